import {
  DICTIONARIES,
  type DictionaryName,
  LARGE,
  MAGIC,
  PART_NAMES,
  PARTS,
  type PartName,
} from '../lib/script/tables/dictionary.ts';

type Dictionary = Readonly<Record<PartName, readonly number[]>>;

/** How many characters share a stretch of the alphabet; within a stretch they stand in order of code points. */
const STRETCHES = [256, 256, 512, 1024, 2048, 65536];

/** The code units of all parts, the frequent ones first. */
function alphabetOf(dictionary: Dictionary): readonly number[] {
  const counts = new Map<number, number>();
  for (const part of PART_NAMES) {
    if (PARTS[part] === 2) for (const unit of dictionary[part]) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([unit]) => unit);
  const alphabet: number[] = [];
  for (const size of STRETCHES) alphabet.push(...ranked.splice(0, size).sort((a, b) => a - b));
  return alphabet;
}

/** Low bytes, then high ones. */
const planes = (numbers: readonly number[]): Uint8Array =>
  Uint8Array.from([...numbers.map((number) => number & 0xff), ...numbers.map((number) => (number >> 8) & 0xff)]);

function bytesOf(part: PartName, numbers: readonly number[], places?: ReadonlyMap<number, number>): Uint8Array {
  switch (PARTS[part]) {
    case 1:
      return Uint8Array.from(numbers);
    case 2:
      return places
        ? planes(numbers.map((unit) => places.get(unit) ?? 0))
        : new Uint8Array(Uint16Array.from(numbers).buffer);
    case 4:
      return new Uint8Array(Uint32Array.from(numbers).buffer);
  }
}

/** The file that `readDictionaries` reads. */
export function layOut(dictionaries: Readonly<Record<DictionaryName, Dictionary>>): Uint8Array {
  const alphabet = alphabetOf(dictionaries[LARGE]);
  const places = new Map(alphabet.map((unit, place) => [unit, place]));
  const head = [MAGIC];
  const chunks: Uint8Array[] = [];
  let offset = 4 * (3 + 2 * DICTIONARIES.length * PART_NAMES.length);
  const place = (bytes: Uint8Array, elements: number): void => {
    head.push(offset, elements);
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    chunks.push(padded);
    offset += padded.length;
  };
  place(planes(alphabet.map((unit, i) => unit - (alphabet[i - 1] ?? 0))), alphabet.length);
  for (const name of DICTIONARIES) {
    for (const part of PART_NAMES) {
      const numbers = dictionaries[name][part];
      place(bytesOf(part, numbers, name === LARGE ? places : undefined), numbers.length);
    }
  }
  return Buffer.concat([new Uint8Array(Uint32Array.from(head).buffer), ...chunks]);
}
