import type { ByteSearch } from './byte-search.ts';
import type { ByteStep } from './byte-step.ts';
import { leadCost, MOST_GAINED } from './dropped-leads.ts';
import type { State } from './state.ts';

/** One byte of a dropped pair: nothing on the page is consumed. */
export const byteOf = (state: State, cost: number): ByteStep => ({
  at: state.at,
  cost,
  split: false,
  excused: false,
  chosen: true,
});
/** Chains of each length that are finished: what costs more is not looked at. */
const FINISHED = 10;
/** Characters tried between one dropped pair and the next. */
const TRIED = 3;
/** Two sums of the same costs in another order may differ by less than this, nats. */
const ROUNDING = 1e-6;

/** Chains with one dropped pair more, the cheapest `FINISHED` of those that cost at most `most`. */
export class LongerChains {
  readonly #search: ByteSearch;
  #most: number;
  #found: State[] = [];

  constructor(search: ByteSearch, most: number) {
    this.#search = search;
    this.#most = most;
  }

  /** Grows a chain by another pair in every way. */
  grow(made: State): void {
    const search = this.#search;
    const trail = byteOf(made, 0);
    const { droppedLeads, frequent } = search.page;
    const between = frequent.betweenDropped(made.raw1);
    const candidates = search.bestLeadsOfEach(made, between, { count: TRIED, most: this.#most });
    for (const [i, next] of droppedLeads.entries()) {
      for (const [byte, cost] of candidates[i] ?? []) {
        if (made.cost + cost > this.#most) break;
        const one = search.feed(made, byte, trail);
        const two = one && search.feed(one, next, byteOf(made, leadCost(next)));
        if (two) this.#add({ ...two, out: made.out + two.out });
      }
    }
  }

  #add(chain: State): void {
    const found = this.#found;
    if (found.length === FINISHED && chain.cost >= (found.at(-1)?.cost ?? 0)) return;
    let at = found.length;
    while (at > 0 && (found[at - 1]?.cost ?? 0) > chain.cost) at--;
    found.splice(at, 0, chain);
    found.length = Math.min(found.length, FINISHED);
    // What costs more with its next character than the last of them can be none of them.
    const last = found.length === FINISHED ? (found.at(-1)?.cost ?? 0) : Number.POSITIVE_INFINITY;
    this.#most = Math.min(this.#most, last + MOST_GAINED + ROUNDING);
  }

  /** The cheapest first. */
  get found(): readonly State[] {
    return this.#found;
  }
}
