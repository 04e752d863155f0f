import { CARE, type PartName } from '../lib/script/tables/dictionary.ts';
import { HAS_VALUE, IS_GUEST, IS_OURS, IS_RISKY, TAIL } from '../lib/script/tables/packed-phrases.ts';

/** One key of a dictionary on its way into the file. */
export interface PhraseRow {
  readonly key: string;
  readonly value: string;
  readonly guest?: boolean;
  /** See `IS_RISKY`. */
  readonly risky?: boolean;
  /** Of the news lexicon. */
  readonly ours?: boolean;
  /** 0 to 255. */
  readonly cost?: number;
}

type Part = readonly number[];

const units = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

/** What the character table alone makes of a text, code point by code point. */
export const byCharacter = (text: string, characters: ReadonlyMap<string, string>): string =>
  [...text].map((c) => characters.get(c) ?? c).join('');

/** Whether key and value cannot be laid unit by unit over what the character table gives. */
const isWhole = ({ key, value }: PhraseRow, plain: string): boolean =>
  value.length !== key.length || plain.length !== key.length || /[\ud800-\udfff]/.test(key + value);

function valueUnits(row: PhraseRow, plain: string): number[] {
  const { value } = row;
  if (isWhole(row, plain)) return [0, value.length, ...units(value)];
  const differing = units(value).flatMap((unit, i) => (unit === plain.charCodeAt(i) ? [] : [[i, unit] as const]));
  return [differing.reduce((mask, [i]) => mask | (1 << i), 0), ...differing.map(([, unit]) => unit)];
}

const pairOf = ({ key }: PhraseRow): string => key.slice(0, 2);

/** By code units, as the file is searched. */
function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** By which number code units are put in order: their own, or their place in the alphabet of the file. */
export type PlaceOf = (unit: number) => number;

/** Keys that begin alike stand together, the longest first; of the same key ours stands first. */
const inFileOrder =
  (placeOf: PlaceOf) =>
  (a: PhraseRow, b: PhraseRow): number =>
    placeOf(a.key.charCodeAt(0)) - placeOf(b.key.charCodeAt(0)) ||
    placeOf(a.key.charCodeAt(1)) - placeOf(b.key.charCodeAt(1)) ||
    b.key.length - a.key.length ||
    order(a.key, b.key) ||
    Number(b.ours ?? false) - Number(a.ours ?? false);

const PHRASE_PARTS = [
  'firsts',
  'secondCounts',
  'seconds',
  'keyCounts',
  'info',
  'tails',
  'values',
  'costs',
] as const satisfies readonly PartName[];

type PhraseParts = Record<(typeof PHRASE_PARTS)[number], number[]>;

const addOneToLast = (counts: number[]): void => {
  counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
};

/** Makes room for a key: under its first unit, under its first pair, new where the key before began otherwise. */
function placeKey(parts: PhraseParts, key: string, before: string): void {
  if (key.length < 2 || key.length - 2 > TAIL) throw new Error(`Key of ${key.length} units: ${key}`);
  if (key[0] !== before[0]) {
    parts.firsts.push(key.charCodeAt(0));
    parts.secondCounts.push(0);
  }
  if (key.slice(0, 2) !== before) {
    parts.seconds.push(key.charCodeAt(1));
    parts.keyCounts.push(0);
    addOneToLast(parts.secondCounts);
  }
  addOneToLast(parts.keyCounts);
}

/** The byte of flags and length that stands for a key. */
function infoOf({ key, guest, ours, risky }: PhraseRow, hasValue: boolean): number {
  const flags = [
    [hasValue, HAS_VALUE],
    [guest, IS_GUEST],
    [ours, IS_OURS],
    [hasValue || risky, IS_RISKY],
  ] as const;
  return flags.reduce((info, [isSet, flag]) => (isSet ? info | flag : info), key.length - 2);
}

function packPhrases(
  rows: readonly PhraseRow[],
  characters: ReadonlyMap<string, string>,
  placeOf: PlaceOf,
): PhraseParts {
  const parts = Object.fromEntries(PHRASE_PARTS.map((name) => [name, [] as number[]])) as PhraseParts;
  let before = '';
  for (const row of [...rows].sort(inFileOrder(placeOf))) {
    placeKey(parts, row.key, before);
    before = pairOf(row);
    const plain = byCharacter(row.key, characters);
    const hasValue = !row.guest && (plain !== row.value || isWhole(row, plain));
    parts.info.push(infoOf(row, hasValue));
    parts.tails.push(...units(row.key.slice(2)));
    if (hasValue) parts.values.push(...valueUnits(row, plain));
    if (row.cost !== undefined) parts.costs.push(row.cost);
  }
  if (parts.keyCounts.some((count) => count > 0xff)) throw new Error('Over 255 keys begin with one pair of units');
  return parts;
}

function packCharacters(characters: ReadonlyMap<string, string>, placeOf: PlaceOf) {
  const changing = [...characters].filter(([from, to]) => from !== to);
  const inPlane = changing
    .filter(([from, to]) => from.length === 1 && to.length === 1)
    .sort((a, b) => placeOf(a[0].charCodeAt(0)) - placeOf(b[0].charCodeAt(0)));
  for (const [from, to] of inPlane) {
    if (((to.charCodeAt(0) - from.charCodeAt(0)) & 0xffff) === CARE)
      throw new Error(`${from} ${to} takes the shift CARE`);
  }
  const outside = changing.filter(([from, to]) => from.length > 1 || to.length > 1);
  return {
    unitsFrom: inPlane.map(([from]) => from.charCodeAt(0)),
    unitsTo: inPlane.map(([, to]) => to.charCodeAt(0)),
    astralFrom: outside.map(([from]) => from.codePointAt(0) ?? 0),
    astralTo: outside.map(([, to]) => to.codePointAt(0) ?? 0),
  };
}

/** Lays phrases and characters out as `PhraseIndex` and `readDictionaries` read them, each part in the order of `placeOf`. */
export const pack = (
  rows: readonly PhraseRow[],
  characters: ReadonlyMap<string, string>,
  singles: readonly (readonly [unit: number, cost: number])[] = [],
  placeOf: PlaceOf = (unit) => unit,
): Record<PartName, Part> => {
  const inOrder = singles.toSorted(([a], [b]) => placeOf(a) - placeOf(b));
  return {
    ...packPhrases(rows, characters, placeOf),
    ...packCharacters(characters, placeOf),
    singles: inOrder.map(([unit]) => unit),
    singleCosts: inOrder.map(([, cost]) => cost),
  };
};
