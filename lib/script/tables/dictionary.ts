/*
 * This room holds what is looked up and says how it lies in memory: OpenCC's dictionaries and our lexicon, packed by
 * scripts/make-dictionary.ts into one file of half a megabyte (`dictionary.bin`), and the lists of characters by which
 * scripts are told apart and folded (`characters.ts`, generated).
 *
 * The idea: nothing is parsed. A dictionary is views of the file; what is computed when it is read is a table of
 * differences by code unit and the hash of the pairs that begin a phrase (`pair-table.ts`).
 *
 * Sample: the dictionary `simplified` has 录制 → 錄製. 录 and 制 are a pair of the table; 錄 is what its shift gives, 製 is
 * written over 制 from `values`.
 *
 * Limits: keys of 2 to 17 code units, at most 255 for each pair; `pack` refuses others.
 */
import type { PackedPhrases } from './packed-phrases.ts';
import { PhraseIndex } from './phrase-index.ts';
import { addUp, joinPlanes, readUnits } from './unpack-parts.ts';

/** One mapping of single code points, with the phrases that overrule it. */
export interface Dictionary {
  readonly phrases: PhraseIndex;
  /** By code unit: what to add to it (16 bits, over the edge) for the unit that stands for it. */
  readonly shifts: Uint16Array;
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
/** The dictionary whose code units are written as places in an alphabet, see `readDictionaries`. */
export const LARGE = 'simplified';
/** One of `DICTIONARIES`. */
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
/** Parts of the large dictionary that stand in the order of its alphabet, and are written as differences. */
export const ASCENDING: readonly PartName[] = ['firsts', 'unitsFrom', 'singles'];
/** One of `PARTS`. */
export type PartName = keyof typeof PARTS;
/** The names of `PARTS`, in their order in the file. */
export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];

/** A shift no mapping has (`make-dictionary.ts` sees to it): the character needs more than a shift. */
export const CARE = 0x7fff;

/** The first number of the file, `ZWS3` as bytes: another layout takes another one. */
export const MAGIC = 0x3353575a;

/**
 * The dictionaries of `lib/script/tables/dictionary.bin`. All numbers are little endian, 32 bits in the head: a magic number;
 * byte offset and length of the alphabet; byte offset and number of elements of each part of each dictionary. The code
 * units of the large dictionary (its parts of two bytes) are written as places in the alphabet, which has the frequent
 * ones first, and the low bytes of a part stand before the high ones. `ASCENDING` parts, and the seconds of each first
 * unit, are differences of places. The alphabet itself is differences, too. All this makes the file a fifth smaller under
 * gzip. The other dictionaries are viewed as they lie. Throws where
 * the bytes are not such a file; the dictionary for a name is read when first asked for.
 */
export function readDictionaries(bytes: Uint8Array): (name: DictionaryName) => Dictionary {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  const head = new Uint32Array(buffer, byteOffset, 3 + 2 * DICTIONARIES.length * PART_NAMES.length);
  if (head[0] !== MAGIC) throw new Error('Not a script dictionary of this version');
  const made = new Map<DictionaryName, Dictionary>();
  const place = (at: number): [offset: number, length: number] => [byteOffset + (head[at] ?? 0), head[at + 1] ?? 0];
  let alphabet: Uint16Array | undefined;
  const readAlphabet = (): Uint16Array => {
    const read = joinPlanes(buffer, ...place(1));
    addUp(read);
    return read;
  };
  return (name) => {
    const known = made.get(name);
    if (known) return known;
    const placeOf = (part: PartName): [offset: number, length: number] =>
      place(3 + 2 * (DICTIONARIES.indexOf(name) * PART_NAMES.length + PART_NAMES.indexOf(part)));
    const bytesOf = (part: PartName) => new Uint8Array(buffer, ...placeOf(part));
    const unitsOf = (part: PartName, runs?: Uint16Array) => {
      const where = placeOf(part);
      if (name !== LARGE) return new Uint16Array(buffer, ...where);
      alphabet ??= readAlphabet();
      return readUnits(buffer, where, alphabet, ASCENDING.includes(part) ? Uint16Array.of(where[1]) : runs);
    };
    const pointsOf = (part: PartName) => new Uint32Array(buffer, ...placeOf(part));
    const secondCounts = unitsOf('secondCounts');
    const packed: PackedPhrases = {
      firsts: unitsOf('firsts'),
      secondCounts,
      seconds: unitsOf('seconds', secondCounts),
      keyCounts: bytesOf('keyCounts'),
      info: bytesOf('info'),
      tails: unitsOf('tails'),
      values: unitsOf('values'),
      costs: bytesOf('costs'),
    };
    const shifts = new Uint16Array(0x10000);
    const from = unitsOf('unitsFrom');
    const to = unitsOf('unitsTo');
    for (let i = 0; i < from.length; i++) shifts[from[i] ?? 0] = (to[i] ?? 0) - (from[i] ?? 0);
    const astralTo = pointsOf('astralTo');
    const astral = new Map<number, number>();
    const astralFrom = pointsOf('astralFrom');
    for (let i = 0; i < astralFrom.length; i++) astral.set(astralFrom[i] ?? 0, astralTo[i] ?? 0);
    const singleCosts = new Uint8Array(0x10000);
    const singles = unitsOf('singles');
    const costs = bytesOf('singleCosts');
    for (let i = 0; i < singles.length; i++) singleCosts[singles[i] ?? 0] = costs[i] ?? 0;
    const dictionary = { phrases: new PhraseIndex(packed), shifts, astral, singleCosts };
    made.set(name, dictionary);
    return dictionary;
  };
}
