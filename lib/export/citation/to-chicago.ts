import type { Reading } from '../../reading/article.ts';
import { listNames, monthAndDay, withStop } from './english-date.ts';
import { type CiteOptions, type PartialDate, referenceOf, responsible } from './reference.ts';
import { chicagoDescription, isFindable } from './untitled.ts';

/** Chicago 17, 14.76: of more than ten authors the first seven are given. */
const MOST_AUTHORS = 10;
const FIRST_AUTHORS = 7;

const namesOf = (names: readonly string[]): string =>
  names.length > MOST_AUTHORS ? `${names.slice(0, FIRST_AUTHORS).join(', ')}, et al` : listNames(names, 'and');

/** 13.30: quotation marks within quotation marks are single. */
const SINGLE: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '"': "'" };
const quoted = (title: string): string => `“${withStop(title.replace(/[“”"]/g, (mark) => SINGLE[mark] ?? mark))}”`;

const dateOf = (date: PartialDate): string =>
  [monthAndDay(date), date.year].filter(Boolean).join(date.day ? ', ' : ' ');

/**
 * An entry of a bibliography in the form of The Chicago Manual of Style, 17th edition, notes and bibliography, 14.205 to
 * 14.207 (websites): Author. “Title.” Number. Site. Month Day, Year. URL. The day it was consulted stands for a date of
 * publication, and a description for a title, that there is not (14.207).
 */
export function toChicago(reading: Reading, options: CiteOptions = {}): string {
  const reference = referenceOf(reading, options);
  const { title, subtitle, number, site, published, consulted, url } = reference;
  if (!isFindable(reference)) return '';
  const titles = [title, subtitle].filter(Boolean).join(': ');
  const accessed = consulted && `Accessed ${dateOf(consulted)}`;
  const when = published ? dateOf(published) : accessed;
  const named = namesOf(responsible(reference));
  return [
    named && withStop(named),
    titles ? quoted(titles) : chicagoDescription(reference),
    ...[number, site, when, url].map((one) => one && withStop(one)),
  ]
    .filter(Boolean)
    .join(' ');
}
