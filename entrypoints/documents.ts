import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideDocuments } from '../lib/browser/load-documents.ts';
import { toDocx } from '../lib/export/document/docx/to-docx.ts';
import { toEpub } from '../lib/export/document/epub/to-epub.ts';
import { toOfficial } from '../lib/export/document/to-official.ts';

/** What writes documents, with the libraries it takes: loaded by popup and overlay when one is first asked for. */
export default defineUnlistedScript(() => provideDocuments({ toDocx, toEpub, toOfficial }));
