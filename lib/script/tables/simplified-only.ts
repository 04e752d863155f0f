import { ALSO_TRADITIONAL, MORE_SIMPLIFIED, THEIR_SIMPLIFIED } from './characters.ts';
import { unpackUnits } from './packed-units.ts';

/**
 * Marks the UTF-16 units that only simplified text uses: 议, 产; not 后, which traditional text has in 皇后.
 * @param table one entry a UTF-16 unit, 0 all of them
 */
export function markSimplifiedOnly(table: Uint8Array, mark: number): void {
  for (const list of [THEIR_SIMPLIFIED, MORE_SIMPLIFIED]) for (const unit of unpackUnits(list)) table[unit] = mark;
  for (const unit of unpackUnits(ALSO_TRADITIONAL)) table[unit] = 0;
}
