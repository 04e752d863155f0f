/** Digits of a packed number, least first: 45 that end it, 45 that say more follow. */
const BASE = 45;
/** `#`, the first digit; quote and backslash, which a literal would escape, are left out by `ALPHABET`. */
const ALPHABET = Array.from({ length: 93 }, (_, i) => String.fromCharCode(0x22 + i))
  .filter((c) => c !== '"' && c !== "'" && c !== '\\')
  .join('');

/**
 * A list of code units as text of a third of its size: the difference of each to the one before, in digits of ASCII.
 * Ascending lists pack best.
 */
export function packUnits(units: readonly number[]): string {
  let text = '';
  let last = 0;
  for (const unit of units) {
    const difference = unit - last;
    last = unit;
    let rest = difference < 0 ? -2 * difference - 1 : 2 * difference;
    for (;;) {
      const digit = rest % BASE;
      rest = Math.floor(rest / BASE);
      text += ALPHABET.charAt(rest > 0 ? digit + BASE : digit);
      if (rest === 0) break;
    }
  }
  return text;
}

/** The list that `packUnits` packed. */
export function unpackUnits(text: string): Uint16Array {
  const values = new Uint8Array(0x80);
  for (let i = 0; i < ALPHABET.length; i++) values[ALPHABET.charCodeAt(i)] = i;
  const units = new Uint16Array(text.length);
  let count = 0;
  let last = 0;
  let rest = 0;
  let weight = 1;
  for (let i = 0; i < text.length; i++) {
    const digit = values[text.charCodeAt(i)] ?? 0;
    rest += (digit % BASE) * weight;
    weight *= BASE;
    if (digit >= BASE) continue;
    last += rest % 2 === 0 ? rest / 2 : -(rest + 1) / 2;
    units[count++] = last;
    rest = 0;
    weight = 1;
  }
  return units.subarray(0, count);
}
