import type { Table } from '../../reading/article.ts';
import { textOf } from '../../reading/paragraphs.ts';
import { canonical, type Writing } from '../../text/canonical-line.ts';
import { type Field, fieldOfLabel, labelled } from './fields.ts';

export interface InfoValue {
  readonly field: Field;
  readonly value: string;
}

/** Fields that only an official document has. */
const OFFICIAL: ReadonlySet<Field> = new Set(['indexNumber', 'documentNumber', 'issuer']);

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

/**
 * The information table above an official document: `索引号 | 000014349/2019-00012 | 发文机关 | 国务院办公厅`, a label a
 * cell or label and value in one. Empty unless two labels of a document's record are found.
 */
export function readInfoTable(table: Table, writing: Writing): readonly InfoValue[] {
  const found: InfoValue[] = [];
  let labels = 0;
  for (const row of table.rows.slice(0, MOST_ROWS)) {
    const texts = row.map(({ runs }) => textOf(runs).trim());
    let i = 0;
    while (i < texts.length) {
      const text = texts[i] ?? '';
      const cell: ReadCell =
        text.length > LONGEST_CELL ? { labels: 0, values: [], taken: 1 } : readCell(text, texts[i + 1] ?? '', writing);
      labels += cell.labels;
      found.push(...cell.values);
      i += cell.taken;
    }
  }
  const record = found.filter(({ field }) => field !== 'other' && field !== 'author');
  // 索引号 | … | 成文日期 | …: two are enough where one belongs to documents alone.
  const official = record.some(({ field }) => OFFICIAL.has(field));
  return labels >= (official ? 2 : 3) && record.length >= 2 ? found : [];
}
