import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { findMeasures } from '../../lib/measures/find.ts';
import { type Labelled, readLabelled } from '../../scripts/measures/labelled-texts.ts';
import { compareFields, type Field } from '../bench/measure-fields.ts';
import { found } from '../bench/measures.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}
interface Metrics {
  measureCounts(text: string, labels: Labelled['measures'], shown: readonly Range[]): Record<string, number>;
  measureScore(counts: readonly Record<string, number>[]): {
    readonly char: { readonly f: number };
    readonly span: { readonly f: number };
    readonly s3Recall: number;
    readonly share: number;
  };
}

const shared = process.env.SHARED ?? '';
const gold = readLabelled(`${shared}/measures/gold`);

describe('the labelled articles', () => {
  it('are matched as well as was promised', async () => {
    const { measureCounts, measureScore } = (await import(/* @vite-ignore */ `${shared}/score/metrics.mjs`)) as Metrics;
    const counts = gold.map((item) =>
      measureCounts(
        item.text,
        item.measures,
        found(item).filter((measure) => measure.highlighted),
      ),
    );
    const total = measureScore(counts);
    expect(total.char.f).toBeGreaterThanOrEqual(0.88);
    expect(total.span.f).toBeGreaterThanOrEqual(0.82);
    expect(total.s3Recall).toBeGreaterThanOrEqual(0.97);
    expect(total.share).toBeLessThanOrEqual(0.45);
  });

  it('have category, speaker, actor, deadline and numbers read', () => {
    const all = gold.flatMap((item) => compareFields(item, found(item)));
    const share = (field: Field): number => {
      const own = all.filter((one) => one.field === field);
      return own.filter(({ outcome }) => outcome === 'right' || outcome === 'absent').length / own.length;
    };
    expect(share('category')).toBeGreaterThanOrEqual(0.93);
    expect(share('speaker')).toBeGreaterThanOrEqual(0.97);
    expect(share('actor')).toBeGreaterThanOrEqual(0.92);
    expect(share('deadline')).toBeGreaterThanOrEqual(0.98);
    expect(share('numbers')).toBeGreaterThanOrEqual(0.98);
    expect(all.filter(({ field, outcome }) => field === 'speaker' && outcome === 'invented')).toEqual([]);
  });

  it('have the same measures in traditional script', () => {
    for (const to of ['t', 'tw', 'hk'] as const) {
      const convert = Converter({ from: 'cn', to });
      for (const item of gold) {
        const paragraphs = item.text.split('\n');
        const ranges = (texts: readonly string[]): unknown =>
          findMeasures(texts).map(({ paragraph, start, end, category, salience, highlighted, rules }) => [
            paragraph,
            start,
            end,
            category,
            salience,
            highlighted,
            rules,
          ]);
        expect(ranges(paragraphs.map((text) => convert(text)))).toEqual(ranges(paragraphs));
      }
    }
  });
});
