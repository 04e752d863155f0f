import type { Reading } from '../../reading/article.ts';
import { citationKey } from './citation-key.ts';
import { type CiteOptions, type PartialDate, referenceOf, responsible } from './reference.ts';
import { openingInBrackets } from './untitled.ts';

const dateParts = ({ year, month, day }: PartialDate): object => ({
  'date-parts': [[year, month, day].filter((part) => part !== undefined)],
});

/**
 * The reading as CSL-JSON (Citation Style Language 1.0.2, csl-data.json), a list of one `webpage`. Names are `literal`: a
 * processor then neither turns nor shortens them.
 */
export function toCslJson(reading: Reading, options: CiteOptions = {}): string {
  const reference = referenceOf(reading, options);
  const { title, subtitle, number, site, published, consulted, url } = reference;
  const author = responsible(reference).map((literal) => ({ literal }));
  const titles = [title, subtitle].filter(Boolean).join(': ') || openingInBrackets(reference);
  const item = {
    id: citationKey(reference),
    type: 'webpage',
    ...(titles && { title: titles }),
    ...(author.length > 0 && { author }),
    ...(site && { 'container-title': site }),
    ...(number && { number }),
    ...(published && { issued: dateParts(published) }),
    ...(consulted && { accessed: dateParts(consulted) }),
    ...(url && { URL: url }),
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}
