import type { MeasureCategory } from '../../reading/article.ts';

/**
 * Where in a clause a rule's words count.
 * head: where the predicate begins, after ordinal, addressee, modal and adverbs; start: where the clause begins;
 * end: where it ends; any: anywhere.
 */
export type RulePlace = 'head' | 'start' | 'end' | 'any';

/** What finds a stretch of a clause as a pattern does: a regular expression, or a grammar. */
export interface ClausePattern {
  exec(clause: string): { readonly 0: string; readonly index: number } | null;
}

/** One linguistic rule: what it looks for in a clause, and what it says where it fires. */
export interface MeasureRule {
  /** Its own name among all rules: the weights, the features and the reasons shown go by it. */
  readonly name: string;
  /**
   * Words separated by spaces or lines (a line that begins with # is a comment), matched on the canonical form
   * (`canon`); or a pattern tried on each clause, which sees at most `LONGEST_CLAUSE` characters.
   */
  readonly match: string | ClausePattern;
  readonly place: RulePlace;
  /**
   * Evidence that a clause in which the rule fires is a measure worth showing, in log odds: 4 settles it, .5 hints,
   * below 0 speaks against it. Half of it says that the clause belongs to a measure, half that the measure is worth
   * showing. Training begins from these halves and moves them (model/weights.json); a rule that the training did not
   * know, in the lexicon or given to `findMeasures`, counts with its halves as they are.
   */
  readonly weight: number;
  /**
   * Category the rule speaks for, and how firmly: 3 checkable on its own (makes the measure salience 3), 2 concrete, 1
   * only with other evidence. A target or a resource must be checkable. `judge` has the precedence.
   */
  readonly category?: MeasureCategory;
  readonly salience?: 1 | 2 | 3;
  /** The rule does not count where this matches the text around the hit: `before` ends at it, `after` begins behind it. */
  readonly guard?: { readonly before?: RegExp; readonly after?: RegExp; readonly clause?: RegExp };
  /** Only where the text has a digit: spares the patterns for numbers most clauses. */
  readonly digits?: true;
}

/** A rule in the reader's words: shown where a reader asks why a span was marked. */
export interface RuleWords {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** A row of a lexicon file: a rule with what keeps it honest and what a reader is told of it. */
export interface LexiconRow extends MeasureRule {
  /** Why the rule holds. */
  readonly reason: string;
  /** An invented sentence in official style in which it fires: the tests run every one. */
  readonly sample: string;
  readonly words: RuleWords;
}
