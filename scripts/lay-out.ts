import {
  ASCENDING,
  DICTIONARIES,
  type DictionaryName,
  LARGE,
  MAGIC,
  PART_NAMES,
  PARTS,
  type PartName,
} from '../lib/script/tables/dictionary.ts';

import { IS_GUEST } from '../lib/script/tables/packed-phrases.ts';

type Dictionary = Readonly<Record<PartName, readonly number[]>>;

/** How many characters share a stretch of the alphabet; within a stretch they stand in order of code points. */
const STRETCHES = [256, 256, 512, 1024, 2048, 65536];

/** The code units of all parts, the frequent ones first. */
export function alphabetOf(dictionary: Dictionary): readonly number[] {
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

/** Each number without the one before it in its run; runs are so long, or the whole is one. */
function differences(numbers: readonly number[], runs: readonly number[] = [numbers.length]): readonly number[] {
  const begins = new Set<number>();
  let at = 0;
  for (const length of runs) {
    begins.add(at);
    at += length;
  }
  return numbers.map((number, i) => (begins.has(i) ? number : number - (numbers[i - 1] ?? 0)));
}

/** A part of the large dictionary, of two bytes each. */
function placesOf(part: PartName, dictionary: Dictionary, places: ReadonlyMap<number, number>): Uint8Array {
  const numbers = dictionary[part].map((unit) => places.get(unit) ?? 0);
  if (ASCENDING.includes(part)) return planes(differences(numbers));
  return planes(part === 'seconds' ? differences(numbers, dictionary.secondCounts) : numbers);
}

/** Costs of guests are unlike those of others: each kind by itself packs better. */
function guestsLast(costs: readonly number[], info: readonly number[]): readonly number[] {
  const isGuest = (i: number): boolean => ((info[i] ?? 0) & IS_GUEST) !== 0;
  return [...costs.filter((_, i) => !isGuest(i)), ...costs.filter((_, i) => isGuest(i))];
}

function bytesOf(part: PartName, dictionary: Dictionary, places?: ReadonlyMap<number, number>): Uint8Array {
  const numbers = dictionary[part];
  switch (PARTS[part]) {
    case 1:
      return Uint8Array.from(part === 'costs' ? guestsLast(numbers, dictionary.info) : numbers);
    case 2:
      return places ? placesOf(part, dictionary, places) : new Uint8Array(Uint16Array.from(numbers).buffer);
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
  place(planes(differences(alphabet)), alphabet.length);
  for (const name of DICTIONARIES) {
    for (const part of PART_NAMES) {
      const dictionary = dictionaries[name];
      place(bytesOf(part, dictionary, name === LARGE ? places : undefined), dictionary[part].length);
    }
  }
  return Buffer.concat([new Uint8Array(Uint32Array.from(head).buffer), ...chunks]);
}
