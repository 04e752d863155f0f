import { useState } from 'preact/hooks';
import type { ListForm } from '../lib/app/services.ts';
import type { Measure, MeasureCategory } from '../lib/reading/article.ts';
import { speakerText } from '../lib/reading/speaker-text.ts';
import { useWords } from './words-context.ts';

export interface MeasuresPanelProps {
  readonly measures: readonly Measure[];
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

/** Neighbours with the same speaker and place in the numbering stand under one head. */
function grouped(entries: readonly Entry[]): readonly { readonly head: string; readonly entries: readonly Entry[] }[] {
  const groups: { head: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const head = [speakerOf(entry.measure), entry.measure.path?.join(' › ')].filter(Boolean).join(' · ');
    const last = groups.at(-1);
    if (last?.head === head) last.entries.push(entry);
    else groups.push({ head, entries: [entry] });
  }
  return groups;
}

/** Share of the text that is marked now. */
function markedShare(shown: readonly Entry[], paragraphs: readonly string[]): number {
  const all = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const marked = shown.reduce((sum, { measure }) => sum + measure.end - measure.start, 0);
  return all > 0 ? marked / all : 0;
}

/** The 举措 of an article as a list: by speaker and ordinal, filtered by category, each a way to its sentence. */
export function MeasuresPanel(props: MeasuresPanelProps) {
  const words = useWords();
  const [category, setCategory] = useState<MeasureCategory | undefined>(undefined);
  const shown = props.measures.flatMap((measure, index) => (measure.highlighted ? [{ measure, index }] : []));
  const categories = [...new Set(shown.map(({ measure }) => measure.category))];
  const share = props.budget ?? markedShare(shown, props.paragraphs);
  const listed = category ? shown.filter(({ measure }) => measure.category === category) : shown;
  return (
    <section class="panel measures" aria-label={words('measures')}>
      <h2>
        {words('measures')} · {shown.length}
      </h2>
      {props.measures.length === 0 && <p>{words('measuresNone')}</p>}
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
      <div class="filters">
        <button type="button" aria-pressed={!category} onClick={() => setCategory(undefined)}>
          {words('all')}
        </button>
        {categories.map((c) => (
          <button key={c} type="button" class={c} aria-pressed={category === c} onClick={() => setCategory(c)}>
            {words(`category_${c}`)} {shown.filter(({ measure }) => measure.category === c).length}
          </button>
        ))}
      </div>
      {grouped(listed).map(({ head, entries }) => (
        <div key={entries[0]?.index}>
          {head && <h3>{head}</h3>}
          <ul>
            {entries.map(({ measure, index }) => (
              <li key={index}>
                <button type="button" class="plain" onClick={() => props.onShow(index)}>
                  <span class={`tag ${measure.category}`}>{words(`category_${measure.category}`)}</span>{' '}
                  {props.paragraphs[measure.paragraph]?.slice(measure.start, measure.end)}
                </button>
                {measure.actor && <span class="chip">{measure.actor}</span>}
                {measure.deadline && (
                  <span class="chip" title={measure.deadline.date ?? measure.deadline.duration}>
                    {measure.deadline.text}
                  </span>
                )}
                {measure.numbers
                  ?.filter((n) => !measure.deadline?.text.includes(n.text))
                  .map((n) => (
                    <span key={n.text} class="chip">
                      {n.text}
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p class="actions">
        {words('copyList')}
        {(['table', 'markdown', 'text'] as const).map((form) => (
          <button key={form} type="button" class="link" onClick={() => props.onCopyList(form)}>
            {words(form === 'table' ? 'listTable' : form === 'markdown' ? 'formatMarkdown' : 'formatText')}
          </button>
        ))}
      </p>
    </section>
  );
}
