import { ALSO_SIMPLIFIED, SIMPLIFIED_ONLY, TRADITIONAL } from './characters.ts';
import { unpackUnits } from './packed-units.ts';

/** `unknown`: no character that only one of the two scripts uses (人民日报 has one, 本周三 has none). */
export const SCRIPTS = ['simplified', 'traditional', 'mixed', 'unknown'] as const;
export type Script = (typeof SCRIPTS)[number];

const SIMPLIFIED_KIND = 1;
const TRADITIONAL_KIND = 2;

let table: Uint8Array | undefined;

function evidence(): Uint8Array {
  if (table) return table;
  const made = new Uint8Array(0x10000);
  for (const unit of unpackUnits(SIMPLIFIED_ONLY)) made[unit] = SIMPLIFIED_KIND;
  for (const unit of unpackUnits(TRADITIONAL)) made[unit] = TRADITIONAL_KIND;
  for (const unit of unpackUnits(ALSO_SIMPLIFIED)) made[unit] = 0;
  table = made;
  return made;
}

/** Characters that only one of the scripts uses, counted. */
export function countEvidence(text: string): { readonly simplified: number; readonly traditional: number } {
  const kinds = evidence();
  let simplified = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)];
    if (kind === SIMPLIFIED_KIND) simplified++;
    else if (kind === TRADITIONAL_KIND) traditional++;
  }
  return { simplified, traditional };
}

/**
 * Which script a paragraph is in. A tenth of the evidence may point the other way (a traditional quotation, 后 typed
 * for 後) before the paragraph counts as mixed.
 */
export function detectScript(text: string): Script {
  const { simplified, traditional } = countEvidence(text);
  const all = simplified + traditional;
  if (all === 0) return 'unknown';
  if (simplified >= 0.9 * all) return 'simplified';
  if (simplified <= 0.1 * all) return 'traditional';
  return 'mixed';
}
