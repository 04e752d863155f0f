import type { DocumentWriters } from '../export/document/load-documents.ts';
import { loadScript } from './load-script.ts';

/** Scripts of one extension share one world in a page; the page's own scripts never see it. */
const world = globalThis as typeof globalThis & { zhengwenDocuments?: DocumentWriters };

/** Called by the documents script once it runs. */
export function provideDocuments(writers: DocumentWriters): void {
  world.zhengwenDocuments = writers;
}

/** What writes documents, loaded on the first need. Rejects where it does not arrive; the next call tries anew. */
export async function loadDocuments(): Promise<DocumentWriters> {
  if (!world.zhengwenDocuments) await loadScript('documents');
  if (!world.zhengwenDocuments) throw new Error('the documents script did not arrive');
  return world.zhengwenDocuments;
}
