import type { Reading } from '../../reading/article.ts';
import { citationKey } from './citation-key.ts';
import { type CiteOptions, isoDate, referenceOf, responsible } from './reference.ts';
import { openingInBrackets } from './untitled.ts';

/** What TeX reads as something else than itself, written so that it is itself (The TeXbook, chapter 7). */
const SIGNS: Readonly<Record<string, string>> = {
  // BibTeX counts a brace behind a backslash too: one without its fellow would end the entry elsewhere.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * A text for a field of BibTeX. Signs that TeX draws together (`--`, two primes, ?`) are parted by an empty group.
 */
const escapeTex = (text: string): string =>
  text
    .replace(/[\\~^]|[{}$&%#_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)
    .replace(/([-'`,<>])(?=\1)|[?!](?=`)/g, '$&{}');

/**
 * An entry of BibTeX, `@online` as biblatex has it (3.20, 2.1.1; fields 2.2.2), which reference managers read too. Names and
 * titles stand in braces of their own: a name in one piece, a title whose capitals stay.
 */
export function toBibtex(reading: Reading, options: CiteOptions = {}): string {
  const reference = referenceOf(reading, options);
  const { title, subtitle, number, site, published, consulted, url } = reference;
  // 2.1.1: an entry has a title.
  const named = title || openingInBrackets(reference);
  const names = responsible(reference).map((name) => `{${escapeTex(name)}}`);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', names.length > 0 ? names.join(' and ') : undefined],
    ['title', named && `{${escapeTex(named)}}`],
    ['subtitle', subtitle && `{${escapeTex(subtitle)}}`],
    ['organization', site && `{${escapeTex(site)}}`],
    ['note', number && escapeTex(number)],
    ['date', published && isoDate(published)],
    ['url', url],
    ['urldate', consulted && isoDate(consulted)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@online{${citationKey(reference)},\n${lines.join('')}}\n`;
}
