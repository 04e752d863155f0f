import type { Block, Completeness, Header, Notice, Outcome, Pages, Provenance, Removal } from '../reading/article.ts';

/** A page, extracted: the page's own text, not yet repaired. */
export interface Extracted extends Header {
  readonly outcome: Extract<
    Outcome,
    'article' | 'no-article' | 'selection' | 'picked' | 'frameset' | 'plain-text' | 'xml'
  >;
  readonly lang?: string;
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
  readonly pages?: Pages;
  readonly completeness: Completeness;
  readonly provenance: Provenance;
  readonly notices: readonly Notice[];
}

/** What a page gives that is no article. */
export function nothing(document: Document, outcome: Extracted['outcome']): Extracted {
  let host = '';
  try {
    host = new URL(document.URL).hostname;
  } catch {
    // No address, no host.
  }
  return {
    title: document.title?.trim() ?? '',
    authors: [],
    outcome,
    blocks: [],
    removals: [],
    completeness: { kept: 0, visible: 0 },
    provenance: { host, mirror: false, signs: [] },
    notices: [],
  };
}
