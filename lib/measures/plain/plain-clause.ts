import type { FoundLimit } from '../../values/limits/deadline-in.ts';
import type { ReadClause } from '../clauses/read-clauses.ts';
import type { Verdict } from '../judge.ts';

/** A clause that no run took, with what it takes to see whether it demands something after all. */
export interface PlainClause {
  readonly clause: ReadClause;
  /** Its canonical paragraph. */
  readonly paragraph: string;
  /** The time limit that the clause sets. */
  readonly limit: FoundLimit | undefined;
  /** The clause behind it in the same segment, behind a comma, where no run has taken that. */
  readonly next: ReadClause | undefined;
  /**
   * The text says what is to be done: a notice, a rule, or the one line that a reader selected. A bare act or norm with
   * an amount (新建泵站30座) opens a task there; elsewhere it tells of a success as often.
   */
  readonly directs: boolean;
  /** The year in which the text came out, where it is known. */
  readonly year: number | undefined;
}

/** One way to demand without a modal. */
export interface PlainDemand {
  readonly sample: string;
  readonly holds: (plain: PlainClause) => boolean;
  /** What it is, where the rules that fired do not say. */
  readonly verdict?: Verdict;
  /** It needs the clause behind it, too: 自3月8日起，全线封闭施工. */
  readonly withNext?: true;
}
