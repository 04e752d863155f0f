import type { NumberedList } from './document-parts.ts';
import { twipsOfCharacters } from './lengths.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const BULLETS = '●○■';

/** 17.9.6 (lvl), in the order that the schema gives. Items stand two characters in, and two more with each level. */
const levelXml = (level: number, format: 'bullet' | 'decimal', text: string): string =>
  [
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="space"/>`,
    `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>`,
    `<w:pPr><w:ind w:left="${twipsOfCharacters(2 * level)}" w:firstLine="${twipsOfCharacters(2)}"/></w:pPr></w:lvl>`,
  ].join('');

const kindXml = (id: number, levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;

const KINDS = [
  kindXml(
    1,
    LEVELS.map((level) => levelXml(level, 'bullet', BULLETS.charAt(level % BULLETS.length))),
  ),
  kindXml(
    2,
    LEVELS.map((level) => levelXml(level, 'decimal', `%${level + 1}.`)),
  ),
].join('');

/** ISO 29500-1, 17.9: the lists of a document; the first is that of all bullets. */
export function numberingXml(lists: readonly NumberedList[]): string {
  const numbered = lists.map(
    ({ list, level, start }) =>
      `<w:num w:numId="${list}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  );
  const all = ['<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>', ...numbered].join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="${WORD}">${KINDS}${all}</w:numbering>`;
}
