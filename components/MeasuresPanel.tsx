import { useCallback, useMemo, useState } from 'preact/hooks';
import type { ListForm } from '../lib/app/services.ts';
import type { MessageKey } from '../lib/app/words.ts';
import type { Measure, MeasureCategory } from '../lib/reading/article.ts';
import { speakerText } from '../lib/reading/speaker-text.ts';
import { GrowingList } from './GrowingList.tsx';
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

interface Entry {
  readonly measure: Measure;
  readonly index: number;
}

const speakerOf = ({ attributedTo }: Measure): string => (attributedTo ? speakerText(attributedTo) : '');

/** What stands above a measure in the list: its speaker and its place in the numbering. */
const headOf = ({ measure }: Entry): string =>
  [speakerOf(measure), measure.path?.join(' › ')].filter(Boolean).join(' · ');

interface Group {
  readonly head: string;
  readonly entries: Entry[];
}

/** Neighbours with the same head stand under it once; those that go on under the head `above` have none of their own. */
function grouped(entries: readonly Entry[], above: string | undefined): readonly Group[] {
  const groups: Group[] = [];
  let last = above;
  for (const entry of entries) {
    const head = headOf(entry);
    const group = groups.at(-1);
    if (group && head === last) group.entries.push(entry);
    else groups.push({ head: head === last ? '' : head, entries: [entry] });
    last = head;
  }
  return groups;
}

/** Share of the text that is marked now. */
function markedShare(shown: readonly Entry[], paragraphs: readonly string[]): number {
  const all = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const marked = shown.reduce((sum, { measure }) => sum + measure.end - measure.start, 0);
  return all > 0 ? marked / all : 0;
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
}: Entry & { text: string | undefined } & Pick<MeasuresPanelProps, 'onShow'>) {
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

/** How much of the text is marked, to be moved by hand or left to the kind of text. */
function BudgetSlider({ share, props }: { readonly share: number; readonly props: MeasuresPanelProps }) {
  const words = useWords();
  return (
    <>
      <label class="slider">
        {words('budget')}
        <input
          type="range"
          min={0.05}
          max={0.8}
          step={0.05}
          value={share}
          onInput={(event) => props.onBudget(Number(event.currentTarget.value))}
        />
        <output>{Math.round(share * 100)} %</output>
      </label>
      {props.budget !== undefined && (
        <button type="button" class="link" onClick={() => props.onBudget(undefined)}>
          {words('budgetByKind')}
        </button>
      )}
    </>
  );
}

interface FiltersProps {
  readonly shown: readonly Entry[];
  readonly category: MeasureCategory | undefined;
  readonly onCategory: (category: MeasureCategory | undefined) => void;
}

/** All measures, or those of one category. */
function Filters({ shown, category, onCategory }: FiltersProps) {
  const words = useWords();
  const byCategory = Map.groupBy(shown, ({ measure }) => measure.category);
  return (
    <div class="filters">
      <button type="button" aria-pressed={!category} onClick={() => onCategory(undefined)}>
        {words('all')}
      </button>
      {[...byCategory].map(([c, entries]) => (
        <button key={c} type="button" class={c} aria-pressed={category === c} onClick={() => onCategory(c)}>
          {words(`category_${c}`)} {entries.length}
        </button>
      ))}
    </div>
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
    (entries: readonly Entry[], before: Entry | undefined) =>
      grouped(entries, before && headOf(before)).map(({ head, entries: own }) => (
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
      <BudgetSlider share={props.budget ?? markedShare(shown, paragraphs)} props={props} />
      <Filters shown={shown} category={category} onCategory={setCategory} />
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
