import type { HeaderField } from './article-header.ts';

/**
 * certain: applied, summed up. probable: applied, marked. guess: offered beside the text, not applied until the reader
 * says so.
 */
export type Certainty = 'certain' | 'probable' | 'guess';

/**
 * One change to the text, or for a guess, one that is offered.
 * `before` is what the page shows; `after` is what stands at `start`…`end` in the repaired text (for a guess: what
 * could stand there, while `before` still does).
 */
export interface Repair {
  /** Name of the fix, one of `FIXES` in `repair/fixes.ts`. */
  readonly fix: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly certainty: Certainty;
  /** Why, in the terms of the rule; shown to the reader through a message of the same name. */
  readonly reason: string;
  /** Damage seen here that could not be undone; `before` and `after` are then equal. */
  readonly unresolved?: true;
}

/** A repair in its place in a `Reading`: in a paragraph of the body, or in a field of the header. */
export type PlacedRepair = Repair & ({ readonly paragraph: number } | { readonly field: HeaderField });
