import type { MessageKey } from '../lib/app/words.ts';
import { readableDate } from '../lib/export/header-lines.ts';
import type { Reading } from '../lib/reading/article.ts';

/** Something a page says of itself, and what it is called. */
export interface Fact {
  readonly label: MessageKey;
  /** `undefined` or empty where the page does not say it. */
  readonly value: string | undefined;
}

/** What stands under the title, in this order. */
export const factsOf = (reading: Reading): readonly Fact[] => [
  { label: 'source', value: reading.source },
  { label: 'published', value: reading.published && readableDate(reading.published) },
  { label: 'authors', value: reading.authors.join('、') },
  { label: 'editor', value: reading.editor },
];

/** What an official page says about itself besides that, as far as it says it. */
export const officialFacts = (reading: Reading): readonly Fact[] =>
  [
    { label: 'documentNumber', value: reading.documentNumber } as const,
    { label: 'issuer', value: reading.issuer } as const,
    { label: 'written', value: reading.written && readableDate(reading.written) } as const,
    { label: 'indexNumber', value: reading.indexNumber } as const,
    { label: 'updated', value: reading.updated && readableDate(reading.updated) } as const,
    { label: 'subjects', value: reading.subjects?.join('、') } as const,
  ].filter((fact) => fact.value);
