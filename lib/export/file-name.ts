import type { Reading } from '../reading/article.ts';

/**
 * What no name may hold: what Windows, macOS or Linux refuse, and all that cannot be seen or turns the text: control and
 * format characters (bidi marks and zero-width ones among them), private use, other line ends, selectors of glyphs.
 */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\p{Variation_Selector}]+/gu;

/** White space of any width: two names that look alike would be two files. */
const SPACES = /[\s\p{Z}]+/gu;

/** Most bytes of a name without its extension, in UTF-8: file systems end at 255, and folders of clouds before. */
const MOST_BYTES = 200;

/** Most bytes of what stands behind the title, which is not cut off with a long one. */
const MOST_TAIL = 80;

/** Code units that are looked at: more can never fit, however they combine. */
const MOST_UNITS = 4 * MOST_BYTES;

/**
 * Names that Windows keeps for devices, whatever follows a dot or spaces (CON.txt, CON .md), its superscript digits too.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?: *\..*)?$/iu;

/** The day of a date, or as much of it as the page gives. */
const DAY = /^\d{4}(?:-\d\d){0,2}/;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** As much of a text as fits, cut between characters as they are seen: none is parted from its accent. */
function cutToBytes(text: string, most: number): string {
  if (bytesOf(text) <= most) return text;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('zh').segment(text)) {
    bytes += bytesOf(segment);
    if (bytes > most) return kept;
    kept += segment;
  }
  return kept;
}

/** Without what hides a file or is an option to a command at its start, and what Windows drops at its end. */
const trimEdges = (text: string): string => text.replace(/^[. -]+/, '').replace(/(?<![. ])[. ]+$/, '');

/** What is looked at of a title: no half of a character at its end. */
const headOf = (title: string): string =>
  title.length > MOST_UNITS ? title.slice(0, MOST_UNITS).replace(/[\ud800-\udbff]$/, '') : title;

const safe = (text: string): string =>
  trimEdges(headOf(text).toWellFormed().normalize('NFC').replace(UNSAFE, ' ').replace(SPACES, ' '));

const cutSafe = (text: string, most: number): string => trimEdges(cutToBytes(safe(text), most));

/**
 * A name for the saved file: date and title, as every system takes it and keeps it, whatever the title. Where nothing is
 * left or the name is one that Windows keeps, it is `zhengwen`.
 * @param extension without the dot
 * @param tail what tells it from other files of the article; stands behind the title, however long that is
 */
export function makeFileName(reading: Pick<Reading, 'title' | 'published'>, extension: string, tail = ''): string {
  const behind = cutSafe(tail, MOST_TAIL);
  const wanted = [DAY.exec(reading.published ?? '')?.[0], headOf(reading.title)].filter(Boolean).join(' ');
  const room = MOST_BYTES - (behind === '' ? 0 : bytesOf(behind) + 1);
  const stem = [cutSafe(wanted, room), behind].filter(Boolean).join(' ');
  return `${stem === '' || DEVICE.test(stem) ? 'zhengwen' : stem}.${extension}`;
}
