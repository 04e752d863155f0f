import { CARE, type Dictionary } from '../tables/dictionary.ts';

/**
 * The shifts of the characters as they stand alone, `CARE` where a shift will not do: surrogates, description characters,
 * ways out of the plane.
 */
export function makeSingleShifts({ astral }: Dictionary, shifts: Uint16Array): Uint16Array {
  const single = shifts.slice();
  for (const point of astral.keys()) if (point < 0x10000) single[point] = CARE;
  single.fill(CARE, 0xd800, 0xe000);
  single.fill(CARE, 0x2ff0, 0x3000);
  return single;
}

/** The same, and `CARE` for the beginnings of phrases. */
export function makeDirectShifts({ phrases }: Dictionary, single: Uint16Array): Uint16Array {
  const direct = single.slice();
  const { firsts } = phrases;
  for (let i = 0; i < firsts.length; i++) direct[firsts[i] ?? 0] = CARE;
  return direct;
}
