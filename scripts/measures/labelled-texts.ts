import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NewsItem } from '../corpus.ts';

/** A labelled measure: offsets into the whole text, paragraphs joined by line feeds. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly category: string;
  readonly salience: number;
  readonly attributed_to?: string;
  readonly actor?: string;
  readonly deadline?: string;
  readonly numbers?: readonly string[];
  readonly modality?: string;
}

/** A text whose measures a reader has labelled. */
export interface Labelled {
  readonly name: string;
  /** What sort of text it is, in English words, where its file says. */
  readonly genre?: string;
  readonly text: string;
  /** ISO date. */
  readonly published?: string;
  readonly measures: readonly Label[];
}

/** The labelled texts of a folder, one a JSON file, in the order of their names. */
export const readLabelled = (folder: string): Labelled[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Labelled);

/** The project's own labelled texts. */
export const OWN_TEXTS = fileURLToPath(new URL('../../test/measures/', import.meta.url));

/** The project's own announcements in the words of Hong Kong, Taiwan and Macau. */
export const OWN_TRADITIONAL = fileURLToPath(new URL('../../test/measures-traditional/', import.meta.url));

/** Labels of corpus items, by offset: the texts are the broadcaster's and stay out of the repository. */
const CORPUS_LABELS = new URL('../../test/measures-corpus.json', import.meta.url);

/**
 * The labelled items of the corpus of news: found again by date and length, as the labels hold no text. Throws where one
 * is not there.
 */
export function labelledNews(items: readonly NewsItem[]): Labelled[] {
  const byKey = new Map<string, string>();
  for (const { date, title, text } of items) {
    const whole = [title, ...text.split('\n').filter((paragraph) => paragraph.trim() !== '')].join('\n');
    byKey.set(`${date} ${whole.length}`, whole);
  }
  const read = JSON.parse(readFileSync(CORPUS_LABELS, 'utf8')) as (Omit<Labelled, 'text'> & {
    readonly characters: number;
  })[];
  return read.map((item) => {
    const text = byKey.get(`${item.published?.replaceAll('-', '')} ${item.characters}`);
    if (text === undefined) throw new Error(`no text for ${item.name}`);
    return { ...item, text };
  });
}
