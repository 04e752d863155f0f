import type { Dictionary } from './dictionary.ts';
import type { Lattice } from './phrase-index.ts';

/** How far around a match words are weighed, in code units. */
const BEFORE = 64;
const AFTER = 96;
/** Words this near the end of a stretch are weighed again with what follows. */
const LOOKAHEAD = 12;
const SPAN = BEFORE + AFTER + 2;

/** A character never seen as a word of its own, in eighths of a bit. */
const UNSEEN = 8 * 24;
const FAR = 1 << 28;

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/**
 * Weighs the words of a stretch: every word has a cost, the negative logarithm of its share of the words of official
 * news, and the likeliest division of a stretch is the cheapest.
 */
export class Weighing implements Lattice {
  readonly #dictionary: Dictionary;
  #units: Uint16Array = new Uint16Array(0);
  #length = 0;
  /** 1 for a unit that begins some word. */
  readonly #starts = new Uint8Array(0x10000);
  #start = 0;
  #stop = 0;
  /** Up to here the stretch is weighed with enough after it. */
  #sure = -1;
  readonly #forward = new Int32Array(SPAN);
  readonly #backward = new Int32Array(SPAN);
  readonly #cut = new Uint8Array(SPAN);
  readonly #edges = new Int32Array(3 * 16 * SPAN);
  #edgeCount = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    for (const first of dictionary.phrases.firsts) this.#starts[first] = 1;
  }

  add(i: number, length: number, cost: number): void {
    const at = i - this.#start;
    const reached = (this.#forward[at] ?? FAR) + cost;
    if (reached < (this.#forward[at + length] ?? FAR)) this.#forward[at + length] = reached;
    if (this.#edgeCount + 3 > this.#edges.length) return;
    this.#edges[this.#edgeCount++] = at;
    this.#edges[this.#edgeCount++] = length;
    this.#edges[this.#edgeCount++] = cost;
  }

  /** A new text begins, `units[0, length)`. */
  begin(units: Uint16Array, length: number): void {
    this.#units = units;
    this.#length = length;
    this.#sure = -1;
  }

  /** Weighs the stretch of Han characters around `i`. */
  #weigh(i: number): void {
    const units = this.#units;
    const end = this.#length;
    const { phrases, singleCosts } = this.#dictionary;
    let start = i;
    while (start > 0 && i - start < BEFORE && isHan(units[start - 1] ?? 0)) start--;
    let stop = i;
    while (stop < end && stop - i < AFTER && isHan(units[stop] ?? 0)) stop++;
    this.#start = start;
    this.#stop = stop;
    this.#sure = stop === end || !isHan(units[stop] ?? 0) ? stop : stop - LOOKAHEAD;
    const size = stop - start;
    this.#forward.fill(FAR, 0, size + 1);
    this.#forward[0] = 0;
    this.#edgeCount = 0;
    for (let k = start; k < stop; k++) {
      const unit = units[k] ?? 0;
      this.add(k, 1, singleCosts[unit] || UNSEEN);
      if (this.#starts[unit]) phrases.addWords(units, k, stop, this);
    }
    this.#backward.fill(FAR, 0, size + 1);
    this.#backward[size] = 0;
    for (let e = this.#edgeCount - 3; e >= 0; e -= 3) {
      const at = this.#edges[e] ?? 0;
      const reached = (this.#backward[at + (this.#edges[e + 1] ?? 0)] ?? FAR) + (this.#edges[e + 2] ?? 0);
      if (reached < (this.#backward[at] ?? FAR)) this.#backward[at] = reached;
    }
    this.#cut.fill(0, 0, size + 1);
    const best = this.#backward[0] ?? FAR;
    for (let k = 0; k <= size; k++) {
      if ((this.#forward[k] ?? FAR) + (this.#backward[k] ?? FAR) === best) this.#cut[k] = 1;
    }
  }

  /** Weighs the stretch around `[i, i + length)`, unless it is the one weighed last. False where it is not all Han. */
  around(i: number, length: number): boolean {
    if (i < this.#start || i + length > this.#sure) this.#weigh(i);
    return i + length <= this.#stop;
  }

  /** By how much a word at `i` makes the division dearer than the cheapest one, in eighths of a bit. */
  loss(i: number, length: number, cost: number): number {
    const at = i - this.#start;
    const forced = (this.#forward[at] ?? FAR) + cost + (this.#backward[at + length] ?? FAR);
    return forced - (this.#backward[0] ?? 0);
  }

  /** The same for the character at `i` as a word of its own. */
  lossOfSingle(i: number): number {
    return this.loss(i, 1, this.#dictionary.singleCosts[this.#units[i] ?? 0] || UNSEEN);
  }

  /** The first boundary of the cheapest division inside the word, as a number of its units; 0 when there is none. */
  firstCut(i: number, length: number): number {
    for (let k = 1; k < length; k++) if (this.#cut[i - this.#start + k]) return k;
    return 0;
  }
}
