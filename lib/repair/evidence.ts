import { fold } from '../script/tables/fold.ts';
import { gbkCode, isSimplifiedOnly } from './bytes/gbk.ts';
import { annotatedReading, likelyReading, toneless, traditionalOf } from './language/pinyin.ts';
import { type Note, notesIn } from './notes.ts';
import { SIGN } from './signs.ts';

/** What a page shows of the byte-level damage, counted over all its text before anything is repaired. */
export interface Evidence {
  /** The notes are damage: the page gate is open. */
  readonly notes: boolean;
  /** The characters this page annotates, each with its one reading; empty while the gate is shut. */
  readonly annotated: ReadonlyMap<string, string>;
  /** Inserted commas are damage. */
  readonly commas: boolean;
  /** Lost bytes before clause marks are damage, whatever was inserted there shows nowhere. */
  readonly marks: boolean;
  /** The page is in traditional characters. */
  readonly traditional: boolean;
}

export const NO_EVIDENCE: Evidence = {
  notes: false,
  annotated: new Map(),
  commas: false,
  marks: false,
  traditional: false,
};

/** Whether the page shows byte-level damage of any kind. */
export const isDamaged = ({ notes, commas, marks }: Evidence): boolean => notes || commas || marks;

/** What either of two rounds found. */
export const merge = (earlier: Evidence, later: Evidence): Evidence => ({
  ...(earlier.notes ? earlier : later),
  commas: earlier.commas || later.commas,
  marks: earlier.marks || later.marks,
  traditional: isDamaged(earlier) ? earlier.traditional : later.traditional,
});

/** 议?。县, 切?；: nobody ends a clause twice, thrice on a page. ?? and ？， could be meant. */
const LOST_BEFORE_MARK =
  /[\u3400-\u9fff](?:\?[，。；、]|\ufffd[，。；、！？,;])(?=[\u3400-\u9fffa-zA-Z\ue000-\uf8ff])/g;

/** Characters only traditional text uses outnumber those only simplified text uses. */
function isTraditional(text: string): boolean {
  const simple = fold(text);
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (simple.charCodeAt(i) !== unit) traditional++;
    else if (isSimplifiedOnly(unit)) simplified++;
  }
  return traditional > simplified;
}

interface Tally {
  readonly readings: Map<string, number>;
  noted: number;
}

const HAN = /[\u3400-\u9fff]/g;

/** A misaligned note: the lost byte, then the syllable with its parenthesis. `日?qǐng)`. */
const BROKEN_NOTE = /[?？\ufffd]\(?[a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,6}[)）]/g;

/** Han characters on the lines that have notes: the share annotated is what tells damage from a learner's text. */
function hanOnNotedLines(text: string, notes: readonly Note[]): number {
  let han = 0;
  let lineEnd = -1;
  for (const note of notes) {
    if (note.start <= lineEnd) continue;
    const lineStart = text.lastIndexOf('\n', note.start) + 1;
    const next = text.indexOf('\n', note.start);
    lineEnd = next < 0 ? text.length : next;
    han += text.slice(lineStart, lineEnd).match(HAN)?.length ?? 0;
  }
  return han;
}

function tallies(text: string, notes: readonly Note[]): { tally: Map<string, Tally>; noted: number; all: number } {
  const tally = new Map<string, Tally>();
  for (const note of notes) {
    const entry = tally.get(note.char) ?? { readings: new Map<string, number>(), noted: 0 };
    entry.noted++;
    entry.readings.set(note.reading, (entry.readings.get(note.reading) ?? 0) + 1);
    tally.set(note.char, entry);
  }
  let all = 0;
  for (const char of text) if (tally.has(char)) all++;
  return { tally, noted: notes.length, all };
}

const isKnown = (char: string, reading: string): boolean =>
  [char, traditionalOf(char)].some((form) => annotatedReading(form) === reading || likelyReading(form) === reading);

/** A character of a list of words to learn: 學(xué)、習(xí)、. A mirror's notes stand inside words. */
const standsAlone = (text: string, note: Note): boolean =>
  !/[\u3400-\u9fff)）]/.test(text[note.start - 2] ?? '') && !/[\u3400-\u9fff]/.test(text[note.end] ?? '');

/**
 * The page gate. The inserting script annotated every occurrence of each character of a list with one fixed reading,
 * so that damage differs from glosses (邠(bīn)州: a rare character, once) and from texts for learners (nearly every
 * character annotated, or a character only where it is new) in four measures, all of which must hold:
 * enough notes, most on characters the lists are known to hold, all or nothing for each character, and a share of the
 * text that a list can reach. `國(guo)(guo)`, two equal notes, are no text anybody writes.
 */
