import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../lib/measures/clauses/sentences.ts';

/** Sentences in brackets, segments parted by /, clauses by |. */
const cut = (text: string): string =>
  sentencesOf(text)
    .map(
      ({ segments }) =>
        `[${segments.map((clauses) => clauses.map(({ start, end }) => text.slice(start, end)).join('|')).join('/')}]`,
    )
    .join('');

describe('the sentences of a paragraph', () => {
  it.each([
    ['要排查，要整改。要验收', '[要排查|要整改][要验收]'],
    ['要排查；要整改！能行？能', '[要排查/要整改][能行][能]'],
    ['会议强调：要排查\n要整改', '[会议强调|要排查][要整改]'],
    ['。，；', ''],
    ['，，要排查，。', '[要排查]'],
    [' 要排查 ， 要整改 。', '[要排查|要整改]'],
    // A title, an aside and a slogan stay whole.
    ['落实《办法，（试行）。一》，要排查', '[落实《办法，（试行）。一》|要排查]'],
    ['要检查（含缆车，索道；共3条），要整改', '[要检查（含缆车，索道；共3条）|要整改]'],
    ['做到“止流动、防扩散，不聚集”，要排查', '[做到“止流动、防扩散，不聚集”|要排查]'],
    ['做到‘止流动，不聚集’，要排查', '[做到‘止流动，不聚集’|要排查]'],
    // A stop ends an aside or a slogan, a semicolon a slogan only.
    ['要检查（含缆车。要整改）', '[要检查（含缆车][要整改）]'],
    ['做到“止流动；不聚集”', '[做到“止流动/不聚集”]'],
    // A quotation of more than thirty characters is cut, and what is never closed.
    [`“${'要排查隐患'.repeat(6)}，要整改”`, `[${'要排查隐患'.repeat(6)}|要整改”]`],
    ['要检查（含缆车，要整改', '[要检查（含缆车|要整改]'],
    // Quotation marks before a clause are no part of it, unless it closes them.
    ['“要排查，要整改”', '[“要排查，要整改”]'],
    ['”要排查。“ 要整改。', '[要排查][要整改]'],
    ['“严禁超载”要上墙', '[“严禁超载”要上墙]'],
  ])('%s', (text, wanted) => {
    expect(cut(text)).toBe(wanted);
  });

  it('lie where their first clause begins and their last one ends, each clause with its mark', () => {
    const text = ' 要排查，要整改；要验收。好';
    expect(sentencesOf(text)).toEqual([
      {
        start: 1,
        end: 12,
        segments: [
          [
            { start: 1, end: 4, mark: '，' },
            { start: 5, end: 8, mark: '；' },
          ],
          [{ start: 9, end: 12, mark: '。' }],
        ],
      },
      { start: 13, end: 14, segments: [[{ start: 13, end: 14, mark: '' }]] },
    ]);
  });
});
