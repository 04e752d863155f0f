import type { Reading } from '../../reading/article.ts';
import { type CiteOptions, isoDate, type Reference, referenceOf, responsible } from './reference.ts';
import { isFindable, openingInBrackets } from './untitled.ts';

export type { CiteOptions } from './reference.ts';

/** GB/T 7714—2015 8.1.2: more than three people are given as three and 等, or what says the same in their language. */
const MOST_AUTHORS = 3;

function namesOf(reference: Reference): string {
  const names = responsible(reference);
  const rest = names.some((name) => /\p{Script=Han}/u.test(name)) ? '等' : 'et al';
  return [...names.slice(0, MOST_AUTHORS), ...(names.length > MOST_AUTHORS ? [rest] : [])].join(', ');
}

/**
 * A reference in the form of GB/T 7714—2015, 4.6 (electronic resource):
 * 主要责任者. 题名: 其他题名信息[EB/OL]. 出版者, (发布日期)[引用日期]. 获取和访问路径.
 * The 发文字号 of an official document stands with the other information on the title, as the numbers of reports and
 * standards do (8.2.3). An element the page does not give is left out; for a title that it does not give its first words
 * stand in brackets, as what is of the one who cites does (7).
 */
export function cite(reading: Reading, options: CiteOptions = {}): string {
  const reference = referenceOf(reading, options);
  const { title, subtitle, number, site, published, consulted, url } = reference;
  if (!isFindable(reference)) return '';
  const named = [title, subtitle, number].filter(Boolean).join(': ');
  const titles = `${named || (openingInBrackets(reference) ?? '[网页]')}[EB/OL]`;
  const dates = `${published ? `(${isoDate(published)})` : ''}${consulted ? `[${isoDate(consulted)}]` : ''}`;
  const where = [site, dates].filter(Boolean).join(', ');
  return `${[namesOf(reference), titles, where, url].filter(Boolean).join('. ')}.`;
}
