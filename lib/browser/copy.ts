import type { CopyRequest } from '../app/services.ts';
import { cite } from '../export/cite.ts';
import type { ExportLabels } from '../export/header-lines.ts';
import { toHtml } from '../export/to-html.ts';
import { toMarkdown } from '../export/to-markdown.ts';
import { toText } from '../export/to-text.ts';
import { copyFlavours, type Flavours } from './clipboard.ts';
import { words } from './words.ts';

/** The export's labels in the language of the interface. */
export const labels = (): ExportLabels => ({
  source: words('source'),
  published: words('published'),
  authors: words('authors'),
  editor: words('editor'),
  documentNumber: words('documentNumber'),
  separator: words('labelSeparator'),
});

function flavoursOf(request: CopyRequest): Flavours {
  const { reading, measures, form } = request;
  const options = { header: true, measures, labels: labels() };
  switch (form) {
    case undefined:
      return { text: toText(reading, options), html: toHtml(reading, options) };
    case 'text':
      return { text: toText(reading, options) };
    case 'markdown':
      return { text: toMarkdown(reading, { ...options, address: true }) };
    case 'html':
      return { text: toHtml(reading, options) };
    case 'cite':
      return { text: cite(reading, { now: new Date() }) };
    default:
      return form satisfies never;
  }
}

/** Copies some forms of a text; resolves to the characters of the plain one, or `undefined` when the browser refused. */
async function copyCounted(document: Document, flavours: Flavours): Promise<number | undefined> {
  return (await copyFlavours(document, flavours)) ? [...flavours.text].length : undefined;
}

/**
 * Copies what is shown.
 * @returns the number of characters of its plain text, or `undefined` when the browser refused
 */
export const copyRequest = (document: Document, request: CopyRequest): Promise<number | undefined> =>
  copyCounted(document, flavoursOf(request));

/** Copies a text as it is; the same returns. */
export const copyText = (document: Document, text: string): Promise<number | undefined> =>
  copyCounted(document, { text });
