import type { Reading } from '../../../reading/article.ts';
import { escapeHtml } from '../../html-text.ts';
import { FACES, type FaceName, faceName, isTraditional } from '../official-format.ts';

/** A part of the package that we write ourselves, in place of the library's. */
interface OwnPart {
  readonly path: string;
  readonly data: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const CORE = 'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"';
const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"';
const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const element = (name: string, text: string | undefined): string =>
  text ? `<${name}>${escapeHtml(text)}</${name}>` : '';

/** `2021-07-03T08:30:05Z`; nothing for a date that is none. */
const stamp = (date: Date | undefined): string =>
  date && !Number.isNaN(date.getTime()) && date.getUTCFullYear() <= 9999 && date.getUTCFullYear() > 0
    ? date.toISOString().replace(/\.\d+Z$/, 'Z')
    : '';

/**
 * ISO 29500-2, 11 (core properties): title and source; no programme and no person of ours. The library would write the
 * moment it runs, by which no two files were alike.
 */
function coreProperties(reading: Reading, lang: string, now: Date | undefined): string {
  const time = stamp(now);
  const times = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`,
  );
  return [
    `${HEAD}<cp:coreProperties ${CORE} ${DC} ${XSI}>`,
    element('dc:title', reading.title),
    element('dc:creator', reading.source ?? reading.issuer),
    element('cp:keywords', reading.subjects?.join('，')),
    element('dc:language', lang),
    ...(time ? times : []),
    '</cp:coreProperties>',
  ].join('');
}

/** Names in characters first: a programme that lacks the face looks for the next by the others. */
function fontEntry(face: FaceName, lang: string): string {
  const { instead, generic } = FACES[face];
  // ISO 29500-1, 17.8.3.1: names parted by commas.
  const others = instead.filter((name) => name !== faceName(face, lang)).join(',');
  const charset = isTraditional(lang) ? '88' : '86';
  const family = generic === 'serif' ? 'roman' : 'swiss';
  return [
    `<w:font w:name="${faceName(face, lang)}">`,
    `<w:altName w:val="${others}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/>`,
    '<w:pitch w:val="variable"/></w:font>',
  ].join('');
}

/** ISO 29500-1, 17.8: which faces stand in for one that a machine has not. */
const fontTable = (lang: string): string => {
  const entries = (Object.keys(FACES) as readonly FaceName[]).map((face) => fontEntry(face, lang));
  return `${HEAD}<w:fonts ${WORD}>${entries.join('')}</w:fonts>`;
};

/** The parts of the package that say who, when and in which faces. */
export const ownParts = (reading: Reading, lang: string, now: Date | undefined): readonly OwnPart[] => [
  { path: 'docProps/core.xml', data: coreProperties(reading, lang, now) },
  { path: 'word/fontTable.xml', data: fontTable(lang) },
];
