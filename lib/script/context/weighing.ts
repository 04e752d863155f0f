import { isHan } from '../tables/code-units.ts';
import type { Dictionary } from '../tables/dictionary.ts';
import { type KeyList, MOST_KEYS } from '../tables/phrase-index.ts';

/**
 * The longest stretch weighed at once, in code units. At 24 bits a character its costs fit into 16 bits; most stretches
 * have three to six characters.
 */
const LONGEST = 160;

/** So many bits in eighths of a bit, as all costs are written. */
export const bits = (n: number): number => 8 * n;

/** A character never seen as a word of its own. */
const UNSEEN = bits(24);
const FAR = 0x7fff;

/**
 * Weighs the words of a text: every word has a cost, the negative logarithm of its share of the words of official news,
 * and the likeliest division of a stretch is the cheapest.
 *
 * A stretch is as many Han characters as words of the dictionary can hold together: in 会议强调海关 no word has 调 before
 * 海, so that every division parts them there, and what stands behind makes nothing dearer or cheaper before it. Each is
 * weighed when first asked for, and once.
 */
export class Weighing {
  readonly #dictionary: Dictionary;
  #units: Uint16Array = new Uint16Array(0);
  #length = 0;
  /**
   * By place in the text: what the cheapest way there costs from the start of its stretch, and on to the end of it; both
   * 0 between two stretches.
   */
  #forward = new Int16Array(0);
  #backward = new Int16Array(0);
  /** By place: what the cheapest division of its stretch costs; 0 where nothing is weighed. */
  #best = new Int16Array(0);
  /** By place that is weighed: how far behind the start of its stretch it is. */
  #offsets = new Uint8Array(0);
  /** The words of the stretch being weighed that have more than one character, in order. */
  readonly #words: KeyList = {
    lengths: new Uint8Array(MOST_KEYS * LONGEST),
    costs: new Uint8Array(MOST_KEYS * LONGEST),
    count: 0,
  };
  /** How many of them begin at each place of the stretch. */
  readonly #counts = new Uint8Array(LONGEST);

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
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
    this.#offsets = new Uint8Array(room);
  }

  /** Weighs the stretch around `i`, where a Han character stands. */
  #weigh(i: number): void {
    if (i >= this.#length || !isHan(this.#units[i] ?? 0)) return;
    const start = this.#startOf(i);
    const stop = this.#stopOf(i, start);
    this.#reachOn(start, stop);
    this.#reachBack(start, stop);
    const cost = this.#backward[start] ?? 0;
    for (let k = start; k < stop; k++) {
      this.#best[k] = cost;
      this.#offsets[k] = k - start;
    }
    this.#forward[stop] = 0;
    this.#backward[start] = 0;
  }

  /** Whether the Han characters before and at `i` may be of one word, neither of a stretch that is weighed already. */
  #isJoined(i: number): boolean {
    const units = this.#units;
    return (
      isHan(units[i - 1] ?? 0) &&
      isHan(units[i] ?? 0) &&
      this.#dictionary.phrases.mayHold(units, i - 1) &&
      this.#best[i - 1] === 0 &&
      this.#best[i] === 0
    );
  }

  /** Where the stretch around `i` begins. */
  #startOf(i: number): number {
    let start = i;
    while (start > 0 && i - start < LONGEST / 2 && this.#isJoined(start)) start--;
    return start;
  }

  /** Where the stretch around `i` that begins at `start` ends. */
  #stopOf(i: number, start: number): number {
    let stop = i + 1;
    while (stop < this.#length && stop - start < LONGEST && this.#isJoined(stop)) stop++;
    return stop;
  }

  /** Goes over the stretch from left to right, lists its words and works out what each place costs from its start. */
  #reachOn(start: number, stop: number): void {
    const units = this.#units;
    const { singleCosts } = this.#dictionary;
    const forward = this.#forward;
    for (let k = start; k <= stop; k++) forward[k] = FAR;
    forward[start] = 0;
    this.#words.count = 0;
    for (let k = start; k < stop; k++) {
      // Every character is a word as well.
      const alone = (forward[k] ?? FAR) + (singleCosts[units[k] ?? 0] || UNSEEN);
      if (alone < (forward[k + 1] ?? FAR)) forward[k + 1] = alone;
      this.#counts[k - start] = this.#layWords(k, stop);
    }
  }

  /** Lists the words at `k` that end by `stop`, with what the places behind them cost; returns how many there are. */
  #layWords(k: number, stop: number): number {
    const forward = this.#forward;
    const words = this.#words;
    const here = forward[k] ?? FAR;
    const first = words.count;
    this.#dictionary.phrases.listKeys(this.#units, k, stop, words);
    for (let word = first; word < words.count; word++) {
      const to = k + (words.lengths[word] ?? 0);
      const reached = here + (words.costs[word] ?? 0);
      if (reached < (forward[to] ?? FAR)) forward[to] = reached;
    }
    return words.count - first;
  }

  /** Goes over its words from right to left, for what each place costs on to its end. */
  #reachBack(start: number, stop: number): void {
    const units = this.#units;
    const { singleCosts } = this.#dictionary;
    const backward = this.#backward;
    const { lengths, costs, count } = this.#words;
    backward[stop] = 0;
    let word = count;
    for (let k = stop - 1; k >= start; k--) {
      let least = (backward[k + 1] ?? FAR) + (singleCosts[units[k] ?? 0] || UNSEEN);
      const first = word - (this.#counts[k - start] ?? 0);
      while (word > first) {
        word--;
        const reached = (backward[k + (lengths[word] ?? 0)] ?? FAR) + (costs[word] ?? 0);
        if (reached < least) least = reached;
      }
      backward[k] = least;
    }
  }

  /** Sees to it that the stretches around `[i, i + length)` are weighed. False where not all of it are Han characters. */
  around(i: number, length: number): boolean {
    for (let k = i; k < i + length; k++) {
      if (!this.#best[k]) this.#weigh(k);
      if (!this.#best[k]) return false;
    }
    return true;
  }

  /** By how much a word at `i` makes the division dearer than the cheapest one, in eighths of a bit. */
  loss(i: number, length: number, cost: number): number {
    let best = 0;
    for (let k = i + length - 1; k >= i; k -= 1 + (this.#offsets[k] ?? 0)) best += this.#best[k] ?? 0;
    return (this.#forward[i] ?? 0) + cost + (this.#backward[i + length] ?? 0) - best;
  }

  /** By how much a boundary of words before `i` makes the division dearer, where what it may part is weighed. */
  lossOfBoundary(i: number): number {
    if (!this.#best[i] || this.#offsets[i] === 0) return 0;
    return (this.#forward[i] ?? FAR) + (this.#backward[i] ?? FAR) - (this.#best[i] ?? 0);
  }

  /** The same for the character at `i` as a word of its own. */
  lossOfSingle(i: number): number {
    return this.loss(i, 1, this.#dictionary.singleCosts[this.#units[i] ?? 0] || UNSEEN);
  }

  /** Whether the cheapest division of what is weighed around `i` has a boundary of words before it. */
  #isParted(i: number): boolean {
    return this.#offsets[i] === 0 || (this.#forward[i] ?? FAR) + (this.#backward[i] ?? FAR) === this.#best[i];
  }

  /** The first boundary of the cheapest division inside the word, as a number of its units; 0 when there is none. */
  firstCut(i: number, length: number): number {
    for (let k = 1; k < length; k++) if (this.#isParted(i + k)) return k;
    return 0;
  }
}
