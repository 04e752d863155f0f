import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMeasures } from '../../lib/measures/find.ts';
import type { Measure } from '../../lib/reading/article.ts';
import { unrepair } from '../../lib/repair/receipt.ts';
import { repair } from '../../lib/repair/repair.ts';
import { type Converted, loadConverter, TARGETS } from '../../lib/script/convert.ts';
import { line, runs, text } from './texts.ts';

describe('repair', () => {
  it('never fails on 20,000 hostile texts, and its receipt always leads back', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (input) => {
        const { text: output, repairs } = await repair(input);
        expect(unrepair(output, repairs)).toBe(input);
        let last = 0;
        for (const one of repairs) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          last = one.end;
        }
        expect(last).toBeLessThanOrEqual(output.length);
      }),
      runs(20_000),
    );
  });
});

const isDate = (date: string): boolean => {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}(?::\d{2})?)?)?)?$/.test(date)) return false;
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(date.slice(0, 10));
};

function expectSound(measure: Measure, paragraphs: readonly string[]): void {
  const paragraph = paragraphs[measure.paragraph];
  if (paragraph === undefined) throw new Error(`no paragraph ${measure.paragraph}`);
  expect(measure.start).toBeGreaterThanOrEqual(0);
  expect(measure.end).toBeGreaterThan(measure.start);
  expect(measure.end).toBeLessThanOrEqual(paragraph.length);
  expect(Number.isFinite(measure.score)).toBe(true);
  for (const { text: amount, value, to } of measure.numbers ?? []) {
    expect(paragraph.includes(amount)).toBe(true);
    expect(Number.isFinite(value) && (to === undefined || Number.isFinite(to))).toBe(true);
  }
  const { deadline } = measure;
  if (!deadline) return;
  expect(paragraph.includes(deadline.text)).toBe(true);
  if (deadline.date !== undefined) expect(deadline.date, deadline.text).toSatisfy(isDate);
}

describe('findMeasures', () => {
  it('never fails on 20,000 hostile texts; ranges, dates and amounts are sound', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), line, (paragraphs, title) => {
        for (const measure of findMeasures(paragraphs, { title, published: '2024-11-20' })) {
          expectSound(measure, paragraphs);
        }
      }),
      runs(20_000),
    );
  });
});

/**
 * A map is pieces of four offsets, start and end in the source, start and end in the result. They stand in order and
 * inside both texts, and between them unit stands for unit.
 */
function expectAligned({ text: output, map }: Converted, input: string): void {
  let [source, result] = [0, 0];
  for (let i = 0; i < map.length; i += 4) {
    const [start = 0, end = 0, outStart = 0, outEnd = 0] = map.slice(i, i + 4);
    expect(start).toBeGreaterThanOrEqual(source);
    expect(outStart - result).toBe(start - source);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(outEnd).toBeGreaterThanOrEqual(outStart);
    [source, result] = [end, outEnd];
  }
  expect(output.length - result).toBe(input.length - source);
}

describe('conversion', () => {
  it.each(TARGETS)('never fails on 5,000 hostile texts to %s, and stays aligned', async (target) => {
    const convert = await loadConverter(target);
    fc.assert(
      fc.property(text, (input) => expectAligned(convert(input), input)),
      runs(5_000),
    );
  });
});
