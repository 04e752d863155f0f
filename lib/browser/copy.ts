import type { CopyRequest } from '../app/services.ts';
import { cite } from '../export/cite.ts';
import type { ExportLabels } from '../export/header-lines.ts';
import { type ListLabels, measuresMarkdown, measuresText, measuresTsv } from '../export/measures-list.ts';
import { toHtml } from '../export/to-html.ts';
import { toMarkdown } from '../export/to-markdown.ts';
import { toText } from '../export/to-text.ts';
import { CATEGORIES } from '../reading/article.ts';
import { paragraphsOf } from '../reading/paragraphs.ts';
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

const listLabels = (): ListLabels => ({
  columns: {
    speaker: words('speaker'),
    addressee: words('actor'),
    measure: words('measure'),
    category: words('category'),
    deadline: words('deadline'),
    figure: words('number'),
    paragraph: words('paragraphNumber'),
  },
  categories: Object.fromEntries(
    CATEGORIES.map((category) => [category, words(`category_${category}`)]),
  ) as ListLabels['categories'],
  document: words('document'),
});

/** The forms a list of measures is copied in. */
const LISTS = { table: measuresTsv, markdown: measuresMarkdown, text: measuresText } as const;

function flavoursOf(request: CopyRequest): Flavours {
  const { reading } = request;
  if (request.kind === 'list') {
    const shown = reading.measures.filter((measure) => measure.highlighted);
    return { text: LISTS[request.form](shown, paragraphsOf(reading.blocks), listLabels()) };
  }
  const options = { header: true, measures: request.measures, labels: labels() };
  const { form } = request;
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

/**
 * Copies what is shown.
 * @returns the number of characters of its plain text, or `undefined` when the browser refused
 */
export async function copyRequest(document: Document, request: CopyRequest): Promise<number | undefined> {
  const flavours = flavoursOf(request);
  return (await copyFlavours(document, flavours)) ? [...flavours.text].length : undefined;
}
