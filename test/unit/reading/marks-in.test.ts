import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_NOTES, markedText } from '../../../lib/reading/marked-text.ts';
import { indexMarks, marksIn } from '../../../lib/reading/marks-in.ts';

const LENGTH = 30;
const mark = fc
  .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), value: 1 }));

describe('marksIn', () => {
  it('gives each stretch of a paragraph what of the marks lies in it, every character and every empty mark once', () => {
    fc.assert(
      fc.property(fc.array(mark), fc.nat(LENGTH), fc.nat(LENGTH), (marks, a, b) => {
        const index = indexMarks(marks.map((one) => [0, one] as const));
        const cuts = [0, Math.min(a, b), Math.max(a, b), LENGTH];
        const found = [0, 1, 2].map((i) => {
          const [start = 0, end = 0] = [cuts[i], cuts[i + 1]];
          // A stretch of no characters is none.
          return start === end ? [] : marksIn(index, 0, { start, end, last: end === LENGTH });
        });
        const covered = found.flat().reduce((sum, one) => sum + one.end - one.start, 0);
        expect(covered).toBe(marks.reduce((sum, one) => sum + one.end - one.start, 0));
        expect(found.flat().filter((one) => one.start === one.end)).toHaveLength(
          marks.filter((one) => one.start === one.end).length,
        );
        expect(found.flat().filter((one) => !one.begun)).toHaveLength(marks.length);
      }),
    );
  });

  it('says nothing of other paragraphs', () => {
    const index = indexMarks([[3, { start: 0, end: 2, value: '甲' }]]);
    expect(marksIn(index, 2, { start: 0, end: 9, last: true })).toEqual([]);
    expect(marksIn(index, 3, { start: 1, end: 9, last: true })).toEqual([
      { start: 0, end: 1, value: '甲', begun: true },
    ]);
  });
});

describe('markedText with many marks', () => {
  const runs = [{ style: 'plain', text: '落实四早要求。'.repeat(5000) }] as const;
  const { length } = runs[0].text;

  it('makes a piece for each mark and each gap, not more', () => {
    const marks = Array.from({ length: 5000 }, (_, i) => ({ start: 7 * i + 2, end: 7 * i + 4, value: i }));
    const pieces = markedText(runs, [], marks).flatMap((group) => group.pieces);
    expect(pieces).toHaveLength(10_001);
    expect(pieces.filter((piece) => piece.notes.length === 1)).toHaveLength(5000);
  });

  it('lists no more than a few of a thousand marks laid over each other', () => {
    const marks = Array.from({ length: 1000 }, (_, i) => ({ start: i, end: length - i, value: i }));
    const pieces = markedText(runs, [], marks).flatMap((group) => group.pieces);
    expect(Math.max(...pieces.map((piece) => piece.notes.length))).toBe(MOST_NOTES);
    expect(pieces.map((piece) => piece.text).join('')).toBe(runs[0].text);
  });
});
