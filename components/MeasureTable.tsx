import { useCallback, useMemo, useState } from 'preact/hooks';
import { COLUMN_WORDS, MODALITY_WORDS } from '../lib/app/measure-labels.ts';
import { amountText, placeText } from '../lib/export/measures/columns.ts';
import type { RowGroup } from '../lib/reading/table/group-rows.ts';
import type { MeasureRow } from '../lib/reading/table/measure-rows.ts';
import { GrowingList } from './GrowingList.tsx';
import { useWords } from './words-context.ts';

/** The lines of the table under their titles. */
export interface MeasureTableProps {
  readonly groups: readonly RowGroup[];
  /** Stands over lines that belong under no title, where others do. */
  readonly untitled: string;
  /** A line was clicked: the index of its measure. */
  readonly onShow: (index: number) => void;
  readonly onCopy: (row: MeasureRow) => void;
}

/** The columns, in order; `due` and `dueText` share one, the kind is told by the card. */
const SHOWN = ['who', 'modality', 'what', 'dueText', 'howMuch', 'saidBy', 'place'] as const;

type Item = { readonly title: string } | { readonly row: MeasureRow };

/** How often the text says it; each click leads to the next place. */
function Again({ indexes, onShow }: Pick<MeasureRow, 'indexes'> & Pick<MeasureTableProps, 'onShow'>) {
  const words = useWords();
  const [next, setNext] = useState(1);
  const show = (): void => {
    setNext((next + 1) % indexes.length);
    onShow(indexes[next] ?? indexes[0]);
  };
  return (
    <button type="button" class="link again" title={words('saidAgain')} onClick={show}>
      ×{indexes.length}
    </button>
  );
}

function Row({ row, onShow, onCopy }: { readonly row: MeasureRow } & Pick<MeasureTableProps, 'onShow' | 'onCopy'>) {
  const words = useWords();
  const date = row.deadline?.date;
  const [first] = row.indexes;
  return (
    <tr class={row.corrected === 'none' ? 'struck' : `s${row.salience}`}>
      <td class="who">{row.who}</td>
      <td class="modality">{row.modality && words(MODALITY_WORDS[row.modality])}</td>
      <td class="what">
        <button type="button" class="plain" title={words(`category_${row.category}`)} onClick={() => onShow(first)}>
          {row.what}
        </button>
        {row.indexes.length > 1 && <Again indexes={row.indexes} onShow={onShow} />}
      </td>
      <td class="when">
        {date && <time>{date.replace('T', ' ')}</time>}
        {row.deadline && <span>{row.deadline.text}</span>}
      </td>
      <td class="amount" title={row.numbers.map(amountText).join('\n')}>
        {row.numbers.map(({ text }) => text).join('、')}
      </td>
      <td class="speaker">{row.saidBy}</td>
      <td class="place">
        {placeText(row, { paragraph: (number) => words('paragraphNumber', number) })}
        {/* By keyboard the card does it, which the line leads to: no second stop at each of hundreds of lines. */}
        <button
          type="button"
          class="copy-row"
          tabIndex={-1}
          title={words('copyMeasure')}
          aria-label={words('copyMeasure')}
          onClick={() => onCopy(row)}
        />
      </td>
    </tr>
  );
}

/** The measures as a table, each line a way to its place; on a narrow panel its cells stand below each other. */
export function MeasureTable({ groups, untitled, onShow, onCopy }: MeasureTableProps) {
  const words = useWords();
  const items = useMemo(
    () =>
      groups.flatMap(({ title, rows }): readonly Item[] => [
        ...(title === '' && groups.length === 1 ? [] : [{ title: title || untitled }]),
        ...rows.map((row) => ({ row })),
      ]),
    [groups, untitled],
  );
  const view = useCallback(
    (some: readonly Item[]) => (
      <tbody style={`--rows:${some.length}`}>
        {some.map((item) =>
          'row' in item ? (
            <Row key={`row ${item.row.indexes[0]}`} row={item.row} onShow={onShow} onCopy={onCopy} />
          ) : (
            <tr key={`title ${item.title}`} class="group">
              <th colSpan={SHOWN.length} scope="colgroup">
                {item.title}
              </th>
            </tr>
          ),
        )}
      </tbody>
    ),
    [onShow, onCopy],
  );
  return (
    <table class="measure-table">
      <thead>
        <tr>
          {SHOWN.map((name) => (
            <th key={name} scope="col" class={name}>
              {words(COLUMN_WORDS[name])}
            </th>
          ))}
        </tr>
      </thead>
      <GrowingList items={items} view={view} />
    </table>
  );
}
