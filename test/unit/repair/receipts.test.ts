import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANNOTATED, LIKELY } from '../../../lib/repair/language/annotated-readings.ts';
import { unrepair } from '../../../lib/repair/receipt.ts';
import { repair } from '../../../lib/repair/repair.ts';
import { fold } from '../../../lib/script/tables/fold.ts';
import { type DamageOptions, damage, traditionalByCharacter } from '../../damage/damage.ts';

/*
 * Pages of every kind of mirror, and the receipt a reader gets for each: what stood there, what stands there now, how
 * sure that is and why. Where the reading is not what was there and nothing says so, the receipt here does. They stand in `cases/receipts/`; `vitest -u` writes them anew, to be read before they
 * are committed.
 */

const simplified = readFileSync(new URL('cases/passages.txt', import.meta.url), 'utf8').trimEnd();
const traditional = traditionalByCharacter(simplified);

type Reading = readonly [char: string, reading: string];
// More than any page seen so far annotates, so that many notes stand between the halves of two characters.
const all: readonly Reading[] = `${ANNOTATED} ${LIKELY}`.split(' ').flatMap((group) => {
  const at = group.search(/[\u4e00-\u9fff]/);
  return [...group.slice(at)].map((char): Reading => [char, group.slice(0, at)]);
});
const base: DamageOptions = {
  list: all,
  comma: 'none',
  commaShare: 1,
  lost: '?',
  dropUserDefined: false,
  folded: false,
  seed: 7,
};
const everySecond = all.filter((_, index) => index % 2 === 0);
const inSimplified = all.map(([char, reading]): Reading => [fold(char), reading]);

interface Mirror {
  readonly name: string;
  readonly original: string;
  readonly change: Partial<DamageOptions>;
  /** What is done to the page afterwards. */
  readonly afterwards?: (text: string) => string;
}

const MIRRORS: readonly Mirror[] = [
  { name: 'notes', original: traditional, change: {} },
  { name: 'replacement-characters', original: traditional, change: { lost: '\ufffd' } },
  { name: 'dropped-pairs', original: traditional, change: { dropUserDefined: true } },
  { name: 'visible-commas', original: traditional, change: { comma: 'visible', dropUserDefined: true } },
  { name: 'some-commas', original: traditional, change: { comma: 'visible', commaShare: 0.5 } },
  { name: 'invisible-bytes', original: traditional, change: { comma: 'invisible', list: everySecond } },
  {
    name: 'folded',
    original: traditional,
    change: { comma: 'visible', dropUserDefined: true, folded: true, list: everySecond },
  },
  { name: 'simplified', original: simplified, change: { list: inSimplified } },
  {
    name: 'simplified-no-notes',
    original: simplified,
    change: { list: [], comma: 'invisible', dropUserDefined: true },
  },
  {
    name: 'widened',
    original: traditional,
    change: { comma: 'invisible' },
    afterwards: (text) => text.replaceAll('?', '？'),
  },
];

const narrow = (text: string): string => text.normalize('NFKC');
/** Where a reading had to leave a gap, or nothing could be made of a place, the reader is told so. */
const isLeft = ({ certainty, after, unresolved }: { certainty: string; after: string; unresolved?: true }): boolean =>
  certainty === 'guess' || unresolved === true || after.includes('□');

/** What each page has by the hundred. */
const EVERYWHERE: ReadonlySet<string> = new Set(['noteOnPage', 'commaBeforeMark', 'halfWidthForm']);

describe('the receipt of a page', () => {
  it.each(MIRRORS)('with $name', async ({ name, original, change, afterwards = (text) => text }) => {
    const damaged = afterwards(damage(original, { ...base, ...change }).text);
    const result = await repair(damaged);
    expect(unrepair(result.text, result.repairs)).toBe(damaged);
    const lines = original.split('\n');
    const receipt: string[] = [];
    let from = 0;
    result.text.split('\n').forEach((line, index) => {
      const to = from + line.length;
      const repairs = result.repairs.filter(({ start, end }) => start >= from && end <= to);
      from = to + 1;
      const was = narrow(lines[index] ?? '');
      const runs = repairs.filter(({ fix }) => fix === 'misalignedRuns');
      // A run called certain is right: the line is what it was, but for notes that were not taken for damage.
      if (runs.length > 0 && runs.every(({ certainty }) => certainty === 'certain'))
        expect(narrow(line).replace(/\(\p{Script=Latin}+\)/gu, '')).toBe(was);
      receipt.push(line);
      if (narrow(line) !== was && !repairs.some(isLeft)) receipt.push(`  NOT what it was: ${lines[index]}`);
      const shown = repairs.filter(({ reason }) => !EVERYWHERE.has(reason));
      for (const { before, after, certainty, reason, unresolved } of shown)
        receipt.push(`  ${certainty} ${reason}${unresolved ? ' left' : ''}: ${before} → ${after}`);
    });
    const sure = result.repairs.filter((one) => !isLeft(one)).length;
    receipt.push('', `${result.repairs.length} repairs, ${result.repairs.length - sure} left open`, '');
    await expect(receipt.join('\n')).toMatchFileSnapshot(`cases/receipts/${name}.txt`);
  });
});
