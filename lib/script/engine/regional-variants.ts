import { CARE, type Dictionary } from '../tables/dictionary.ts';
import { makeDirectShifts, makeSingleShifts } from './character-tables.ts';
import type { Vary } from './conversion-step.ts';
import { descriptionEnds, isDescription } from './description-sequences.ts';

/**
 * The regional variants over OpenCC's traditional characters, in place: phrases first, then characters. None of them
 * takes more or fewer code units than it had (`make-dictionary.ts` sees to it): 裏 → 裡, 爲 → 為.
 */
export function makeVariants(dictionary: Dictionary): Vary {
  const { phrases, shifts } = dictionary;
  const single = makeSingleShifts(dictionary, shifts);
  const direct = makeDirectShifts(dictionary, single);

  const shiftAll = (out: Uint16Array, start: number, end: number): void => {
    for (let i = start; i < end; i++) out[i] = (out[i] ?? 0) + (shifts[out[i] ?? 0] ?? 0);
  };

  /** Replaces the phrase at `i`, else the character; returns how many units it has. */
  const varyAt = (out: Uint16Array, i: number, end: number): number => {
    const length = phrases.find(out, i, end, 0);
    shiftAll(out, i, i + (length || 1));
    return length > 0 ? phrases.amend(out, i, length) : 1;
  };

  /** What shifts the character at `i`; `CARE` where more is to be asked. */
  const shiftAt = (out: Uint16Array, i: number): number => {
    const unit = out[i] ?? 0;
    const shift = direct[unit] ?? 0;
    // Seventy thousand characters of a million begin phrases of Hong Kong's, and one of them stands there.
    return shift === CARE && !phrases.mayBegin(out, i) ? (single[unit] ?? 0) : shift;
  };

  return (out, start, end) => {
    let sequenceEnds: ReadonlyMap<number, number> | undefined;
    for (let i = start; i < end; ) {
      const unit = out[i] ?? 0;
      const shift = shiftAt(out, i);
      if (shift !== CARE) {
        out[i++] = unit + shift;
      } else if (isDescription(unit)) {
        sequenceEnds ??= descriptionEnds(out, i, end);
        i = sequenceEnds.get(i) ?? i + 1;
      } else i += varyAt(out, i, end);
    }
  };
}
