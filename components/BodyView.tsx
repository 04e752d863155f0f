import { memo } from 'preact/compat';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import type { PhraseMark } from '../lib/app/services.ts';
import type { Measure, Reading, Runs } from '../lib/reading/article.ts';
import { type Decisions, repairState } from '../lib/reading/decide.ts';
import type { Mark } from '../lib/reading/marked-text.ts';
import { runsOf } from '../lib/reading/paragraphs.ts';
import { BlockView } from './BlockView.tsx';
import { type Note, TextView } from './TextView.tsx';

export interface BodyViewProps {
  readonly reading: Reading;
  readonly measures: readonly Measure[];
  readonly showMeasures: boolean;
  readonly phrases: readonly PhraseMark[];
  readonly decisions: Decisions;
  readonly chosen: number | undefined;
  readonly hasPicture: (src: string) => boolean;
  readonly onMeasure: (index: number) => void;
  readonly onRepair: (index: number) => void;
}

const NONE: readonly never[] = [];

/** Marks sorted into paragraphs. */
function byParagraph<T>(items: Iterable<readonly [number, Mark<T>]>): ReadonlyMap<number, readonly Mark<T>[]> {
  const map = new Map<number, Mark<T>[]>();
  for (const [paragraph, mark] of items) {
    const list = map.get(paragraph);
    if (list) list.push(mark);
    else map.set(paragraph, [mark]);
  }
  return map;
}

/** The body: its blocks, with measures, repairs and set phrases marked in their texts. */
export const BodyView = memo(function BodyView(props: BodyViewProps) {
  const { reading, measures, showMeasures, phrases, decisions, chosen, onMeasure, onRepair } = props;

  const body = useRef<HTMLDivElement>(null);
  const measureMarks = useMemo(
    () =>
      byParagraph(
        measures.flatMap((m, index): (readonly [number, Mark<number>])[] =>
          showMeasures && m.highlighted ? [[m.paragraph, { start: m.start, end: m.end, value: index }]] : [],
        ),
      ),
    [measures, showMeasures],
  );
  const noteMarks = useMemo(() => {
    const repairs = reading.repairs.flatMap((repair, index): (readonly [number, Mark<Note>])[] => {
      if ('field' in repair) return [];
      const state = repairState(repair, index, decisions);
      // Certain repairs stay unmarked; so does what the reader asked to see as the page has it.
      if (state === 'applied' && repair.certainty === 'certain') return [];
      if (state === 'undone' && decisions.original) return [];
      const value: Note = { kind: 'repair', repair, index, state };
      return [[repair.paragraph, { start: repair.start, end: repair.end, value }]];
    });
    const glosses = phrases.map(({ paragraph, start, end, phrase }): readonly [number, Mark<Note>] => [
      paragraph,
      { start, end, value: { kind: 'phrase', phrase } },
    ]);
    return byParagraph([...repairs, ...glosses]);
  }, [reading.repairs, decisions, phrases]);

  const text = useCallback(
    (runs: Runs, paragraph: number) => (
      <TextView
        runs={runs}
        measures={measureMarks.get(paragraph) ?? NONE}
        measureOf={(index) => measures[index]}
        notes={noteMarks.get(paragraph) ?? NONE}
        onMeasure={onMeasure}
        onRepair={onRepair}
      />
    ),
    [measureMarks, noteMarks, measures, onMeasure, onRepair],
  );

  // The mark itself, not a prop of every text: choosing one must not draw all of them anew.
  useEffect(() => {
    const mark = chosen === undefined ? undefined : body.current?.querySelector(`#measure-${chosen}`);
    mark?.classList.add('chosen');
    return () => mark?.classList.remove('chosen');
  }, [chosen, measureMarks]);

  let first = 0;
  return (
    <div class="body" ref={body}>
      {reading.blocks.map((block) => {
        const start = first;
        first += runsOf(block).length;
        return (
          <BlockView
            key={start}
            block={block}
            first={start}
            text={text}
            pictures={block.kind === 'figure' && props.hasPicture(block.src)}
          />
        );
      })}
    </div>
  );
});
