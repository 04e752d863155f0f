import type { Features, Model } from '../../lib/measures/model/model.ts';
import { PRIOR } from './prior.ts';
import type { Rows, TrainingSentence, WantedRun } from './training-rows.ts';

/** Features as indices into one vector of weights, and the value of each. */
export interface Sparse {
  readonly at: Uint32Array;
  readonly values: Float64Array;
}

/** A training sentence with its features as indices. */
export interface SparseSentence {
  readonly size: number;
  readonly outside: readonly boolean[];
  readonly inside: readonly Sparse[];
  readonly shown: readonly Sparse[];
  readonly join: readonly (Sparse | undefined)[];
  readonly span: readonly (readonly Sparse[])[];
  readonly any: readonly (readonly Sparse[])[];
  /** By `from until`. */
  readonly wanted: ReadonlyMap<string, WantedRun>;
}

/** A place in the vector of weights: what it is the weight of, and where it begins. */
export interface WeightPlace {
  readonly table: keyof Model;
  readonly name: string;
  readonly start: number;
}

/** Features that are words of the text, of which there are many. */
export const isWord = (name: string): boolean => name.startsWith('word:') || name.startsWith('end:');

/** A word seen in fewer texts tells nothing that will hold elsewhere. */
const FEWEST_TEXTS = 3;

/** In how many texts each word is seen. */
function spreadOf(items: Iterable<Rows>): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const item of new Set(items)) {
    const words = new Set(item.flatMap(({ own }) => own.flatMap((features) => [...features.keys()].filter(isWord))));
    for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  return spread;
}

const BIAS = ['bias', 1] as const;

/** The sentences with each feature as a place in one vector; a text given three times weighs three times. */
export function sparseSentences(items: readonly Rows[]): {
  readonly sentences: readonly SparseSentence[];
  readonly places: readonly WeightPlace[];
} {
  const places: WeightPlace[] = [];
  const known = new Map<string, number>();
  const spread = spreadOf(items);
  const placeOf = (table: keyof Model, name: string): number => {
    const key = `${table} ${name}`;
    const at = known.get(key) ?? places.length;
    if (at === places.length) {
      known.set(key, at);
      places.push({ table, name, start: PRIOR[table][name] ?? 0 });
    }
    return at;
  };
  const rowsIn =
    (table: keyof Model, more: readonly (readonly [string, number])[] = []) =>
    (features: Features): Sparse => {
      const kept = [...features].filter(([name]) => !isWord(name) || (spread.get(name) ?? 0) >= FEWEST_TEXTS);
      const row = [...kept, ...more];
      return {
        at: Uint32Array.from(row, ([name]) => placeOf(table, name)),
        values: Float64Array.from(row, ([, value]) => value),
      };
    };
  const sparse = (sentence: TrainingSentence): SparseSentence => ({
    size: sentence.own.length,
    outside: sentence.outside,
    inside: sentence.own.map(rowsIn('inside', [BIAS])),
    shown: sentence.own.map(rowsIn('shown', [BIAS])),
    join: sentence.joins.map((features) => features && rowsIn('join', [BIAS])(features)),
    span: sentence.span.map((row) => row.map(rowsIn('span'))),
    any: sentence.any.map((row) => row.map(rowsIn('shown'))),
    wanted: new Map(sentence.runs.map((run) => [`${run.from} ${run.until}`, run])),
  });
  // A text given three times is the same text each time: what is worked out of it is worked out once.
  const made = new Map<TrainingSentence, SparseSentence>();
  const sentences = items.flat().map((sentence) => {
    const one = made.get(sentence) ?? sparse(sentence);
    made.set(sentence, one);
    return one;
  });
  return { sentences, places };
}
