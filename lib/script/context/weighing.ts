import { isHan } from '../tables/code-units.ts';
import type { Dictionary } from '../tables/dictionary.ts';
import type { Lattice } from '../tables/phrase-index.ts';

/**
 * The longest stretch weighed at once, in code units. At 24 bits a character its costs fit into 16 bits; a clause of
 * official prose has some twenty characters.
 */
const LONGEST = 160;

/** A character never seen as a word of its own, in eighths of a bit. */
const UNSEEN = 8 * 24;
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
    const units = this.#units;
    const { phrases, singleCosts } = this.#dictionary;
    let start = i;
    while (start > 0 && i - start < LONGEST && isHan(units[start - 1] ?? 0) && this.#best[start - 1] === 0) start--;
    let stop = i;
    while (stop < this.#length && stop - start < LONGEST && isHan(units[stop] ?? 0)) stop++;
    if (stop <= i) return;
    const forward = this.#forward;
    const backward = this.#backward;
    forward.fill(FAR, start, stop + 1);
    backward.fill(FAR, start, stop + 1);
    forward[start] = 0;
    backward[stop] = 0;
    this.#edgeCount = 0;
    for (let k = start; k < stop; k++) {
      const unit = units[k] ?? 0;
      this.add(k, 1, singleCosts[unit] || UNSEEN);
      if (this.#starts[unit]) phrases.addWords(units, k, stop, this);
    }
    const edges = this.#edges;
    for (let e = this.#edgeCount - 3; e >= 0; e -= 3) {
      const from = edges[e] ?? 0;
      const reached = (backward[edges[e + 1] ?? 0] ?? FAR) + (edges[e + 2] ?? 0);
      if (reached < (backward[from] ?? FAR)) backward[from] = reached;
    }
    this.#best.fill(backward[start] ?? 0, start, stop);
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
