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

/**
 * The information table above an official document: `索引号 | 000014349/2019-00012 | 发文机关 | 国务院办公厅`, a label a
 * cell or label and value in one. Empty unless two labels of a document's record are found.
 */
export function readInfoTable(table: Table, writing: Writing): readonly InfoValue[] {
  const found: InfoValue[] = [];
  let labels = 0;
  for (const row of table.rows.slice(0, 12)) {
    for (let i = 0; i < row.length; i++) {
      const text = textOf(row[i]?.runs ?? []).trim();
      if (text.length > 160) continue;
      const form = canonical(text, writing).text;
      const field = fieldOfLabel(form);
      if (field) {
        labels++;
        const value = textOf(row[i + 1]?.runs ?? []).trim();
        if (value && !fieldOfLabel(canonical(value, writing).text)) {
          found.push({ field, value });
          i++;
        }
        continue;
      }
      for (const part of labelled(form)) {
        labels++;
        const value = text.slice(part.start, part.end).trim();
        if (value) found.push({ field: part.field, value });
      }
    }
  }
  const record = found.filter(({ field }) => field !== 'other' && field !== 'author');
  // 索引号 | … | 成文日期 | …: two are enough where one belongs to documents alone.
  const official = record.some(({ field }) => OFFICIAL.has(field));
  return labels >= (official ? 2 : 3) && record.length >= 2 ? found : [];
}
