import { describe, expect, it } from 'vitest';
import { supportOf } from '../../../lib/repair/runs/support.ts';

describe('what near readings say of the best', () => {
  it('counts each character by the readings that have it', () => {
    const { characters, gaps } = supportOf([
      { text: '停火提議', behind: 0 },
      { text: '救火提議', behind: 0 },
    ]);
    expect([...characters]).toEqual([0.5, 1, 1, 1]);
    expect([...gaps]).toEqual([1, 1, 1, 1, 1]);
  });

  it('sees where another reading has a character more', () => {
    const { characters, gaps } = supportOf([
      { text: '十五時期', behind: 0 },
      { text: '十二五時期', behind: 0 },
    ]);
    expect([...characters]).toEqual([1, 1, 1, 1]);
    expect([...gaps]).toEqual([1, 0.5, 1, 1, 1]);
  });

  it('takes a mark more for nothing that is missing', () => {
    const { gaps } = supportOf([
      { text: '安排。', behind: 0 },
      { text: '安排，。', behind: 0 },
    ]);
    expect([...gaps]).toEqual([1, 1, 1, 1]);
  });

  it('weighs a reading the less the further it is behind', () => {
    const { characters } = supportOf([
      { text: '會議', behind: 0 },
      { text: '會場', behind: Math.log(3) },
    ]);
    expect(characters[1]).toBeCloseTo(0.75);
  });
});
