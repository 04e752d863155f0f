import { BLOCK, makeSummands, type Script, scriptOf, simplifiedIn, traditionalIn } from '../detect.ts';
import { SIMPLIFIED_AS_WELL } from '../lexicon/variant-characters.ts';

/*
 * What a paragraph holds that one of the rarer rules is about, and which script it is in. Most paragraphs hold none
 * of the former, and to look for each by a pattern of its own takes longer than to convert them: one walk over the
 * characters finds all.
 */

/** Kana, a backtick, an underline, or a character that every address on the web has (:// and www.). */
export const FOREIGN = 1;
/** A character that simplified text uses as well as traditional (乾, 於), or that names keep (樑). */
export const AS_WELL = 2;
/** 著 */
export const ZHU = 4;
/** 着 */
export const ZHE = 8;
/** A quotation mark that opens or closes. */
export const QUOTE = 16;
/** A letter of names that words have otherwise, of which simplified names are made too (樑, 鑑, 湧), or 涌. */
export const LETTER = 32;
/** A character that traditional names keep (乾, 汎, 樑, 湧, 鑑, 昇, 於), see `kept-names.ts`. */
export const KEPT = 64;

let table: Uint8Array | undefined;

/** By code unit, its sign. */
function makeSigns(): Uint8Array {
  if (table) return table;
  const made = new Uint8Array(0x10000);
  made.fill(FOREIGN, 0x3041, 0x3097);
  made.fill(FOREIGN, 0x30a1, 0x30fb);
  const lists = [
    [FOREIGN, '/w`_'],
    [AS_WELL, `${SIMPLIFIED_AS_WELL}樑鑑湧涌`],
    [ZHU, '著'],
    [ZHE, '着'],
    [QUOTE, '“”‘’「」『』'],
    [LETTER, '樑鑑湧涌'],
    [KEPT, '乾汎樑湧鑑昇於'],
  ] as const;
  for (const [sign, characters] of lists) {
    for (const c of characters) made[c.charCodeAt(0)] = (made[c.charCodeAt(0)] ?? 0) | sign;
  }
  table = made;
  return made;
}

/** What one walk over a paragraph finds. */
export interface ParagraphSigns {
  /** The signs of everything in it, as bits. */
  readonly signs: number;
  /** As `detectScript` has it; undefined where nobody wanted to know. */
  readonly seen: Script | undefined;
}

/** Reads the signs of a paragraph. */
export function readSigns(text: string): ParagraphSigns {
  const bits = makeSigns();
  let signs = 0;
  for (let i = 0; i < text.length; i++) signs |= bits[text.charCodeAt(i)] ?? 0;
  return { signs, seen: undefined };
}

/** Reads the signs of a paragraph and its script. */
export function readSignsAndScript(text: string): ParagraphSigns {
  const bits = makeSigns();
  const summands = makeSummands();
  let signs = 0;
  let simplified = 0;
  let traditional = 0;
  for (let from = 0; from < text.length; from += BLOCK) {
    const end = Math.min(text.length, from + BLOCK);
    let sum = 0;
    for (let i = from; i < end; i++) {
      const unit = text.charCodeAt(i);
      signs |= bits[unit] ?? 0;
      sum += summands[unit] ?? 0;
    }
    simplified += simplifiedIn(sum);
    traditional += traditionalIn(sum);
  }
  return { signs, seen: scriptOf({ simplified, traditional }) };
}
