import type { Measure } from '../reading/article.ts';
import type { DocumentKind } from './kind.ts';

/** Share of a text that is highlighted when its kind is not known: more than that and nothing stands out. */
export const DEFAULT_BUDGET = 0.4;

/**
 * Share by kind. A notice is little but measures (59–69 % of its text was labelled so), a meeting report or a
 * commentary is half framing (20–50 %), a statistics story or a report of a visit has next to none.
 */
export const BUDGETS: Readonly<Record<DocumentKind, number>> = {
  notice: 0.75,
  regulation: 0.8,
  report: 0.6,
  speech: 0.55,
  meeting: 0.5,
  'press-conference': 0.45,
  commentary: 0.37,
  news: 0.3,
  statistics: 0.2,
};

const MARKS = /[\s，。；：、！？,;:!?“”‘’（）()《》]/g;

/** Characters of a text that count: marks and spaces do not. */
const size = (text: string): number => text.replace(MARKS, '').length;

/**
 * The measures with `highlighted` chosen anew so that at most `share` (0–1) of the text is highlighted: salience 3
 * always, salience 2 by score while there is room, salience 1 never. Order and everything else stay.
 */
export function withinBudget(
  measures: readonly Measure[],
  paragraphs: readonly string[],
  share: number = DEFAULT_BUDGET,
): Measure[] {
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
