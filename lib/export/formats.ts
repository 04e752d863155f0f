import type { Reading } from '../reading/article.ts';
import type { ExportOptions } from './header-lines.ts';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';
import { toText } from './to-text.ts';

/** A format that a reading can be saved in. */
export interface Format {
  readonly name: string;
  /** File name extension without the dot. */
  readonly extension: string;
  readonly type: string;
  readonly write: (reading: Reading, options?: ExportOptions) => string;
}

/** What a reading can be saved as. Adding a format is adding a row. */
export const FORMATS = [
  { name: 'text', extension: 'txt', type: 'text/plain', write: toText },
  { name: 'markdown', extension: 'md', type: 'text/markdown', write: toMarkdown },
  { name: 'html', extension: 'html', type: 'text/html', write: toHtml },
] as const satisfies readonly Format[];

/** The name of one of `FORMATS`. */
export type FormatName = (typeof FORMATS)[number]['name'];
