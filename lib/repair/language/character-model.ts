import { loadTable } from '#load-table';
import { foldUnit } from '../../script/tables/fold.ts';
import { type CostRow, STEP } from './cost-row.ts';
import { findId, type IdLists, idsOf, idsOfPlaces, spreadCosts, unpackLists } from './id-lists.ts';
import { readSections } from './model-sections.ts';
import { modelUnit } from './model-unit.ts';
import { toneless } from './pinyin.ts';

/** Two characters as the context of a third, as the model knows them. */
export type ContextId = number;

/**
 * A back-off trigram model over characters of official news, simplified forms, and the readings of characters.
 *
 * Layout of the table: little-endian counts of bigrams and trigrams, byte lengths of the sections, the sections:
 * characters by id from 1; unigram costs; unigram back-off costs; for each character the number of bigrams it opens,
 * their second ids as differences, their costs; for each bigram the number of trigrams, back-off costs where there are
 * any, their thirds as differences of places in the list of bigrams that the second opens, costs; readings as `syllable` +
 * characters, joined by spaces. Costs are -ln p in steps of `STEP`.
 */
export class CharacterModel {
  /** Id plus one by UTF-16 unit of any text, 0 where not looked up yet. */
  readonly #known = new Uint16Array(0x10000);
  readonly #ids = new Uint16Array(0x10000);
  readonly #unigrams: Uint8Array;
  readonly #backoff: Uint8Array;
  readonly #seconds: IdLists;
  readonly #bigrams: Uint8Array;
  readonly #thirds: IdLists;
  readonly #bigramBackoff: Uint8Array;
  readonly #trigrams: Uint8Array;
  readonly #syllables: Uint8Array;
  #bySyllable: ReadonlyMap<string, string> | undefined;
  #byPlainSyllable: ReadonlyMap<string, string> | undefined;

  constructor(table: Uint8Array) {
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const bigrams = view.getUint32(0, true);
    const trigrams = view.getUint32(4, true);
    const section = readSections(table, view);
    const characters = section(0);
    for (let i = 0; i < characters.length; i += 2) {
      this.#ids[(characters[i] ?? 0) | ((characters[i + 1] ?? 0) << 8)] = i / 2 + 1;
    }
    this.#unigrams = section(1);
    this.#backoff = section(2);
    this.#seconds = unpackLists(section(3), section(4), characters.length / 2 + 1, bigrams);
    this.#bigrams = section(5);
    this.#thirds = idsOfPlaces(unpackLists(section(6), section(8), bigrams, trigrams), this.#seconds);
    this.#bigramBackoff = spreadCosts(section(7), this.#thirds);
    this.#trigrams = section(9);
    this.#syllables = section(10);
  }

  /** Id of a UTF-16 unit, whichever its script; 0 for everything rare. */
  idOf(unit: number): number {
    const known = this.#known[unit] ?? 0;
    if (known > 0) return known - 1;
    const id = this.#ids[modelUnit(foldUnit(unit))] ?? 0;
    this.#known[unit] = id + 1;
    return id;
  }

  /** Cost of a character by itself, in nats. */
  unigram(w: number): number {
    return (this.#unigrams[w] ?? 0) / STEP;
  }

  /** The characters with ids `u` and `v` as a context, to be asked for more than one cost. */
  contextOf(u: number, v: number): ContextId {
    return findId(this.#seconds, u, v);
  }

  /** Cost of `w` after `v` in a context that ends with it, in nats. */
  cost(context: ContextId, v: number, w: number): number {
    let backoff = 0;
    if (context >= 0) {
      const hit = findId(this.#thirds, context, w);
      if (hit >= 0) return (this.#trigrams[hit] ?? 0) / STEP;
      backoff = this.#bigramBackoff[context] ?? 0;
    }
    const pair = findId(this.#seconds, v, w);
    if (pair >= 0) return (backoff + (this.#bigrams[pair] ?? 0)) / STEP;
    return (backoff + (this.#backoff[v] ?? 0) + (this.#unigrams[w] ?? 0)) / STEP;
  }

  /** How many characters the model knows behind one. */
  countAfter(v: number): number {
    const { starts } = this.#seconds;
    return (starts[v + 1] ?? 0) - (starts[v] ?? 0);
  }

  /** The characters that the model has after `v`, and those it has in a context that ends with it. */
  idsAfter(context: ContextId, v: number): readonly [afterOne: Uint16Array, inContext: Uint16Array] {
    return [idsOf(this.#seconds, v), idsOf(this.#thirds, context)];
  }

  /** What a character that it has in neither costs there beyond what it costs by itself, in nats. */
  backoff(context: ContextId, v: number): number {
    return ((context >= 0 ? (this.#bigramBackoff[context] ?? 0) : 0) + (this.#backoff[v] ?? 0)) / STEP;
  }

  /** Writes what `cost` says of every character after `v` in a context into a row. */
  fillRow(context: ContextId, v: number, row: CostRow): void {
    const backoff = context >= 0 ? (this.#bigramBackoff[context] ?? 0) : 0;
    row.clear(backoff + (this.#backoff[v] ?? 0), this.#unigrams);
    const { starts, ids } = this.#seconds;
    for (let i = starts[v] ?? 0, end = starts[v + 1] ?? 0; i < end; i++) {
      row.set(ids[i] ?? 0, backoff + (this.#bigrams[i] ?? 0));
    }
    if (context < 0) return;
    const thirds = this.#thirds;
    for (let i = thirds.starts[context] ?? 0, end = thirds.starts[context + 1] ?? 0; i < end; i++) {
      row.set(thirds.ids[i] ?? 0, this.#trigrams[i] ?? 0);
    }
  }

  /** The frequent characters, simplified and traditional, by each of their readings. */
  #readings(): ReadonlyMap<string, string> {
    if (this.#bySyllable) return this.#bySyllable;
    const found = new Map<string, string>();
    for (const group of new TextDecoder().decode(this.#syllables).split(' ')) {
      const from = group.search(/[\u4e00-\u9fff]/);
      found.set(group.slice(0, from), group.slice(from));
    }
    this.#bySyllable = found;
    return found;
  }

  /** The same by readings without tone, which only notes without any are asked for. */
  #plainReadings(): ReadonlyMap<string, string> {
    if (this.#byPlainSyllable) return this.#byPlainSyllable;
    const found = new Map<string, string>();
    for (const [syllable, characters] of this.#readings()) {
      const plain = toneless(syllable);
      found.set(plain, (found.get(plain) ?? '') + characters);
    }
    this.#byPlainSyllable = found;
    return found;
  }

  /** The frequent characters, simplified and traditional, that have this reading among theirs. */
  withReading(reading: string): string {
    return this.#readings().get(reading) ?? '';
  }

  /** Whether a frequent character has a reading, tones aside: 会 has hui and kuai. */
  hasReading(char: string, plain: string): boolean {
    return this.#plainReadings().get(plain)?.includes(char) ?? false;
  }
}

let loading: Promise<CharacterModel> | undefined;

/** The character model, loaded on first use: some 500 kB that only damaged pages need. A failure is not remembered. */
export async function loadCharacterModel(): Promise<CharacterModel> {
  loading ??= loadTable('repair').then((table) => new CharacterModel(table));
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