export function gather(text: string, context: string, signs: number): Evidence {
  if (!(signs & (SIGN.openParenthesis | SIGN.comma | SIGN.question | SIGN.replacement))) return NO_EVIDENCE;
  const all = context === '' ? text : `${text}\n${context}`;
  const commas = signs & SIGN.comma ? insertedCommas(all) : 'none';
  const notes = signs & SIGN.openParenthesis ? notesIn(all) : [];
  const open = notes.length > 0 && isNoteDamage(all, notes);
  const found = {
    notes: open !== false,
    annotated: open === false ? new Map<string, string>() : open.annotated,
    commas: commas === 'sure' || (commas === 'maybe' && open !== false),
    marks: signs & (SIGN.question | SIGN.replacement) ? (all.match(LOST_BEFORE_MARK)?.length ?? 0) >= 3 : false,
    traditional: false,
  };
  return isDamaged(found) ? { ...found, traditional: isTraditional(all) } : found;
}

/**
 * On a damaged page too an author may explain a character: 邠(bīn)州, 厙(shè)先生. The lists hold frequent characters,
 * on traditional pages only those that differ from their simplified form; the first level of GB 2312 (B0A1–D7F9) is
 * the frequent ones.
 */
function isGloss(char: string, traditional: boolean): boolean {
  const simple = fold(char);
  const code = gbkCode(simple.charCodeAt(0));
  return (traditional && simple === char) || code < 0xb0a1 || code > 0xd7f9;
}

function isNoteDamage(text: string, notes: readonly Note[]): false | { readonly annotated: Map<string, string> } {
  const { tally, noted, all } = tallies(text, notes);
  const doubled = notes.filter((note) => note.times > 1).length;
  const broken = Math.min(3, text.match(BROKEN_NOTE)?.length ?? 0);
  const annotated = new Map<string, string>();
  let known = 0;
  let annotatedOnly = 0;
  let traditional = 0;
  let fixed = 0;
  for (const [char, { readings, noted: count }] of tally) {
    const [reading = '', times = 0] = [...readings].sort((a, b) => b[1] - a[1])[0] ?? [];
    annotated.set(char, reading);
    if (isKnown(char, reading)) known++;
    if (annotatedReading(char) === reading || annotatedReading(traditionalOf(char)) === reading) annotatedOnly++;
    if (fold(char) !== char) traditional++;
    if (times === count) fixed++;
  }
  const distinct = tally.size;
  for (const [char, reading] of annotated) {
    const count = tally.get(char)?.noted ?? 0;
    if (count === 1 && !isKnown(char, reading) && isGloss(char, traditional > 0.9 * tally.size)) annotated.delete(char);
  }
  const twice = doubled >= 5 && doubled >= 0.8 * noted;
  if (twice) return { annotated };
  const share = noted / Math.max(1, hanOnNotedLines(text, notes));
  const complete = noted / Math.max(1, all);
  const alone = notes.filter((note) => standsAlone(text, note)).length;
  if (fixed < 0.95 * distinct || alone > 0.5 * noted) return false;
  // One sentence, a title: more of it can be on the list than of a page, but then all of it must be on the known list.
  const dense = annotatedOnly >= 0.9 * distinct && distinct >= 4 && complete >= 0.95;
  if (share >= (dense ? 0.65 : 0.4)) return false;
  const enough = annotatedOnly === distinct && complete === 1 ? 4 : 5;
  const listed = known >= 0.6 * distinct && noted + broken >= enough && distinct >= 3 && complete >= 0.85;
  // 的(de) 一(yī) 大(dà): characters of no list seen so far, but so often and so completely that no author does it.
  const unlisted = noted >= 12 && distinct >= 3 && noted >= 3 * distinct && complete >= 0.97;
  if (!listed && !unlisted) return false;
  return { annotated };
}

/**
 * A comma right before another clause mark. `,、` `,。` `，；` are no punctuation; `,,` alone could be a table of
 * values (`张三,,男`) and counts only beside the others or beside notes.
 */
function insertedCommas(text: string): 'none' | 'maybe' | 'sure' {
  const strong = text.match(/[\u3400-\u9fff”’》）)%\d][,，][、。；！？，]/g)?.length ?? 0;
  const weak = text.match(/[\u3400-\u9fff”’》）)%\d],[,;!?]/g)?.length ?? 0;
  const marks = text.match(/[，、。；！？,;!?]/g)?.length ?? 0;
  if (strong + weak === 0) return 'none';
  return (strong >= 3 || (strong > 0 && strong + weak >= 3)) && strong + weak >= 0.05 * marks ? 'sure' : 'maybe';
}

/** Whether a note on this page stands on a character of the page's list, and so is damage. */
export function isDamage(note: Note, evidence: Evidence): boolean {
  const reading = evidence.annotated.get(note.char);
  if (reading === undefined || (reading !== note.reading && toneless(reading) !== toneless(note.reading))) return false;
  return true;
}
