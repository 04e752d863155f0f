import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../../lib/reading/reading-time.ts';

describe('lengthOf', () => {
  it('counts characters without white space, and 400 of them a minute', () => {
    expect(lengthOf(['一 二\n三', '四'])).toEqual({ characters: 4, minutes: 1 });
    expect(lengthOf(['字'.repeat(1000), '字'.repeat(1000)])).toEqual({ characters: 2000, minutes: 5 });
  });

  it('says a minute of a text of nothing', () => {
    expect(lengthOf([])).toEqual({ characters: 0, minutes: 1 });
  });
});
