import type { Attribution, Salience } from '../reading/article.ts';
import type { DateContext } from '../values/dates/moment.ts';
import type { ReadClause } from './clauses/read-clauses.ts';
import type { actorsOf } from './fields/actors.ts';
import type { DocumentKind } from './kind.ts';
import type { Model } from './model/model.ts';
import type { Original } from './original-words.ts';

/** A text that measures are made from. */
export interface MeasuredText {
  /** Its paragraphs as the page writes them, and as the rules see them: of one length each. */
  readonly source: readonly string[];
  readonly canonical: readonly string[];
  readonly clauses: readonly ReadClause[];
  readonly kind: DocumentKind;
  readonly model: Model;
  /** What a date of each paragraph is read against. */
  readonly dates: readonly DateContext[];
  /** The sentences that look back, each with the most that a count in it is worth. */
  readonly past: ReadonlyMap<number, Salience>;
  /** Who is to act in each clause, and who says it. */
  readonly actors: ReturnType<typeof actorsOf>;
  readonly speakers: readonly (Attribution | undefined)[];
  readonly originalAt: (paragraph: number, before: number) => Original;
}
