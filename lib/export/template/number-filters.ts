import { toValue } from 'liquidjs';

/** Filters of Liquid that count. */
const COUNTING: ReadonlySet<string> = new Set([
  ...['plus', 'minus', 'times', 'divided_by', 'modulo', 'round', 'ceil', 'floor', 'abs', 'at_least', 'at_most', 'sum'],
]);

const isNumber = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)));

/** The `true` of `divided_by: 2, true`, and a word that is given by name (a pair), are not counted with. */
const isSetting = (value: unknown): boolean => typeof value === 'boolean' || Array.isArray(value);

/** The items that `sum` adds: of each its own field where one is named. */
const itemsOf = (list: unknown, field: unknown): readonly unknown[] => {
  const items: readonly unknown[] = Array.isArray(list) ? list : [list ?? []].flat();
  if (field === undefined) return items.map((item) => toValue(item));
  const name = String(field);
  return items.map((item) =>
    Object.hasOwn(Object(item), name) ? toValue((item as Record<string, unknown>)[name]) : undefined,
  );
};

/** Whether a filter is to count what is no number: Liquid takes it for 0, and says that 12座 and 1 is 1. */
export function countsNoNumber(name: string, value: unknown, given: readonly unknown[]): boolean {
  if (!COUNTING.has(name)) return false;
  const counted = name === 'sum' ? itemsOf(value, given[0]) : [value, ...given.filter((one) => !isSetting(one))];
  return !counted.every(isNumber);
}

/** A number that there is, or any other value; nothing for 7 divided by 0. */
export const orNothing = (value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value;
