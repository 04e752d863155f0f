import type { Block, List, Reading } from '../reading/article.ts';
import { numbersOf } from '../reading/list-numbers.ts';
import { textOf } from '../reading/paragraphs.ts';
import { ordinalAt } from '../text/ordinal-at.ts';
import { type ExportOptions, headerLines } from './header-lines.ts';
import { tableGrid } from './table-grid.ts';

/** Brackets and stops of an ordinal as any page sets them, for those of `ordinalAt`: (1), 1）, 1． */
const ORDINAL = /^\s*[（(〔［[]?(?:\d{1,3}|[一二三四五六七八九十百]{1,3})[)）〕］\].．、](?!\d)/;
const hasOrdinal = (text: string): boolean => ORDINAL.test(text) || ordinalAt(text.trimStart()) !== undefined;

/** The items of a list; what the page's list numbers keeps its number, unless its text says it already. */
function itemLines(list: List): readonly string[] {
  const numbers = numbersOf(list);
  return list.items.map((item, index) => {
    const text = textOf(item.runs);
    const number = numbers[index];
    return number === undefined || text.trim() === '' || hasOrdinal(text) ? text : `${number}. ${text}`;
  });
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'attachment':
      return [textOf(block.runs)];
    case 'list':
      return itemLines(block);
    case 'table':
      return [
        textOf(block.caption),
        ...tableGrid(block.rows, (cell) => textOf(cell.runs)).map((row) => row.join('\t')),
      ];
    case 'figure':
      return [textOf(block.caption)];
    case 'quote':
      return block.paragraphs.map(textOf);
    default:
      return block satisfies never;
  }
}

/**
 * The body as plain text, one paragraph a line (a table row is a line, its columns separated by tabs). With `header`,
 * title and facts stand before it.
 */
export function toText(reading: Reading, options: ExportOptions = {}): string {
  const body = reading.blocks
    .flatMap(linesOf)
    .map((line) => line.replaceAll('\n', ' '))
    .filter((line) => line.trim() !== '');
  const head = options.header
    ? [reading.kicker, reading.title, reading.subtitle, headerLines(reading, options.labels).join('  ')].filter(Boolean)
    : [];
  const address = options.address && reading.url ? [reading.url] : [];
  const parts = [head, body, address].filter((part) => part.length > 0);
  return parts.map((part) => part.join('\n')).join('\n\n');
}
