import { CARE, type PartName } from '../lib/script/tables/dictionary.ts';
import { HAS_VALUE, IS_GUEST, IS_OURS, IS_RISKY, TAIL } from '../lib/script/tables/phrase-index.ts';

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

/** Lays phrases and characters out as `PhraseIndex` and `readDictionaries` read them. */
export function pack(
  rows: readonly PhraseRow[],
  characters: ReadonlyMap<string, string>,
  singles: readonly (readonly [character: string, cost: number])[] = [],
): Record<PartName, Part> {
  const pairOf = (row: PhraseRow): string => row.key.slice(0, 2);
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = [...rows].sort(
    (a, b) =>
      order(pairOf(a), pairOf(b)) ||
      b.key.length - a.key.length ||
      order(a.key, b.key) ||
      Number(b.ours ?? false) - Number(a.ours ?? false),
  );
  const part = {
    firsts: [],
    secondCounts: [],
    seconds: [],
    keyCounts: [],
    info: [],
    tails: [],
    values: [],
    costs: [],
  } as {
    [name in PartName]?: number[];
  } & {
    [name in 'firsts' | 'secondCounts' | 'seconds' | 'keyCounts' | 'info' | 'tails' | 'values' | 'costs']: number[];
  };
  let before = '';
  for (const row of sorted) {
    const { key } = row;
    if (key.length < 2 || key.length - 2 > TAIL) throw new Error(`Key of ${key.length} units: ${key}`);
    if (key[0] !== before[0]) {
      part.firsts.push(key.charCodeAt(0));
      part.secondCounts.push(0);
    }
    if (pairOf(row) !== before) {
      part.seconds.push(key.charCodeAt(1));
      part.keyCounts.push(0);
      part.secondCounts[part.secondCounts.length - 1] = (part.secondCounts.at(-1) ?? 0) + 1;
    }
    part.keyCounts[part.keyCounts.length - 1] = (part.keyCounts.at(-1) ?? 0) + 1;
    before = pairOf(row);
    const plain = byCharacter(key, characters);
    const hasValue = !row.guest && (plain !== row.value || isWhole(row, plain));
    part.info.push(
      (key.length - 2) |
        (hasValue ? HAS_VALUE : 0) |
        (row.guest ? IS_GUEST : 0) |
        (row.ours ? IS_OURS : 0) |
        (hasValue || row.risky ? IS_RISKY : 0),
    );
    part.tails.push(...units(key.slice(2)));
    if (hasValue) part.values.push(...valueUnits(row, plain));
    if (row.cost !== undefined) part.costs.push(row.cost);
  }
  if (part.keyCounts.some((count) => count > 0xff)) throw new Error('Over 255 keys begin with one pair of units');
  const changing = [...characters].filter(([from, to]) => from !== to);
  const inPlane = changing
    .filter(([from, to]) => from.length === 1 && to.length === 1)
    .sort((a, b) => order(a[0], b[0]));
  for (const [from, to] of inPlane) {
    if (((to.charCodeAt(0) - from.charCodeAt(0)) & 0xffff) === CARE)
      throw new Error(`${from} ${to} takes the shift CARE`);
  }
  const outside = changing.filter(([from, to]) => from.length > 1 || to.length > 1);
  return {
    ...part,
    unitsFrom: inPlane.map(([from]) => from.charCodeAt(0)),
    unitsTo: inPlane.map(([, to]) => to.charCodeAt(0)),
    astralFrom: outside.map(([from]) => from.codePointAt(0) ?? 0),
    astralTo: outside.map(([, to]) => to.codePointAt(0) ?? 0),
    singles: singles.map(([character]) => character.charCodeAt(0)),
    singleCosts: singles.map(([, cost]) => cost),
  };
}
