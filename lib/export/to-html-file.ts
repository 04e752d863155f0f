import type { Reading } from '../reading/article.ts';
import { bodyToHtml } from './body-to-html.ts';
import type { ExportOptions } from './export-options.ts';
import { type Footnote, titleReferences, writtenFootnotes } from './footnote.ts';
import { headerLines } from './header-lines.ts';
import type { HtmlLook } from './html-look.ts';
import { htmlReferences, notesToHtml } from './html-runs.ts';
import { HTML_SHEET } from './html-sheet.ts';
import { attribute, escapeHtml, escapeLines } from './html-text.ts';
import { markedBlocks } from './marked-blocks.ts';
import { pictureOrData } from './picture-address.ts';
import { addressToHtml, plainLook } from './to-html.ts';
import { languageTag, regionOf } from './written-language.ts';

/**
 * Nothing runs, and nothing is fetched but pictures over https: the file is the same tomorrow, whatever stands in the text.
 * Content Security Policy Level 3.
 */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; base-uri 'none'; form-action 'none'";

/** The look of the file: what its policy lets through is shown, other pictures are linked. */
const fileLook = (options: ExportOptions): HtmlLook => ({
  ...plainLook(options),
  picture: (src) => {
    const address = pictureOrData(src);
    return address?.startsWith('http:') ? undefined : address;
  },
});

/** An element; '' where it would hold nothing. */
const element = (name: string, inner: string): string => inner.trim() && `<${name}>${inner}</${name}>`;

function headOf({ title, source, authors }: Reading, tag: string): string {
  const shown = escapeHtml(title.trim() || '正文').replaceAll('\n', ' ');
  const author = authors.join('、') || source;
  return [
    '<!doctype html>',
    `<html${attribute('lang', tag)}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width">',
    ...(author ? [`<meta name="author"${attribute('content', author.replace(/\s+/g, ' '))}>`] : []),
    `<title>${shown}</title>`,
    `<style>\n${HTML_SHEET}\n</style>`,
    '</head>',
  ].join('\n');
}

function cardOf(reading: Reading, { labels }: ExportOptions, footnotes: readonly Footnote[]): string {
  const title = escapeLines(reading.title).trim();
  const parts = [
    element('p', escapeLines(reading.kicker ?? '')),
    title && `<h1>${title}${htmlReferences(titleReferences(footnotes))}</h1>`,
    element('p', escapeLines(reading.subtitle ?? '')),
    ...headerLines(reading, labels).map((line) => element('p', escapeHtml(line))),
  ];
  return element('header', parts.filter((part) => part !== '').join('\n'));
}

/**
 * The reading as a file of its own: one page to read on a screen and on paper, without a script. Pictures that the
 * reading holds are in it.
 */
export function toHtmlFile(reading: Reading, options: ExportOptions = {}): string {
  const { header = true } = options;
  const footnotes = writtenFootnotes(options, header);
  const look = fileLook(options);
  const body = bodyToHtml(markedBlocks(reading, look.marks !== 'none', footnotes), look);
  const parts = [
    header ? cardOf(reading, options, footnotes) : '',
    element('main', body.join('\n')),
    element('aside', notesToHtml(footnotes, look)),
    element('footer', options.address ? addressToHtml(reading) : ''),
  ].filter((part) => part !== '');
  return `${headOf(reading, languageTag(regionOf(reading, options)))}\n<body>\n${parts.join('\n')}\n</body>\n</html>\n`;
}
