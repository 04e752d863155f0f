import type { Measure } from '../reading/article.ts';

const MARKS = /[\s，。；：、！？,;:!?“”‘’（）()《》]/g;

/** Characters of a text that count: marks and spaces do not. */
const size = (text: string): number => text.replace(MARKS, '').length;

/**
 * The measures with `highlighted` as they were judged: salience 2 and 3, however much of the text that is. A notice is
 * little but measures, a news item has next to none: no fixed share fits both, and one that hides true measures is wrong.
 */
export const withJudged = (measures: readonly Measure[]): Measure[] =>
  measures.map((measure) => ({ ...measure, highlighted: measure.salience >= 2 }));

/**
 * The measures with `highlighted` chosen anew so that at most `share` (0–1) of the text is highlighted, as the reader wants
 * it: salience 3 always, salience 2 by score while there is room, salience 1 never. Order and everything else stay.
 */
export function withinBudget(measures: readonly Measure[], paragraphs: readonly string[], share: number): Measure[] {
  const total = paragraphs.reduce((sum, text) => sum + size(text), 0);
  const sizeOf = (measure: Measure): number =>
    size((paragraphs[measure.paragraph] ?? '').slice(measure.start, measure.end));
  const chosen = new Set<Measure>();
  let room = total * share;
  for (const measure of measures) {
    if (measure.salience !== 3) continue;
    chosen.add(measure);
    room -= sizeOf(measure);
  }
  const second = measures.filter((measure) => measure.salience === 2).sort((a, b) => b.score - a.score);
  for (const measure of second) {
    const need = sizeOf(measure);
    if (need > room) continue;
    chosen.add(measure);
    room -= need;
  }
  return measures.map((measure) => ({ ...measure, highlighted: chosen.has(measure) }));
}
