import type { RemovalReason } from '../../reading/article.ts';
import type { ReadLine } from '../page/lines.ts';
import type { EdgeView } from './edge-view.ts';

/** A line of the body under judgement. */
export interface EdgeCase {
  readonly line: ReadLine;
  /** Its index in the page's lines. */
  readonly i: number;
  /** The share of the article's own text that stands before it. */
  readonly before: number;
  readonly view: EdgeView;
  /** Under the heading of a list of links that is set into the text. */
  readonly inset: boolean;
  /** Why all that follows an earlier line goes, once one has ended the text. */
  readonly cut: RemovalReason | undefined;
}

/** What a rule says of a line: that it is text, or why it is not and, by `cut`, why all below it is not. */
export type EdgeVerdict = 'text' | { readonly reason: RemovalReason; readonly cut?: RemovalReason };

/**
 * A reason for which a line of the body is dropped, or kept against the rules after it; undefined: the rule says nothing
 * of the line. What it is for and a sample stand above each rule.
 */
export type EdgeRule = (edge: EdgeCase) => EdgeVerdict | undefined;

/** With this share of the prose before it a line stands at the end of the text. */
export const AT_END = 0.95;

/** The verdict that drops a line for a reason; none without one. */
export const drop = (reason: RemovalReason | undefined): EdgeVerdict | undefined => reason && { reason };

/** The verdict that drops a line for a reason where something holds. */
export const dropIf = (holds: boolean, reason: RemovalReason): EdgeVerdict | undefined =>
  holds ? { reason } : undefined;

/** Whether a line says again what the title says. */
export const repeatsTitle = ({ line, i, view }: EdgeCase): boolean =>
  view.titleAgain.has(i) || (line.bare !== '' && line.bare === view.titleBare);
