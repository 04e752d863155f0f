import type { Block, Measure, Reading, Run, Runs } from '../reading/article.ts';
import { type MarkedGroup, markedText, type TextMark } from '../reading/marked-text.ts';
import { runsOf, textOf, unlinked } from '../reading/paragraphs.ts';
import type { Footnote } from './footnote.ts';
import { headingMarks, plainHeading } from './plain-heading.ts';

/** The numbers of the footnotes at one place, ascending. */
export type References = readonly number[];

/**
 * One text of a block, cut at its highlighted measures and at its footnotes. Where the numbers of footnotes stand is a
 * piece without text, `referencesOf` which; it never begins a marked group, since a number belongs to what is before it.
 */
export type MarkedRuns = readonly MarkedGroup<Measure, References>[];

/** A block with its texts, `runsOf(block)` each, cut. */
export interface MarkedBlock<K extends Block['kind'] = Block['kind']> {
  readonly block: Extract<Block, { readonly kind: K }>;
  readonly texts: readonly MarkedRuns[];
}

/** The footnotes whose numbers stand at a piece; none at one with text. */
export const referencesOf = ({ notes }: MarkedRuns[number]['pieces'][number]): References => notes.flat();

/** The places of footnotes in a text, each with its numbers. */
function referenceMarks(text: string, places: readonly (readonly [offset: number, number: number])[]) {
  const within = (offset: number): number => {
    const at = Math.max(0, Math.min(offset, text.length));
    return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at + 1 : at;
  };
  const byOffset = Map.groupBy(places, ([offset]) => within(offset));
  return [...byOffset].map(
    ([at, here]): TextMark<References> => ({ start: at, end: at, value: here.map(([, number]) => number) }),
  );
}

/** Puts what begins a marked group with numbers of footnotes before it. */
const referencesBefore = (groups: MarkedRuns): MarkedRuns =>
  groups.flatMap((group) => {
    const [first, ...rest] = group.pieces;
    return 'mark' in group && first?.text === '' ? [{ pieces: [first] }, { ...group, pieces: rest }] : [group];
  });

/** A text that nothing cuts, as most are. */
function uncut(runs: Runs): MarkedRuns {
  let start = 0;
  const pieces: MarkedRuns[number]['pieces'][number][] = [];
  for (const run of runs) {
    if (run.text !== '') pieces.push({ start, text: run.text, run, notes: [] });
    start += run.text.length;
  }
  return pieces.length > 0 ? [{ pieces }] : [];
}

/** The runs of a block without what the block says by itself. */
function ownRuns({ kind }: Block, runs: Runs): Runs {
  if (kind === 'attachment') return unlinked(runs);
  return kind === 'heading' ? plainHeading(runs) : runs;
}

/**
 * Each block with its texts cut at the highlighted measures, or uncut without `measures`, and at the numbers of footnotes.
 * The text of an attachment, which becomes one link, holds no link, and numbers of footnotes at its end alone. A heading
 * is neither bold nor marked as a whole.
 * @param footnotes in the coordinates of the reading; their numbers are their places in the list, from 1
 */
export function markedBlocks(
  reading: Reading,
  measures: boolean,
  footnotes: readonly Footnote[] = [],
): readonly MarkedBlock[] {
  let next = 0;
  const marked = measures ? reading.measures.filter(({ highlighted }) => highlighted) : [];
  const byParagraph = Map.groupBy(marked, (measure) => measure.paragraph);
  const notes = Map.groupBy(footnotes.entries(), ([, { paragraph }]) => paragraph);
  const cut = (runs: Runs, kind: Block['kind']): MarkedRuns => {
    const paragraph = next++;
    const all = (byParagraph.get(paragraph) ?? []).map((m) => ({ start: m.start, end: m.end, value: m }));
    const marks = kind === 'heading' ? headingMarks(runs, all) : all;
    const places = notes.get(paragraph);
    if (!places) return marks.length > 0 ? markedText<Measure, References>(runs, marks, []) : uncut(runs);
    const text = textOf(runs);
    const numbered = places.map(
      ([index, { offset }]) => [kind === 'attachment' ? text.length : offset, index + 1] as const,
    );
    return referencesBefore(markedText(runs, marks, referenceMarks(text, numbered)));
  };
  return reading.blocks.map((block) => ({
    block,
    texts: runsOf(block).map((runs) => cut(ownRuns(block, runs), block.kind)),
  }));
}

/** Parts a text from the numbers at its end: those of an attachment stand outside its link. */
export function partReferences(groups: MarkedRuns = []): {
  readonly text: MarkedRuns;
  readonly references: References;
} {
  const last = groups.at(-1);
  const piece = last?.pieces.at(-1);
  if (!last || piece?.text !== '') return { text: groups, references: [] };
  return {
    text: [...groups.slice(0, -1), { ...last, pieces: last.pieces.slice(0, -1) }],
    references: referencesOf(piece),
  };
}

/** How cut runs are written: a run, a marked group around what it holds, the numbers of footnotes. */
export interface RunWriters {
  readonly run: (run: Run) => string;
  readonly mark: (inner: string, measure: Measure) => string;
  readonly reference: (numbers: References) => string;
}

/** Writes cut runs. */
export const writeRuns = (groups: MarkedRuns, { run, mark, reference }: RunWriters): string =>
  groups
    .map((group) => {
      const inner = group.pieces
        .map((piece) => (piece.text === '' ? reference(referencesOf(piece)) : run({ ...piece.run, text: piece.text })))
        .join('');
      return group.mark ? mark(inner, group.mark) : inner;
    })
    .join('');
