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

/** What a run of brackets says: its one syllable, how often, and whether white space follows it. */
type Inscription = Pick<PinyinNote, 'reading' | 'times' | 'spaced'>;

function readBrackets(brackets: string): Inscription | undefined {
  const syllables = [...brackets.matchAll(EACH)].map(([, inner = '']) => inner);
  const readings = syllables.map((inner) => normalSyllable(inner.trim()));
  const [reading = ''] = readings;
  if (!isSyllable(reading) || readings.some((other) => other !== reading)) return undefined;
  return { reading, times: readings.length, spaced: syllables.some((inner) => inner !== inner.trimEnd()) };
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
  return { char: before.char, start: index - before.emoji.length, end: index + brackets.length, ...inscription };
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
