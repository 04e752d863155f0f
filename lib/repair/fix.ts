import type { Certainty } from '../reading/article.ts';
import type { DamageEvidence } from './evidence.ts';
import type { Reason } from './reasons.ts';

/**
 * damage: undoes what a mirror or a wrong decoder did. width: the same characters in the form Chinese print uses.
 * control: characters nobody sees. Damage fixes leave undamaged text exactly as it is; the other two change only what
 * they are named for.
 */
export type FixKind = 'damage' | 'width' | 'control';

/**
 * One change a fix wants, in UTF-16 offsets of the text it was given. A `guess` is not applied, only reported; an
 * `unresolved` place is damage that could not be undone (`after` is then what stands there).
 */
export interface FixEdit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly certainty: Certainty;
  readonly reason: Reason;
  readonly unresolved?: true;
}

/** What a fix gets to see. */
export interface Page {
  /** The text as the fixes before left it. */
  readonly text: string;
  /** Classes of character that occur in `text`, see `signs.ts`. */
  readonly signs: number;
  /** More text of the same page, for statistics only. */
  readonly context: string;
  /** Date of the page, ISO 8601, where it is known. */
  readonly published?: string;
  /** What the page as it came showed of the note and comma damage. */
  readonly evidence: DamageEvidence;
}

/** One link of the chain. */
export interface Fix {
  readonly name: string;
  readonly kind: FixKind;
  /** The fix runs only when the text has a character of one of these classes; clean text then costs one scan. */
  readonly signs: number;
  /** Sorted by start, not overlapping, never across or on a line feed. */
  readonly find: (page: Page) => readonly FixEdit[] | Promise<readonly FixEdit[]>;
}
