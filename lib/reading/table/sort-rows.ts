import { lastDay } from './last-day.ts';
import type { MeasureRow } from './measure-rows.ts';

/** The orders of the table: as the text goes, or by what is due first. */
export const ROW_ORDERS = ['text', 'deadline'] as const;

/** One of `ROW_ORDERS`. */
export type RowOrder = (typeof ROW_ORDERS)[number];

/** Behind every date: a limit without a date comes after those with one, a line without a limit last. */
const AFTER_DATES = '~1';
const LAST = '~2';

const keyOf = ({ deadline }: MeasureRow): string => {
  if (!deadline) return LAST;
  const day = deadline.date === undefined ? undefined : lastDay(deadline.date);
  // Of one day, what names an hour comes at that hour
  return day === undefined ? AFTER_DATES : `${day}${/T.*/.exec(deadline.date ?? '')?.[0] ?? 'T24'}`;
};

/** The lines in an order; what is equal stays as the text has it. */
export function sortRows(rows: readonly MeasureRow[], order: RowOrder): readonly MeasureRow[] {
  switch (order) {
    case 'text':
      return rows;
    case 'deadline': {
      const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
      const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
      return keyed.sort((a, b) => compare(a.key, b.key)).map(({ row }) => row);
    }
    default:
      return order satisfies never;
  }
}
