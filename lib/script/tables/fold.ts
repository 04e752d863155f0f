import { THEIR_SIMPLIFIED, TRADITIONAL } from './characters.ts';
import { textOfUnits } from './code-units.ts';
import { unpackUnits } from './packed-units.ts';

let table: Uint16Array | undefined;

/**
 * One entry a UTF-16 code unit: the simplified form of each traditional character, 0 for everything else. Entries for
 * all of them would take as long to make as a short page to read.
 */
function makeFoldTable(): Uint16Array {
  if (table) return table;
  const made = new Uint16Array(0x10000);
  const from = unpackUnits(TRADITIONAL);
  const to = unpackUnits(THEIR_SIMPLIFIED);
  for (let i = 0; i < from.length; i++) made[from[i] ?? 0] = to[i] ?? 0;
  table = made;
  return made;
}

/**
 * The text with each traditional character replaced by its simplified form, one code unit for one: offsets stay what
 * they are. For patterns to match on (發布時間 as 发布时间), never for showing.
 */
export function fold(text: string): string {
  const units = makeFoldTable();
  const out = new Uint16Array(text.length);
  let changed = false;
  let hasSurrogates = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const to = units[unit] || unit;
    out[i] = to;
    if (to !== unit) changed = true;
    if ((unit & 0xf800) === 0xd800) hasSurrogates = true;
  }
  return changed ? textOfUnits(out, hasSurrogates) : text;
}

/** The simplified form of one UTF-16 unit, itself where there is none. */
export const foldUnit = (unit: number): number => makeFoldTable()[unit] || unit;
