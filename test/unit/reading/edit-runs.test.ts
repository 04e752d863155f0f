import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../lib/reading/article.ts';
import { type Edit, editedOffset, editRuns, editText } from '../../../lib/reading/edit-runs.ts';
import { textOf } from '../../../lib/reading/paragraphs.ts';

const plain = (text: string): Run => ({ style: 'plain', text });
const strong = (text: string): Run => ({ style: 'strong', text });

const runs = fc.array(
  fc.record({ style: fc.constantFrom('plain', 'strong'), text: fc.string({ minLength: 1, maxLength: 6 }) }),
  { maxLength: 6 },
) as fc.Arbitrary<Run[]>;

/** Sorted edits that do not overlap, for a text of a given length. */
const editsFor = (length: number): fc.Arbitrary<Edit[]> =>
  fc
    .array(fc.record({ at: fc.nat(length), size: fc.nat(4), text: fc.string({ maxLength: 3 }) }), { maxLength: 5 })
    .map((wanted) => {
      const edits: Edit[] = [];
      let from = 0;
      for (const { at, size, text } of wanted.sort((a, b) => a.at - b.at)) {
        const start = Math.max(from, at);
        if (start > length) continue;
        const end = Math.min(length, start + size);
        edits.push({ start, end, after: text });
        from = end + 1;
      }
      return edits;
    });

describe('editRuns', () => {
  it('drops a note that is split over an inline element', () => {
    // 會<b>(huì)</b>議
    const note = [plain('會'), strong('(huì)'), plain('議召開')];
    expect(editRuns(note, [{ start: 1, end: 6, after: '' }])).toEqual([plain('會'), plain('議召開')]);
  });

  it('edits across a boundary keep the style of the run they begin in', () => {
    expect(editRuns([plain('甲乙'), strong('丙丁')], [{ start: 1, end: 3, after: '戊' }])).toEqual([
      plain('甲戊'),
      strong('丁'),
    ]);
  });

  it('puts text back where a repair left no run', () => {
    expect(editRuns([], [{ start: 0, end: 0, after: '甲乙' }])).toEqual([plain('甲乙')]);
    expect(editRuns([], [{ start: 0, end: 0, after: '' }])).toEqual([]);
  });

  it('gives the same text as editing the joined text', () => {
    fc.assert(
      fc.property(
        runs.chain((rs) => fc.tuple(fc.constant(rs), editsFor(textOf(rs).length))),
        ([rs, edits]) => {
          expect(textOf(editRuns(rs, edits))).toBe(editText(textOf(rs), edits));
        },
      ),
    );
  });
});

describe('editedOffset', () => {
  it('lets what is put in at an offset stand inside a range that ends or begins there', () => {
    const edits = [{ start: 2, end: 2, after: '甲乙' }];
    expect(editedOffset(2, edits, 'start')).toBe(2);
    expect(editedOffset(2, edits, 'end')).toBe(4);
  });

  it('leaves what stands before an edit where it is and moves what stands after it', () => {
    const edits = [{ start: 2, end: 5, after: '甲' }];
    expect(editedOffset(2, edits, 'start')).toBe(2);
    expect(editedOffset(2, edits, 'end')).toBe(2);
    expect(editedOffset(5, edits, 'start')).toBe(3);
    expect(editedOffset(9, edits, 'end')).toBe(7);
    expect(editedOffset(3, edits, 'start')).toBe(2);
    expect(editedOffset(3, edits, 'end')).toBe(3);
  });

  it('never moves one offset past another', () => {
    fc.assert(
      fc.property(
        fc.nat(30).chain((n) => fc.tuple(editsFor(n), fc.nat(n), fc.nat(n))),
        ([edits, a, b]) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          expect(editedOffset(low, edits, 'start')).toBeLessThanOrEqual(editedOffset(high, edits, 'end'));
        },
      ),
    );
  });
});
