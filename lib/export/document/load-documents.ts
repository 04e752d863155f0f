import type { toDocx } from './docx/to-docx.ts';
import type { toEpub } from './epub/to-epub.ts';
import type { toOfficial } from './to-official.ts';

/** What writes documents: large, and needed for the formats alone that are documents. */
export interface DocumentWriters {
  readonly toDocx: typeof toDocx;
  readonly toEpub: typeof toEpub;
  readonly toOfficial: typeof toOfficial;
}

/**
 * Loads what writes documents. This is the half for plain Node and for tests; in the extension `#load-documents` names
 * `lib/browser/load-documents.ts` instead (see wxt.config.ts), which loads a script of its own.
 */
export async function loadDocuments(): Promise<DocumentWriters> {
  const [{ toDocx }, { toEpub }, { toOfficial }] = await Promise.all([
    import('./docx/to-docx.ts'),
    import('./epub/to-epub.ts'),
    import('./to-official.ts'),
  ]);
  return { toDocx, toEpub, toOfficial };
}
