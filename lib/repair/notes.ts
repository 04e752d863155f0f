import { isHan } from '../script/tables/code-units.ts';
import { isSyllable, normalSyllable, SYLLABLE } from './language/pinyin.ts';

/** A Chinese character followed by one or more pinyin notes in parentheses. */
export interface PinyinNote {
  readonly char: string;
  /** Where the first parenthesis opens, just behind the character. */
  readonly start: number;
  readonly end: number;
  /** The syllable in one spelling. */
  readonly reading: string;
  /** `国(guo)(guo)` has two. */
  readonly times: number;
  /** `(jí )`: white space before the closing parenthesis. */
  readonly spaced: boolean;
}

const SPACES = '[ \\u00a0\\u3000]{0,2}';
/** One to four notes in a row. Brackets are looked for, not characters: a page has fewer of them. */
export const BRACKETS = new RegExp(`(?:[(（]${SPACES}[${SYLLABLE}\\u0300-\\u036f]{1,8}${SPACES}[)）]){1,4}`, 'gi');
const EACH = /[(（]([^()（）]*)[)）]/g;
/** The character a note stands behind, with emoji that the script left between (級😀(jí )). */
const BEFORE = /([\u3400-\u9fff])((?:\p{Extended_Pictographic}\ufe0f?){0,3})$/u;
/** UTF-16 units before a note that `BEFORE` can take: a character and three emoji of two units and a selector each. */
const REACH = 10;

/** What a run of brackets says: its one syllable, how often, whether white space follows it, and how long all that is. */
interface Inscription extends Pick<PinyinNote, 'reading' | 'times' | 'spaced'> {
  readonly length: number;
}

/** An abbreviation, which no script writes as a note: 聯合國(UN), 委員會(AN). */
const ABBREVIATION = /^[A-Z]{2,}$/;

/** Two readings of one character are what an author gives: 行(xíng)(háng). */
const isOtherReading = (inner: string, reading: string): boolean => {
  const other = normalSyllable(inner.trim());
  return other !== reading && !ABBREVIATION.test(inner.trim()) && isSyllable(other);
};

/** Reads the first bracket and those equal to it: behind 國(guó)(UN) an abbreviation of the text follows, and stays. */
function readBrackets(brackets: string): Inscription | undefined {
  const all = [...brackets.matchAll(EACH)];
  const syllables = all.map(([, inner = '']) => inner);
  const [first = ''] = syllables;
  const reading = normalSyllable(first.trim());
  if (ABBREVIATION.test(first.trim()) || !isSyllable(reading)) return undefined;
  if (syllables.some((inner) => isOtherReading(inner, reading))) return undefined;
  const differs = syllables.findIndex((inner) => normalSyllable(inner.trim()) !== reading);
  const equal = differs < 0 ? all : all.slice(0, differs);
  return {
    reading,
    times: equal.length,
    spaced: equal.some(([, inner = '']) => inner !== inner.trimEnd()),
    length: equal.reduce((sum, [bracket]) => sum + bracket.length, 0),
  };
}

/** A page says the same few hundred again and again. Emptied when it grows beyond what a page can hold of them. */
const inscriptions = new Map<string, Inscription | undefined>();
const MOST_KNOWN = 4096;
/** Longer ones are rare, and as a part of the page's text they would keep it in memory. */
const LONGEST_KNOWN = 12;

function inscriptionOf(brackets: string): Inscription | undefined {
  if (brackets.length > LONGEST_KNOWN) return readBrackets(brackets);
  const known = inscriptions.get(brackets);
  if (known || inscriptions.has(brackets)) return known;
  if (inscriptions.size >= MOST_KNOWN) inscriptions.clear();
  const read = readBrackets(brackets);
  inscriptions.set(brackets, read);
  return read;
}

/** The character that something at `index` stands behind, and the emoji between; undefined when it is no Chinese one. */
function characterBefore(text: string, index: number): { readonly char: string; readonly emoji: string } | undefined {
  if (isHan(text.charCodeAt(index - 1))) return { char: text[index - 1] ?? '', emoji: '' };
  const before = BEFORE.exec(text.slice(Math.max(0, index - REACH), index));
  return before ? { char: before[1] ?? '', emoji: before[2] ?? '' } : undefined;
}

/** The note that these brackets are; undefined when no Chinese character stands before them or no one syllable in them. */
function readNote(text: string, index: number, brackets: string): PinyinNote | undefined {
  const before = characterBefore(text, index);
  const inscription = before && inscriptionOf(brackets);
  if (!inscription) return undefined;
  const { reading, times, spaced, length } = inscription;
  return { char: before.char, start: index - before.emoji.length, end: index + length, reading, times, spaced };
}

/** Every note of the text in order. Whether they are damage is for the page to say, see `evidence.ts`. */
export function notesIn(text: string): PinyinNote[] {
  const notes: PinyinNote[] = [];
  for (const { 0: brackets, index } of text.matchAll(BRACKETS)) {
    const note = readNote(text, index, brackets);
    if (note) notes.push(note);
  }
  return notes;
}
