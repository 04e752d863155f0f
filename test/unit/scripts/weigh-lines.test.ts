import { describe, expect, it } from 'vitest';
import { type LineRow, weighLines } from '../../../scripts/edges/weigh-lines.ts';

const row = (signs: readonly string[], isFurniture: boolean): LineRow => ({ signs, isFurniture, counts: 1 });
const ROWS = Array.from({ length: 400 }, (_, i) => [
  row(['below', 'apart', i % 2 ? '赞' : '藏'], true),
  row(['between', i % 2 ? '县' : '赞'], false),
]).flat();

describe('training of the weights of short lines', () => {
  it('weighs signs of furniture above nought and those of text below it', () => {
    const { signs, characters } = weighLines(ROWS);
    expect(signs.apart).toBeGreaterThan(5);
    expect(signs.between).toBeLessThan(-5);
    expect(Object.keys(characters).some((weight) => Number(weight) < 0 && characters[weight]?.includes('县'))).toBe(
      true,
    );
  });

  it('leaves out signs of little evidence', () => {
    expect(weighLines([...ROWS, row(['once'], true)]).signs).not.toHaveProperty('once');
  });

  it('gives the same weights for the same rows', () => {
    expect(weighLines(ROWS)).toEqual(weighLines(ROWS));
  });
});
