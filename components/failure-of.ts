import type { Restriction } from '../lib/app/restricted.ts';
import type { Outcome, Reading, Wall } from '../lib/reading/article.ts';

/** Why there is nothing to read: what reading came to, or what the browser keeps us from. */
export type Failure =
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly wall?: Wall | undefined }
  | { readonly kind: 'restricted'; readonly restriction: Restriction };

/** The failure that a reading without a body is. */
export const failureOf = ({ outcome, wall }: Reading): Failure => ({ kind: 'outcome', outcome, wall });
