const isPair = (units: Uint16Array, i: number, end: number): boolean =>
  i + 1 < end && ((units[i] ?? 0) & 0xfc00) === 0xd800 && ((units[i + 1] ?? 0) & 0xfc00) === 0xdc00;

/** Units of the code point at `i`: 2 for a surrogate pair that ends by `end`, else 1. */
export const widthAt = (units: Uint16Array, i: number, end: number): 1 | 2 => (isPair(units, i, end) ? 2 : 1);

/** The code point at `i`, which has so many units; a lone surrogate is itself. */
export const pointAt = (units: Uint16Array, i: number, width: 1 | 2): number =>
  width === 1 ? (units[i] ?? 0) : (((units[i] ?? 0) & 0x3ff) << 10) + ((units[i + 1] ?? 0) & 0x3ff) + 0x10000;

/** Writes a code point at `at`; returns the offset after it. */
export function putPoint(out: Uint16Array, at: number, point: number): number {
  if (point < 0x10000) {
    out[at] = point;
    return at + 1;
  }
  out[at] = 0xd800 + ((point - 0x10000) >> 10);
  out[at + 1] = 0xdc00 + (point & 0x3ff);
  return at + 2;
}
