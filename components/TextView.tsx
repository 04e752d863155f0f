import { useContext } from 'preact/hooks';
import type { Runs } from '../lib/reading/article.ts';
import { cutText, runsIn } from '../lib/reading/cut-text.ts';
import { markedText } from '../lib/reading/marked-text.ts';
import { indexMarks, marksIn } from '../lib/reading/marks-in.ts';
import type { TextMarks } from './body-marks.ts';
import { groupView, linkedView, type PieceContext } from './piece-views.tsx';
import { UprightContext } from './upright-context.ts';
import { useWords } from './words-context.ts';

/** One text and its marks. */
export interface TextViewProps {
  readonly runs: Runs;
  readonly marks: TextMarks | undefined;
  /** A mark was clicked: the index of its measure, of its repair. */
  readonly onMeasure: (index: number) => void;
  readonly onRepair: (index: number) => void;
}

const NO_MARKS: TextMarks = { measures: [], notes: [] };

/** The texts of one long text with their marks, each to be set as a block: see `cutText`. */
function stretchesOf(runs: Runs, marks: TextMarks): readonly { readonly runs: Runs; readonly marks: TextMarks }[] {
  const ranges = cutText(runs);
  if (ranges.length === 1) return [{ runs, marks }];
  const measures = indexMarks(marks.measures.map((mark) => [0, { ...mark, value: mark }] as const));
  const notes = indexMarks(marks.notes.map((mark) => [0, mark] as const));
  return runsIn(runs, ranges).map((own, i) => {
    const range = { start: 0, end: 0, ...ranges[i], last: i === ranges.length - 1 };
    return {
      runs: own,
      marks: {
        measures: marksIn(measures, 0, range).map(({ value, begun, ...place }) => ({
          ...place,
          value: value.value,
          ...((begun || value.begun) && { begun: true as const }),
        })),
        notes: marksIn(notes, 0, range),
      },
    };
  });
}

/** One stretch of a text with its marks. */
function stretchView({ runs, marks }: Required<Pick<TextViewProps, 'runs' | 'marks'>>, context: PieceContext) {
  const { measures, notes } = marks ?? NO_MARKS;
  // Most cells of a table, most items of a list.
  if (measures.length + notes.length === 0) return runs.map((run) => linkedView(run, run.text, context.upright));
  const outer = measures.map((mark) => ({ ...mark, value: mark }));
  return markedText(runs, outer, notes).map((group, key) => groupView(group, key, context));
}

/** A text with its marks. A click tells why; by keyboard the list of measures leads to the same card. */
export function TextView({ runs, marks = NO_MARKS, onMeasure, onRepair }: TextViewProps) {
  const context = { words: useWords(), upright: useContext(UprightContext), onMeasure, onRepair };
  const stretches = stretchesOf(runs, marks);
  if (stretches.length === 1) return <>{stretchView({ runs, marks }, context)}</>;
  return (
    <>
      {stretches.map((stretch, key) => (
        <span key={key} class="stretch">
          {stretchView(stretch, context)}
        </span>
      ))}
    </>
  );
}
