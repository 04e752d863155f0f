import { isHan } from '../script/tables/code-units.ts';
import type { CharacterModel } from './language/character-model.ts';
import { toneless } from './language/pinyin.ts';
import { isPossible } from './note-figures.ts';
import type { PinyinNote } from './notes.ts';

/*
 * The second gate: notes at random places. Some mirrors have no list: they put notes behind every fifth character or so,
 * with tones or without, and emoji into words (统筹🆚用好资(zī)金); others a toneless note behind any character of simplified news
 * (任务(wu)清单逐项(xiang)落实). No author does that to common characters in running text: who explains a character takes a rare
 * one; a text for learners gives tones, annotates nearly all or what is new, and says that it is about reading aloud.
 */

/** Han characters before and behind a note that make its line one of prose, and characters of such a line. */
const PROSE = 12;
/** Most of the characters of lines with notes that may have one: texts for learners have more. */
const MOST_DENSE = 0.3;
/** The same where some notes have tones and some have none, or an emoji stands inside a word. */
const MOST_DENSE_STRANGE = 0.45;
/** Fewest notes, and what they must weigh together. */
const FEWEST = 3;
const ENOUGH = 5;
/** Ids of the model up to which a character counts as common: they are in the order of frequency. */
const COMMON = 1500;
/** The same for one whose note goes with the others, be it that an author could have explained the character. */
const NOT_RARE = 2600;

/** Words of a page that is about how characters are read. */
const TEACHING = /[注拼读讀]音|[声聲][调調]|生字|多音|[读讀念]作|[课課]文|[粤粵]拼/;
/** Words of one that may be, which count where the notes have their tones, as a teacher's do. */
const LEARNING = /[汉漢][语語字]|普通[话話]|[粤粵][语語]|[国國]文|方言|[词詞][语語]|[识識]字|[诗詩][词詞歌]/;

/** How a note is written and where it stands, in steps of belief that no author wrote it. */
interface Weights {
  /** The character is a common one, in prose. */
  readonly common: number;
  /** Without its tone. */
  readonly toneless: number;
  /** Between two characters. */
  readonly inWord: number;
  /** The character stood before on the page, bare. */
  readonly bareBefore: number;
  /** An emoji stands inside a word near by. */
  readonly emoji: number;
}
const WEIGHTS: Weights = { common: 0.7, toneless: 0.8, inWord: 0.2, bareBefore: 0.6, emoji: 0.3 };

/** An emoji between two Chinese characters: 专🐇题. */
export const EMOJI_IN_WORD = /(?<=[\u3400-\u9fff])(?:\p{Extended_Pictographic}\ufe0f?){1,3}(?=[\u3400-\u9fff])/gu;

const isToneless = (reading: string): boolean => toneless(reading) === reading;

/** Of a line what matters: how many Chinese characters it has. */
function hanOf(line: string): number {
  let count = 0;
  for (let i = 0; i < line.length; i++) if (isHan(line.charCodeAt(i))) count++;
  return count;
}

/** A word quoted to be explained: “出(chu)口”. */
const isInQuotedWord = (text: string, { start, end }: PinyinNote): boolean =>
  /[“「『][^”」』]{0,2}$/.test(text.slice(Math.max(0, start - 4), start)) &&
  /^[^“「『]{0,2}[”」』]/.test(text.slice(end, end + 3));

/** Notes of lines of prose, and the share of the Chinese characters of those lines that have one. */
function inProse(text: string, notes: readonly PinyinNote[]): { prose: readonly PinyinNote[]; share: number } {
  const prose: PinyinNote[] = [];
  let han = 0;
  let lineEnd = -1;
  let count = 0;
  for (const note of notes) {
    if (note.start > lineEnd) {
      const next = text.indexOf('\n', note.start);
      lineEnd = next < 0 ? text.length : next;
      count = hanOf(text.slice(text.lastIndexOf('\n', note.start) + 1, lineEnd));
      han += count >= PROSE ? count : 0;
    }
    if (count >= PROSE && !isInQuotedWord(text, note)) prose.push(note);
  }
  return { prose, share: prose.length / Math.max(1, han) };
}

/** Characters explained with two readings make a lesson: 长(zhǎng)大, 长(cháng)短. A mirror gives two to one in ten. */
function areExplainedTwice(notes: readonly PinyinNote[]): boolean {
  const readings = new Map<string, Set<string>>();
  for (const { char, reading } of notes) readings.set(char, (readings.get(char) ?? new Set()).add(toneless(reading)));
  const twice = [...readings.values()].filter((some) => some.size > 1).length;
  return twice > 0.1 * readings.size;
}

/** Notes with and without tones, as no author writes them. */
const areMixed = (notes: readonly PinyinNote[]): boolean =>
  notes.length > 4 && new Set(notes.map(({ reading }) => isToneless(reading))).size > 1;

function weigh(text: string, note: PinyinNote, emoji: boolean): number {
  const inWord = isHan(text.charCodeAt(note.start - 2)) && isHan(text.charCodeAt(note.end));
  const first = text.indexOf(note.char);
  return (
    WEIGHTS.common +
    (isToneless(note.reading) ? WEIGHTS.toneless : 0) +
    (inWord ? WEIGHTS.inWord : 0) +
    (first < note.start - 1 && text[first + 1] !== '(' && text[first + 1] !== '（' ? WEIGHTS.bareBefore : 0) +
    (emoji ? WEIGHTS.emoji : 0)
  );
}

/** Whether the notes may be scattered ones at all, asked before the readings are loaded. */
export function mayBeScattered(text: string, notes: readonly PinyinNote[]): boolean {
  const { prose, share } = inProse(text, notes);
  if (prose.length < FEWEST || prose.length < 0.8 * notes.length) return false;
  const isStrange = areMixed(notes) || text.search(EMOJI_IN_WORD) >= 0;
  if (share > (isStrange ? MOST_DENSE_STRANGE : MOST_DENSE) || TEACHING.test(text)) return false;
  const haveTones = notes.every(({ reading }) => !isToneless(reading));
  return !(haveTones && LEARNING.test(text)) && !areExplainedTwice(notes);
}

/**
 * The notes that a mirror scattered over a page, each as its character and its reading; none where they may be an author's.
 *
 * @param text all text of the page
 * @param notes its notes, for which `mayBeScattered` holds
 */
export function findScatteredNotes(
  text: string,
  notes: readonly PinyinNote[],
  model: CharacterModel,
): ReadonlySet<string> {
  const emoji = text.search(EMOJI_IN_WORD) >= 0;
  const right = notes.filter(({ char, reading }) => model.hasReading(char, toneless(reading)));
  const isUpTo = (char: string, most: number): boolean => {
    const id = model.idOf(char.charCodeAt(0));
    return id > 0 && id <= most;
  };
  const common = right.filter(({ char }) => isUpTo(char, COMMON));
  const areRight = right.length >= 0.9 * notes.length && common.length >= 0.7 * right.length;
  const weight = common.reduce((sum, note) => sum + weigh(text, note, emoji), 0);
  // An author's notes all have their tones; a page whose notes have them must show that no author put them there.
  const areStrange = emoji || common.some(({ reading }) => isToneless(reading)) || weight > 1.2 * common.length;
  if (!areRight || !areStrange || weight < ENOUGH) return new Set();
  const taken = [
    ...notes.filter(({ reading }) => isToneless(reading)),
    ...right.filter(({ char, reading }) => isUpTo(char, NOT_RARE) || isPossible(char, reading)),
  ];
  return new Set(taken.map(({ char, reading }) => char + reading));
}
