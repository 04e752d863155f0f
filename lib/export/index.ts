/*
 * lib/export: a reading as text, Markdown, HTML, rich text, JSON or a reference (GB/T 7714), and its measures as a list.
 *
 * Every writer takes a reading and how it is to be shown. What a page wrote is escaped for its format here and nowhere
 * else (`soundText` first: no control characters, nothing that turns the text), and an address only gets in if it is http,
 * https or mailto (`safeLink`): what is pasted elsewhere cannot run or link what the page did not show. Highlighted
 * measures and the places of footnotes are cut out of the runs once, for all formats (`markedBlocks`), by which HTML has
 * `<mark>`, CommonMark `**…**` and a note of Obsidian `==…==`. What Markdown has no sign for (a span over cells, an
 * alignment) is lost there and stays in HTML. `docs/reading.schema.json` describes the JSON.
 *
 * 公文格式, Word and EPUB are rows of `FORMATS` that load what writes them (`#load-documents`): one layout, told by the text
 * (`document/lay-out.ts`), written three ways.
 *
 * `{ kind: 'heading', level: 2, runs: [{ style: 'plain', text: '一、总体要求' }] }` → `## 一、总体要求`
 */
export { type CiteOptions, cite } from './citation/cite.ts';
export type { ExportOptions } from './export-options.ts';
export type { Format } from './format.ts';
export { FORMATS, type FormatName } from './formats.ts';
export { type ExportLabels, LABELS } from './header-lines.ts';
export { toHtml } from './to-html.ts';
export { toMarkdown } from './to-markdown.ts';
export { toText } from './to-text.ts';
