import { fold } from '../../script/tables/fold.ts';
import type { CharacterModel, ContextId } from './character-model.ts';
import { modelUnit } from './model-unit.ts';
import { PairCounts } from './pair-counts.ts';

/** How much the page's own text counts beside the model: a page on 防控 uses it again and again. */
const OWN = 0.35;
/** Nats for a character that the page's own text does not have after the one before it. */
const UNSEEN = -Math.log(1 - OWN);
/** Shares of the page's three-character and two-character sequences in what its own text says. */
const TRIPLES = 0.6;
const PAIRS = 0.4;
/** A character the model does not know is one of some thousands. */
const UNKNOWN = 8;

/** The character model mixed with the page's own text. */
export class PageLanguage {
  readonly #model: CharacterModel;
  readonly #pairs: PairCounts;
  readonly #triples = new Map<number, number>();
  readonly #singles = new Uint32Array(0x1000);
  readonly #seen = new Set<number>();
  /** The context asked for last, and how often the page has it: the search asks for one again and again. */
  #u = -1;
  #v = -1;
  #context: ContextId = -1;
  #contextCount = 0;

  /** @param text what the page shows, notes removed */
  constructor(model: CharacterModel, text: string) {
    this.#model = model;
    this.#pairs = new PairCounts(text.length);
    const folded = fold(text);
    let u = 0;
    let v = 0;
    let last = -1;
    for (let i = 0; i < folded.length; i++) {
      this.#seen.add(text.charCodeAt(i));
      const unit = modelUnit(folded.charCodeAt(i));
      if (unit < 0x80 && unit === last) continue;
      last = unit;
      const w = model.idOf(unit) & 0xfff;
      this.#singles[w] = (this.#singles[w] ?? 0) + 1;
      this.#pairs.add(v, w);
      const triple = tripleOf(u, v, w);
      this.#triples.set(triple, (this.#triples.get(triple) ?? 0) + 1);
      u = v;
      v = w;
    }
  }

  /** Id of a character of the page's text in the model. */
  id(unit: number): number {
    return this.#model.idOf(unit);
  }

  /** The UTF-16 units that the page shows anywhere. */
  get seen(): ReadonlySet<number> {
    return this.#seen;
  }

  /** Cost of a character by itself, in nats. */
  unigram(w: number): number {
    return this.#model.unigram(w);
  }

  /** The frequent characters that have this reading among theirs. */
  withReading(reading: string): string {
    return this.#model.withReading(reading);
  }

  /** Cost of the character with id `w` after those with ids `u` and `v`, in nats. */
  cost(u: number, v: number, w: number): number {
    if (u !== this.#u || v !== this.#v) {
      this.#u = u;
      this.#v = v;
      this.#context = this.#model.contextOf(u, v);
      this.#contextCount = this.#pairs.of(u, v);
    }
    const cost = this.#model.cost(this.#context, v, w);
    if (w === 0) return cost + UNKNOWN;
    const pair = this.#pairs.of(v, w);
    if (pair === 0) return cost + UNSEEN;
    const triple = this.#triples.get(tripleOf(u, v, w)) ?? 0;
    const own = (TRIPLES * triple) / (this.#contextCount + 1) + (PAIRS * pair) / ((this.#singles[v] ?? 0) + 3);
    return -Math.log((1 - OWN) * Math.exp(-cost) + OWN * own);
  }
}

const tripleOf = (u: number, v: number, w: number): number => u * 0x1000000 + ((v << 12) | w);
