import type { MessageKey } from '../lib/app/words.ts';
import { ROW_GROUPINGS, type RowGrouping } from '../lib/reading/table/group-rows.ts';
import type { MeasureRow } from '../lib/reading/table/measure-rows.ts';
import { ROW_FILTERS, type RowChoice, type RowFilterName } from '../lib/reading/table/row-filters.ts';
import { ROW_ORDERS, type RowOrder } from '../lib/reading/table/sort-rows.ts';
import { useWords } from './words-context.ts';

/** How the table is narrowed, ordered and grouped. */
export interface TableView {
  readonly choice: RowChoice;
  readonly order: RowOrder;
  readonly grouping: RowGrouping;
}

/** What there is to choose among, what is chosen, and whom to tell. */
export interface RowControlsProps {
  /** All lines, before they are narrowed. */
  readonly rows: readonly MeasureRow[];
  readonly view: TableView;
  readonly onView: (change: Partial<TableView>) => void;
}

const FILTER_WORDS = {
  dated: 'filter_dated',
  numbers: 'filter_numbers',
  bans: 'filter_bans',
  sanctions: 'filter_sanctions',
  money: 'filter_money',
} as const satisfies Record<RowFilterName, MessageKey>;

const ORDER_WORDS = { text: 'order_text', deadline: 'order_deadline' } as const satisfies Record<RowOrder, MessageKey>;

const GROUPING_WORDS = {
  outline: 'grouping_outline',
  actor: 'grouping_actor',
  none: 'grouping_none',
} as const satisfies Record<RowGrouping, MessageKey>;

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onValue: (value: string) => void;
}

function Select({ name, label, value, options, onValue }: SelectProps) {
  return (
    <label class="select">
      <span>{label}</span>
      <select name={name} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The names in a column, each once, in the order of the text. */
const namesIn = (rows: readonly MeasureRow[], column: 'who' | 'saidBy'): readonly string[] => [
  ...new Set(rows.map((row) => row[column]).filter(Boolean)),
];

/** What the table is narrowed to: one question, one addressee, one speaker; only what some line answers is offered. */
function Filters({ rows, view, onView }: RowControlsProps) {
  const words = useWords();
  const { choice } = view;
  const choose = (change: Partial<RowChoice>): void => onView({ choice: { ...choice, ...change } });
  const names = (column: 'who' | 'saidBy'): readonly (readonly [string, string])[] => [
    ['', words('all')],
    ...namesIn(rows, column).map((name) => [name, name] as const),
  ];
  const offered = ROW_FILTERS.map((filter) => ({ name: filter.name, count: rows.filter(filter.keep).length }));
  const actors = names('who');
  const speakers = names('saidBy');
  return (
    <>
      <fieldset class="filters" aria-label={words('filter')}>
        <button type="button" aria-pressed={!choice.filter} onClick={() => choose({ filter: undefined })}>
          {words('all')} {rows.length}
        </button>
        {offered
          .filter(({ count }) => count > 0)
          .map(({ name, count }) => (
            <button
              key={name}
              type="button"
              data-filter={name}
              aria-pressed={choice.filter === name}
              onClick={() => choose({ filter: choice.filter === name ? undefined : name })}
            >
              {words(FILTER_WORDS[name])} {count}
            </button>
          ))}
      </fieldset>
      {actors.length > 2 && (
        <Select
          name="actor"
          label={words('actor')}
          value={choice.actor ?? ''}
          options={actors}
          onValue={(name) => choose({ actor: name || undefined })}
        />
      )}
      {speakers.length > 2 && (
        <Select
          name="speaker"
          label={words('speaker')}
          value={choice.speaker ?? ''}
          options={speakers}
          onValue={(name) => choose({ speaker: name || undefined })}
        />
      )}
    </>
  );
}

/** The controls above the table. */
export function RowControls(props: RowControlsProps) {
  const { view, onView } = props;
  const words = useWords();
  return (
    <div class="row-controls">
      <Filters {...props} />
      <Select
        name="order"
        label={words('order')}
        value={view.order}
        options={ROW_ORDERS.map((order) => [order, words(ORDER_WORDS[order])] as const)}
        onValue={(value) => onView({ order: ROW_ORDERS.find((order) => order === value) ?? 'text' })}
      />
      <Select
        name="grouping"
        label={words('grouping')}
        value={view.grouping}
        options={ROW_GROUPINGS.map((grouping) => [grouping, words(GROUPING_WORDS[grouping])] as const)}
        onValue={(value) => onView({ grouping: ROW_GROUPINGS.find((grouping) => grouping === value) ?? 'none' })}
      />
    </div>
  );
}
