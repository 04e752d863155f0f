import { type ComponentChild, Fragment } from 'preact';
import type { MessageKey, Words } from '../lib/app/words.ts';
import type { Run, Runs } from '../lib/reading/article.ts';
import { cutText, runsIn } from '../lib/reading/cut-text.ts';
import type { RepairState } from '../lib/reading/decide.ts';
import { type MarkedGroup, markedText, type TextPiece } from '../lib/reading/marked-text.ts';
import { indexMarks, marksIn, type PartMark } from '../lib/reading/marks-in.ts';
import { safeLink } from '../lib/reading/safe-link.ts';
import type { MeasureLabel, TextMarks, TextNote } from './body-marks.ts';
import { useWords } from './words-context.ts';

/** One text and its marks. */
export interface TextViewProps {
  readonly runs: Runs;
  readonly marks: TextMarks | undefined;
  /** A mark was clicked: the index of its measure, of its repair. */
  readonly onMeasure: (index: number) => void;
  readonly onRepair: (index: number) => void;
}

// Plain functions rather than components: an article of a million characters has a hundred thousand pieces.

function linked(run: Run, text: string): ComponentChild {
  const href = run.href ? safeLink(run.href) : undefined;
  const inner = styled(run.style, text);
  return href ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {inner}
    </a>
  ) : (
    inner
  );
}

function styled(style: Run['style'], text: string): ComponentChild {
  switch (style) {
    case 'plain':
      return text;
    case 'strong':
      return <strong>{text}</strong>;
    case 'emphasis':
      return <em>{text}</em>;
    case 'superscript':
      return <sup>{text}</sup>;
    case 'subscript':
      return <sub>{text}</sub>;
    default:
      return style satisfies never;
  }
}

/** What the title of a mark says before the text it names. */
const REPAIR_WORDS = {
  applied: 'before',
  undone: 'before',
  accepted: 'before',
  offered: 'offered',
  unresolved: 'unresolved',
} as const satisfies Record<RepairState, MessageKey>;

function repairTitle({ state, repair }: TextNote & { readonly kind: 'repair' }, words: Words): string {
  const label = words(REPAIR_WORDS[state]);
  if (state === 'unresolved') return label;
  return `${label} ${state === 'offered' ? repair.after : repair.before}`;
}

function repairView(
  note: TextNote & { readonly kind: 'repair' },
  text: ComponentChild,
  { words, onRepair }: PieceContext,
): ComponentChild {
  return (
    // A real button's text cannot be selected, and this is text first.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      class={`repair ${note.state}`}
      role="button"
      tabIndex={0}
      title={repairTitle(note, words)}
      onClick={(event) => {
        // It may stand inside a measure, which has a click of its own.
        event.stopPropagation();
        onRepair(note.index);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onRepair(note.index);
      }}
    >
      {text}
    </span>
  );
}

function phraseView({ phrase }: TextNote & { readonly kind: 'phrase' }, text: ComponentChild): ComponentChild {
  const { members, gloss } = phrase;
  // Drawn by the style sheet, so that the text of the page stays the text of the article.
  const note = [...(members.length > 0 ? [members.join('、')] : []), gloss].join('\n');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the gloss must be reachable without a pointer
    <span class="phrase" tabIndex={0} data-gloss={note} aria-description={note}>
      {text}
    </span>
  );
}

interface PieceContext extends Pick<TextViewProps, 'onMeasure' | 'onRepair'> {
  readonly words: Words;
}

/** A piece with what is said of it: a repair before a set phrase. */
function pieceView(piece: TextPiece<TextNote>, context: PieceContext): ComponentChild {
  const text = linked(piece.run, piece.text);
  const repair = piece.notes.find((note) => note.kind === 'repair');
  if (repair) return repairView(repair, text, context);
  const phrase = piece.notes.find((note) => note.kind === 'phrase');
  return phrase ? phraseView(phrase, text) : text;
}

function groupView(
  { mark, pieces }: MarkedGroup<PartMark<MeasureLabel>, TextNote>,
  key: number,
  context: PieceContext,
): ComponentChild {
  const inner = pieces.map((piece) => pieceView(piece, context));
  if (!mark) return <Fragment key={key}>{inner}</Fragment>;
  const { index, category, salience } = mark.value;
  const label = context.words(`category_${category}`);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same card opens from the list of measures, which is all buttons
    <mark
      key={key}
      id={mark.begun ? undefined : `measure-${index}`}
      class={`measure s${salience} ${category}`}
      data-label={mark.begun ? undefined : label}
      title={label}
      onClick={() => context.onMeasure(index)}
    >
      {inner}
    </mark>
  );
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
  if (measures.length + notes.length === 0) return runs.map((run) => linked(run, run.text));
  const outer = measures.map((mark) => ({ ...mark, value: mark }));
  return markedText(runs, outer, notes).map((group, key) => groupView(group, key, context));
}

/** A text with its marks. A click tells why; by keyboard the list of measures leads to the same card. */
export function TextView({ runs, marks = NO_MARKS, onMeasure, onRepair }: TextViewProps) {
  const context = { words: useWords(), onMeasure, onRepair };
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
