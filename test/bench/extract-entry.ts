import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extract } from '../../lib/extract/extract.ts';
import { paragraphsOf } from '../../lib/reading/paragraphs.ts';

export interface Outcome {
  readonly text: string;
  readonly title: string;
  readonly source?: string | undefined;
  readonly published?: string | undefined;
}

const readers = {
  ours: (document: Document): Outcome => {
    const { title, source, published, blocks } = extract(document);
    return { text: paragraphsOf(blocks).join('\n'), title, source, published };
  },
  readability: (document: Document): Outcome => {
    const article = new Readability(document.cloneNode(true) as Document).parse();
    return {
      text: article?.textContent ?? '',
      title: article?.title ?? '',
      source: article?.siteName ?? undefined,
      published: article?.publishedTime ?? undefined,
    };
  },
  defuddle: (document: Document): Outcome => {
    const { content, title, site, published } = new Defuddle(document.cloneNode(true) as Document).parse();
    const text = new DOMParser().parseFromString(content, 'text/html').body.textContent ?? '';
    return { text, title, source: site, published };
  },
} as const;

export type Reader = keyof typeof readers;

/** What a reader makes of the document, or an empty outcome when it throws. */
export function read(reader: Reader, document: Document): Outcome {
  try {
    return readers[reader](document);
  } catch {
    return { text: '', title: '' };
  }
}

/** The shortest of several runs in milliseconds: the one least disturbed. */
export function time(reader: Reader, document: Document, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    read(reader, document);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
