import { escapeCell } from '../markdown-cell.ts';
import { tableRows } from './columns.ts';
import { citationOf, type MeasureList } from './measure-list.ts';

/** A Markdown table. */
export function toMarkdownTable(list: MeasureList): string {
  const [head = [], ...rows] = tableRows(list.rows, list.labels, citationOf(list));
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
