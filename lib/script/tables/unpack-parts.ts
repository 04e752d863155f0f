/*
 * What brings the parts of the dictionary's file back into the order and the numbers in which they are looked up. They are
 * laid out to be short when packed: see `readDictionaries`.
 */

/** Numbers of two bytes whose low bytes stand before the high ones. */
export function joinPlanes(buffer: ArrayBufferLike, offset: number, length: number): Uint16Array {
  const low = new Uint8Array(buffer, offset, length);
  const high = new Uint8Array(buffer, offset + length, length);
  const both = new Uint16Array(length);
  for (let i = 0; i < length; i++) both[i] = (low[i] ?? 0) | ((high[i] ?? 0) << 8);
  return both;
}

/** Adds to each number the one before it. */
export function addUp(numbers: Uint16Array): void {
  for (let i = 1; i < numbers.length; i++) numbers[i] = (numbers[i] ?? 0) + (numbers[i - 1] ?? 0);
}

/** Where a part of two bytes a number lies, and how many numbers it has. */
export type Place = readonly [offset: number, length: number];

/**
 * The code units of a part that is written as places in an alphabet; where there are runs of so many, as differences within
 * each. In one loop: every click has it run cold.
 */
export function readUnits(
  buffer: ArrayBufferLike,
  place: Place,
  alphabet: Uint16Array,
  runs?: Uint16Array,
): Uint16Array {
  const [offset, length] = place;
  const low = new Uint8Array(buffer, offset, length);
  const high = new Uint8Array(buffer, offset + length, length);
  const units = new Uint16Array(length);
  let run = 0;
  let end = runs ? (runs[0] ?? 0) : length;
  let before = 0;
  for (let i = 0; i < length; i++) {
    while (i === end) {
      end += runs?.[++run] ?? length;
      before = 0;
    }
    const place = (low[i] ?? 0) + ((high[i] ?? 0) << 8) + before;
    if (runs) before = place;
    units[i] = alphabet[place] ?? 0;
  }
  return units;
}
