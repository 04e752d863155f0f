import type { Reading } from '../../reading/article.ts';
import { type CiteOptions, type PartialDate, referenceOf, responsible } from './reference.ts';
import { openingInBrackets } from './untitled.ts';

/** `2021/07/03/`: year, month, day and further information, each ended by a slash but the last (RIS, DA and Y2). */
const slashed = ({ year, month, day }: PartialDate): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => (part ? String(part).padStart(2, '0') : '')), ''].join(
    '/',
  );

/** A comma parts the names of a person in RIS; in a name that is whole, one of its own width stands for it. */
const wholeName = (name: string): string => name.replaceAll(',', '，');

/**
 * A record of RIS (Research Information Systems, format specifications of 2011), `ELEC`: a web page. A tag of two
 * characters, two spaces, a hyphen and a space; lines end with CR LF.
 */
export function toRis(reading: Reading, options: CiteOptions = {}): string {
  const reference = referenceOf(reading, options);
  const { title, subtitle, number, site, published, consulted, url } = reference;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'ELEC'],
    ...responsible(reference).map((name) => ['AU', wholeName(name)] as const),
    ['TI', [title, subtitle].filter(Boolean).join(': ') || openingInBrackets(reference)],
    ['T2', site],
    ['N1', number],
    ['PY', published && String(published.year).padStart(4, '0')],
    ['DA', published && slashed(published)],
    ['UR', url],
    ['Y2', consulted && slashed(consulted)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : []));
  return `${lines.join('')}ER  - \r\n`;
}
