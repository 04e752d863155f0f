import type { PlacedRepair } from './article.ts';

/** All repairs of one fix. */
export interface ReceiptLine {
  readonly fix: string;
  /** Indexes into the reading's repairs, in order. */
  readonly indexes: readonly number[];
  readonly probable: number;
  readonly guesses: number;
  readonly unresolved: number;
  /** The distinct reasons, in order of appearance. */
  readonly reasons: readonly string[];
}

/** The repairs of a reading, summed up by fix, in order of first appearance. */
export function receiptOf(repairs: readonly PlacedRepair[]): readonly ReceiptLine[] {
  const groups = Map.groupBy(repairs.keys(), (index) => repairs[index]?.fix ?? '');
  return [...groups].map(([fix, indexes]) => {
    const own = indexes.flatMap((index) => repairs[index] ?? []);
    const resolved = own.filter((r) => !r.unresolved);
    return {
      fix,
      indexes,
      probable: resolved.filter((r) => r.certainty === 'probable').length,
      guesses: resolved.filter((r) => r.certainty === 'guess').length,
      unresolved: own.length - resolved.length,
      reasons: [...new Set(own.map((r) => r.reason))],
    };
  });
}
