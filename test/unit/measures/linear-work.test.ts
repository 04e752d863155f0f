import { afterEach, describe, expect, it, vi } from 'vitest';
import { findMeasures } from '../../../lib/measures/find.ts';

afterEach(() => vi.restoreAllMocks());

/** Characters that patterns and searches look at while `work` runs: all up to each match. */
function charactersSearched(work: () => void): number {
  let searched = 0;
  const { exec } = RegExp.prototype;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    searched += (match ? match.index + match[0].length : text.length) - from;
    return match;
  });
  for (const name of ['indexOf', 'lastIndexOf'] as const) {
    const search = String.prototype[name];
    vi.spyOn(String.prototype, name).mockImplementation(function (this: string, word: string, from?: number) {
      const start = from ?? (name === 'indexOf' ? 0 : this.length);
      const at = search.call(this, word, start);
      searched += Math.abs((at < 0 && name === 'indexOf' ? this.length : at) - start);
      return at;
    });
  }
  work();
  vi.restoreAllMocks();
  return searched;
}

describe('a hostile text', () => {
  it.each([
    ['digits', '7'],
    ['numerals', '十'],
    ['counted numerals', '三百'],
    ['clock times', '0时'],
    ['adverbs', '都还'],
    ['modals', '要须'],
    ['commas', '，'],
    ['clauses', '要排查，'],
    ['open quotation marks', '“'],
    ['quoted clauses', '“要，'],
    ['titles', '书记王'],
    ['speech', '会议强调，'],
    ['ordinals', '一是'],
    ['sentences', '要排查。'],
    ['paragraphs', '要排查。\n'],
    ['brackets', '《（'],
  ])('of %s is read in linear time', (_, unit) => {
    const read = (times: number): number =>
      charactersSearched(() => findMeasures(`本市${unit.repeat(times)}`.split('\n'), { kind: 'notice' }));
    read(10);
    expect(read(1600) / read(400)).toBeLessThan(4.2);
  });
});
