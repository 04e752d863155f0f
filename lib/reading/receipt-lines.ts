import type { PlacedRepair, Reading } from './article.ts';
import { type Decisions, NO_DECISIONS, repairState } from './decide.ts';
import { paragraphsOf } from './paragraphs.ts';

/** All repairs of one fix. */
export interface ReceiptLine {
  readonly fix: string;
  /** Indexes into the reading's repairs, in order. */
  readonly indexes: readonly number[];
  readonly probable: number;
  /** Guesses that the reader has not accepted. */
  readonly guesses: number;
  readonly unresolved: number;
  /** The distinct reasons, in order of appearance. */
  readonly reasons: readonly string[];
}

/** How many guesses wait for the reader: those accepted leave the count. */
const countOffered = (repairs: readonly PlacedRepair[], indexes: readonly number[], accepted: ReadonlySet<number>) =>
  indexes.filter((i) => repairs[i]?.certainty === 'guess' && !repairs[i].unresolved && !accepted.has(i)).length;

/** The repairs of a reading, summed up by fix, in order of first appearance. */
export function receiptOf(
  repairs: readonly PlacedRepair[],
  { accepted }: Pick<Decisions, 'accepted'> = NO_DECISIONS,
): readonly ReceiptLine[] {
  const groups = Map.groupBy(repairs.keys(), (index) => repairs[index]?.fix ?? '');
  return [...groups].map(([fix, indexes]) => {
    const own = indexes.flatMap((index) => repairs[index] ?? []);
    const resolved = own.filter((r) => !r.unresolved);
    return {
      fix,
      indexes,
      probable: resolved.filter((r) => r.certainty === 'probable').length,
      guesses: countOffered(repairs, indexes, accepted),
      unresolved: own.length - resolved.length,
      reasons: [...new Set(own.map((r) => r.reason))],
    };
  });
}

/** The repairs of a line that can be taken back together, or, when all of them are, be made again. */
export function togetherOf(
  { indexes }: Pick<ReceiptLine, 'indexes'>,
  repairs: readonly PlacedRepair[],
  decisions: Decisions,
): { readonly action: 'undo' | 'apply'; readonly indexes: readonly number[] } | undefined {
  const made = indexes.filter(
    (i) => repairs[i] && ['applied', 'undone'].includes(repairState(repairs[i], i, decisions)),
  );
  const applied = made.filter((i) => !decisions.undone.has(i));
  if (made.length < 2 || decisions.original) return undefined;
  return applied.length > 0 ? { action: 'undo', indexes: applied } : { action: 'apply', indexes: made };
}

/**
 * For each repair that takes something out the character it stood behind, which tells one (huì) from another; '' for
 * others and at the start of a text.
 */
export function charactersBefore(reading: Reading): readonly string[] {
  const paragraphs = paragraphsOf(reading.blocks);
  return reading.repairs.map((repair) => {
    if (repair.after !== '') return '';
    const field = 'field' in repair && repair.field !== 'authors' ? reading[repair.field] : undefined;
    const text = 'field' in repair ? (field ?? '') : (paragraphs[repair.paragraph] ?? '');
    return [...text.slice(Math.max(0, repair.start - 2), repair.start)].at(-1)?.trim() ?? '';
  });
}
