import { cite } from '../export/cite.ts';
import type { ExportLabels } from '../export/header-lines.ts';
import { toHtml } from '../export/to-html.ts';
import { toMarkdown } from '../export/to-markdown.ts';
import { toText } from '../export/to-text.ts';
import type { CopyRequest } from '../services.ts';
import { copyFlavours, type Flavours } from './clipboard.ts';
import { words } from './words.ts';

const labels = (): ExportLabels => ({
  source: words('source'),
  published: words('published'),
  authors: words('authors'),
  editor: words('editor'),
  documentNumber: words('documentNumber'),
  separator: '：',
});

function flavoursOf(request: CopyRequest): Flavours {
  const { reading, form } = request;
  if (request.kind === 'list') return { text: '', html: '' };
  const options = { header: true, measures: request.measures, labels: labels() };
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
    case 'table':
      return { text: '' };
    default:
      return form satisfies never;
  }
}

/**
 * Copies what is shown.
 * @returns the number of characters of its plain text, or `undefined` when the browser refused
 */
export async function copyRequest(document: Document, request: CopyRequest): Promise<number | undefined> {
  const flavours = flavoursOf(request);
  return (await copyFlavours(document, flavours)) ? [...flavours.text].length : undefined;
}
