import type { Reading, Table, TableCell } from '../reading/article.ts';
import { textOf, withRuns } from '../reading/paragraphs.ts';
import { cite } from './citation/cite.ts';
import { spreadsheetSafe, tabSeparated } from './delimited.ts';
import { tableGrid } from './table-grid.ts';
import { toRich } from './to-rich.ts';
import { withCitation } from './with-citation.ts';

/** The table with an apostrophe before what a spreadsheet would run: the text is a page's. */
const safeTable = (table: Table): Table =>
  withRuns(table, (runs) => {
    const text = textOf(runs);
    return spreadsheetSafe(text) === text ? runs : [{ style: 'plain', text: "'" }, ...runs];
  }) as Table;

/** A table as rich text, and as tab-separated values that a spreadsheet takes as cells. */
export interface TableFlavours {
  readonly text: string;
  readonly html: string;
}

/**
 * One table of a reading: its caption in the first row, then its rows on a grid without spans, an empty cell where another
 * reaches over.
 * @param now where a reference is wished, the day of consultation: it stands below
 */
export function tableFlavours(reading: Reading, given: Table, now?: Date): TableFlavours {
  const table = safeTable(given);
  const caption = textOf(table.caption);
  const citation = now && cite(reading, { now });
  const rows = tableGrid(table.rows, (cell: TableCell) => textOf(cell.runs));
  const lines = [...(caption.trim() ? [[caption]] : []), ...rows, ...(citation ? [[citation]] : [])];
  const alone: Reading = { ...reading, blocks: [table], measures: [] };
  return {
    text: tabSeparated(lines.map((row) => row.map((text) => text.trim()))),
    html: toRich(citation ? withCitation(alone, citation, false) : alone, { header: false }),
  };
}
