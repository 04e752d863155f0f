import { LONGEST_GRAM } from '../../lib/measures/model/gram-index.ts';
import { packWeight } from '../../lib/measures/model/grams.ts';
import {
  GRAM_TABLES,
  type GramTable,
  type Model,
  type ModelTable,
  type PackedGrams,
  type Weights,
} from '../../lib/measures/model/model.ts';
import { RULES } from '../../lib/measures/rules/rules.ts';
import { LEAST } from './prior.ts';
import { likelihoodsOf } from './run-likelihoods.ts';
import {
  isGramTable,
  isWord,
  type SparseRun,
  type SparseSentence,
  sparseSentences,
  type TrainingSet,
  type WeightPlace,
} from './sparse-sentences.ts';
import type { Rows } from './training-rows.ts';

/** Pull towards the hand-set weights. */
const L2 = 4;
const ROUNDS = 120;
/** Enough to tell which grams tell most, and how many of them are kept. */
const ROUNDS_TO_CHOOSE = 40;
const MOST_GRAMS = 3500;
const STEP = 0.5;
/** Too little to move a weight. */
const NEGLIGIBLE = 1e-9;

/** Adds to the pull of each row of one run: `both` of the run as any, `high` as one worth showing. */
function addRun(
  sentence: SparseSentence,
  run: SparseRun,
  [both, high]: readonly [number, number],
  pulls: Float64Array,
): void {
  const { inside, shown, join, opening, closing } = sentence;
  const { from, until } = run;
  const pull = (row: number | undefined, amount: number): void => {
    if (row !== undefined) pulls[row] = (pulls[row] as number) + amount;
  };
  const more = until - from > 1 ? 1 : 0;
  pull(run.size, both);
  pull(opening[from]?.[more], both);
  pull(closing[until - 1]?.[more], both);
  pull(run.any, high);
  for (let at = from; at < until; at++) {
    pull(inside[at], both);
    pull(shown[at], high / (until - from));
    if (at > from) pull(join[at], both);
  }
}

/** Adds how much likelier the runs of a sentence are than a reader saw them to the pull of each row. */
function addPulls(sentence: SparseSentence, weighed: Float64Array, pulls: Float64Array): void {
  const { runs, times } = sentence;
  const likelihoods = likelihoodsOf(sentence, weighed);
  for (const [i, run] of runs.entries()) {
    const high = ((likelihoods.high[i] as number) - (run.high ? 1 : 0)) * times;
    const both = ((likelihoods.low[i] as number) - (run.low ? 1 : 0)) * times + high;
    if (Math.abs(both) >= NEGLIGIBLE || Math.abs(high) >= NEGLIGIBLE) addRun(sentence, run, [both, high], pulls);
  }
}

/** Maximum likelihood of the labelled cuts, L2 towards the hand-set weights, by AdaGrad. Deterministic. */
function fitWeights({ sentences, matrix, places }: TrainingSet, rounds: number): Float64Array {
  const weights = Float64Array.from(places, ({ start }) => start);
  const squares = new Float64Array(places.length).fill(1e-8);
  const held = Float64Array.from(places, ({ name }) => (name === 'bias' ? 0 : L2));
  for (let round = 0; round < rounds; round++) {
    const slopes = Float64Array.from(places, ({ start }, at) => (held[at] ?? 0) * ((weights[at] ?? 0) - start));
    const weighed = matrix.weigh(weights);
    const pulls = new Float64Array(weighed.length);
    for (const sentence of sentences) addPulls(sentence, weighed, pulls);
    matrix.addSlopes(pulls, slopes);
    for (const [at, slope] of slopes.entries()) {
      squares[at] = (squares[at] ?? 0) + slope * slope;
      weights[at] = (weights[at] ?? 0) - (STEP * slope) / Math.sqrt(squares[at] ?? 1);
    }
  }
  return weights;
}

/** Weights below these are left out: a word's needs more than a feature's that is everywhere. */
const leastKept = (name: string): number => (isWord(name) ? 0.25 : 0.08);

/** One table of the model, by name. Every rule is listed in `inside`: what is not is new to the model. */
function tableOf(table: ModelTable, places: readonly WeightPlace[], weights: Float64Array): Weights {
  const floored = table === 'inside' || table === 'shown';
  const kept = new Map<string, number>(table === 'inside' ? RULES.map(({ name }) => [name, 0]) : []);
  for (const [at, { name, table: own }] of places.entries()) {
    if (own !== table) continue;
    const weight = Math.max(weights[at] ?? 0, (floored ? LEAST.get(name) : undefined) ?? Number.NEGATIVE_INFINITY);
    if (Math.abs(weight) >= leastKept(name)) kept.set(name, Number(weight.toFixed(2)));
  }
  return Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The grams that weigh anything, packed. */
function gramsOf(places: readonly WeightPlace[], weights: Float64Array): PackedGrams {
  const byTable = Object.fromEntries(GRAM_TABLES.map((table) => [table, new Map<string, number>()])) as Record<
    GramTable,
    Map<string, number>
  >;
  for (const [at, { name, table }] of places.entries()) {
    if (isGramTable(table)) byTable[table.slice('gram-'.length) as GramTable].set(name, weights[at] ?? 0);
  }
  const names = new Set(GRAM_TABLES.flatMap((table) => [...byTable[table].keys()]));
  const grams = Array.from({ length: LONGEST_GRAM }, (_, less) =>
    [...names].filter((gram) => gram.length === less + 1).sort(),
  );
  const packed = (table: GramTable): string =>
    grams.flatMap((list) => list.map((gram) => packWeight(byTable[table].get(gram) ?? 0))).join('');
  return {
    grams: grams.map((list) => list.join('')),
    weights: Object.fromEntries(GRAM_TABLES.map((table) => [table, packed(table)])) as Record<GramTable, string>,
  };
}

/**
 * The grams that tell most, by a first training with all of them that several texts have: the weights are downloaded by
 * every reader, and are trained again without the others, as leaving out many small ones would shift the rest.
 */
function tellingGrams(items: readonly Rows[]): ReadonlySet<string> {
  const set = sparseSentences(items);
  const weights = fitWeights(set, ROUNDS_TO_CHOOSE);
  const tells = new Map<string, number>();
  for (const [at, { name, table }] of set.places.entries()) {
    if (isGramTable(table)) tells.set(name, Math.max(tells.get(name) ?? 0, Math.abs(weights[at] ?? 0)));
  }
  const ranked = [...tells].sort(([a, most], [b, other]) => other - most || (a < b ? -1 : 1));
  return new Set(ranked.slice(0, MOST_GRAMS).map(([gram]) => gram));
}

/**
 * Trains the model on labelled texts: a semi-Markov conditional random field over the clauses of each sentence, whose
 * features are the rules that fire, held near the rules' hand-set weights.
 */
export function train(items: readonly Rows[]): Model {
  const set = sparseSentences(items, tellingGrams(items));
  const { places } = set;
  const weights = fitWeights(set, ROUNDS);
  return {
    inside: tableOf('inside', places, weights),
    shown: tableOf('shown', places, weights),
    join: tableOf('join', places, weights),
    span: tableOf('span', places, weights),
    grams: gramsOf(places, weights),
  };
}
