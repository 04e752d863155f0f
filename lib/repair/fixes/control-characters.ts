import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

/** Controls, the placeholder of an object that is not there (U+FFFC), zero-width and bidi marks, fillers of hangul and Khmer, variation selectors, tags. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the joiner of graphemes is one of them
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc\u{e0000}-\u{e0fff}]+/gu;

/** Scripts and emoji that need U+200C and U+200D between their characters. */
const JOINS =
  /(?:[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tibetan}\p{Extended_Pictographic}]|\ufe0f|[\u{1f3fb}-\u{1f3ff}])$/u;
/** What a variation selector makes an emoji of, or a plain sign. */
const TAKES_SELECTOR = /\p{Extended_Pictographic}$/u;
/** A flag of a region is written in tags behind a black one. */
const FLAG = /\u{1f3f4}$/u;
/** What a selector or filler of another script stands behind there. */
const NEEDED: readonly (readonly [run: RegExp, before: RegExp])[] = [
  [/^[\u200c\u200d]$/, JOINS],
  [/^[\ufe0e\ufe0f]\u200d?$/, TAKES_SELECTOR],
  [/^[\u{e0020}-\u{e007f}]+$/u, FLAG],
  [/^[\u180b-\u180e]$/, /[\u1800-\u18af]$/],
  [/^\u2800+$/, /[\u2801-\u28ff]$/],
];
/** Fillers of hangul, which stay beside it, a space between or not. */
const FILLERS = /^[\u115f\u1160\u3164\uffa0]+$/;
const ANY_FILLER = /[\u115f\u1160\u3164\uffa0]/g;
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af\uffa1-\uffdc]/;
/** Of a keycap: 1\ufe0f\u20e3. */
const KEYCAP = /^\ufe0f$/;
/** Forms of Chinese characters that Japanese names are particular about (葛\u{e0100}城). */
const IDEOGRAPHIC = /^[\u{e0100}-\u{e01ef}]$/u;
const KANA = /[\u3041-\u30fa]/;

/** Letters that bytes of Chinese are shown as; a C1 control among them is one of the bytes. */
const AMONG_BYTES = /[\u00a1-\u00ff]{2}/;
const C1 = /[\u0080-\u009f\u00ad]/;
/** Characters beside a control that are looked at. */
const REACH = 8;

/** Text that its override shows from the end to the beginning: it starts with the mark that ends its sentence. */
const REVERSED = /\u202e[。！？；][^\n\u202a-\u202e]{1,2000}\u202c?/g;

/** Places whose order an override turns round: without it they would read backwards, so it stays. */
const overriddenIn = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(REVERSED)].map(({ 0: run, index }) => [index, index + run.length] as const);

function isNeeded(text: string, run: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const end = start + run.length;
  if (NEEDED.some(([runs, needing]) => runs.test(run) && needing.test(before))) return true;
  const beside = text.slice(Math.max(0, start - REACH), end + REACH);
  if (FILLERS.test(run)) return HANGUL.test(beside.replace(ANY_FILLER, ''));
  if (KEYCAP.test(run) && text[end] === '\u20e3') return true;
  if (IDEOGRAPHIC.test(run) && KANA.test(text)) return true;
  return C1.test(run) && AMONG_BYTES.test(beside);
}

/**
 * Characters nobody sees and every search stumbles over: zero-width spaces and joiners, bidi marks, soft hyphens, byte
 * order marks, controls, fillers, tags, and variation selectors of what has no variants. 疫\u200b情 → 疫情.
 * They stay where a script, an emoji or a Japanese name needs them, and where they are bytes that nothing decoded; tab and
 * line feed are no concern of this fix.
 */
export const controlCharacters = {
  name: 'controlCharacters',
  kind: 'control',
  signs: SIGN.control,
  find: ({ text }) => {
    const edits: FixEdit[] = [];
    const overridden = overriddenIn(text);
    for (const match of text.matchAll(INVISIBLE)) {
      const [run] = match;
      const start = match.index;
      if (isNeeded(text, run, start) || overridden.some(([from, to]) => start >= from && start < to)) continue;
      edits.push({ start, end: start + run.length, after: '', certainty: 'certain', reason: 'invisible' });
    }
    return edits;
  },
} as const satisfies Fix;
