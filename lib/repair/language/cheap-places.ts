import type { PageLanguage } from './page-language.ts';

/** Characters that are asked about together, by place, and where each stands, so that only the cheap ones are looked at. */
export class Candidates {
  /** Ids in the character model, none 0. */
  readonly ids: Uint16Array;
  /** What each costs beside, nats. */
  readonly costs: Float64Array;
  /** By id the first of its places plus one, 0 for none; by place the next with the same id, plus one. */
  readonly firstOf = new Uint16Array(0x1000);
  readonly nextOf: Uint16Array;
  /** By place what each costs by itself with what it costs beside, and the least of that. */
  readonly #alone: Float64Array;
  readonly leastAlone: number;
  #order: Uint16Array | undefined;

  constructor(ids: Uint16Array, costs: Float64Array, language: PageLanguage) {
    this.ids = ids;
    this.costs = costs;
    this.nextOf = new Uint16Array(ids.length);
    this.#alone = new Float64Array(ids.length);
    let least = Number.POSITIVE_INFINITY;
    for (let place = ids.length - 1; place >= 0; place--) {
      const id = ids[place] ?? 0;
      this.nextOf[place] = this.firstOf[id] ?? 0;
      this.firstOf[id] = place + 1;
      const alone = language.unigram(id) + (costs[place] ?? 0);
      this.#alone[place] = alone;
      if (alone < least) least = alone;
    }
    this.leastAlone = least;
  }

  /** The places by what each costs by itself, the cheapest first; made when first asked for, which most pages never do. */
  get order(): Uint16Array {
    this.#order ??= Uint16Array.from(this.ids.keys()).sort((a, b) => (this.#alone[a] ?? 0) - (this.#alone[b] ?? 0));
    return this.#order;
  }
}

/** Sums of the same costs in another order may differ by less than this, nats. */
const ROUNDING = 1e-6;

/** Finds of many candidates those that cost at most so much in a context, without a look at the rest. */
export class CheapPlaces {
  /** The places found last, and what each costs, nats; `count` of them, in no order. */
  readonly places = new Uint16Array(0x1000);
  readonly costs = new Float64Array(0x1000);
  count = 0;
  /** By id the number of the search that looked at it last. */
  readonly #lookedAt = new Uint32Array(0x1000);
  #search = 0;

  /** Finds the candidates that cost at most `most` nats after the characters with ids `u` and `v`. */
  find(language: PageLanguage, [u, v]: readonly [u: number, v: number], candidates: Candidates, most: number): void {
    this.count = 0;
    this.#search++;
    language.fill(u, v);
    for (const ids of language.known(u, v)) {
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i] ?? 0;
        const first = candidates.firstOf[id] ?? 0;
        if (first === 0 || this.#lookedAt[id] === this.#search) continue;
        this.#lookedAt[id] = this.#search;
        this.#take(language.cost(u, v, id), candidates, first, most);
      }
    }
    this.#takeUnknown(language, [u, v], candidates, most);
  }

  /** Those that neither the model nor the page has in the context: they cost what they cost alone, and as much more each. */
  #takeUnknown(
    language: PageLanguage,
    [u, v]: readonly [u: number, v: number],
    candidates: Candidates,
    most: number,
  ): void {
    const more = language.unknownCost(u, v) - ROUNDING;
    if (candidates.leastAlone + more > most) return;
    const { ids, costs, order } = candidates;
    for (let i = 0; i < order.length; i++) {
      const place = order[i] ?? 0;
      const id = ids[place] ?? 0;
      const beside = costs[place] ?? 0;
      if (language.unigram(id) + beside + more > most) return;
      if (this.#lookedAt[id] !== this.#search) this.#add(place, language.cost(u, v, id) + beside, most);
    }
  }

  #take(cost: number, { costs, nextOf }: Candidates, first: number, most: number): void {
    for (let next = first; next > 0; next = nextOf[next - 1] ?? 0) {
      this.#add(next - 1, cost + (costs[next - 1] ?? 0), most);
    }
  }

  #add(place: number, cost: number, most: number): void {
    if (cost > most) return;
    this.places[this.count] = place;
    this.costs[this.count++] = cost;
  }
}
