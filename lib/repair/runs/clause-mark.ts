import type { State } from './state.ts';

/** Before these the script put its byte. */
const MARKS: ReadonlySet<number> = new Set([...'。，、；？！'].map((mark) => mark.charCodeAt(0)));

/** Nats for a clause mark that was split itself, as the first half of another pair, and has no byte put before it. */
const UNMARKED = 1.5;

/** Nats for a clause mark that a lost byte is read as: the script came to it before the pair that it is split for. */
export const unmarkedCost = ({ split, parent }: State, unit: number): number =>
  split && !parent?.split && MARKS.has(unit) ? UNMARKED : 0;
