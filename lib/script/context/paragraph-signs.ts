import { SIMPLIFIED_AS_WELL } from '../lexicon/variant-characters.ts';

/*
 * What a paragraph holds that one of the rarer rules is about. Most paragraphs hold none of it, and to look for each by a
 * pattern of its own takes longer than to convert them: one walk over the characters finds all.
 */

/** Kana, or a character that every address on the web has (:// and www.). */
export const FOREIGN = 1;
/** A character that simplified text uses as well as traditional (乾, 於). */
export const AS_WELL = 2;
/** 著 */
export const ZHU = 4;
/** 着 */
export const ZHE = 8;
/** A quotation mark that opens or closes. */
export const QUOTE = 16;

let table: Uint8Array | undefined;

/** By code unit, its sign. */
function makeSigns(): Uint8Array {
  if (table) return table;
  const made = new Uint8Array(0x10000);
  made.fill(FOREIGN, 0x3041, 0x3097);
  made.fill(FOREIGN, 0x30a1, 0x30fb);
  const lists = [
    [FOREIGN, '/w'],
    [AS_WELL, SIMPLIFIED_AS_WELL],
    [ZHU, '著'],
    [ZHE, '着'],
    [QUOTE, '“”‘’「」『』'],
  ] as const;
  for (const [sign, characters] of lists) for (const c of characters) made[c.charCodeAt(0)] = sign;
  table = made;
  return made;
}

/** The signs of everything in a text, as bits. */
export function readSigns(text: string): number {
  const signs = makeSigns();
  let seen = 0;
  for (let i = 0; i < text.length; i++) seen |= signs[text.charCodeAt(i)] ?? 0;
  return seen;
}
