import { titleOf, urlOf } from '../dom/document.ts';
import type { PageDocument } from '../dom/page-node.ts';
import type { Reading } from '../reading/article.ts';

/** A page that could not be read: an empty body, and an outcome that says why. */
export const nothingRead = (document: PageDocument, outcome: Reading['outcome']): Reading => ({
  outcome,
  url: urlOf(document),
  title: titleOf(document),
  authors: [],
  blocks: [],
  repairs: [],
  removals: [],
  measures: [],
  completeness: { kept: 0, visible: 0 },
  provenance: { host: '', mirror: false, signs: [] },
  notices: [],
});
