import type { ReadClause } from '../clauses/read-clauses.ts';
import type { Verdict } from '../judge.ts';

/** A clause that no run took, with what it takes to see whether it demands something after all. */
export interface PlainClause {
  readonly clause: ReadClause;
  /** Its canonical paragraph. */
  readonly paragraph: string;
  /** The text is this one sentence: a line that a reader selected. */
  readonly alone: boolean;
}

/** One way to demand without a modal. */
export interface PlainDemand {
  readonly sample: string;
  readonly holds: (plain: PlainClause) => boolean;
  /** What it is, where the rules that fired do not say. */
  readonly verdict?: Verdict;
}
