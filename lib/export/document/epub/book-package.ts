import type { Reading } from '../../../reading/article.ts';
import { safeLink } from '../../../reading/safe-link.ts';
import { shortHash } from '../../../text/short-hash.ts';
import { escapeHtml } from '../../html-text.ts';
import { soundText } from '../../sound-text.ts';
import { type BookHeading, type BookText, bookPicture } from './book-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** OCF, 4.2.6.3.1: where the package is. */
export const CONTAINER = `${HEAD}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

const TYPES = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' } as const;

/** A book must have a title, and an article may have none. */
const bookTitle = ({ title, url }: Reading): string => soundText(title).trim() || soundText(url).trim() || '—';

/** BCP 47; what a page says of itself and is none is Chinese. */
function bookLanguage({ lang }: Reading): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

/** EPUB 3.3, 5.5.3.2: seconds, in UTC. */
function modifiedAt(now: Date | undefined, published: string | undefined): string {
  const known = [now?.getTime(), Date.parse(published ?? '')].find(
    (time) => time !== undefined && time > 0 && time < 253_402_300_800_000,
  );
  return new Date(known ?? 0).toISOString().replace(/\.\d+Z$/, 'Z');
}

const element = (name: string, text: string | undefined): string =>
  text?.trim() ? `<dc:${name}>${escapeHtml(text)}</dc:${name}>` : '';

/** The package document: what the book is, what is in it, in which order it is read. */
export function packageXml(reading: Reading, { body, pictures }: BookText, now: Date | undefined): string {
  const { url, authors, source, issuer, siteName, published } = reading;
  const identifier = safeLink(url) ?? `urn:text:${shortHash(reading.title + body)}`;
  const date = /^\d{4}(?:-\d\d){0,2}/.exec(published ?? '')?.[0];
  const people = authors.length > 0 ? authors : [issuer ?? source ?? ''];
  const metadata = [
    `<dc:identifier id="id">${escapeHtml(identifier)}</dc:identifier>`,
    `<dc:title>${escapeHtml(bookTitle(reading))}</dc:title>`,
    `<dc:language>${escapeHtml(bookLanguage(reading))}</dc:language>`,
    ...people.map((name) => element('creator', name)),
    element('publisher', source ?? siteName),
    element('date', date),
    `<meta property="dcterms:modified">${modifiedAt(now, published)}</meta>`,
  ];
  const images = pictures.map(
    (picture, at) =>
      `<item id="picture${at + 1}" href="${bookPicture(at + 1, picture)}" media-type="${TYPES[picture.type]}"/>`,
  );
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...images,
  ];
  return `${HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata.join('')}</metadata><manifest>${items.join('')}</manifest><spine><itemref idref="text"/></spine></package>`;
}

/** Headings as a list in lists: each within the last that is less deep. */
function contents(headings: readonly BookHeading[]): string {
  const open: number[] = [];
  let xml = '';
  for (const { id, text, level } of headings) {
    while (open.length > 0 && (open.at(-1) ?? 0) > level) {
      open.pop();
      xml += '</li></ol>';
    }
    if (open.at(-1) === level) xml += '</li>';
    else {
      open.push(level);
      xml += '<ol>';
    }
    xml += `<li><a href="text.xhtml#${id}">${escapeHtml(text) || '—'}</a>`;
  }
  return xml + '</li></ol>'.repeat(open.length);
}

/** An XHTML file of the book. */
export function page(reading: Reading, body: string, style = ''): string {
  const lang = escapeHtml(bookLanguage(reading));
  const title = escapeHtml(bookTitle(reading));
  return `${HEAD}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}"><head><title>${title}</title>${style}</head>\n<body>${body}</body></html>`;
}

/** EPUB 3.3, 7: the table of contents, which has at least one line. */
export function navigationXhtml(reading: Reading, headings: readonly BookHeading[]): string {
  const title = bookTitle(reading);
  const list = contents(headings) || `<ol><li><a href="text.xhtml">${escapeHtml(title)}</a></li></ol>`;
  return page(reading, `<nav epub:type="toc" id="toc"><h1>${escapeHtml(title)}</h1>${list}</nav>`);
}
