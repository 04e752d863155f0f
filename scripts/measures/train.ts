import type { Model, Weights } from '../../lib/measures/model/model.ts';
import { RULES } from '../../lib/measures/rules/rules.ts';
import { LEAST } from './prior.ts';
import { likelihoodsOf, scoreRuns } from './run-likelihoods.ts';
import { isWord, type Sparse, type SparseSentence, sparseSentences, type WeightPlace } from './sparse-sentences.ts';
import type { Rows } from './training-rows.ts';

/** Pull towards the hand-set weights. */
const L2 = 4;
const ROUNDS = 120;
const STEP = 0.5;
/** Too little to move a weight. */
const NEGLIGIBLE = 1e-9;

/** Adds an amount of each feature of a row to the gradient. */
type Add = (row: Sparse | undefined, amount: number) => void;

/** What one sentence adds: for each run how much likelier it is than a reader saw it. */
function addSentence(sentence: SparseSentence, dot: (row: Sparse) => number, add: Add): void {
  const { inside, shown, join, span, any, wanted } = sentence;
  const runs = scoreRuns(sentence, dot);
  const likelihoods = likelihoodsOf(runs, sentence.size);
  for (const [i, { from, until }] of runs.entries()) {
    const [lowLikelihood = 0, highLikelihood = 0] = likelihoods[i] ?? [];
    const want = wanted.get(`${from} ${until}`);
    const low = lowLikelihood - (want?.low ? 1 : 0);
    const high = highLikelihood - (want && !want.low ? 1 : 0);
    const both = low + high;
    if (Math.abs(both) < NEGLIGIBLE && Math.abs(high) < NEGLIGIBLE) continue;
    add(span[from]?.[until - from - 1], both);
    add(any[from]?.[until - from - 1], high);
    for (let at = from; at < until; at++) {
      add(inside[at], both);
      add(shown[at], high / (until - from));
      if (at > from) add(join[at], both);
    }
  }
}

/** Maximum likelihood of the labelled cuts, L2 towards the hand-set weights, by AdaGrad. Deterministic. */
function fitWeights(sentences: readonly SparseSentence[], places: readonly WeightPlace[]): Float64Array {
  const weights = Float64Array.from(places, ({ start }) => start);
  const squares = new Float64Array(places.length).fill(1e-8);
  const dot = (row: Sparse): number => {
    let sum = 0;
    for (const [at, value] of row) sum += (weights[at] ?? 0) * value;
    return sum;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = Float64Array.from(places, ({ name, start }, at) =>
      name === 'bias' ? 0 : L2 * ((weights[at] ?? 0) - start),
    );
    const add: Add = (row, amount) => {
      if (Math.abs(amount) <= NEGLIGIBLE) return;
      for (const [at, value] of row ?? []) gradient[at] = (gradient[at] ?? 0) + amount * value;
    };
    for (const sentence of sentences) addSentence(sentence, dot, add);
    for (const [at, slope] of gradient.entries()) {
      squares[at] = (squares[at] ?? 0) + slope * slope;
      weights[at] = (weights[at] ?? 0) - (STEP * slope) / Math.sqrt(squares[at] ?? 1);
    }
  }
  return weights;
}

/** Weights below these are left out: a word's needs more than a feature's that is everywhere. */
const leastKept = (name: string): number => (isWord(name) ? 0.25 : 0.08);

/** One table of the model, by name. Every rule is listed in `inside`: what is not is new to the model. */
function tableOf(table: keyof Model, places: readonly WeightPlace[], weights: Float64Array): Weights {
  const floored = table === 'inside' || table === 'shown';
  const kept = new Map<string, number>(table === 'inside' ? RULES.map(({ name }) => [name, 0]) : []);
  for (const [at, { name, table: own }] of places.entries()) {
    if (own !== table) continue;
    const weight = Math.max(weights[at] ?? 0, (floored ? LEAST.get(name) : undefined) ?? Number.NEGATIVE_INFINITY);
    if (Math.abs(weight) >= leastKept(name)) kept.set(name, Number(weight.toFixed(2)));
  }
  return Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Trains the model on labelled texts: a semi-Markov conditional random field over the clauses of each sentence, whose
 * features are the rules that fire, held near the rules' hand-set weights.
 */
export function train(items: readonly Rows[]): Model {
  const { sentences, places } = sparseSentences(items);
  const weights = fitWeights(sentences, places);
  return {
    inside: tableOf('inside', places, weights),
    shown: tableOf('shown', places, weights),
    join: tableOf('join', places, weights),
    span: tableOf('span', places, weights),
  };
}
