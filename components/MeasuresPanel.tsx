import { useCallback, useMemo, useState } from 'preact/hooks';
import { MARKS, type Marks } from '../lib/app/settings.ts';
import type { MessageKey } from '../lib/app/words.ts';
import type { Measure } from '../lib/reading/article.ts';
import { groupRows } from '../lib/reading/table/group-rows.ts';
import { type MeasureRow, measureRows } from '../lib/reading/table/measure-rows.ts';
import { filterRows } from '../lib/reading/table/row-filters.ts';
import { sortRows } from '../lib/reading/table/sort-rows.ts';
import { CorrectionTools } from './CorrectionTools.tsx';
import { Switch } from './controls/Switch.tsx';
import { copyMeasure } from './copy-measure.ts';
import { MarksKey } from './MarksKey.tsx';
import { MeasureExport } from './MeasureExport.tsx';
import { MeasureTable } from './MeasureTable.tsx';
import type { PanelsProps, Wideness } from './Panels.tsx';
import { RowControls, type TableView } from './RowControls.tsx';
import type { Finding } from './use-reader.ts';
import { useWords } from './words-context.ts';

/** What the table is made of, and what can be done with it. */
export type MeasuresPanelProps = Pick<
  PanelsProps,
  'model' | 'settings' | 'services' | 'root' | 'surface' | 'onSettings' | 'onMeasure' | 'onStatus'
> &
  Wideness;

/** What is said where no measure is listed. */
const NOTHING_YET = {
  waiting: 'measuresFinding',
  ready: 'measuresNone',
  failed: 'measuresFailed',
} as const satisfies Record<Finding, MessageKey>;

const MARKS_WORDS = { few: 'marks_few', some: 'marks_some', all: 'marks_all' } as const satisfies Record<
  Marks,
  MessageKey
>;

const AS_THE_TEXT: TableView = { choice: {}, order: 'text', grouping: 'outline' };

/** What is marked, and what the reader took out of it, so that it can be put back; all of them where all are wanted. */
const isListed =
  (marks: Marks) =>
  ({ highlighted, corrected }: Measure): boolean =>
    marks === 'all' || highlighted || corrected === 'none';

/** Fewer or more measures: those one can check, those marked, appeals and statistics too. */
function MarksSwitch({ marks, onMarks }: { readonly marks: Marks; readonly onMarks: (marks: Marks) => void }) {
  const words = useWords();
  return (
    <Switch
      name="marks"
      legend={words('marks')}
      choices={MARKS.map((value) => ({ value, label: words(MARKS_WORDS[value]) }))}
      value={marks}
      onChoose={onMarks}
    />
  );
}

/** The 举措 of an article as a table: narrowed, ordered and grouped as the reader wants, each line a way to its place. */
export function MeasuresPanel(props: MeasuresPanelProps) {
  const { model, settings, onSettings, surface, wide } = props;
  const { measures, finding, outline, reading } = model;
  const words = useWords();
  const [view, setView] = useState(AS_THE_TEXT);
  const rows = useMemo(
    () => measureRows({ ...reading, measures }, isListed(settings.marks)),
    [reading, measures, settings.marks],
  );
  const listed = useMemo(() => sortRows(filterRows(rows, view.choice), view.order), [rows, view.choice, view.order]);
  const groups = useMemo(() => groupRows(listed, view.grouping, outline), [listed, view.grouping, outline]);
  const { services, onStatus } = props;
  const onCopy = useCallback(
    (row: MeasureRow) => copyMeasure(services, words, reading, row).then(onStatus),
    [services, words, reading, onStatus],
  );
  const kept = useMemo(() => listed.filter((row) => row.corrected !== 'none'), [listed]);
  const correction = <CorrectionTools {...props} isReady={finding === 'ready'} />;
  return (
    <section class="panel measures" aria-label={words('measures')}>
      <div class="head">
        <h2>{words('measures')}</h2>
        <MarksSwitch marks={settings.marks} onMarks={(marks) => onSettings({ marks })} />
        <MarksKey />
        {surface === 'overlay' && (
          <button
            type="button"
            class="link"
            data-action="widen"
            aria-pressed={wide}
            onClick={() => props.onWide(!wide)}
          >
            {words(wide ? 'narrower' : 'wider')}
          </button>
        )}
      </div>
      {rows.length === 0 ? (
        <>
          <p class="empty">{words(measures.length > 0 ? 'measuresNoneHere' : NOTHING_YET[finding])}</p>
          {correction}
        </>
      ) : (
        <>
          <RowControls rows={rows} view={view} onView={(change) => setView((last) => ({ ...last, ...change }))} />
          {/* Above the list, which grows while it is drawn: nothing moves under a press. */}
          <div class="row-controls">
            <MeasureExport {...props} rows={kept} />
            {correction}
          </div>
          <MeasureTable
            groups={groups}
            untitled={words(view.grouping === 'actor' ? 'forNobody' : 'elsewhere')}
            onShow={props.onMeasure}
            onCopy={onCopy}
          />
        </>
      )}
    </section>
  );
}
