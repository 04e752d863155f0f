import { isHan } from '../../script/tables/code-units.ts';
import { gbkCode, gbkUnit } from '../bytes/gbk.ts';
import { normalSyllable, SYLLABLE } from '../language/pinyin.ts';

/** A note, here. */
export const NOTE_HERE = new RegExp(`[(（][ \\u00a0]?([${SYLLABLE}]{1,8})[ \\u00a0]?[)）]`, 'iy');
/** A lost byte and the note that came between it and the rest of its pair, here. */
const LOST_NOTE = new RegExp(`[?？\\ufffd][(（]?[ \\u00a0]?([${SYLLABLE}]{1,8})[ \\u00a0]?[)）]`, 'iy');
/** A lost byte and the tag whose < it swallowed, here. Behind its name no letter: ?lián) is a note. */
export const LOST_TAG =
  /[?？\ufffd]<?\/?(?:p|br|strong|span|div|b|font|td|tr|li|a|h[1-6]|section|em|i|u)(?=[\s/>])[^<>\n]{0,80}>/iy;
/** Clause marks that got an inserted byte before them, with the code of the pair. */
export const MARKS = new Map<string, number>([
  ['，', 0xa3ac],
  [',', 0xa3ac],
  ['、', 0xa1a2],
  ['。', 0xa1a3],
  ['；', 0xa3bb],
  [';', 0xa3bb],
  ['？', 0xa3bf],
  ['?', 0xa3bf],
  ['！', 0xa3a1],
  ['!', 0xa3a1],
]);

let folds: Map<string, (readonly [string, number])[]> | undefined;

/** Leads of the rows that hold them: symbols, and the compatibility ideographs at the end. The rest is what it is. */
const FOLDED_LEADS = [0xa1, 0xa2, 0xa3, 0xa6, 0xa8, 0xa9, 0xfd, 0xfe] as const;

function addFold(found: Map<string, (readonly [string, number])[]>, lead: number, trail: number): void {
  const unit = gbkUnit(lead, trail);
  if (unit === 0 || isHan(unit)) return;
  const char = String.fromCharCode(unit);
  const form = char.normalize('NFKC');
  if (form === char) return;
  const first = form[0] ?? '';
  const list = found.get(first);
  if (list) list.push([form, (lead << 8) | trail]);
  else found.set(first, [[form, (lead << 8) | trail]]);
}

/** What NFKC makes of characters of GBK, by the first character it leaves: ⑼ is shown as (9), Ｒ as R. */
export function foldsOf(first: string): readonly (readonly [string, number])[] {
  if (!folds) {
    folds = new Map();
    for (const lead of FOLDED_LEADS) {
      for (let trail = 0x40; trail <= 0xfe; trail++) addFold(folds, lead, trail);
    }
  }
  return folds.get(first) ?? [];
}

/** The byte that what is shown begins with, 0 when it is lost or a note comes first. */
export function nextByte(line: string, at: number, folded: boolean): number {
  const unit = line.charCodeAt(at) || 0;
  const mark = MARKS.get(line[at] ?? '');
  if (mark !== undefined) return unit >= 0x80 || folded ? mark >> 8 : 0;
  if (unit >= 0x40 && unit < 0x7f) return unit;
  return unit < 0x80 || unit === 0x20ac ? 0 : gbkCode(unit) >> 8;
}

/** Whether a note stands here, as it is or with its parenthesis lost: the pair before it is then split. */
export function noteFollows(line: string, at: number): boolean {
  NOTE_HERE.lastIndex = at;
  return NOTE_HERE.test(line);
}

/** A note at a known place: its syllable and where it ends. */
export interface NoteAt {
  readonly reading: string;
  readonly end: number;
}

/** The reading of the note after a lost byte here. */
export function lostNoteAt(line: string, at: number): NoteAt | undefined {
  LOST_NOTE.lastIndex = at;
  const match = LOST_NOTE.exec(line);
  return match ? { reading: normalSyllable(match[1] ?? ''), end: at + match[0].length } : undefined;
}
