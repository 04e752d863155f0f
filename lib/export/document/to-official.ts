import type { Reading } from '../../reading/article.ts';
import { numbersOf } from '../../reading/list-numbers.ts';
import { type ExportOptions, markStyleOf } from '../export-options.ts';
import { writtenFootnotes } from '../footnote.ts';
import { escapeHtml } from '../html-text.ts';
import { ordinalLength } from '../own-ordinal.ts';
import { pictureOrData } from '../picture-address.ts';
import { languageTag, regionOf } from '../written-language.ts';
import { type Laid, type LaidText, layOut } from './lay-out.ts';
import { hangingFrom, PASTED_PITCH, type Setting, SIZE, settingOf } from './official-format.ts';
import { fontOf, notesToHtml, type Way, writePieces } from './official-pieces.ts';
import { officialTable } from './official-table.ts';
import { cutPieces, isBlank, type Piece, textOfPieces } from './pieces.ts';
import { titleLines } from './title-lines.ts';

/** An indent of some characters of the body's size. */
const points = (characters: number): string => `${characters * SIZE.三号}pt`;

function styleOf(
  setting: Setting,
  placed: { readonly right?: number; readonly before?: number },
  lang: string,
): string {
  const { face, size, align, firstLine, left } = setting;
  const right = placed.right ?? setting.right;
  const above = placed.before ? `${placed.before * PASTED_PITCH}pt` : '0';
  return [
    `margin:${above} ${points(right ?? 0)} 0 ${points(left ?? 0)}`,
    `text-align:${align === 'both' ? 'justify' : align}`,
    ...(firstLine ? [`text-indent:${points(firstLine)}`, `mso-char-indent-count:${firstLine.toFixed(1)}`] : []),
    `line-height:${PASTED_PITCH}pt`,
    'mso-line-height-rule:exactly',
    'mso-pagination:none',
    fontOf(face, lang),
    `font-size:${size}pt`,
    'font-weight:normal',
    'color:black',
  ].join(';');
}

const titleToHtml = (pieces: readonly Piece[]): string =>
  titleLines(textOfPieces(pieces)).map(escapeHtml).join('<br>') +
  pieces.map(({ notes }) => notesToHtml(notes)).join('');

function textToHtml({ role, pieces, head, right, label, before }: LaidText, way: Way): string {
  const setting = settingOf(role);
  const level = role === 'title' ? 0 : setting.level;
  const element = level === undefined ? 'p' : `h${level + 1}`;
  const [first, rest] = cutPieces(pieces, head?.end ?? 0);
  const opening = head ? `<span style="${fontOf(head.face, way.lang)}">${writePieces(first, way, false)}</span>` : '';
  const inner = role === 'title' ? titleToHtml(pieces) : opening + writePieces(rest, way, setting.level === undefined);
  const style = styleOf(
    hangingFrom(setting, label),
    { ...(right !== undefined && { right }), ...(before && { before }) },
    way.lang,
  );
  return `<${element} style="${style}">${inner}</${element}>`;
}

/** Items are paragraphs with their numbers before them, as official documents have it: no bullets. */
function listToHtml({ list, texts }: Laid & { kind: 'list' }, way: Way): string {
  const numbers = numbersOf(list);
  return list.items
    .map(({ depth }, index) => {
      const pieces = texts[index] ?? [];
      const number = numbers[index];
      const label = number === undefined || ordinalLength(textOfPieces(pieces)) > 0 ? '' : `${number}. `;
      const setting = { ...settingOf('body'), left: 2 * Math.min(depth, 6) };
      return `<p style="${styleOf(setting, {}, way.lang)}">${label}${writePieces(pieces, way)}</p>`;
    })
    .join('\n');
}

function tableToHtml(part: Laid & { kind: 'table' }, way: Way): string {
  const [caption = []] = part.texts;
  const title = isBlank(caption) ? '' : `${textToHtml({ kind: 'text', role: 'caption', pieces: caption }, way)}\n`;
  return title + officialTable(part, way);
}

function figureToHtml({ figure, caption }: Laid & { kind: 'figure' }, way: Way): string {
  const src = pictureOrData(figure.src);
  const image = src
    ? `<p style="text-align:center"><img src="${escapeHtml(src)}" alt="${escapeHtml(figure.alt)}"></p>`
    : '';
  const words = isBlank(caption) ? '' : textToHtml({ kind: 'text', role: 'caption', pieces: caption }, way);
  return [image, words].filter(Boolean).join('\n');
}

function partToHtml(part: Laid, way: Way): string {
  switch (part.kind) {
    case 'text':
      return textToHtml(part, way);
    case 'list':
      return listToHtml(part, way);
    case 'table':
      return tableToHtml(part, way);
    case 'figure':
      return figureToHtml(part, way);
    default:
      return part satisfies never;
  }
}

/**
 * The reading in the form of an official document (公文格式, GB/T 9704—2012) as an HTML fragment for a word processor:
 * inline styles in points, with the properties by which Word reads what CSS has no word for.
 */
export function toOfficial(reading: Reading, options: ExportOptions = {}): string {
  const way: Way = { lang: languageTag(regionOf(reading, options)), marks: markStyleOf(options, 'highlight') };
  const footnotes = writtenFootnotes(options, options.header ?? true);
  const parts = layOut(reading, { ...options, footnotes }, false).map((part) => partToHtml(part, way));
  const note = `margin:0;${fontOf('song', way.lang)};font-size:${SIZE.五号}pt`;
  const notes = footnotes.map(({ text }, index) => `<p style="${note}">[${index + 1}] ${escapeHtml(text)}</p>`);
  return [...parts, ...notes].filter(Boolean).join('\n');
}
