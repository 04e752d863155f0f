import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FixEdit } from '../../../lib/repair/fix.ts';
import { type Repaired, record, unrepair } from '../../../lib/repair/receipt.ts';

/*
 * Whatever fixes do one after the other, the receipt leads back, and names nothing that nobody touched. Each character of
 * the page is another one, and each that a fix writes is a new one, so that it can be told what was touched.
 */
const PAGE = '甲乙丙丁戊己庚辛壬癸';
const NEW = [...'子丑寅卯辰巳午未申酉戌亥春夏秋冬东南西北天地日月山川草木金水火土'];

/** Sizes that become edits: how far behind the last, how much is taken away, how much is written. */
const sizes = fc.array(fc.tuple(fc.nat(3), fc.nat(2), fc.nat(2), fc.boolean()), { minLength: 1, maxLength: 4 });

function editsOf(
  text: string,
  rows: readonly (readonly [number, number, number, boolean])[],
  fresh: string[],
): FixEdit[] {
  const edits: FixEdit[] = [];
  let at = 0;
  for (const [gap, taken, written, sure] of rows) {
    const start = at + gap;
    const end = start + taken;
    if (end > text.length || (taken === 0 && (written === 0 || edits.at(-1)?.end === start))) continue;
    const after = fresh.splice(0, written).join('');
    edits.push({ start, end, after, certainty: sure ? 'certain' : 'probable', reason: 'invisible' });
    at = end;
  }
  return edits;
}

const first = (a: string): string => a;

describe('a receipt of several fixes', () => {
  it('leads back to the page, in order, and holds nothing that was not touched', () => {
    fc.assert(
      fc.property(fc.array(sizes, { minLength: 1, maxLength: 4 }), (rounds) => {
        const fresh = [...NEW];
        const touched = new Set<string>();
        let state: Repaired = { text: PAGE, repairs: [] };
        rounds.forEach((rows, round) => {
          const edits = editsOf(state.text, rows, fresh);
          for (const { start, end, after } of edits) {
            for (const char of state.text.slice(start, end) + after) touched.add(char);
          }
          state = record(state, `fix${round}`, edits, first);
        });
        const { text, repairs } = state;
        expect(unrepair(text, repairs)).toBe(PAGE);
        let last = 0;
        for (const { start, end, before, after } of repairs) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(after);
          expect(before).not.toBe(after);
          last = end;
        }
        // What a round wrote and a later one took away again may stand between two that touch; the page's own may not.
        const named = new Set(repairs.flatMap(({ before, after }) => [...before, ...after]));
        for (const char of PAGE) if (!touched.has(char)) expect(named).not.toContain(char);
        for (const char of PAGE)
          if (!text.includes(char)) expect(repairs.some(({ before }) => before.includes(char))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('is as sure as the least sure of what it joins', () => {
    fc.assert(
      fc.property(sizes, sizes, (one, two) => {
        const fresh = [...NEW];
        const once = record({ text: PAGE, repairs: [] }, 'one', editsOf(PAGE, one, fresh), first);
        const edits = editsOf(once.text, two, fresh);
        const all = record(once, 'two', edits, first).repairs;
        const doubtful = [...once.repairs, ...edits].some(({ certainty }) => certainty === 'probable');
        if (all.some(({ certainty }) => certainty === 'probable')) expect(doubtful).toBe(true);
        if (!doubtful) expect(all.every(({ certainty }) => certainty === 'certain')).toBe(true);
        // What no later fix touched stays as it was.
        const own = all.filter(({ fix }) => fix === 'one');
        for (const { before, after, certainty } of own.filter((repair) =>
          once.repairs.some((earlier) => earlier.before === repair.before && earlier.after === repair.after),
        ))
          expect(once.repairs).toContainEqual(expect.objectContaining({ before, after, certainty }));
      }),
    );
  });

  it('is named by the stronger of two fixes that touch, else by each', () => {
    const edit = (start: number, end: number, after: string): FixEdit => ({
      start,
      end,
      after,
      certainty: 'certain',
      reason: 'invisible',
    });
    const once = record({ text: PAGE, repairs: [] }, 'width', [edit(0, 2, '子')], first);
    const damage = (a: string, b: string): string => (b === 'damage' ? b : a);
    const joined = record(once, 'damage', [{ ...edit(0, 2, '丑'), reason: 'noteOnPage' }], damage);
    expect(joined.repairs).toMatchObject([{ fix: 'damage', reason: 'noteOnPage', before: '甲乙丙', after: '丑' }]);
    const other = record(once, 'damage', [{ ...edit(2, 3, '丑'), reason: 'noteOnPage' }], damage);
    expect(other.repairs.map(({ fix, reason }) => `${fix} ${reason}`)).toEqual([
      'width invisible',
      'damage noteOnPage',
    ]);
  });
});
