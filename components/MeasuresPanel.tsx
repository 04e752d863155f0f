import { useCallback, useMemo, useState } from 'preact/hooks';
import type { ListForm } from '../lib/app/services.ts';
import type { MessageKey } from '../lib/app/words.ts';
import type { Measure, MeasureCategory } from '../lib/reading/article.ts';
import { GrowingList } from './GrowingList.tsx';
import { BudgetSlider, CategoryFilters } from './measure-controls.tsx';
import { groupByHead, headOf, type ListedMeasure, markedShare } from './measure-groups.ts';
import type { Finding } from './use-reader.ts';
import { useWords } from './words-context.ts';

/** The measures as shown, of which the highlighted are listed. */
export interface MeasuresPanelProps {
  readonly measures: readonly Measure[];
  /** Whether they are found: until then nothing is said of how many there are. */
  readonly finding: Finding;
  readonly paragraphs: readonly string[];
  /** `undefined`: as the kind of text wants. */
  readonly budget: number | undefined;
  readonly onBudget: (share: number | undefined) => void;
  readonly onShow: (index: number) => void;
  readonly onCopyList: (form: ListForm) => void;
}

const LIST_FORMS = ['table', 'markdown', 'text'] as const satisfies readonly ListForm[];
const LIST_WORDS = {
  table: 'listTable',
  markdown: 'formatMarkdown',
  text: 'formatText',
} as const satisfies Record<ListForm, MessageKey>;

function Row({
  measure,
  index,
  text,
  onShow,
}: ListedMeasure & { text: string | undefined } & Pick<MeasuresPanelProps, 'onShow'>) {
  const words = useWords();
  const { category, actor, deadline, numbers = [] } = measure;
  return (
    <li>
      <button type="button" class="plain" onClick={() => onShow(index)}>
        <span class={`tag ${category}`}>{words(`category_${category}`)}</span> {text}
      </button>
      {actor && <span class="chip">{actor}</span>}
      {deadline && (
        <span class="chip" title={deadline.date ?? deadline.duration}>
          {deadline.text}
        </span>
      )}
      {numbers
        .filter((n) => !deadline?.text.includes(n.text))
        .map((n) => (
          <span key={n.text} class="chip">
            {n.text}
          </span>
        ))}
    </li>
  );
}

/** What is said where no measure is listed. */
const NOTHING_YET = {
  waiting: 'measuresFinding',
  ready: 'measuresNone',
  failed: 'measuresFailed',
} as const satisfies Record<Finding, MessageKey>;

/** The 举措 of an article as a list: by speaker and ordinal, filtered by category, each a way to its sentence. */
export function MeasuresPanel(props: MeasuresPanelProps) {
  const { measures, finding, paragraphs, onShow } = props;
  const words = useWords();
  const [category, setCategory] = useState<MeasureCategory | undefined>(undefined);
  const shown = useMemo(
    () => measures.flatMap((measure, index) => (measure.highlighted ? [{ measure, index }] : [])),
    [measures],
  );
  const listed = useMemo(
    () => (category ? shown.filter(({ measure }) => measure.category === category) : shown),
    [shown, category],
  );
  const view = useCallback(
    (entries: readonly ListedMeasure[], before: ListedMeasure | undefined) =>
      groupByHead(entries, before && headOf(before)).map(({ head, entries: own }) => (
        <div key={own[0]?.index}>
          {head && <h3>{head}</h3>}
          <ul>
            {own.map((entry) => {
              const { paragraph, start, end } = entry.measure;
              return (
                <Row key={entry.index} {...entry} text={paragraphs[paragraph]?.slice(start, end)} onShow={onShow} />
              );
            })}
          </ul>
        </div>
      )),
    [paragraphs, onShow],
  );
  return (
    <section class="panel measures" aria-label={words('measures')}>
      <h2>{finding === 'ready' ? `${words('measures')} · ${shown.length}` : words('measures')}</h2>
      {measures.length === 0 && <p>{words(NOTHING_YET[finding])}</p>}
      <BudgetSlider
        share={props.budget ?? markedShare(shown, paragraphs)}
        budget={props.budget}
        onBudget={props.onBudget}
      />
      <CategoryFilters shown={shown} category={category} onCategory={setCategory} />
      <GrowingList items={listed} view={view} />
      <p class="actions">
        {words('copyList')}
        {LIST_FORMS.map((form) => (
          <button key={form} type="button" class="link" onClick={() => props.onCopyList(form)}>
            {words(LIST_WORDS[form])}
          </button>
        ))}
      </p>
    </section>
  );
}
