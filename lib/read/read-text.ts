import { contentTypeOf, titleOf, urlOf } from '../dom/document.ts';
import { fromPage, type PageDocument } from '../dom/page-node.ts';
import { type Extracted, extract } from '../extract/extract.ts';
import { mergeParts } from '../extract/merge.ts';
import { applyRepairs, linesOf } from '../reading/apply-repairs.ts';
import type { Notice, Provenance, Reading, RemovalReason } from '../reading/article.ts';
import { needsReread } from '../repair/needs-reread.ts';
import { repair } from '../repair/repair.ts';
import { bestFrame } from './best-frame.ts';
import { plainText } from './plain-text.ts';
import { isSamePage } from './same-page.ts';
import { unreadable } from './unreadable.ts';

export interface ReadOptions {
  /** The clock, for dates shown without a year. */
  readonly now?: Date;
  /** What the reader selected or picked by hand; it is read instead of the page. */
  readonly root?: Element | DocumentFragment;
  /** A CSS selector the reader had remembered for this site. */
  readonly hint?: string;
  /** The further parts of an article that is spread over several addresses, in order. */
  readonly parts?: readonly Document[];
  /**
   * Reads the page's own address again and decodes its bytes anew. Asked only when the text shows that its charset was
   * declared wrong; `undefined` when the address does not answer with the same page.
   */
  readonly reread?: () => Promise<Document | undefined>;
}

/** A page that could not be read: an empty body, and an outcome that says why. */
const nothing = (document: PageDocument, outcome: Reading['outcome']): Reading => ({
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

/** The article on the page: of a text file its lines, of a frameset what its largest frame holds, of several parts all. */
function extractPage(document: PageDocument, options: ReadOptions): Extracted {
  if (!options.root && contentTypeOf(document) === 'text/plain') return plainText(document);
  const page = extract(document, options);
  if (page.outcome === 'no-article' || page.outcome === 'frameset') {
    const frame = bestFrame(document);
    const inner = frame && extract(frame, options);
    if (inner?.outcome === 'article') return inner;
  }
  return (options.parts ?? []).map((part) => extract(part, options)).reduce(mergeParts, page);
}

/** Another sign that the page is a mirror. */
const withSign = (provenance: Provenance, sign: Provenance['signs'][number]): Provenance => ({
  ...provenance,
  mirror: true,
  signs: [...new Set([...provenance.signs, sign])],
});

/** The text read again when its charset was declared wrong, and what the reader should know of that. */
async function reread(shown: PageDocument, page: Extracted, text: string, { reread: again, ...options }: ReadOptions) {
  // What is selected or picked cannot be found again in another document.
  if (!again || options.root || !needsReread(text)) return { page };
  const answer = await again().catch(() => undefined);
  const fetched = answer && fromPage(answer);
  const document = fetched && isSamePage(shown, fetched) ? fetched : undefined;
  const isText = page.outcome === 'plain-text';
  const better = document && (isText ? plainText(document) : extractPage(document, options));
  if (better?.outcome !== page.outcome) return { page, notice: 'charset-reread-failed' } as const;
  return { page: better, notice: 'charset-reread' } as const;
}

/** Removals that are no text of the site. */
const FOREIGN: ReadonlySet<RemovalReason> = new Set(['spam', 'hidden', 'noise', 'advertisement']);

async function readArticle(document: PageDocument, options: ReadOptions): Promise<Reading> {
  const found = extractPage(document, options);
  const { page, notice } = await reread(document, found, linesOf(found, found.blocks).texts.join('\n'), options);
  const { texts } = linesOf(page, page.blocks);
  const { published } = page;

  // What was left out of a damaged page is damaged too: it counts for the gate, which a short notice alone may not
  // pass. What was put into the page is not: it never went through the mirror's script.
  const context = page.removals.flatMap(({ reason, text }) => (FOREIGN.has(reason) ? [] : text)).join('\n');
  const repaired = await repair(texts.join('\n'), { context, ...(published ? { published } : {}) });
  const { header, blocks, repairs } = applyRepairs(page, page.blocks, repaired);

  const notices: readonly Notice[] = [
    ...page.notices,
    ...(notice ? [notice] : []),
    ...(repairs.some((r) => r.unresolved) ? (['damage-left'] as const) : []),
  ];
  const { notes, commas, marks } = repaired.damage;
  const provenance = notes || commas || marks ? withSign(page.provenance, 'damage') : page.provenance;
  return { ...header, url: urlOf(document), provenance, blocks, repairs, measures: [], notices };
}

/**
 * Reads a page but for its measures: the article, repaired with a receipt. This is what runs in a page; the measures are
 * found where they are shown.
 *
 * Never rejects, whatever the page: `outcome` says what happened. The document is not changed.
 */
export async function readText(page: Document, options: ReadOptions = {}): Promise<Reading> {
  const document = fromPage(page);
  try {
    const why = options.root ? undefined : unreadable(document);
    return why ? nothing(document, why) : await readArticle(document, options);
  } catch (error) {
    console.error('Zhengwen could not read this page', error);
    return nothing(document, 'failed');
  }
}
