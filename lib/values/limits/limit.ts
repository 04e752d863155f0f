import type { Deadline } from '../../reading/article.ts';
import type { DateContext } from '../dates/moment.ts';

/** What a time limit says, without its words. */
export type LimitValue = Omit<Deadline, 'text'>;

/** A time limit in its place. */
export interface Limit {
  readonly start: number;
  readonly end: number;
  readonly value: LimitValue;
}

/** How a limit is said: by when, how long, over which days, from when, towards which year, or beside all that. */
export type LimitKind = 'by' | 'length' | 'days' | 'from' | 'towards' | 'beside';

/** Reads the time limit that begins at one place of a canonical text. */
export type LimitForm = (text: string, at: number, context: DateContext) => Limit | undefined;
