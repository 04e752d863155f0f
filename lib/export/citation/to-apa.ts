import type { Reading } from '../../reading/article.ts';
import { listNames, monthAndDay, withStop } from './english-date.ts';
import { type CiteOptions, type PartialDate, referenceOf, responsible } from './reference.ts';
import { apaDescription, isFindable } from './untitled.ts';

/** APA 7, 9.8: of more than twenty authors the first nineteen and the last are given. */
const MOST_AUTHORS = 20;

function namesOf(names: readonly string[]): string {
  if (names.length <= MOST_AUTHORS) return listNames(names, '&');
  return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, … ${names.at(-1)}`;
}

/** 9.14 and 9.17: as precise as it is known, `n.d.` where it is not. */
const dateOf = (date: PartialDate | undefined): string =>
  date ? [date.year, monthAndDay(date)].filter(Boolean).join(', ') : 'n.d.';

/**
 * A reference in the form of the Publication Manual of the APA, 7th edition, 10.16 (webpages):
 * Author. (Year, Month Day). Title (Number). Site. URL. Without an author the title comes first (9.12); a site that is the
 * author is not said twice; a page that is not made to change has no date of retrieval (9.16). Names stay as they are
 * written. A description stands for a title that there is not (9.22).
 */
export function toApa(reading: Reading, options: CiteOptions = {}): string {
  const reference = referenceOf(reading, options);
  const { title, subtitle, number, site, published, url } = reference;
  const names = namesOf(responsible(reference));
  if (!isFindable(reference)) return '';
  const titles = [title, subtitle].filter(Boolean).join(': ') || apaDescription(reference);
  const work = [titles, number && `(${number})`].filter(Boolean).join(' ');
  const date = `(${dateOf(published)})`;
  const first = names === '' ? [work, date] : [names, date, work];
  const elements = [...first, site ?? ''].filter(Boolean).map(withStop);
  return [...elements, url].filter(Boolean).join(' ');
}
