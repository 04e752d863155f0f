import type { MeasureCategory } from '../../reading/article.ts';

/** The rule in the reader's words: shown where a reader asks why a span was marked. */
export interface RuleWords {
  readonly en: string;
  readonly 'zh-CN': string;
}

/**
 * Where in a clause a rule's words count.
 * head: where the predicate begins, after ordinal, addressee, modal and adverbs; start: where the clause begins;
 * end: where it ends; any: anywhere.
 */
export type RulePlace = 'head' | 'start' | 'end' | 'any';

/** One linguistic rule. */
export interface Rule {
  readonly name: string;
  /** Words separated by spaces, matched on the canonical form; or a pattern tried on each clause. */
  readonly match: string | RegExp;
  readonly place: RulePlace;
  /** Evidence that the clause belongs to a measure worth showing, in log odds; the trained table overrides it. */
  readonly weight: number;
  /** Category the rule speaks for, and how firmly: 3 checkable on its own, 2 concrete, 1 only with other evidence. */
  readonly category?: MeasureCategory;
  readonly salience?: 1 | 2 | 3;
  /** The rule does not count where this matches the text around the hit: `before` ends at it, `after` begins behind it. */
  readonly guard?: { readonly before?: RegExp; readonly after?: RegExp; readonly clause?: RegExp };
  /** Only where the text has a digit: spares the patterns for numbers most clauses. */
  readonly digits?: true;
}
