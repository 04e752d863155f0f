import { annotatedReading, likelyReading, possibleWith, traditionalOf } from './language/pinyin.ts';
import type { PinyinNote } from './notes.ts';

/** How often a character is annotated, with which readings. */
export interface NoteTally {
  readonly readings: Map<string, number>;
  noted: number;
}

/** What the notes of a page are like, counted. */
export interface NoteFigures {
  /** Notes, and those written twice in a row. */
  readonly noted: number;
  readonly doubled: number;
  /** Misaligned notes, up to three. */
  readonly broken: number;
  /** Notes that stand apart, as in a list of words to learn. */
  readonly alone: number;
  /** Annotated characters; those known to be on a list or likely to be; those seen annotated; those with one reading. */
  readonly distinct: number;
  readonly known: number;
  readonly listed: number;
  readonly fixed: number;
  /** Annotated characters never seen on a list, with a reading that they have. */
  readonly possible: number;
  /** Share of the Chinese characters on lines with notes that are annotated. */
  readonly share: number;
  /** Share of the occurrences of the annotated characters that are. */
  readonly complete: number;
}

const HAN = /[\u3400-\u9fff]/g;

/** A misaligned note: the lost byte, then the syllable with its parenthesis. `日?qǐng)`. */
const BROKEN_NOTE = /[?？\ufffd]\(?[a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,6}[)）]/g;

/** Han characters on the lines that have notes: the share annotated is what tells damage from a learner's text. */
function hanOnNotedLines(text: string, notes: readonly PinyinNote[]): number {
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

/** The notes by the character they stand on, in the order in which the page first annotates them. */
export function tallyNotes(notes: readonly PinyinNote[]): Map<string, NoteTally> {
  const tallies = new Map<string, NoteTally>();
  for (const { char, reading } of notes) {
    const tally = tallies.get(char) ?? { readings: new Map<string, number>(), noted: 0 };
    tally.noted++;
    tally.readings.set(reading, (tally.readings.get(reading) ?? 0) + 1);
    tallies.set(char, tally);
  }
  return tallies;
}

/** Occurrences of the annotated characters, with a note or without. */
function countOccurrences(text: string, tallies: ReadonlyMap<string, NoteTally>): number {
  const isNoted = new Uint8Array(0x10000);
  for (const char of tallies.keys()) isNoted[char.charCodeAt(0)] = 1;
  let count = 0;
  for (let i = 0; i < text.length; i++) count += isNoted[text.charCodeAt(i)] ?? 0;
  return count;
}

/** The reading that most notes of a character give, and how many do. */
export const mainReading = ({ readings }: NoteTally): readonly [reading: string, times: number] => {
  let main: readonly [string, number] = ['', 0];
  for (const entry of readings) if (entry[1] > main[1]) main = entry;
  return main;
};

const isListed = (char: string, reading: string): boolean =>
  annotatedReading(char) === reading || annotatedReading(traditionalOf(char)) === reading;

/** Whether the lists are known to hold a character with a reading, or likely to. */
export const isKnown = (char: string, reading: string): boolean =>
  [char, traditionalOf(char)].some((form) => annotatedReading(form) === reading || likelyReading(form) === reading);

/** Whether a traditional form of a common character, never seen on a list, has a reading: 摺 zhé. */
export const isPossible = (char: string, reading: string): boolean => possibleWith(reading).includes(char);

/** A character of a list of words to learn: 學(xué)、習(xí)、. A mirror's notes stand inside words. */
const standsAlone = (text: string, note: PinyinNote): boolean =>
  !/[\u3400-\u9fff)）]/.test(text[note.start - 2] ?? '') && !/[\u3400-\u9fff]/.test(text[note.end] ?? '');

/** Counts what the notes of a text are like. */
export function figuresOf(
  text: string,
  notes: readonly PinyinNote[],
  tallies: ReadonlyMap<string, NoteTally>,
): NoteFigures {
  let known = 0;
  let listed = 0;
  let fixed = 0;
  let possible = 0;
  for (const [char, tally] of tallies) {
    const [reading, times] = mainReading(tally);
    if (isKnown(char, reading)) known++;
    if (isListed(char, reading)) listed++;
    else if (isKnown(char, reading) || isPossible(char, reading)) possible++;
    if (times === tally.noted) fixed++;
  }
  return {
    noted: notes.length,
    doubled: notes.filter((note) => note.times > 1).length,
    broken: Math.min(3, text.match(BROKEN_NOTE)?.length ?? 0),
    alone: notes.filter((note) => standsAlone(text, note)).length,
    distinct: tallies.size,
    known,
    listed,
    fixed,
    possible,
    share: notes.length / Math.max(1, hanOnNotedLines(text, notes)),
    complete: notes.length / Math.max(1, countOccurrences(text, tallies)),
  };
}
