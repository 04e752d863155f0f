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
const BLOCK = 127;

let table: Uint8Array | undefined;

/** By code unit: what a character shows, as a summand. */
function makeSummands(): Uint8Array {
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

/** Characters that only one of the scripts uses, counted; once `enough` are found the rest is not looked at. */
export function countEvidence(text: string, enough = Number.POSITIVE_INFINITY): ScriptCounts {
  const summands = makeSummands();
  let simplified = 0;
  let traditional = 0;
  for (let from = 0; from < text.length && simplified + traditional < enough; from += BLOCK) {
    const end = Math.min(text.length, from + BLOCK);
    let sum = 0;
    for (let i = from; i < end; i++) sum += summands[text.charCodeAt(i)] ?? 0;
    simplified += sum & 127;
    traditional += sum >> 7;
  }
  return { simplified, traditional };
}

/**
 * Which script a paragraph is in. A tenth of the evidence may point the other way (a traditional quotation, 后 typed
 * for 後) before the paragraph counts as mixed. With `enough`, so many characters of evidence decide.
 */
export function detectScript(text: string, enough?: number): Script {
  const { simplified, traditional } = countEvidence(text, enough);
  const all = simplified + traditional;
  if (all === 0) return 'unknown';
  if (simplified >= 0.9 * all) return 'simplified';
  if (simplified <= 0.1 * all) return 'traditional';
  return 'mixed';
}
