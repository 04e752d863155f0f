import type { GramTable, ModelTable } from '../../lib/measures/model/model.ts';
import type { ClauseGrams } from './clause-grams.ts';
import { type FeatureMatrix, FeatureRows } from './feature-rows.ts';
import { PRIOR } from './prior.ts';
import type { EdgeNames, Rows, TrainingSentence } from './training-rows.ts';

/** A possible run: numbers of the rows it is weighed by, and what a reader saw. */
export interface SparseRun {
  readonly from: number;
  readonly until: number;
  readonly size: number;
  readonly any: number;
  /** Labelled as an exhortation, as worth showing. */
  readonly low: boolean;
  readonly high: boolean;
}

/** A training sentence: numbers of the rows of each clause. */
export interface SparseSentence {
  /** How often it counts. */
  readonly times: number;
  readonly inside: readonly number[];
  readonly shown: readonly number[];
  /** -1 where no run goes on. */
  readonly join: readonly number[];
  readonly opening: readonly (readonly [alone: number, more: number])[];
  readonly closing: readonly (readonly [alone: number, more: number])[];
  readonly runs: readonly SparseRun[];
}

/** A place in the vector of weights: what it is the weight of, and where it begins. */
export interface WeightPlace {
  readonly table: ModelTable | `gram-${GramTable}`;
  readonly name: string;
  readonly start: number;
}

/** Whether a place is the weight of a gram. */
export const isGramTable = (table: WeightPlace['table']): boolean => table.startsWith('gram-');

/** Features that are words of the text, of which there are many. */
export const isWord = (name: string): boolean => name.startsWith('word:') || name.startsWith('end:');

/** A word, or a gram, seen in fewer texts tells nothing that will hold elsewhere. */
const FEWEST_TEXTS = 3;
const FEWEST_WITH_GRAM = 4;

/** In how many texts each word is seen, and each gram. */
function spreadOf(items: Iterable<Rows>): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const item of new Set(items)) {
    const words = item.flatMap(({ own }) => own.flatMap((features) => [...features.keys()].filter(isWord)));
    const grams = item.flatMap((sentence) => sentence.grams.flatMap(({ all }) => [...all]));
    for (const word of new Set([...words, ...grams])) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  return spread;
}

/** Numbers the weights as they are met. */
class Places {
  readonly list: WeightPlace[] = [];
  readonly #known = new Map<string, Map<string, number>>();

  of(table: WeightPlace['table'], name: string): number {
    const known = this.#known.get(table) ?? new Map<string, number>();
    this.#known.set(table, known);
    const at = known.get(name);
    if (at !== undefined) return at;
    known.set(name, this.list.length);
    const start = isGramTable(table) ? 0 : (PRIOR[table as ModelTable][name] ?? 0);
    return this.list.push({ table, name, start }) - 1;
  }
}

type Entry = readonly [at: number, value: number];

/** Makes rows of sentences. */
class RowMaker {
  readonly places = new Places();
  readonly rows = new FeatureRows();
  readonly #spread: ReadonlyMap<string, number>;
  readonly #sizes = new Map<string, number>();

  readonly #kept: ReadonlySet<string> | undefined;

  constructor(spread: ReadonlyMap<string, number>, kept: ReadonlySet<string> | undefined) {
    this.#spread = spread;
    this.#kept = kept;
  }

  #isKept(gram: string): boolean {
    return this.#kept ? this.#kept.has(gram) : (this.#spread.get(gram) ?? 0) >= FEWEST_WITH_GRAM;
  }

  *#features(table: ModelTable, features: Iterable<readonly [string, number]>): Generator<Entry> {
    for (const [name, value] of features) {
      if (!isWord(name) || (this.#spread.get(name) ?? 0) >= FEWEST_TEXTS) yield [this.places.of(table, name), value];
    }
  }

  *#grams(table: GramTable, grams: Iterable<string>): Generator<Entry> {
    for (const gram of grams) {
      if (this.#isKept(gram)) yield [this.places.of(`gram-${table}`, gram), 1];
    }
  }

  #row(...lists: Iterable<Entry>[]): number {
    return this.rows.add(lists.flatMap((list) => [...list]));
  }

  #biased(table: ModelTable, features: Iterable<readonly [string, number]>): Entry[] {
    return [...this.#features(table, features), [this.places.of(table, 'bias'), 1]];
  }

  #names(names: readonly string[]): Generator<Entry> {
    return this.#features(
      'span',
      names.map((name) => [name, 1] as const),
    );
  }

  #edge([alone, more]: EdgeNames, grams: () => readonly Generator<Entry>[]): [number, number] {
    return [this.#row(this.#names(alone), ...grams()), this.#row(this.#names(more), ...grams())];
  }

  #size(size: readonly string[]): number {
    const key = size.join(' ');
    const known = this.#sizes.get(key) ?? this.#row(this.#names(size));
    this.#sizes.set(key, known);
    return known;
  }

  sentence(sentence: TrainingSentence, times: number): SparseSentence {
    const { own, grams, joins, opening, closing } = sentence;
    const gramsAt = (at: number): ClauseGrams | undefined => grams[at];
    const wanted = new Map(sentence.runs.map((run) => [`${run.from} ${run.until}`, run]));
    return {
      times,
      inside: own.map((features, at) =>
        this.#row(this.#biased('inside', features), this.#grams('inside', gramsAt(at)?.all ?? [])),
      ),
      shown: own.map((features, at) =>
        this.#row(this.#biased('shown', features), this.#grams('shown', gramsAt(at)?.all ?? [])),
      ),
      join: joins.map((features, at) =>
        features
          ? this.#row(
              this.#biased('join', features),
              this.#grams('join', gramsAt(at)?.first ?? []),
              this.#grams('part', gramsAt(at - 1)?.last ?? []),
            )
          : -1,
      ),
      opening: opening.map((names, at) => this.#edge(names, () => [this.#grams('open', gramsAt(at)?.first ?? [])])),
      closing: closing.map((names, at) =>
        this.#edge(names, () => [
          this.#grams('close', gramsAt(at)?.last ?? []),
          this.#grams('next', gramsAt(at + 1)?.first ?? []),
        ]),
      ),
      runs: sentence.possible.map(({ from, until, size, any }) => {
        const want = wanted.get(`${from} ${until}`);
        return {
          from,
          until,
          size: this.#size(size),
          any: this.#row(this.#features('shown', any)),
          low: want?.low === true,
          high: want?.low === false,
        };
      }),
    };
  }
}

/** What a model is trained on. */
export interface TrainingSet {
  readonly sentences: readonly SparseSentence[];
  readonly matrix: FeatureMatrix;
  readonly places: readonly WeightPlace[];
}

/**
 * The sentences with each feature as a place in one vector; a text given three times weighs three times. Of the grams only
 * the given ones, where they are given.
 */
export function sparseSentences(items: readonly Rows[], grams?: ReadonlySet<string>): TrainingSet {
  const maker = new RowMaker(spreadOf(items), grams);
  const times = new Map<Rows, number>();
  for (const item of items) times.set(item, (times.get(item) ?? 0) + 1);
  const sentences = [...times].flatMap(([item, count]) => item.map((sentence) => maker.sentence(sentence, count)));
  return { sentences, matrix: maker.rows.matrix(), places: maker.places.list };
}
