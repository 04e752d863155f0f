import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gbkCode } from '../../../lib/repair/bytes/gbk.ts';
import { ANNOTATED } from '../../../lib/repair/language/annotated-readings.ts';
import { droppedLeadsOf } from '../../../lib/repair/runs/dropped-leads.ts';
import { reproduces } from '../../../lib/repair/runs/forward.ts';
import type { RunPage } from '../../../lib/repair/runs/run-page.ts';
import { type DamageOptions, damage, traditionalByCharacter } from '../../damage/damage.ts';

/*
 * A reading is only made where damaging it again gives what the page shows. Here lines are damaged by another hand
 * (`test/damage`): each leads to what became of it, and nothing else does.
 */

const lines = traditionalByCharacter(readFileSync(new URL('cases/passages.txt', import.meta.url), 'utf8'))
  .trimEnd()
  .split('\n');
const list = ANNOTATED.split(' ').flatMap((group) => {
  const at = group.search(/[\u4e00-\u9fff]/);
  return [...group.slice(at)].map((char) => [char, group.slice(0, at)] as const);
});
const CLAUSE_MARK = /[，、。；？！]/;

/** What the search knows of a page that was damaged so. */
const pageOf = ({ dropUserDefined, folded }: DamageOptions): RunPage =>
  ({
    annotated: new Set(list.map(([char]) => gbkCode(char.charCodeAt(0)))),
    noted: {
      of: (reading: string) =>
        list.filter(([, own]) => own === reading).map(([char]) => ({ code: gbkCode(char.charCodeAt(0)), cost: 0 })),
    },
    droppedLeads: droppedLeadsOf(dropUserDefined ? '\ue5d6' : '\ue001'),
    folded,
    widened: false,
  }) as unknown as RunPage;

const options: fc.Arbitrary<DamageOptions> = fc.record({
  list: fc.constant(list),
  comma: fc.constantFrom('none', 'visible', 'invisible'),
  commaShare: fc.constantFrom(0.5, 1),
  lost: fc.constantFrom('?', '\ufffd'),
  dropUserDefined: fc.boolean(),
  folded: fc.boolean(),
  seed: fc.nat(),
});

/** A piece of a line with how it is damaged. */
const damaged = fc
  .record({ line: fc.constantFrom(...lines), from: fc.nat(40), length: fc.integer({ min: 1, max: 24 }), options })
  .map(({ line, from, length, options }) => {
    const text = line.slice(from % line.length, (from % line.length) + length);
    const { text: shown, touched } = damage(text, options);
    return { text, options, shown, touched };
  })
  // At the end of a run a full-width question mark may stand for a lost byte: none ends with one of its own.
  .filter(({ text }) => !text.endsWith('？'));

interface Around {
  readonly before?: string;
  readonly following?: string;
}

const leads = (
  text: string,
  run: string,
  options: DamageOptions,
  { before = '', following = '' }: Around = {},
): boolean => reproduces({ before, text, run, following }, pageOf(options));

describe('damaging a reading again', () => {
  it('gives what the page shows', () => {
    fc.assert(
      fc.property(damaged, ({ text, shown, options }) => {
        expect(leads(text, shown, options)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives it whatever stands before, and whichever clause mark behind', () => {
    fc.assert(
      fc.property(damaged, fc.constantFrom('甲', 'A', '5', '，', ''), ({ text, options }, before) => {
        const { text: shown, touched } = damage(`${before}${text}`, options);
        fc.pre(shown.startsWith(before) && touched.slice(0, before.length + 1).every((one) => one === 0));
        expect(leads(text, shown.slice(before.length), options, { before })).toBe(true);
        const mark = text.at(-1) ?? '';
        if (!CLAUSE_MARK.test(mark) || text.length < 2 || !shown.endsWith(mark)) return;
        expect(leads(text.slice(0, -1), shown.slice(before.length, -1), options, { before, following: mark })).toBe(
          true,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('does not give it where a character was another one', () => {
    fc.assert(
      fc.property(damaged, fc.nat(), ({ text, shown, touched, options }, place) => {
        const at = place % text.length;
        fc.pre(touched[at] === 0 && text.charCodeAt(at) >= 0x80);
        const other = text[at] === '乙' ? '丙' : '乙';
        expect(leads(text.slice(0, at) + other + text.slice(at + 1), shown, options)).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  it('does not give it with a character or a note too much or too little', () => {
    fc.assert(
      fc.property(damaged, fc.nat(), ({ text, shown, touched, options }, place) => {
        // What is lost at the end may have been anything.
        if (touched[text.length - 1] !== 2) {
          expect(leads(text, `${shown}乙`, options)).toBe(false);
          expect(leads(`${text}乙`, shown, options)).toBe(false);
        }
        const at = place % (shown.length + 1);
        expect(leads(text, `${shown.slice(0, at)}(mèng)${shown.slice(at)}`, options)).toBe(false);
        // A character of the list, as it stands on the page, has its note; only behind the last it may come later.
        const noted = [...text.slice(0, -1)].findIndex(
          (char, i) => touched[i] === 1 && shown.split(`${char}(`).length === 2 && touched[i + 1] !== 2,
        );
        fc.pre(noted >= 0 && !CLAUSE_MARK.test(text[noted + 1] ?? ''));
        const without = shown.replace(new RegExp(`${text[noted]}\\([^)]*\\)`), text[noted] ?? '');
        expect(leads(text, without, options)).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });
});
