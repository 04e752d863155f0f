import { loadDocuments } from '#load-documents';
import { CITATION_FORMATS } from './citation/citation-formats.ts';
import type { Format } from './format.ts';
import { toHtmlFile } from './to-html-file.ts';
import { toJson } from './to-json.ts';
import { toMarkdown } from './to-markdown.ts';
import { toObsidian } from './to-obsidian.ts';
import { toRich } from './to-rich.ts';
import { toText } from './to-text.ts';

/** What a reading can be copied and saved as, in the order offered. Adding a format is adding a row. */
export const FORMATS = [
  { name: 'rich', group: 'article', copies: 'rich', write: toRich },
  {
    name: 'text',
    group: 'article',
    copies: 'text',
    file: { extension: 'txt', type: 'text/plain', canHaveMark: true },
    write: toText,
  },
  {
    name: 'markdown',
    group: 'article',
    copies: 'text',
    file: { extension: 'md', type: 'text/markdown' },
    write: toMarkdown,
  },
  {
    name: 'obsidian',
    group: 'article',
    copies: 'text',
    file: { extension: 'md', tail: 'Obsidian', type: 'text/markdown' },
    write: toObsidian,
  },
  {
    name: 'html',
    group: 'article',
    copies: 'text',
    file: { extension: 'html', type: 'text/html' },
    write: toHtmlFile,
  },
  {
    name: 'official',
    group: 'article',
    copies: 'rich',
    write: async (...all) => (await loadDocuments()).toOfficial(...all),
  },
  {
    name: 'docx',
    group: 'article',
    copies: 'none',
    file: { extension: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    write: async (...all) => (await loadDocuments()).toDocx(...all),
  },
  {
    name: 'epub',
    group: 'article',
    copies: 'none',
    file: { extension: 'epub', type: 'application/epub+zip' },
    write: async (...all) => (await loadDocuments()).toEpub(...all),
  },
  ...CITATION_FORMATS,
  {
    name: 'json',
    group: 'data',
    copies: 'text',
    file: { extension: 'json', type: 'application/json' },
    write: toJson,
  },
] as const satisfies readonly Format[];

/** The name of one of `FORMATS`. */
export type FormatName = (typeof FORMATS)[number]['name'];
