import { loadTable } from '#load-table';

/** Symbols of the model that stand for many characters. */
const DIGIT = 0x30;
const LETTER = 0x61;
const LINE = 0x0a;
const FULL_WIDTH = new Map(
  [...',，:：;；?？!！(（)）'].flatMap((c, i, all) =>
    i % 2 ? [] : [[c.charCodeAt(0), (all[i + 1] ?? '').charCodeAt(0)] as const],
  ),
);

/**
 * The symbol of the model for a UTF-16 unit of folded text: one for all digits, one for all Latin letters, one for
 * line ends and spaces, clause marks in their full-width form.
 */
export function modelUnit(unit: number): number {
  if (unit >= 0x4e00) return unit < 0xff00 ? unit : unit >= 0xff10 && unit <= 0xff19 ? DIGIT : unit;
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return LETTER;
  if (unit <= 0x20 || unit === 0x3000 || unit === 0xa0) return LINE;
  return FULL_WIDTH.get(unit) ?? unit;
}

/** Nats a stored step is worth. */
const STEP = 4;

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }
}

/**
 * A back-off trigram model over characters of official news, simplified forms, and the readings of characters.
 *
 * Layout of the table: little-endian counts of bigrams and trigrams, byte lengths of the sections, the sections:
 * characters by id from 1; unigram costs; unigram back-off costs; for each character the number of bigrams it opens,
 * their second ids as differences, their costs; for each bigram the number of trigrams, back-off costs where there are
 * any, third ids as differences, costs; readings as `syllable` + characters, joined by spaces. Costs are -ln p in
 * quarter nats.
 */
export class Model {
  readonly #ids = new Uint16Array(0x10000);
  readonly #unigrams: Uint8Array;
  readonly #backoff: Uint8Array;
  readonly #firstBigram: Uint32Array;
  readonly #second: Uint16Array;
  readonly #bigrams: Uint8Array;
  readonly #firstTrigram: Uint32Array;
  readonly #bigramBackoff: Uint8Array;
  readonly #third: Uint16Array;
  readonly #trigrams: Uint8Array;
  readonly #syllables: Uint8Array;
  #bySyllable: Map<string, string> | undefined;

  constructor(table: Uint8Array) {
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const bigrams = view.getUint32(0, true);
    const trigrams = view.getUint32(4, true);
    const sections: Uint8Array[] = [];
    let at = 8 + 4 * 11;
    for (let i = 0; i < 11; i++) {
      const length = view.getUint32(8 + 4 * i, true);
      sections.push(table.subarray(at, at + length));
      at += length;
    }
    const none = new Uint8Array(0);
    const section = (index: number): Uint8Array => sections[index] ?? none;
    const characters = section(0);
    for (let i = 0; i < characters.length; i += 2) {
      this.#ids[(characters[i] ?? 0) | ((characters[i + 1] ?? 0) << 8)] = i / 2 + 1;
    }
    const size = characters.length / 2 + 1;
    this.#unigrams = section(1);
    this.#backoff = section(2);
    this.#bigrams = section(5);
    this.#trigrams = section(9);
    this.#syllables = section(10);

    this.#firstBigram = new Uint32Array(size + 1);
    this.#second = new Uint16Array(bigrams);
    const counts = new Reader(section(3));
    const seconds = new Reader(section(4));
    let next = 0;
    for (let v = 0; v < size; v++) {
      this.#firstBigram[v] = next;
      let id = 0;
      for (let left = counts.varint(); left > 0; left--) {
        id += seconds.varint();
        this.#second[next++] = id;
      }
    }
    this.#firstBigram[size] = next;

    this.#firstTrigram = new Uint32Array(bigrams + 1);
    this.#bigramBackoff = new Uint8Array(bigrams);
    this.#third = new Uint16Array(trigrams);
    const followers = new Reader(section(6));
    const backoffs = section(7);
    const thirds = new Reader(section(8));
    let contexts = 0;
    next = 0;
    for (let i = 0; i < bigrams; i++) {
      this.#firstTrigram[i] = next;
      const count = followers.varint();
      if (count > 0) this.#bigramBackoff[i] = backoffs[contexts++] ?? 0;
      let id = 0;
      for (let left = count; left > 0; left--) {
        id += thirds.varint();
        this.#third[next++] = id;
      }
    }
    this.#firstTrigram[bigrams] = next;
  }

  /** Id of a UTF-16 unit of folded text; 0 for everything rare. */
  id(unit: number): number {
    return this.#ids[modelUnit(unit)] ?? 0;
  }

  /** Cost of a character by itself, in nats. */
  unigram(w: number): number {
    return (this.#unigrams[w] ?? 0) / STEP;
  }

  /** Cost of `w` after `u` `v`, in nats. */
  cost(u: number, v: number, w: number): number {
    const context = this.#find(this.#second, v, this.#firstBigram[u] ?? 0, this.#firstBigram[u + 1] ?? 0);
    let backoff = 0;
    if (context >= 0) {
      const from = this.#firstTrigram[context] ?? 0;
      const to = this.#firstTrigram[context + 1] ?? 0;
      if (to > from) {
        const hit = this.#find(this.#third, w, from, to);
        if (hit >= 0) return (this.#trigrams[hit] ?? 0) / STEP;
        backoff = this.#bigramBackoff[context] ?? 0;
      }
    }
    const pair = this.#find(this.#second, w, this.#firstBigram[v] ?? 0, this.#firstBigram[v + 1] ?? 0);
    if (pair >= 0) return (backoff + (this.#bigrams[pair] ?? 0)) / STEP;
    return (backoff + (this.#backoff[v] ?? 0) + (this.#unigrams[w] ?? 0)) / STEP;
  }

  /** The frequent characters, simplified and traditional, that have this reading among theirs. */
  withReading(reading: string): string {
    if (!this.#bySyllable) {
      this.#bySyllable = new Map();
      for (const group of new TextDecoder().decode(this.#syllables).split(' ')) {
        const from = group.search(/[\u4e00-\u9fff]/);
        this.#bySyllable.set(group.slice(0, from), group.slice(from));
      }
    }
    return this.#bySyllable.get(reading) ?? '';
  }

  #find(sorted: Uint16Array, id: number, from: number, to: number): number {
    let low = from;
    let high = to - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const value = sorted[middle] ?? 0;
      if (value === id) return middle;
      if (value < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

let model: Promise<Model> | undefined;

/** The model, loaded on first use: some 500 kB that only damaged pages need. */
export function loadModel(): Promise<Model> {
  model ??= loadTable('repair').then((table) => new Model(table));
  return model;
}
