import type { Reading } from '../reading/article.ts';
import { paragraphsOf } from '../reading/paragraphs.ts';

/** Where a reading was made. */
export interface DiagnosticPlace {
  /** Of the extension. */
  readonly version: string;
  /** As the browser names itself. */
  readonly userAgent: string;
  readonly language: string;
}

const countBy = (names: readonly string[]): string =>
  [...Map.groupBy(names, (name) => name)].map(([name, all]) => `${name} ${all.length}`).join(', ') || '0';

/**
 * What a report of a fault needs to say of a reading, as lines of text: what was read with which version, in numbers.
 * Neither address nor words of the page are in it, unless asked for.
 */
export function makeDiagnostic(reading: Reading, place: DiagnosticPlace, withPage: boolean): string {
  const { outcome, wall, blocks, repairs, removals, measures, notices, completeness, provenance, pages } = reading;
  const fields = ['title', 'source', 'published', 'editor', 'documentNumber'] as const;
  const lines = [
    `Zhengwen ${place.version}`,
    `browser: ${place.userAgent}; ${place.language}`,
    `outcome: ${outcome}${wall ? ` (${wall})` : ''}`,
    `blocks: ${countBy(blocks.map(({ kind }) => kind))}`,
    `characters: ${paragraphsOf(blocks).join('').length}; kept ${completeness.kept} of ${completeness.visible} visible`,
    `header: ${fields.filter((field) => reading[field]).join(', ') || 'nothing'}`,
    `repairs: ${countBy(repairs.map(({ fix, certainty }) => `${fix}/${certainty}`))}`,
    `removals: ${countBy(removals.map(({ reason }) => reason))}`,
    `measures: ${countBy(measures.map(({ category }) => category))}`,
    `notices: ${notices.join(', ') || 'none'}; mirror signs: ${provenance.signs.join(', ') || 'none'}`,
    ...(pages ? [`part ${pages.current} of ${pages.total}`] : []),
    ...(withPage ? ['', reading.url, reading.title, ...paragraphsOf(blocks)] : []),
  ];
  return `${lines.join('\n')}\n`;
}
