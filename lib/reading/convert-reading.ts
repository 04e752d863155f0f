import type { Convert, Converted } from '../script/convert.ts';
import { convertSliced } from '../script/convert-sliced.ts';
import { detectScript } from '../script/detect.ts';
import { mapRange } from '../script/engine/map-range.ts';
import type { Block, Deadline, Measure, MeasureNumber, PlacedRepair, Reading, Run, Runs } from './article.ts';
import { paragraphsOf, textOf, withRuns } from './paragraphs.ts';

/** Characters of an article that tell its script; the rest is not looked at. */
const TELLING = 60_000;

const convertRuns = (runs: Runs, { text, map }: Converted, source: string): Runs => {
  const out: Run[] = [];
  let at = 0;
  let from = 0;
  runs.forEach((run, index) => {
    at += run.text.length;
    const to = index === runs.length - 1 ? text.length : Math.max(from, mapRange(map, at, source.length)[0]);
    if (to > from) out.push({ ...run, text: text.slice(from, to) });
    from = to;
  });
  return out;
};

/**
 * The same reading as it is shown in another script: every text converted by whole paragraphs, every range mapped
 * through the alignment. `before` of a repair stays the page's own text, links stay what they are.
 * @param pause awaited between slices of work, so that a text of a million characters does not freeze the page
 */
export async function convertReading(
  reading: Reading,
  convertText: Convert,
  pause: () => Promise<void> = async () => {},
): Promise<Reading> {
  const sources = paragraphsOf(reading.blocks);
  // A paragraph that shows no script of its own (一、二、三) has that of the article.
  const source = detectScript(sources.join('\n').slice(0, TELLING));
  const convert = (text: string): Converted => convertText(text, { source });
  const converted: Converted[] = [];
  for await (const one of convertSliced(sources, convertText, { source, pause })) converted.push(one);
  const show = (text: string): string => convert(text).text;
  /** The block with its runs converted, and what it says beside them. */
  const showBlock = (block: Block, showRuns: (runs: Runs) => Runs): Block => {
    const shown = withRuns(block, showRuns);
    return shown.kind === 'figure' ? { ...shown, alt: show(shown.alt) } : shown;
  };
  let next = 0;
  const blocks: readonly Block[] = reading.blocks.map((block) =>
    showBlock(block, (runs) => {
      const index = next++;
      const result = converted[index];
      return result ? convertRuns(runs, result, sources[index] ?? '') : runs;
    }),
  );

  const range = (paragraph: number, start: number, end: number): readonly [number, number] => {
    const result = converted[paragraph];
    return result ? mapRange(result.map, start, end) : [start, end];
  };
  const measures: readonly Measure[] = reading.measures.map((measure) => {
    const [start, end] = range(measure.paragraph, measure.start, measure.end);
    const { attributedTo, actor, deadline, numbers } = measure;
    return {
      ...measure,
      start,
      end,
      ...(attributedTo && {
        attributedTo: {
          ...attributedTo,
          speaker: show(attributedTo.speaker),
          verb: show(attributedTo.verb),
          ...(attributedTo.within !== undefined && { within: show(attributedTo.within) }),
        },
      }),
      ...(actor !== undefined && { actor: show(actor) }),
      ...(deadline && { deadline: { ...deadline, text: show(deadline.text) } satisfies Deadline }),
      ...(numbers && {
        numbers: numbers.map(
          (n): MeasureNumber => ({ ...n, text: show(n.text), ...(n.unit !== undefined && { unit: show(n.unit) }) }),
        ),
      }),
    };
  });
  const repairs: readonly PlacedRepair[] = reading.repairs.map((repair) => {
    const after = show(repair.after);
    if ('field' in repair) {
      const value = reading[repair.field];
      const shown = typeof value === 'string' ? value : (value ?? []).join('、');
      const [start, end] = mapRange(convert(shown).map, repair.start, repair.end);
      return { ...repair, start, end, after };
    }
    const [start, end] = range(repair.paragraph, repair.start, repair.end);
    return { ...repair, start, end, after };
  });
  const optional = Object.fromEntries(
    (['subtitle', 'kicker', 'source', 'editor', 'issuer', 'siteName', 'documentNumber'] as const).flatMap((key) => {
      const value = reading[key];
      return value === undefined ? [] : [[key, show(value)]];
    }),
  );
  return {
    ...reading,
    ...optional,
    title: show(reading.title),
    authors: reading.authors.map(show),
    ...(reading.subjects && { subjects: reading.subjects.map(show) }),
    blocks,
    measures,
    repairs,
    removals: reading.removals.map((removal) => ({
      ...removal,
      text: show(removal.text),
      blocks: removal.blocks.map((block) =>
        showBlock(block, (runs) => convertRuns(runs, convert(textOf(runs)), textOf(runs))),
      ),
    })),
  };
}
