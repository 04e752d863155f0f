import { ALSO_TRADITIONAL, MORE_SIMPLIFIED, THEIR_SIMPLIFIED } from './characters.ts';
import { unpackUnits } from './packed-units.ts';

/** The UTF-16 units that only simplified text uses, in no order: 议, 产; not 后, which traditional text has in 皇后. */
export function simplifiedOnly(): Set<number> {
  const units = new Set([...unpackUnits(THEIR_SIMPLIFIED), ...unpackUnits(MORE_SIMPLIFIED)]);
  for (const unit of unpackUnits(ALSO_TRADITIONAL)) units.delete(unit);
  return units;
}
