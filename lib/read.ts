import { applyRepairs, linesOf } from './apply-repairs.ts';
import type { Notice, Reading } from './article.ts';
import { extract } from './extract/extract.ts';
import { findMeasures } from './measures/find.ts';
import { paragraphsOf } from './paragraphs.ts';
import { needsReread } from './repair/needs-reread.ts';
import { repair } from './repair/repair.ts';
import { unreadable } from './unreadable.ts';

export interface ReadOptions {
  /** The clock, for dates shown without a year. */
  readonly now?: Date;
  /** What the reader selected or picked by hand; it is read instead of the page. */
  readonly root?: Element | DocumentFragment;
  /** A CSS selector the reader had remembered for this site. */
  readonly hint?: string;
  /**
   * Reads the page's own address again and decodes its bytes anew. Asked only when the text shows that its charset was
   * declared wrong; `undefined` when the address does not answer with the same page.
   */
  readonly reread?: () => Promise<Document | undefined>;
}

/** A page that could not be read: an empty body, and an outcome that says why. */
const nothing = (document: Document, outcome: Reading['outcome']): Reading => ({
  outcome,
  url: document.URL ?? '',
  title: document.title ?? '',
  authors: [],
  blocks: [],
  repairs: [],
  removals: [],
  measures: [],
  completeness: { kept: 0, visible: 0 },
  provenance: { host: '', mirror: false, signs: [] },
  notices: [],
});

async function readArticle(document: Document, options: ReadOptions): Promise<Reading> {
  const url = document.URL ?? '';
  const page = extract(document, options);
  const { texts } = linesOf(page, page.blocks);
  const text = texts.join('\n');

  const notices: Notice[] = [...page.notices];
  if (options.reread && needsReread(text)) {
    const again = await options.reread().catch(() => undefined);
    if (again) {
      const { reread: _, root: __, ...rest } = options;
      const better = await readArticle(again, rest);
      return { ...better, url, notices: [...better.notices, 'charset-reread'] };
    }
    notices.push('charset-reread-failed');
  }

  const repaired = await repair(text, page.published ? { published: page.published } : {});
  const { header, blocks, repairs } = applyRepairs(page, page.blocks, repaired);
  const damaged = repairs.some((r) => r.unresolved);
  const measures = findMeasures(paragraphsOf(blocks), {
    title: header.title,
    ...(header.published ? { published: header.published } : {}),
  });
  return { ...header, url, blocks, repairs, measures, notices: damaged ? [...notices, 'damage-left'] : notices };
}

/**
 * Reads a page: the article, repaired with a receipt, with its measures.
 *
 * Never rejects, whatever the page: `outcome` says what happened. The document is not changed.
 */
export async function read(document: Document, options: ReadOptions = {}): Promise<Reading> {
  try {
    const why = options.root ? undefined : unreadable(document);
    return why ? nothing(document, why) : await readArticle(document, options);
  } catch (error) {
    console.error('Zhengwen could not read this page', error);
    return nothing(document, 'failed');
  }
}
