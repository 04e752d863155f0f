/*
 * lib/export: a reading as text, Markdown, HTML or a reference, and its measures as a list. Every writer takes a reading
 * and gives a string; what a page wrote is escaped for its format here and nowhere else.
 */
export { type CiteOptions, cite } from './cite.ts';
export { FORMATS, type Format, type FormatName } from './formats.ts';
export { type ExportLabels, type ExportOptions, LABELS } from './header-lines.ts';
export { toHtml } from './to-html.ts';
export { toMarkdown } from './to-markdown.ts';
export { toText } from './to-text.ts';
