import { rankOf, readDifferently, type State } from './state.ts';

/** Most states kept at one place. */
const WIDTH = 64;
/** Nats behind the best at a place up to which a state is kept. */
export const DEPTH = 12;
/** Where two readings meet, the distance of the worse one is remembered up to this many nats; further says no more. */
const MARGIN = 5;
/** Nats behind the best at a place up to which a state is looked at, be it for a margin only. */
const REACH = DEPTH + MARGIN;

/** Whether two states have the same bytes and characters behind them. */
const goOnAlike = (a: State, b: State): boolean =>
  a.pending === b.pending && a.raw1 === b.raw1 && a.split === b.split && a.u === b.u && a.v === b.v;

/** A small number that is the same for states that go on alike. */
const keyOf = ({ pending, raw1, split, u, v }: State): number =>
  (Math.imul((u << 12) | v, 0x9e3779b1) ^ (pending << 17) ^ (raw1 << 9) ^ (split ? 0x100 : 0)) & 0x3fffffff;

/** The states that have come to one place, in the order in which they came. */
class StatesAt {
  readonly #states: State[] = [];
  /** By key the last state with it, and for each state the one before with the same key, -1 for none. */
  readonly #last = new Map<number, number>();
  readonly #before: number[] = [];
  /** The best rank seen here so far. */
  best = Number.POSITIVE_INFINITY;

  /** Adds a state, or has it meet the one that goes on alike. */
  add(state: State): void {
    const key = keyOf(state);
    const last = this.#last.get(key) ?? -1;
    for (let i = last; i >= 0; i = this.#before[i] ?? -1) {
      const other = this.#states[i];
      if (!other || !goOnAlike(other, state)) continue;
      this.#states[i] = meet(other, state);
      return;
    }
    this.#last.set(key, this.#states.length);
    this.#before.push(last);
    this.#states.push(state);
  }

  /** The states that are kept, the best first. */
  kept(): readonly State[] {
    const sorted = this.#states.sort((a, b) => rankOf(a) - rankOf(b));
    const limit = (sorted[0] ? rankOf(sorted[0]) : 0) + DEPTH;
    return sorted.filter((state) => rankOf(state) <= limit).slice(0, WIDTH);
  }
}

/**
 * The states of a search by the place they have come to. Two states that have the same bytes and characters behind them
 * go on alike: the cheaper one stays and remembers by how much it was (`State.margin`).
 */
export class Beam {
  readonly #places = new Map<number, StatesAt>();

  /** The best rank of a state that has come to a place so far; infinite for none. */
  bestAt(at: number): number {
    return this.#places.get(at)?.best ?? Number.POSITIVE_INFINITY;
  }

  /** The highest rank a state at `at` may have so that it could be kept or matter for a margin. */
  limitAt(at: number): number {
    return this.bestAt(at) + REACH;
  }

  /** Adds a state, unless it is so much worse than another at its place that it cannot matter. */
  push(state: State): void {
    const rank = rankOf(state);
    let place = this.#places.get(state.at);
    if (!place) {
      place = new StatesAt();
      this.#places.set(state.at, place);
    }
    if (rank > place.best + REACH) return;
    if (rank < place.best) place.best = rank;
    place.add(state);
  }

  /** Takes the states at a place out of the beam, the best first; none where nothing came to it. */
  take(at: number): readonly State[] {
    const place = this.#places.get(at);
    if (!place) return [];
    this.#places.delete(at);
    return place.kept();
  }

  /** Nothing waits at any other place. */
  get isEmpty(): boolean {
    return this.#places.size === 0;
  }
}

/** The cheaper of two states that go on alike. */
function meet(earlier: State, later: State): State {
  const [winner, loser] = earlier.cost > later.cost ? [later, earlier] : [earlier, later];
  const margin = loser.cost - winner.cost;
  if (margin > MARGIN || !readDifferently(winner, loser)) return winner;
  const merges = { loser, margin, depth: (winner.merges?.depth ?? 0) + 1, before: winner.merges };
  return margin < winner.margin ? { ...winner, margin, merges } : { ...winner, merges };
}
