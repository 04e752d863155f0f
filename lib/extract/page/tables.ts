import type { Run, TableCell } from '../../reading/article.ts';
import { cellRuns, namesPeople } from './cell-runs.ts';
import { type Box, boxAttribute, type PageLine } from './page.ts';
import type { TableShape } from './table-shape.ts';

/** A cell that holds more than this, in several paragraphs, is a page in a table. */
const LONG_CELL = 200;

const span = (cell: Box, name: 'colspan' | 'rowspan'): number => {
  const value = Number.parseInt(boxAttribute(cell, name) ?? '1', 10);
  return value >= 1 && value <= 1000 ? value : 1;
};

/** The widest of the first rows, in columns. */
const columnsOf = (rows: readonly (readonly Box[])[]): number =>
  Math.max(0, ...rows.slice(0, 200).map((row) => row.reduce((sum, cell) => sum + span(cell, 'colspan'), 0)));

/** Characters of a table and of its links; undefined for one that holds more than lines of text. */
function textIn(
  table: Box,
  lines: readonly PageLine[],
): { readonly chars: number; readonly links: number } | undefined {
  let chars = 0;
  let links = 0;
  for (let i = table.first; i < table.end; i++) {
    const line = lines[i];
    if (line?.kind !== 'text') return undefined;
    chars += line.chars;
    links += line.linkChars;
  }
  return { chars, links };
}

/** A cell that is a page in a table. */
const isPageLong = (cell: Box, own: number, chars: number): boolean =>
  own > LONG_CELL && (cell.end - cell.first > 3 || own > 0.6 * chars) && own > 0.3 * chars;

/** The line below a title, as old portals set it in a table of its own: 2005-04-05 06:40更新 来源：…. */
const HEADER_IN_CELL = /^\D{0,30}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}[^来來]{0,24}[来來]源\s?[:：]/;

/**
 * Whether a table tells something by its rows and columns, or only places things: at least two rows and two columns,
 * no images, no page-long cells, no lists of links.
 */
function isData(table: Box, rows: readonly (readonly Box[])[], lines: readonly PageLine[]): boolean {
  if (/^(?:presentation|none)$/.test(boxAttribute(table, 'role') ?? '')) return false;
  const filled = rows.filter((row) => row.length);
  if (filled.length < 2 || columnsOf(filled) < 2) return false;
  const { chars, links } = textIn(table, lines) ?? { chars: 0, links: 0 };
  if (!chars) return false;
  const cells = filled.flat();
  const charsOf = (cell: Box): number => {
    let own = 0;
    for (let i = cell.first; i < cell.end; i++) own += lines[i]?.chars ?? 0;
    return own;
  };
  const lengths = cells.map(charsOf);
  if (cells.some((cell, i) => isPageLong(cell, lengths[i] ?? 0, chars))) return false;
  if (cells.some((cell) => cell.tag === 'th')) return true;
  if (cells.some((cell) => lines.slice(cell.first, cell.end).some(({ text }) => HEADER_IN_CELL.test(text))))
    return false;
  if (links > 0.6 * chars) return false;
  const filledCells = lengths.filter((length) => length > 0).length;
  return filledCells >= 3 && filledCells >= 0.25 * cells.length;
}

/** The line a data table makes of the lines that stand in it; undefined for a layout table. */
export function readTable(box: Box, shape: TableShape, lines: readonly PageLine[]): PageLine | undefined {
  if (!isData(box, shape.rows, lines)) return undefined;
  const columns = columnsOf(shape.rows);
  const people = namesPeople(shape.rows.flat(), lines);
  let caption: Run[] = [];
  const inCells = new Set<number>();
  const rows: TableCell[][] = [];
  for (const row of shape.rows) {
    const cells = row.map((cell): TableCell => {
      for (let i = cell.first; i < cell.end; i++) inCells.add(i);
      return {
        runs: cellRuns(cell, lines, people),
        header: cell.tag === 'th',
        columnSpan: span(cell, 'colspan'),
        rowSpan: span(cell, 'rowspan'),
      };
    });
    // Spacer rows of one empty cell say nothing.
    if (cells.some((cell) => cell.runs.length)) rows.push(cells);
  }
  for (let i = box.first; i < box.end; i++) if (!inCells.has(i)) caption = [...caption, ...(lines[i]?.runs ?? [])];
  // A first row of one cell across the whole width is the caption in all but name.
  const first = rows[0];
  if (
    !caption.length &&
    rows.length > 2 &&
    columns > 1 &&
    first?.length === 1 &&
    first[0] &&
    first[0].columnSpan >= columns
  ) {
    caption = [...first[0].runs];
    rows.shift();
  }
  const inside = lines.slice(box.first, box.end);
  const sum = (of: (line: PageLine) => number): number => inside.reduce((total, line) => total + of(line), 0);
  return {
    kind: 'table',
    box,
    runs: [],
    text: inside.map((line) => line.text).join(' '),
    chars: sum((line) => line.chars),
    linkChars: sum((line) => line.linkChars),
    toolChars: 0,
    strongChars: 0,
    hidden: box.hidden,
    seams: [],
    broken: false,
    table: { kind: 'table', caption, rows },
  };
}
