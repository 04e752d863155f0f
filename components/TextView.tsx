import { type ComponentChild, Fragment } from 'preact';
import type { SetPhraseNote } from '../lib/app/services.ts';
import type { Words } from '../lib/app/words.ts';
import type { Measure, PlacedRepair, Run, Runs } from '../lib/reading/article.ts';
import type { RepairState } from '../lib/reading/decide.ts';
import { type Mark, markedText, type Piece } from '../lib/reading/marked-text.ts';
import { safeLink } from '../lib/reading/safe-link.ts';
import { useWords } from './words-context.ts';

/** Something said about a range below the level of measures. */
export type Note =
  | { readonly kind: 'repair'; readonly repair: PlacedRepair; readonly index: number; readonly state: RepairState }
  | { readonly kind: 'phrase'; readonly phrase: SetPhraseNote };

export interface TextViewProps {
  readonly runs: Runs;
  readonly measures: readonly Mark<number>[];
  readonly measureOf: (index: number) => Measure | undefined;
  readonly notes: readonly Mark<Note>[];
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

function pieceView(piece: Piece<Note>, words: Words, onRepair: (index: number) => void): ComponentChild {
  const text = linked(piece.run, piece.text);
  const repair = piece.notes.find((note) => note.kind === 'repair');
  if (repair?.kind === 'repair') {
    const { state, repair: r } = repair;
    const title =
      state === 'offered'
        ? `${words('offered')} ${r.after}`
        : state === 'unresolved'
          ? words('unresolved')
          : `${words('before')} ${r.before}`;
    return (
      // A real button's text cannot be selected, and this is text first.
      // biome-ignore lint/a11y/useSemanticElements: see above
      <span
        class={`repair ${state}`}
        role="button"
        tabIndex={0}
        title={title}
        onClick={(event) => {
          // It may stand inside a measure, which has a click of its own.
          event.stopPropagation();
          onRepair(repair.index);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onRepair(repair.index);
        }}
      >
        {text}
      </span>
    );
  }
  const phrase = piece.notes.find((note) => note.kind === 'phrase');
  if (phrase?.kind === 'phrase') {
    const { members, gloss } = phrase.phrase;
    // Drawn by the style sheet, so that the text of the page stays the text of the article.
    const note = [...(members.length > 0 ? [members.join('、')] : []), gloss].join('\n');
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the gloss must be reachable without a pointer
      <span class="phrase" tabIndex={0} data-gloss={note} aria-description={note}>
        {text}
      </span>
    );
  }
  return text;
}

/** A text with its marks. A click tells why; by keyboard the list of measures leads to the same card. */
export function TextView({ runs, measures, measureOf, notes, onMeasure, onRepair }: TextViewProps) {
  const words = useWords();
  return (
    <>
      {markedText(runs, measures, notes).map((group, key) => {
        const pieces = group.pieces.map((piece) => pieceView(piece, words, onRepair));
        const measure = group.mark === undefined ? undefined : measureOf(group.mark);
        if (group.mark === undefined || !measure) return <Fragment key={key}>{pieces}</Fragment>;
        const index = group.mark;
        const label = words(`category_${measure.category}`);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the same card opens from the list of measures, which is all buttons
          <mark
            key={key}
            id={`measure-${index}`}
            class={`measure s${measure.salience} ${measure.category}`}
            data-label={label}
            title={label}
            onClick={() => onMeasure(index)}
          >
            {pieces}
          </mark>
        );
      })}
    </>
  );
}
