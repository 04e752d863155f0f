import { CARE, type Dictionary } from '../tables/dictionary.ts';

/**
 * The shifts of the characters that a shift will do for, else `CARE`: surrogates, description characters, ways out of
 * the plane, the beginnings of phrases.
 */
export function makeDirectShifts({ phrases, astral }: Dictionary, shifts: Uint16Array): Uint16Array {
  const direct = shifts.slice();
  const { firsts } = phrases;
  for (let i = 0; i < firsts.length; i++) direct[firsts[i] ?? 0] = CARE;
  for (const point of astral.keys()) if (point < 0x10000) direct[point] = CARE;
  direct.fill(CARE, 0xd800, 0xe000);
  direct.fill(CARE, 0x2ff0, 0x3000);
  return direct;
}

/**
 * One bit a code unit: whether the character is a surrogate, a description character or has its form outside the plane.
 * It is asked for every character that begins no phrase, where a look-up in the map of the last kind would cost more.
 */
export function markSpecial(astral: Dictionary['astral']): Uint8Array {
  const special = new Uint8Array(0x2000);
  special.fill(0xff, 0xd800 >> 3, 0xe000 >> 3);
  special.fill(0xff, 0x2ff0 >> 3, 0x3000 >> 3);
  for (const point of astral.keys()) {
    if (point < 0x10000) special[point >> 3] = (special[point >> 3] ?? 0) | (1 << (point & 7));
  }
  return special;
}
