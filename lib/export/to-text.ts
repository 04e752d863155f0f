import type { List, Reading } from '../reading/article.ts';
import { numbersOf } from '../reading/list-numbers.ts';
import type { ExportOptions } from './export-options.ts';
import { titleReferences, writtenFootnotes } from './footnote.ts';
import { headerLines } from './header-lines.ts';
import { type MarkedBlock, type MarkedRuns, markedBlocks, type References, writeRuns } from './marked-blocks.ts';
import { ordinalLength } from './own-ordinal.ts';
import { soundText } from './sound-text.ts';
import { tableGrid } from './table-grid.ts';

const reference = (numbers: References): string => numbers.map((number) => `[${number}]`).join('');

/** One line, whatever breaks it on the page. */
const lineOf = (groups: MarkedRuns = []): string =>
  writeRuns(groups, { run: ({ text }) => soundText(text), mark: (inner) => inner, reference }).replaceAll('\n', ' ');

/** The items of a list; what the page's list numbers keeps its number, unless its text says it already. */
function itemLines(list: List, texts: readonly MarkedRuns[]): readonly string[] {
  const numbers = numbersOf(list);
  return texts.map((groups, index) => {
    const text = lineOf(groups);
    const number = numbers[index];
    return number === undefined || text.trim() === '' || ordinalLength(text) > 0 ? text : `${number}. ${text}`;
  });
}

function linesOf({ block, texts }: MarkedBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'attachment':
    case 'figure':
    case 'quote':
      return texts.map(lineOf);
    case 'list':
      return itemLines(block, texts);
    case 'table':
      return [
        lineOf(texts[0]),
        ...tableGrid(block.rows, (_, index) => lineOf(texts[index + 1])).map((row) => row.join('\t')),
      ];
    default:
      return block satisfies never;
  }
}

/**
 * The body as plain text, one paragraph a line (a table row is a line, its columns separated by tabs). With `header`,
 * title and facts stand before it. Footnotes are `[1]` in the text and lines of their own after it.
 */
export function toText(reading: Reading, options: ExportOptions = {}): string {
  const { header = false, labels } = options;
  const footnotes = writtenFootnotes(options, header);
  const body = markedBlocks(reading, false, footnotes)
    .flatMap(linesOf)
    .filter((line) => line.trim() !== '');
  const line = (text = ''): string => soundText(text).replaceAll('\n', ' ').trim();
  const title = line(reading.title) + reference(titleReferences(footnotes));
  const head = header
    ? [line(reading.kicker), title, line(reading.subtitle), line(headerLines(reading, labels).join('  '))]
    : [];
  const notes = footnotes.map(({ text }, index) => `[${index + 1}] ${line(text)}`);
  const parts = [head, body, notes, options.address ? [line(reading.url)] : []]
    .map((part) => part.filter((one) => one !== ''))
    .filter((part) => part.length > 0);
  return parts.map((part) => part.join('\n')).join('\n\n');
}
