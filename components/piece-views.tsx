import { type ComponentChild, Fragment } from 'preact';
import type { MessageKey, Words } from '../lib/app/words.ts';
import type { Run } from '../lib/reading/article.ts';
import type { RepairState } from '../lib/reading/decide.ts';
import type { MarkedGroup, TextPiece } from '../lib/reading/marked-text.ts';
import type { PartMark } from '../lib/reading/marks-in.ts';
import { safeLink } from '../lib/reading/safe-link.ts';
import { cutFigures } from '../lib/text/upright-figures.ts';
import type { MeasureLabel, TextNote } from './body-marks.ts';

// Plain functions rather than components: an article of a million characters has a hundred thousand pieces.

/** What the pieces of a text need to be shown. */
export interface PieceContext {
  readonly words: Words;
  /** Short figures stand upright: in vertical text. */
  readonly upright: boolean;
  /** A mark was clicked: the index of its measure, of its repair. */
  readonly onMeasure: (index: number) => void;
  readonly onRepair: (index: number) => void;
}

/** A text as its run sets it, a link where it has an address. */
export function linkedView(run: Run, text: string, upright: boolean): ComponentChild {
  const href = run.href ? safeLink(run.href) : undefined;
  const inner = styled(run.style, upright ? uprightView(text) : text);
  return href ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {inner}
    </a>
  ) : (
    inner
  );
}

/** A text of vertical lines, its short figures upright. */
function uprightView(text: string): ComponentChild {
  const pieces = cutFigures(text);
  if (pieces.length === 1) return text;
  return pieces.map((piece, i) =>
    i % 2 === 0 ? (
      piece
    ) : (
      <span key={i} class="upright">
        {piece}
      </span>
    ),
  );
}

function styled(style: Run['style'], text: ComponentChild): ComponentChild {
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
  const note = [members.join('、'), gloss].filter(Boolean).join('\n');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the gloss must be reachable without a pointer
    <span class="phrase" tabIndex={0} data-gloss={note} aria-description={note}>
      {text}
    </span>
  );
}

/** A piece with what is said of it: a repair before a set phrase. */
function pieceView(piece: TextPiece<TextNote>, context: PieceContext): ComponentChild {
  const bare = linkedView(piece.run, piece.text, context.upright);
  const own = piece.notes.find((note) => note.kind === 'own');
  const text = own ? own.view(bare) : bare;
  const repair = piece.notes.find((note) => note.kind === 'repair');
  if (repair) return repairView(repair, text, context);
  const phrase = piece.notes.find((note) => note.kind === 'phrase');
  return phrase ? phraseView(phrase, text) : text;
}

/** The pieces of one measure in their mark, or those between two. */
export function groupView(
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
      class={`measure s${salience}`}
      title={label}
      onClick={() => context.onMeasure(index)}
    >
      {inner}
    </mark>
  );
}
