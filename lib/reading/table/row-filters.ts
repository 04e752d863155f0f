import type { MeasureRow } from './measure-rows.ts';
import { SANCTION } from './modality-of.ts';

/** A question a reader asks of the table, and the lines that answer it. */
export interface RowFilter {
  readonly name: string;
  readonly keep: (row: MeasureRow) => boolean;
}

/** 元, 港元, 新臺幣, 澳門元, 美元. */
const MONEY = /元|圆|圓|币|幣/;

/** What the table can be narrowed to, in the order offered. Adding a filter is adding a row. */
export const ROW_FILTERS = [
  { name: 'dated', keep: ({ deadline }) => deadline !== undefined },
  { name: 'numbers', keep: ({ numbers }) => numbers.length > 0 },
  { name: 'bans', keep: ({ modality }) => modality === 'must-not' },
  { name: 'sanctions', keep: ({ what }) => SANCTION.test(what) },
  { name: 'money', keep: ({ numbers }) => numbers.some(({ unit = '', text }) => MONEY.test(unit || text)) },
] as const satisfies readonly RowFilter[];

/** The name of one of `ROW_FILTERS`. */
export type RowFilterName = (typeof ROW_FILTERS)[number]['name'];

/** What the reader asked to see; each part absent where nothing was asked. */
export interface RowChoice {
  readonly filter?: RowFilterName | undefined;
  readonly actor?: string | undefined;
  readonly speaker?: string | undefined;
}

/** The lines that answer all that was asked, in their order. */
export function filterRows(rows: readonly MeasureRow[], { filter, actor, speaker }: RowChoice): readonly MeasureRow[] {
  const asked = ROW_FILTERS.find(({ name }) => name === filter);
  return rows.filter(
    (row) =>
      (!asked || asked.keep(row)) &&
      (actor === undefined || row.who === actor) &&
      (speaker === undefined || row.saidBy === speaker),
  );
}
