import type { Table } from '../../reading/article.ts';
import { textOf } from '../../reading/paragraphs.ts';
import { canonical, type Writing } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import { type Field, fieldOfLabel, labelled } from './fields.ts';

export interface InfoValue {
  readonly field: Field;
  readonly value: string;
}

/** Fields that only an official document has. */
const OFFICIAL: ReadonlySet<Field> = new Set(['indexNumber', 'documentNumber', 'issuer', 'publisher']);

/** What a cell says: `labels` of it, the values behind them; `taken` cells, two where the next one is the value. */
interface ReadCell {
  readonly labels: number;
  readonly values: readonly InfoValue[];
  readonly taken: 1 | 2;
}

/** A label alone, its value in the next cell; or labels and values in one cell. Canonical text keeps every offset. */
function readCell(text: string, next: string, writing: Writing): ReadCell {
  const form = canonical(text, writing).text;
  const field = fieldOfLabel(form);
  if (field) {
    const hasValue = next !== '' && !fieldOfLabel(canonical(next, writing).text);
    return hasValue ? { labels: 1, values: [{ field, value: next }], taken: 2 } : { labels: 1, values: [], taken: 1 };
  }
  const parts = labelled(form);
  const values = parts
    .map((part) => ({ field: part.field, value: text.slice(part.start, part.end).trim() }))
    .filter(({ value }) => value !== '');
  return { labels: parts.length, values, taken: 1 };
}

/** Longer cells are text. */
const LONGEST_CELL = 160;
/** Rows of a table that may be a document's record. */
const MOST_ROWS = 12;

/** What the cells of one row say. */
function readRow(texts: readonly string[], writing: Writing): readonly ReadCell[] {
  const cells: ReadCell[] = [];
  for (let i = 0; i < texts.length; i += cells.at(-1)?.taken ?? 1) {
    const text = texts[i] ?? '';
    const short = text.length <= LONGEST_CELL;
    cells.push(short ? readCell(text, texts[i + 1] ?? '', writing) : { labels: 0, values: [], taken: 1 });
  }
  return cells;
}

/** What rows of cells say; nothing unless they are a document's record: two or three labels of one. */
function readRows(rows: readonly (readonly string[])[], writing: Writing): readonly InfoValue[] {
  const cells = rows.slice(0, MOST_ROWS).flatMap((row) => readRow(row, writing));
  const found = cells.flatMap(({ values }) => values);
  const labels = cells.reduce((sum, cell) => sum + cell.labels, 0);
  const record = found.filter(({ field }) => field !== 'other' && field !== 'author');
  // 索引号 | … | 成文日期 | …: two are enough where one belongs to documents alone.
  const official = record.some(({ field }) => OFFICIAL.has(field));
  return labels >= (official ? 2 : 3) && record.length >= 2 ? found : [];
}

/**
 * The information table above an official document: `索引号 | 000014349/2019-00012 | 发文机关 | 国务院办公厅`, a label a
 * cell or label and value in one. Empty unless two labels of a document's record are found.
 */
export const readInfoTable = (table: Table, writing: Writing): readonly InfoValue[] =>
  readRows(
    table.rows.map((row) => row.map(({ runs }) => textOf(runs).trim())),
    writing,
  );

const isCell = ({ kind, box, hidden }: ReadLine): boolean =>
  kind === 'text' && hidden === 'none' && /^(?:td|th|dt|dd)$/.test(box.tag);

/** The same of cells that stand as lines: a table of one row is taken for layout, and a list of terms is none. */
export function readInfoCells(lines: readonly ReadLine[], writing: Writing): readonly InfoValue[] {
  const rows: string[][] = [];
  let last = -2;
  for (const line of lines) {
    if (!isCell(line)) continue;
    if (line.index === last + 1) rows.at(-1)?.push(line.text.trim());
    else rows.push([line.text.trim()]);
    last = line.index;
  }
  return rows.flatMap((row) => readRows([row], writing));
}
