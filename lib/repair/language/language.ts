import { fold } from '../../script/tables/fold.ts';
import { foldUnit } from '../bytes/gbk.ts';
import { type Model, modelUnit } from './character-model.ts';

/** How much the page's own text counts beside the model: a page on 防控 uses it again and again. */
const CACHE = 0.35;
const UNSEEN = -Math.log(1 - CACHE);
/** The search asks for the same few thousand costs again and again. */
const MEMO_BITS = 15;
/** A character the model does not know is one of some thousands. */
const UNKNOWN = 8;

/** The model mixed with the page's own text. */
export class PageLanguage {
  readonly #model: Model;
  readonly #pairs = new Map<number, number>();
  readonly #triples = new Map<number, number>();
  readonly #singles = new Uint32Array(0x1000);
  readonly #seen = new Set<number>();
  /** Id plus one by UTF-16 unit, 0 where not looked up yet. */
  readonly #known = new Uint16Array(0x10000);

  /** Key and cost in turn: one cache line a look-up. */
  readonly #memo = new Float64Array(2 << MEMO_BITS);

  /** @param text what the page shows, notes removed */
  constructor(model: Model, text: string) {
    this.#model = model;
    const folded = fold(text);
    let u = 0;
    let v = 0;
    let last = -1;
    for (let i = 0; i < folded.length; i++) {
      this.#seen.add(text.charCodeAt(i));
      const unit = modelUnit(folded.charCodeAt(i));
      if (unit < 0x80 && unit === last) continue;
      last = unit;
      const w = model.id(unit) & 0xfff;
      this.#singles[w] = (this.#singles[w] ?? 0) + 1;
      const pair = (v << 12) | w;
      this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
      const triple = u * 0x1000000 + pair;
      this.#triples.set(triple, (this.#triples.get(triple) ?? 0) + 1);
      u = v;
      v = w;
    }
  }

  /** Id of a character of the page's text in the model. */
  id(unit: number): number {
    const known = this.#known[unit] ?? 0;
    if (known > 0) return known - 1;
    const id = this.#model.id(foldUnit(unit));
    this.#known[unit] = id + 1;
    return id;
  }

  /** Whether the page shows this very character anywhere. */
  shows(unit: number): boolean {
    return this.#seen.has(unit);
  }

  /** Cost of a character by itself, in nats. */
  unigram(w: number): number {
    return this.#model.unigram(w);
  }

  withReading(reading: string): string {
    return this.#model.withReading(reading);
  }

  /** Cost of the character with id `w` after those with ids `u` and `v`, in nats. */
  cost(u: number, v: number, w: number): number {
    const context = (u << 12) | v;
    const key = context * 0x1000 + w + 1;
    const slot = ((Math.imul(context, 0x9e3779b1) ^ Math.imul(w, 0x85ebca6b)) >>> (32 - MEMO_BITS)) << 1;
    if (this.#memo[slot] === key) return this.#memo[slot + 1] ?? 0;
    const cost = this.#reckon(u, v, w);
    this.#memo[slot] = key;
    this.#memo[slot + 1] = cost;
    return cost;
  }

  #reckon(u: number, v: number, w: number): number {
    if (w === 0) return this.#model.cost(u, v, 0) + UNKNOWN;
    const cost = this.#model.cost(u, v, w);
    const pair = this.#pairs.get((v << 12) | w);
    if (pair === undefined) return cost + UNSEEN;
    const triple = this.#triples.get(u * 0x1000000 + ((v << 12) | w)) ?? 0;
    const context = this.#pairs.get((u << 12) | v) ?? 0;
    const cached = (0.6 * triple) / (context + 1) + (0.4 * pair) / ((this.#singles[v] ?? 0) + 3);
    return -Math.log((1 - CACHE) * Math.exp(-cost) + CACHE * cached);
  }
}
