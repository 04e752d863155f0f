import { isSyllable, normalSyllable, SYLLABLE } from './language/pinyin.ts';

/** A Chinese character followed by one or more pinyin notes in parentheses. */
export interface Note {
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
const BRACKETS = new RegExp(`(?:[(（]${SPACES}[${SYLLABLE}\\u0300-\\u036f]{1,8}${SPACES}[)）]){1,4}`, 'gi');
const EACH = /[(（]([^()（）]*)[)）]/g;
/** The character a note stands behind, with emoji that the script left between (級😀(jí )). */
const BEFORE = /([\u3400-\u9fff])((?:\p{Extended_Pictographic}\ufe0f?){0,3})$/u;
/** UTF-16 units before a note that `BEFORE` can take: a character and three emoji of two units and a selector each. */
const REACH = 10;
const HAN = /[\u3400-\u9fff]/;

/** The note that these brackets are; undefined when no Chinese character stands before them or no one syllable in them. */
function readNote(text: string, index: number, brackets: string): Note | undefined {
  const last = text[index - 1] ?? '';
  const before = HAN.test(last) ? [last, last, ''] : BEFORE.exec(text.slice(Math.max(0, index - REACH), index));
  if (!before) return undefined;
  const [, char = '', emoji = ''] = before;
  const syllables = [...brackets.matchAll(EACH)].map(([, inner = '']) => inner);
  const readings = syllables.map((inner) => normalSyllable(inner.trim()));
  const [reading = ''] = readings;
  if (!isSyllable(reading) || readings.some((other) => other !== reading)) return undefined;
  return {
    char,
    start: index - emoji.length,
    end: index + brackets.length,
    reading,
    times: readings.length,
    spaced: syllables.some((inner) => inner !== inner.trimEnd()),
  };
}

/** Every note of the text in order. Whether they are damage is for the page to say, see `evidence.ts`. */
export function notesIn(text: string): Note[] {
  const notes: Note[] = [];
  for (const { 0: brackets, index } of text.matchAll(BRACKETS)) {
    const note = readNote(text, index, brackets);
    if (note) notes.push(note);
  }
  return notes;
}
