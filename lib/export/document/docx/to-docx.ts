import { strToU8, zipSync } from 'fflate';
import type { Reading } from '../../../reading/article.ts';
import { type ExportOptions, markStyleOf } from '../../export-options.ts';
import { type Footnote, writtenFootnotes } from '../../footnote.ts';
import { escapeHtml } from '../../html-text.ts';
import { languageTag, regionOf } from '../../written-language.ts';
import { type Laid, layOut } from '../lay-out.ts';
import { ZIP_TIME } from '../zip-time.ts';
import { DocumentParts, pictureFile, pictureId } from './document-parts.ts';
import { EMPTY_PACKAGE } from './empty-package.ts';
import { figureXml } from './figure-xml.ts';
import { listXml } from './list-xml.ts';
import { numberingXml } from './numbering-xml.ts';
import { ownParts } from './own-parts.ts';
import { paragraphXml, textXml } from './paragraph-xml.ts';
import { fillPart } from './placeholders.ts';
import type { DocumentWay } from './run-xml.ts';
import { tableXml } from './table-xml.ts';

function partXml(part: Laid, way: DocumentWay): string {
  switch (part.kind) {
    case 'text':
      return textXml(part, way);
    case 'list':
      return listXml(part, way);
    case 'table':
      return tableXml(part, way);
    case 'figure':
      return figureXml(part, way);
    default:
      return part satisfies never;
  }
}

/** 17.11.10: footnotes, each with its number before it. */
const notesXml = (footnotes: readonly Footnote[]): string =>
  footnotes
    .map(({ text }, index) => {
      const number = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
      const inner = `${number}<w:r><w:t xml:space="preserve"> ${escapeHtml(text)}</w:t></w:r>`;
      return `<w:footnote w:id="${index + 1}">${paragraphXml({ style: 'FootnoteText' }, inner)}</w:footnote>`;
    })
    .join('');

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What the text refers to, as relationships of the text. */
const relationshipsXml = ({ links, pictures }: DocumentParts): string =>
  [
    ...links.map(
      ([address, id]) =>
        `<Relationship Id="${id}" Type="${RELATIONSHIPS}/hyperlink" Target="${escapeHtml(address)}" TargetMode="External"/>`,
    ),
    ...pictures.map(
      (picture, at) =>
        `<Relationship Id="${pictureId(at + 1)}" Type="${RELATIONSHIPS}/image" Target="${pictureFile(at + 1, picture)}"/>`,
    ),
  ].join('');

/** What is put into the parts that are made beforehand: where, and before which of their words. */
const INSERTED = {
  'word/document.xml': '<w:sectPr',
  'word/footnotes.xml': '</w:footnotes>',
  'word/_rels/document.xml.rels': '</Relationships>',
} as const;

/**
 * The reading as a Word document (ISO 29500) in the form of an official document (GB/T 9704—2012), with real styles,
 * lists, tables and footnotes. The same input gives the same bytes.
 */
export function toDocx(reading: Reading, options: ExportOptions = {}): Uint8Array<ArrayBuffer> {
  const parts = new DocumentParts();
  const lang = languageTag(regionOf(reading, options));
  const way: DocumentWay = { lang, marks: markStyleOf(options, 'highlight'), parts };
  const footnotes = writtenFootnotes(options, options.header ?? true);
  const body = layOut(reading, { ...options, footnotes }, true).map((part) => partXml(part, way));
  const inserted: Readonly<Record<keyof typeof INSERTED, string>> = {
    'word/document.xml': body.join(''),
    'word/footnotes.xml': notesXml(footnotes),
    'word/_rels/document.xml.rels': relationshipsXml(parts),
  };
  const files: Record<string, Uint8Array> = {};
  for (const [path, xml] of Object.entries(EMPTY_PACKAGE)) files[path] = strToU8(fillPart(xml, lang));
  for (const path of Object.keys(INSERTED) as readonly (keyof typeof INSERTED)[]) {
    const xml = fillPart(EMPTY_PACKAGE[path] ?? '', lang);
    const at = xml.indexOf(INSERTED[path]);
    files[path] = strToU8(xml.slice(0, at) + inserted[path] + xml.slice(at));
  }
  for (const { path, data } of ownParts(reading, lang, options.now)) files[path] = strToU8(data);
  files['word/numbering.xml'] = strToU8(numberingXml(parts.lists));
  parts.pictures.forEach((picture, at) => {
    files[`word/${pictureFile(at + 1, picture)}`] = picture.data;
  });
  return zipSync(files, { mtime: ZIP_TIME, level: 6 });
}
