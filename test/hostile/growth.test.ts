import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseness } from '../../lib/charset/chineseness.ts';
import { decode } from '../../lib/charset/decode.ts';
import { findMeasures } from '../../lib/measures/find.ts';
import { rereadSign } from '../../lib/repair/needs-reread.ts';
import { repair } from '../../lib/repair/repair.ts';
import { loadConverter } from '../../lib/script/convert.ts';
import { detectScript } from '../../lib/script/detect.ts';
import { countSteps } from './count-steps.ts';
import { piece, runs } from './texts.ts';

/** What once made a part of ours slow, said again and again. */
const KNOWN = [
  '0时',
  '我要纠错',
  '7',
  '一',
  '百',
  '會(huì)',
  '国务院云岭市十',
  '?gòu)',
  '《',
  '（',
  '“',
  '在',
  '，',
  '锛',
  '\ufffd',
  '&amp;',
  '干',
  '著',
  '不',
  '要',
];

/** Pieces of the kinds that pages hold, one to three together. */
const units: readonly string[] = [
  ...KNOWN,
  ...fc
    .sample(
      fc.array(piece, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
      { ...runs(40) },
    )
    .filter((unit) => unit !== ''),
];

const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

/** Those of the units whose text of four times the length takes more than 4.6 times the steps, each with its steps. */
async function grown(
  units: readonly string[],
  work: (text: string) => unknown,
): Promise<readonly (readonly [unit: string, few: number, many: number])[]> {
  const texts = units.flatMap((unit) => [1000, 4000].map((length) => fill(unit, length)));
  // What is made once, tables and models, is made by the first text; it is counted too, and left out.
  const [, ...steps] = await countSteps([texts.join('。\n'), ...texts], work);
  return units
    .map((unit, i) => [unit, steps[2 * i] ?? 0, steps[2 * i + 1] ?? 0] as const)
    .filter(([, few, many]) => many > 4.6 * few + 3 * 4000); // Below three steps a character a fix may not have begun.
}

/**
 * The units that grow, with how many times. Those that seem to are counted anew: a table that is made only once it has been
 * asked for often (`PairTable.mayHold`) is made within one of the texts.
 */
async function growing(work: (text: string) => unknown): Promise<readonly string[]> {
  const seeming = await grown(units, work);
  const sure =
    seeming.length === 0
      ? []
      : await grown(
          seeming.map(([unit]) => unit),
          work,
        );
  return sure.map(
    ([unit, few, many]) => `${JSON.stringify(unit)}: ${few} → ${many}, × ${(many / Math.max(few, 1)).toFixed(1)}`,
  );
}

describe('four times the text takes at most 4.6 times the steps', () => {
  it('counts steps at all', async () => {
    findMeasures(['要确保安全。']);
    const [few = 0, many = 0] = await countSteps(['要确保安全。', '要确保安全。'.repeat(100)], (text) =>
      findMeasures([text]),
    );
    expect(few).toBeGreaterThan(10);
    expect(many).toBeGreaterThan(20 * few);
  });

  it('in repair', async () => {
    expect(await growing((text) => repair(text))).toEqual([]);
  });

  it('in findMeasures', async () => {
    expect(await growing((text) => findMeasures([text]))).toEqual([]);
  });

  it('in conversion', async () => {
    const convert = await loadConverter('tw-words');
    expect(await growing((text) => convert(text))).toEqual([]);
  });

  it('in telling the script, and whether to read again', async () => {
    expect(await growing((text) => [detectScript(text), rereadSign(text), chineseness(text)])).toEqual([]);
  });

  it('in telling the charset', async () => {
    expect(await growing((text) => decode(new TextEncoder().encode(text)))).toEqual([]);
  });
});
