import { foldUnit } from '../../script/tables/fold.ts';
import type { CharacterModel, ContextId } from './character-model.ts';
import { CostRow } from './cost-row.ts';
import { modelUnit } from './model-unit.ts';
import { PageSuccessors } from './page-successors.ts';
import { SequenceCounts } from './sequence-counts.ts';

/*
 * The language: what a character costs after two others, in nats, so that the search can tell 冷鏈食品 from 冷鏈实品.
 * `character-model.ts` counts official news (characters in simplified form, so that one model serves both scripts) and is
 * loaded only for a damaged page; this file mixes it with the page's own text, since a page on 防控 says it again and again.
 * `pinyin.ts` knows what is a syllable and which characters are seen annotated with which.
 *
 *   after 会议 the model and an article together find 强 (強調) far cheaper than 项
 *
 * Its limits: three characters are all it looks at, about 3,600 are all it knows; rare ones cost alike.
 */

/** How much the page's own text counts beside the model: a page on 防控 uses it again and again. */
const OWN = 0.35;
/** Nats for a character that the page's own text does not have after the one before it. */
const UNSEEN = -Math.log(1 - OWN);
/** Shares of the page's three-character and two-character sequences in what its own text says. */
const TRIPLES = 0.6;
const PAIRS = 0.4;
/** A character the model does not know is one of some thousands. */
const UNKNOWN = 8;

/** Characters that a row is filled with in the time of one look-up without it. */
const LOOK_UPS = 14;

/** The character model mixed with the page's own text. */
export class PageLanguage {
  readonly #model: CharacterModel;
  readonly #pairs: SequenceCounts;
  readonly #triples: SequenceCounts;
  readonly #singles = new Uint32Array(0x1000);
  readonly #row = new CostRow();
  /** The context asked for last, and how often the page has it: the search asks for one again and again. */
  #u = -1;
  #v = -1;
  #context: ContextId = -1;
  #contextCount = 0;
  /** Whether the row holds that context. */
  #isInRow = false;
  readonly #successors: PageSuccessors;
  /** By id the number of the row's filling in which the page had the character after the last one. */
  readonly #seenIn = new Uint32Array(0x1000);
  #filling = 0;

  /** @param text what the page shows, notes removed */
  constructor(model: CharacterModel, text: string) {
    this.#model = model;
    this.#pairs = new SequenceCounts(text.length);
    this.#triples = new SequenceCounts(text.length);
    const pairs = new Uint32Array(text.length);
    let count = 0;
    let u = 0;
    let v = 0;
    let last = -1;
    for (let i = 0; i < text.length; i++) {
      const unit = modelUnit(foldUnit(text.charCodeAt(i)));
      if (unit < 0x80 && unit === last) continue;
      last = unit;
      const w = model.idOf(unit) & 0xfff;
      this.#singles[w] = (this.#singles[w] ?? 0) + 1;
      if (this.#pairs.add(v, w)) pairs[count++] = (v << 12) | w;
      this.#triples.add(contextOf(u, v), w);
      u = v;
      v = w;
    }
    this.#successors = new PageSuccessors(pairs, count);
  }

  /** Id of a character of the page's text in the model. */
  id(unit: number): number {
    return this.#model.idOf(unit);
  }

  /** Cost of a character by itself, in nats. */
  unigram(w: number): number {
    return this.#model.unigram(w);
  }

  /** The frequent characters that have this reading among theirs. */
  withReading(reading: string): string {
    return this.#model.withReading(reading);
  }

  #enter(u: number, v: number): void {
    if (u === this.#u && v === this.#v) return;
    this.#u = u;
    this.#v = v;
    this.#context = this.#model.contextOf(u, v);
    this.#contextCount = this.#pairs.of(u, v);
    this.#isInRow = false;
  }

  /** Says that some `count` characters after those with ids `u` and `v` will be asked for: `cost` is then faster. */
  expect(u: number, v: number, count: number): void {
    this.#enter(u, v);
    if (this.#model.countAfter(v) <= LOOK_UPS * count) this.fill(u, v);
  }

  /** Says that many more will be. */
  fill(u: number, v: number): void {
    this.#enter(u, v);
    if (this.#isInRow) return;
    this.#model.fillRow(this.#context, v, this.#row);
    this.#filling++;
    const ids = this.#successors.of(v);
    for (let i = 0; i < ids.length; i++) this.#seenIn[ids[i] ?? 0] = this.#filling;
    this.#isInRow = true;
  }

  /** The characters that the model or the page has after those with ids `u` and `v`; some are in more than one list. */
  known(u: number, v: number): readonly Uint16Array[] {
    this.#enter(u, v);
    return [...this.#model.idsAfter(this.#context, v), this.#successors.of(v)];
  }

  /** What any other character costs there beyond what it costs by itself, nats. */
  unknownCost(u: number, v: number): number {
    this.#enter(u, v);
    return this.#model.backoff(this.#context, v) + UNSEEN;
  }

  /** Cost of the character with id `w` after those with ids `u` and `v`, in nats. */
  cost(u: number, v: number, w: number): number {
    this.#enter(u, v);
    return this.#costHere(w);
  }

  /** Writes the costs of the characters with these ids after those with ids `u` and `v` into `out`, in nats. */
  costs(u: number, v: number, ids: Uint16Array, out: Float64Array): void {
    this.expect(u, v, ids.length);
    for (let i = 0; i < ids.length; i++) out[i] = this.#costHere(ids[i] ?? 0);
  }

  /** The cost of a character in the context that was entered. */
  #costHere(w: number): number {
    const cost = this.#isInRow ? this.#row.of(w) : this.#model.cost(this.#context, this.#v, w);
    if (w === 0) return cost + UNKNOWN;
    if (this.#isInRow && this.#seenIn[w] !== this.#filling) return cost + UNSEEN;
    const pair = this.#singles[w] === 0 ? 0 : this.#pairs.of(this.#v, w);
    if (pair === 0) return cost + UNSEEN;
    // What the page never has as a pair it has nothing after, and most contexts of a search are such.
    const triple = this.#contextCount === 0 ? 0 : this.#triples.of(contextOf(this.#u, this.#v), w);
    const own = (TRIPLES * triple) / (this.#contextCount + 1) + (PAIRS * pair) / ((this.#singles[this.#v] ?? 0) + 3);
    return -Math.log((1 - OWN) * Math.exp(-cost) + OWN * own);
  }
}

const contextOf = (u: number, v: number): number => (u << 12) | v;
