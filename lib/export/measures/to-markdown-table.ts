import { escapeMarkdown } from '../markdown-text.ts';
import { cellsOf, headOf } from './columns.ts';
import { citationOf, type MeasureList } from './measure-list.ts';

/** A Markdown table. */
export function toMarkdownTable(list: MeasureList): string {
  const { labels, rows, cited } = list;
  const citation = citationOf(list);
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const head = headOf(labels, cited);
  const body = rows.map((row) => line(cellsOf(row, labels, citation)));
  return `${[line(head), line(head.map(() => '---')), ...body].join('\n')}\n`;
}
