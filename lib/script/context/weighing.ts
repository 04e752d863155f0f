import { isHan } from '../tables/code-units.ts';
import type { Dictionary } from '../tables/dictionary.ts';
import type { Lattice } from '../tables/phrase-index.ts';

/**
 * The longest stretch weighed at once, in code units. At 24 bits a character its costs fit into 16 bits; a clause of
 * official prose has some twenty characters.
 */
const LONGEST = 160;

/** So many bits in eighths of a bit, as all costs are written. */
export const bits = (n: number): number => 8 * n;

/** A character never seen as a word of its own. */
const UNSEEN = bits(24);
const FAR = 0x7fff;

/**
 * Weighs the words of a text: every word has a cost, the negative logarithm of its share of the words of official news,
 * and the likeliest division of a stretch is the cheapest. Each stretch of Han characters is weighed when first asked
 * for, and once.
 */
export class Weighing implements Lattice {
  readonly #dictionary: Dictionary;
  #units: Uint16Array = new Uint16Array(0);
  #length = 0;
  /** 1 for a unit that begins some word. */
  readonly #starts = new Uint8Array(0x10000);
  /** By place in the text: what the cheapest way there costs from the start of its stretch, and on to the end of it. */
  #forward = new Int16Array(0);
  #backward = new Int16Array(0);
  /** By place: what the cheapest division of its stretch costs; 0 where nothing is weighed. */
  #best = new Int16Array(0);
  readonly #edges = new Int32Array(3 * 12 * LONGEST);
  #edgeCount = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    const { firsts } = dictionary.phrases;
    for (let i = 0; i < firsts.length; i++) this.#starts[firsts[i] ?? 0] = 1;
  }

  /** A new text begins, `units[0, length)`. */
  begin(units: Uint16Array, length: number): void {
    this.#units = units;
    this.#length = length;
    if (this.#best.length > length && this.#best.length < 1 << 15) {
      this.#best.fill(0, 0, length + 1);
      return;
    }
    const room = length < 1 << 13 ? 2 * length + 256 : length + 1;
    this.#forward = new Int16Array(room);
    this.#backward = new Int16Array(room);
    this.#best = new Int16Array(room);
  }

  /** Lays a word; see `Lattice`. */
  add(i: number, length: number, cost: number): void {
    const forward = this.#forward;
    const reached = (forward[i] ?? FAR) + cost;
    if (reached < (forward[i + length] ?? FAR)) forward[i + length] = reached;
    const edges = this.#edges;
    const count = this.#edgeCount;
    if (count + 3 > edges.length) return;
    edges[count] = i;
    edges[count + 1] = i + length;
    edges[count + 2] = cost;
    this.#edgeCount = count + 3;
  }

  /** Weighs the stretch of Han characters around `i`. */
  #weigh(i: number): void {
    const start = this.#startOf(i);
    const stop = this.#stopOf(i, start);
    if (stop <= i) return;
    this.#forward.fill(FAR, start, stop + 1);
    this.#backward.fill(FAR, start, stop + 1);
    this.#forward[start] = 0;
    this.#backward[stop] = 0;
    this.#layWords(start, stop);
    this.#reachBack();
    this.#best.fill(this.#backward[start] ?? 0, start, stop);
  }

  /** Where the stretch around `i` begins: behind what is no Han character or is weighed already. */
  #startOf(i: number): number {
    const units = this.#units;
    let start = i;
    while (start > 0 && i - start < LONGEST && isHan(units[start - 1] ?? 0) && this.#best[start - 1] === 0) start--;
    return start;
  }

  /** Where the stretch around `i` that begins at `start` ends; `i` when the character there is not Han. */
  #stopOf(i: number, start: number): number {
    const units = this.#units;
    let stop = i;
    while (stop < this.#length && stop - start < LONGEST && isHan(units[stop] ?? 0)) stop++;
    return stop;
  }

  /** Lays every word of the stretch, and every character as a word, from left to right. */
  #layWords(start: number, stop: number): void {
    const units = this.#units;
    const { phrases, singleCosts } = this.#dictionary;
    this.#edgeCount = 0;
    for (let k = start; k < stop; k++) {
      const unit = units[k] ?? 0;
      this.add(k, 1, singleCosts[unit] || UNSEEN);
      if (this.#starts[unit]) phrases.addWords(units, k, stop, this);
    }
  }

  /** Goes over the words laid from right to left, for what each place costs on to the end. */
  #reachBack(): void {
    const edges = this.#edges;
    const backward = this.#backward;
    for (let e = this.#edgeCount - 3; e >= 0; e -= 3) {
      const from = edges[e] ?? 0;
      const reached = (backward[edges[e + 1] ?? 0] ?? FAR) + (edges[e + 2] ?? 0);
      if (reached < (backward[from] ?? FAR)) backward[from] = reached;
    }
  }

  /** Sees to it that the stretch around `[i, i + length)` is weighed. False where it is not one stretch. */
  around(i: number, length: number): boolean {
    if (!this.#best[i]) this.#weigh(i);
    const best = this.#best[i];
    for (let k = i; k < i + length; k++) if (this.#best[k] !== best || !best) return false;
    return true;
  }

  /** By how much a word at `i` makes the division dearer than the cheapest one, in eighths of a bit. */
  loss(i: number, length: number, cost: number): number {
    return (this.#forward[i] ?? FAR) + cost + (this.#backward[i + length] ?? FAR) - (this.#best[i] ?? 0);
  }

  /** By how much a boundary of words before `i` makes the division dearer, within a stretch that is weighed. */
  lossOfBoundary(i: number): number {
    return (this.#forward[i] ?? FAR) + (this.#backward[i] ?? FAR) - (this.#best[i] || this.#best[i - 1] || 0);
  }

  /** The same for the character at `i` as a word of its own. */
  lossOfSingle(i: number): number {
    return this.loss(i, 1, this.#dictionary.singleCosts[this.#units[i] ?? 0] || UNSEEN);
  }

  /** The first boundary of the cheapest division inside the word, as a number of its units; 0 when there is none. */
  firstCut(i: number, length: number): number {
    for (let k = 1; k < length; k++) {
      if ((this.#forward[i + k] ?? FAR) + (this.#backward[i + k] ?? FAR) === this.#best[i]) return k;
    }
    return 0;
  }
}
