import { loadRepair } from '#load-repair';
import { fromPage, type PageDocument } from '../dom/page-node.ts';
import type { Extracted } from '../extract/extract.ts';
import { linesOf } from '../reading/apply-repairs.ts';
import type { Notice } from '../reading/article.ts';
import { needsReread } from '../repair/needs-reread.ts';
import { extractPage } from './extract-page.ts';
import { plainText } from './plain-text.ts';
import type { ReadOptions } from './read-options.ts';

/** What was extracted, and what the reader should know of how. */
export interface ReadAgain {
  readonly page: Extracted;
  readonly notice?: Extract<Notice, 'charset-reread' | 'charset-reread-failed'>;
}

/** What the page's own address answers now, if it is the same page. */
async function sameAgain(
  shown: PageDocument,
  reread: NonNullable<ReadOptions['reread']>,
): Promise<PageDocument | undefined> {
  const [answer, { isSamePage }] = await Promise.all([reread(), loadRepair()]);
  const document = answer && fromPage(answer);
  return document && isSamePage(shown, document) ? document : undefined;
}

/**
 * The page extracted anew from its own address when its text shows that its charset was declared wrong; as it was when
 * it does not, or when the address does not answer with the same page.
 */
export async function readAgain(shown: PageDocument, page: Extracted, options: ReadOptions): Promise<ReadAgain> {
  const { reread, ...rest } = options;
  // What is selected or picked cannot be found again in another document.
  if (!reread || options.root) return { page };
  const text = linesOf(page, page.blocks).texts.join('\n');
  // Where the judge does not arrive, the page is read as it is shown.
  if (!(await needsReread(text, loadRepair).catch(() => false))) return { page };
  const document = await sameAgain(shown, reread).catch(() => undefined);
  const isText = page.outcome === 'plain-text';
  const better = document && (isText ? plainText(document) : extractPage(document, rest));
  if (better?.outcome !== page.outcome) return { page, notice: 'charset-reread-failed' };
  return { page: better, notice: 'charset-reread' };
}
