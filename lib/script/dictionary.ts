import { type PackedPhrases, PhraseIndex } from './phrase-index.ts';

/** One mapping of single code points, with the phrases that overrule it. */
export interface Dictionary {
  readonly phrases: PhraseIndex;
  /** By code unit: the unit that stands for it, 0 for itself. */
  readonly units: Uint16Array;
  /** Where the code point or what stands for it lies outside the Basic Multilingual Plane. */
  readonly astral: ReadonlyMap<number, number>;
  /** By code unit: what the character costs as a word of its own, in eighths of a bit; 0 where nothing is known. */
  readonly singleCosts: Uint8Array;
}

/**
 * The dictionaries in the file, in order: OpenCC's simplified to traditional, traditional to simplified, the variants
 * of Taiwan and of Hong Kong over OpenCC's traditional, and CJK compatibility ideographs.
 */
export const DICTIONARIES = ['simplified', 'traditional', 'taiwan', 'hongkong', 'compatibility'] as const;
export type DictionaryName = (typeof DICTIONARIES)[number];

/** The parts of each dictionary in the file, in order, with the bytes of one element. */
export const PARTS = {
  firsts: 2,
  secondCounts: 2,
  seconds: 2,
  keyCounts: 1,
  info: 1,
  tails: 2,
  values: 2,
  costs: 1,
  unitsFrom: 2,
  unitsTo: 2,
  astralFrom: 4,
  astralTo: 4,
  singles: 2,
  singleCosts: 1,
} as const;
export type PartName = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];

export const MAGIC = 0x3153575a;

/**
 * The dictionaries of `lib/script/dictionary.bin`: a magic number, then for each part of each dictionary its byte
 * offset and its number of elements (32 bits each, little endian), then the parts, each aligned to four bytes.
 */
export function readDictionaries(bytes: Uint8Array): (name: DictionaryName) => Dictionary {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  const head = new Uint32Array(buffer, byteOffset, 1 + 2 * DICTIONARIES.length * PART_NAMES.length);
  if (head[0] !== MAGIC) throw new Error('Not a script dictionary of this version');
  const made = new Map<DictionaryName, Dictionary>();
  const place = (name: DictionaryName, part: PartName): [offset: number, length: number] => {
    const at = 1 + 2 * (DICTIONARIES.indexOf(name) * PART_NAMES.length + PART_NAMES.indexOf(part));
    return [byteOffset + (head[at] ?? 0), head[at + 1] ?? 0];
  };
  return (name) => {
    const known = made.get(name);
    if (known) return known;
    const bytesOf = (part: PartName) => new Uint8Array(buffer, ...place(name, part));
    const unitsOf = (part: PartName) => new Uint16Array(buffer, ...place(name, part));
    const pointsOf = (part: PartName) => new Uint32Array(buffer, ...place(name, part));
    const packed: PackedPhrases = {
      firsts: unitsOf('firsts'),
      secondCounts: unitsOf('secondCounts'),
      seconds: unitsOf('seconds'),
      keyCounts: bytesOf('keyCounts'),
      info: bytesOf('info'),
      tails: unitsOf('tails'),
      values: unitsOf('values'),
      costs: bytesOf('costs'),
    };
    const units = new Uint16Array(0x10000);
    const to = unitsOf('unitsTo');
    unitsOf('unitsFrom').forEach((unit, i) => {
      units[unit] = to[i] ?? 0;
    });
    const astralTo = pointsOf('astralTo');
    const astral = new Map([...pointsOf('astralFrom')].map((point, i) => [point, astralTo[i] ?? point] as const));
    const singleCosts = new Uint8Array(0x10000);
    const costs = bytesOf('singleCosts');
    unitsOf('singles').forEach((unit, i) => {
      singleCosts[unit] = costs[i] ?? 0;
    });
    const dictionary = { phrases: new PhraseIndex(packed), units, astral, singleCosts };
    made.set(name, dictionary);
    return dictionary;
  };
}
