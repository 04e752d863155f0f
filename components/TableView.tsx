import { textOf } from '../lib/reading/paragraphs.ts';
import type { BlockProps } from './block-props.ts';
import { useWords } from './words-context.ts';

/** What the sides of a table's cell take, in characters. */
const CELL_MARGIN = 1.5;

/** A table, and the widths of its columns, in characters, where it is one of several parts. */
export interface TableViewProps extends BlockProps<'table'> {
  readonly columns: readonly number[] | undefined;
}

/** Columns from which a table is likely wider than the text: it is a region of its own then, to be scrolled by keys too. */
const MANY = 5;

type Rows = TableViewProps['block']['rows'];

/** Whether the first cell of each row is its first column: then that one can stay while the others are scrolled. */
const hasFirstColumn = (rows: Rows): boolean =>
  rows.every(([first]) => first !== undefined && first.rowSpan === 1 && first.columnSpan === 1);

const isWide = (rows: Rows): boolean => rows.some((row) => row.length >= MANY);

/** A table as one; a part of a long one has the columns of the whole. */
export function TableView({ block, text, columns }: TableViewProps) {
  const { rows } = block;
  const words = useWords();
  let index = 1;
  const width = columns && `${columns.reduce((sum, own) => sum + own + CELL_MARGIN, 0)}em`;
  return (
    <div
      class={isWide(rows) && hasFirstColumn(rows) ? 'table keeps-first' : 'table'}
      {...(isWide(rows) && { role: 'region', tabIndex: 0, 'aria-label': textOf(block.caption) || words('wideTable') })}
    >
      <table class={columns && 'fixed'} style={width && `width:${width}`}>
        {block.caption.length > 0 && <caption>{text(block.caption, 0)}</caption>}
        {columns && (
          <colgroup>
            {columns.map((own, key) => (
              <col key={key} style={`width:${own + CELL_MARGIN}em`} />
            ))}
          </colgroup>
        )}
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) => {
                const Cell = cell.header ? 'th' : 'td';
                return (
                  <Cell key={c} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                    {text(cell.runs, index++)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
