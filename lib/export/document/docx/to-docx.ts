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
import { ACROSS_PARTS, UPRIGHT } from './page-parts.ts';
import { paragraphXml, textXml } from './paragraph-xml.ts';
import { fillPart } from './placeholders.ts';
import type { DocumentWay } from './run-xml.ts';
import { sectionsXml, type WrittenPart } from './sections.ts';
import { tableSetting } from './table-setting.ts';
import { tableXml } from './table-xml.ts';

function writePart(part: Laid, way: DocumentWay): WrittenPart {
  const upright = (xml: string): WrittenPart => ({ part, xml, isAcross: false });
  switch (part.kind) {
    case 'text':
      return upright(textXml(part, way));
    case 'list':
      return upright(listXml(part, way));
    case 'table': {
      const setting = tableSetting(part);
      return { part, xml: tableXml(part, setting, way), isAcross: setting?.room.isAcross ?? false };
    }
    case 'figure':
      return upright(figureXml(part, way));
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

/** What the parts that are made beforehand are to hold: where, in place of or before which of their words. */
function insertions(written: readonly WrittenPart[], parts: DocumentParts, footnotes: readonly Footnote[]) {
  const { body, last, hasAcross } = sectionsXml(written);
  const related = relationshipsXml(parts) + (hasAcross ? ACROSS_PARTS.relationships : '');
  return {
    files: hasAcross ? ACROSS_PARTS.files : {},
    inserted: [
      // The page that is made beforehand is that of the last section.
      { path: 'word/document.xml', at: UPRIGHT, xml: body + last },
      { path: 'word/footnotes.xml', at: '</w:footnotes>', xml: `${notesXml(footnotes)}</w:footnotes>` },
      { path: 'word/_rels/document.xml.rels', at: '</Relationships>', xml: `${related}</Relationships>` },
      { path: '[Content_Types].xml', at: '</Types>', xml: `${hasAcross ? ACROSS_PARTS.types : ''}</Types>` },
    ],
  };
}

/**
 * The reading as a Word document (ISO 29500) in the form of an official document (GB/T 9704—2012), with real styles,
 * lists, tables and footnotes. The same input gives the same bytes.
 */
export function toDocx(reading: Reading, options: ExportOptions = {}): Uint8Array<ArrayBuffer> {
  const parts = new DocumentParts();
  const lang = languageTag(regionOf(reading, options));
  const way: DocumentWay = { lang, marks: markStyleOf(options, 'highlight'), parts };
  const footnotes = writtenFootnotes(options, options.header ?? true);
  const written = layOut(reading, { ...options, footnotes }, true).map((part) => writePart(part, way));
  const { files: more, inserted } = insertions(written, parts, footnotes);
  const files: Record<string, Uint8Array> = {};
  for (const [path, xml] of Object.entries<string>({ ...EMPTY_PACKAGE, ...more }))
    files[path] = strToU8(fillPart(xml, lang));
  for (const { path, at, xml } of inserted) {
    // Filled first: what a text holds is no placeholder.
    const [before = '', behind = ''] = fillPart(EMPTY_PACKAGE[path] ?? '', lang).split(at);
    files[path] = strToU8(before + xml + behind);
  }
  for (const { path, data } of ownParts(reading, lang, options.now)) files[path] = strToU8(data);
  files['word/numbering.xml'] = strToU8(numberingXml(parts.lists));
  parts.pictures.forEach((picture, at) => {
    files[`word/${pictureFile(at + 1, picture)}`] = picture.data;
  });
  return zipSync(files, { mtime: ZIP_TIME, level: 6 });
}
