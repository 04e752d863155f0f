import type { Block, Reading } from '../article.ts';
import { textOf } from '../paragraphs.ts';
import { type ExportOptions, headerLines } from './header-lines.ts';

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'attachment':
      return [textOf(block.runs)];
    case 'list':
      return block.items.map((item) => textOf(item.runs));
    case 'table':
      return [textOf(block.caption), ...block.rows.map((row) => row.map((cell) => textOf(cell.runs)).join('\t'))];
    case 'figure':
      return [textOf(block.caption)];
    case 'quote':
      return block.paragraphs.map(textOf);
    default:
      return block satisfies never;
  }
}

/**
 * The body as plain text, one paragraph a line (a table row is a line, its cells separated by tabs). With `header`,
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
