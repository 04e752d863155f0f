import { gbkCode } from '../bytes/gbk.ts';
import { normalSyllable } from '../language/pinyin.ts';
import type { RunPage } from './run-page.ts';
import { foldsOf, LOST_TAG, lostNoteAt, MARKS, NOTE_HERE, type NoteAt, nextByte, noteFollows } from './shown.ts';

/** A lost byte: what may have come between it and the byte before. */
export interface LostByte {
  /** The note that came between: its parenthesis is gone with the byte. */
  readonly note: NoteAt | undefined;
  /** Where the line goes on when something else came between, a clause mark's byte or a tag; -1 when nothing could. */
  readonly to: number;
  /** Nats that speak against it. */
  readonly cost: number;
  /** Something was inserted here for certain, so that the pair is split. */
  readonly split: boolean;
  /** The byte that follows in what is shown, 0 when unknown. */
  readonly follow: number;
  /** Only the second half of a character can be lost here: a tag or the end of the line comes next. */
  readonly endsPair: boolean;
  /** The decoder may have taken a digit or letter of the text for the second half. */
  readonly mayHaveEaten: boolean;
}

/** A full-width form of which NFKC has made what stands here: its bytes, where it ends, and whether a note follows. */
interface FoldedForm {
  readonly code: number;
  readonly end: number;
  readonly noted: boolean;
}

/** What the page shows at one place of a line, in every way the search may take it. */
export interface Token {
  readonly char: string;
  readonly unit: number;
  /** Its two bytes; for an ASCII clause mark those of the full-width one, 0 where it has none. */
  readonly code: number;
  readonly isMark: boolean;
  /** A note begins here. */
  readonly note: NoteAt | undefined;
  /** A note begins behind it. */
  readonly noted: boolean;
  readonly lost: LostByte | undefined;
  /** A comma before a clause mark, on a page where commas were inserted. */
  readonly inserted: boolean;
  /** The first byte of what is shown, 0 when it is lost or a note comes first. */
  readonly next: number;
  /** Only on a page that went through NFKC. */
  readonly folded: readonly FoldedForm[];
}

/** A site that widened its punctuation shows ？ for the lost byte too; elsewhere that is a question mark. */
const WIDE_COST = 6;
/** A lost byte with nothing behind it that would explain the loss. */
const UNEXPLAINED = 2;

/** Where the tag ends whose < the lost byte at `at` swallowed, -1 where there is none. */
function tagEndAt(line: string, at: number): number {
  LOST_TAG.lastIndex = at;
  const tag = LOST_TAG.exec(line)?.[0] ?? '';
  return tag.length > 2 ? at + tag.length : -1;
}

const isLost = (char: string): boolean => char === '?' || char === '？' || char === '\ufffd';

/** Where the line goes on behind a lost byte at `at` that stood before a clause mark, -1 where none follows. */
function beforeMarkAt(line: string, at: number): number {
  const kept = line[at] === '\ufffd' && /[,，]/.test(line[at + 1] ?? '') ? 2 : 1;
  return MARKS.has(line[at + kept] ?? '') ? at + kept : -1;
}

function readLost(line: string, at: number, page: RunPage): LostByte | undefined {
  const char = line[at] ?? '';
  if (!isLost(char)) return undefined;
  const tagEnd = tagEndAt(line, at);
  const beforeMark = beforeMarkAt(line, at);
  const atEnd = at + 1 >= line.length;
  const isTag = tagEnd > 0;
  const explained = isTag || beforeMark > 0;
  const to = [tagEnd, beforeMark].find((place) => place > 0) ?? at + 1;
  const widthCost = char === '？' && !page.widened ? WIDE_COST : 0;
  return {
    note: lostNoteAt(line, at),
    to: explained || atEnd || char === '\ufffd' ? to : -1,
    cost: widthCost + (explained ? 0 : UNEXPLAINED),
    split: explained,
    follow: nextByte(line, to, page.folded),
    endsPair: isTag || atEnd,
    mayHaveEaten: char === '?' && !explained && !atEnd,
  };
}

function readNote(line: string, at: number): NoteAt | undefined {
  NOTE_HERE.lastIndex = at;
  const match = NOTE_HERE.exec(line);
  return match ? { reading: normalSyllable(match[1] ?? ''), end: at + match[0].length } : undefined;
}

function readFolded(line: string, at: number): FoldedForm[] {
  return foldsOf(line[at] ?? '').flatMap(([form, code]) => {
    const end = at + form.length;
    return line.startsWith(form, at) ? [{ code, end, noted: noteFollows(line, end) }] : [];
  });
}

/** Reads what stands at a place of the line. */
export function readToken(line: string, at: number, page: RunPage): Token {
  const char = line[at] ?? '';
  const unit = char.charCodeAt(0);
  const isMark = MARKS.has(char);
  const fullWidth = isMark ? 0xa380 + unit : 0;
  const lost = readLost(line, at, page);
  return {
    char,
    unit,
    code: unit < 0x80 ? fullWidth : gbkCode(unit),
    isMark,
    note: readNote(line, at),
    noted: noteFollows(line, at + 1),
    lost,
    inserted: page.evidence.commas && (char === ',' || char === '，') && MARKS.has(line[at + 1] ?? ''),
    next: lost ? 0 : nextByte(line, at, page.folded),
    folded: page.folded ? readFolded(line, at) : [],
  };
}
