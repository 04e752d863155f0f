import type { BlockProps } from './block-props.ts';

/** What the sides of a table's cell take, in characters. */
const CELL_MARGIN = 1.5;

/** A table, and the widths of its columns, in characters, where it is one of several parts. */
export interface TableViewProps extends BlockProps<'table'> {
  readonly columns: readonly number[] | undefined;
}

/** A table as one; a part of a long one has the columns of the whole. */
export function TableView({ block, text, columns }: TableViewProps) {
  let index = 1;
  const width = columns && `${columns.reduce((sum, own) => sum + own + CELL_MARGIN, 0)}em`;
  return (
    <div class="table">
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
          {block.rows.map((row, r) => (
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
