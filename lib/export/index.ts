/*
 * lib/export: a reading as text, Markdown, HTML or a reference (GB/T 7714), and its measures as a list.
 *
 * Every writer takes a reading and gives a string. What a page wrote is escaped for its format here and nowhere else, and
 * an address only gets in if it is http, https or mailto (`safeLink`): what is pasted elsewhere cannot run or link what
 * the page did not show. Highlighted measures are cut out of the runs once, for all formats (`markedBlocks`), by which
 * HTML has `<mark>` and Markdown `==…==`. Markdown is CommonMark with tables; what it has no sign for (a span over cells,
 * an alignment) is lost there and stays in HTML.
 *
 * `{ kind: 'heading', level: 2, runs: [{ style: 'plain', text: '一、总体要求' }] }` → `## 一、总体要求`
 */
export { type CiteOptions, cite } from './cite.ts';
export { FORMATS, type Format, type FormatName } from './formats.ts';
export { type ExportLabels, type ExportOptions, LABELS } from './header-lines.ts';
export { toHtml } from './to-html.ts';
export { toMarkdown } from './to-markdown.ts';
export { toText } from './to-text.ts';
