/*
 * Tells the script of a paragraph by counting the characters that only one of the two scripts uses. Most characters are
 * common to both, so short texts may show none: 本周三 is `unknown`, and the caller asks the article around it.
 */
import { ALSO_SIMPLIFIED, MORE_TRADITIONAL, TRADITIONAL } from './tables/characters.ts';
import { unpackUnits } from './tables/packed-units.ts';
import { markSimplifiedOnly } from './tables/simplified-only.ts';

/** `unknown`: no character that only one of the two scripts uses (人民日报 has one, 本周三 has none). */
export const SCRIPTS = ['simplified', 'traditional', 'mixed', 'unknown'] as const;
/** One of `SCRIPTS`. */
export type Script = (typeof SCRIPTS)[number];

// Summed over a block, the low bits count simplified characters and the high ones traditional characters.
const ONE_SIMPLIFIED = 1;
const ONE_TRADITIONAL = 128;
/** So many units may be summed before a count runs into the other. */
export const BLOCK = 127;

let table: Uint8Array | undefined;

/** By code unit: what a character shows, as a summand. */
export function makeSummands(): Uint8Array {
  if (table) return table;
  const made = new Uint8Array(0x10000);
  markSimplifiedOnly(made, ONE_SIMPLIFIED);
  for (const list of [TRADITIONAL, MORE_TRADITIONAL])
    for (const unit of unpackUnits(list)) made[unit] = ONE_TRADITIONAL;
  for (const unit of unpackUnits(ALSO_SIMPLIFIED)) made[unit] = 0;
  table = made;
  return made;
}

/** How many characters of a text only simplified, and how many only traditional writing uses. */
export interface ScriptCounts {
  readonly simplified: number;
  readonly traditional: number;
}

/** How many simplified characters the summands of a block say there are, and how many traditional ones. */
export const simplifiedIn = (sum: number): number => sum & (ONE_TRADITIONAL - 1);
export const traditionalIn = (sum: number): number => sum >> 7;

/** Characters that only one of the scripts uses, counted; once `enough` are found the rest is not looked at. */
export function countEvidence(text: string, enough = Number.POSITIVE_INFINITY): ScriptCounts {
  const summands = makeSummands();
  let simplified = 0;
  let traditional = 0;
  for (let from = 0; from < text.length && simplified + traditional < enough; from += BLOCK) {
    const end = Math.min(text.length, from + BLOCK);
    let sum = 0;
    for (let i = from; i < end; i++) sum += summands[text.charCodeAt(i)] ?? 0;
    simplified += simplifiedIn(sum);
    traditional += traditionalIn(sum);
  }
  return { simplified, traditional };
}

/**
 * Which script the evidence shows. A tenth of it may point the other way (a traditional quotation, 后 typed for 後)
 * before the paragraph counts as mixed.
 */
export function scriptOf({ simplified, traditional }: ScriptCounts): Script {
  const all = simplified + traditional;
  if (all === 0) return 'unknown';
  if (simplified >= 0.9 * all) return 'simplified';
  if (simplified <= 0.1 * all) return 'traditional';
  return 'mixed';
}

/** Which script a paragraph is in, see `scriptOf`. With `enough`, so many characters of evidence decide. */
export const detectScript = (text: string, enough?: number): Script => scriptOf(countEvidence(text, enough));
