import { titleOf, urlOf } from '../dom/document.ts';
import type { PageDocument } from '../dom/page-node.ts';
import type {
  Block,
  Completeness,
  Header,
  Notice,
  Outcome,
  Pages,
  Provenance,
  Reading,
  Removal,
} from '../reading/article.ts';

/** A page, extracted: the page's own text, not yet repaired. */
export interface Extracted extends Header {
  readonly outcome: Extract<
    Outcome,
    'article' | 'no-article' | 'list' | 'wall' | 'selection' | 'picked' | 'frameset' | 'plain-text' | 'xml'
  >;
  readonly lang?: string;
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
  readonly pages?: Pages;
  readonly entries?: NonNullable<Reading['entries']>;
  readonly wall?: NonNullable<Reading['wall']>;
  readonly completeness: Completeness;
  readonly provenance: Provenance;
  readonly notices: readonly Notice[];
}

/** What a page gives that is no article. */
export function nothing(document: PageDocument, outcome: Extracted['outcome']): Extracted {
  let host = '';
  try {
    host = new URL(urlOf(document)).hostname;
  } catch {
    // No address, no host.
  }
  return {
    title: titleOf(document).trim(),
    authors: [],
    outcome,
    blocks: [],
    removals: [],
    completeness: { kept: 0, visible: 0 },
    provenance: { host, mirror: false, signs: [] },
    notices: [],
  };
}
