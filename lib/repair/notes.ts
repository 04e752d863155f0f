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

const BRACKETED = `[(（][ \\u00a0\\u3000]{0,2}[${SYLLABLE}\\u0300-\\u036f]{1,8}[ \\u00a0\\u3000]{0,2}[)）]`;
const NOTE = new RegExp(`([\\u3400-\\u9fff])((?:\\p{Extended_Pictographic}\\ufe0f?){0,3}(?:${BRACKETED}){1,4})`, 'giu');
const EACH = /[(（]([^)）]*)[)）]/g;

/** Every note of the text in order. Whether they are damage is for the page to say, see `evidence.ts`. */
export function notesIn(text: string): Note[] {
  const notes: Note[] = [];
  for (const match of text.matchAll(NOTE)) {
    const [, char = '', brackets = ''] = match;
    const syllables = [...brackets.matchAll(EACH)].map(([, inner = '']) => inner);
    const readings = syllables.map((inner) => normalSyllable(inner.trim()));
    const reading = readings[0] ?? '';
    if (!isSyllable(reading) || readings.some((other) => other !== reading)) continue;
    const start = match.index + char.length;
    const spaced = syllables.some((inner) => inner !== inner.trimEnd());
    notes.push({ char, start, end: start + brackets.length, reading, times: readings.length, spaced });
  }
  return notes;
}
