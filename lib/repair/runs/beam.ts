import { rankOf, readDifferently, type State } from './state.ts';

/** Most states kept at one place. */
const WIDTH = 64;
/** Nats behind the best at a place up to which a state is kept. */
export const DEPTH = 12;
/** Where two readings meet, the distance of the worse one is remembered up to this many nats; further says no more. */
const MARGIN = 5;

/**
 * The states of a search by the place they have come to. Two states that have the same bytes and characters behind them
 * go on alike: the cheaper one stays and remembers by how much it was (`State.margin`).
 */
export class Beam {
  readonly #places = new Map<number, Map<number, State>>();
  /** By place, the best rank seen there so far. */
  readonly #best = new Map<number, number>();

  /** The highest rank a state at `at` may have so that it could be kept or matter for a margin. */
  limitAt(at: number): number {
    return (this.#best.get(at) ?? Number.POSITIVE_INFINITY) + DEPTH + MARGIN;
  }

  push(state: State): void {
    const rank = rankOf(state);
    const best = this.#best.get(state.at) ?? Number.POSITIVE_INFINITY;
    if (rank > best + DEPTH + MARGIN) return;
    if (rank < best) this.#best.set(state.at, rank);
    const key =
      ((state.pending * 0x200 + state.raw1 + (state.split ? 0x100 : 0)) * 0x1000 + state.u) * 0x1000 + state.v;
    const place = this.#places.get(state.at);
    if (!place) {
      this.#places.set(state.at, new Map([[key, state]]));
      return;
    }
    const other = place.get(key);
    place.set(key, other ? meet(other, state) : state);
  }

  /** Takes the states at a place out of the beam, the best first; none where nothing came to it. */
  take(at: number): readonly State[] {
    const place = this.#places.get(at);
    if (!place) return [];
    this.#places.delete(at);
    const sorted = [...place.values()].sort((a, b) => rankOf(a) - rankOf(b));
    const limit = (sorted[0] ? rankOf(sorted[0]) : 0) + DEPTH;
    return sorted.filter((state) => rankOf(state) <= limit).slice(0, WIDTH);
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
  return margin < winner.margin && readDifferently(winner, loser) ? { ...winner, margin } : winner;
}
