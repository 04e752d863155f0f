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

/** How much likelier a run of a sentence is than a reader saw it: as any exhortation, and as one worth showing. */
interface Excess {
  readonly from: number;
  readonly until: number;
  readonly both: number;
  readonly high: number;
}

/** The runs of one sentence that are likelier, or less likely, than a reader saw them. */
function excessesOf(sentence: SparseSentence, dot: (row: Sparse) => number): readonly Excess[] {
  const { wanted } = sentence;
  const runs = scoreRuns(sentence, dot);
  const likelihoods = likelihoodsOf(runs, sentence.size);
  return runs.flatMap(({ from, until }, i) => {
    const [lowLikelihood = 0, highLikelihood = 0] = likelihoods[i] ?? [];
    const want = wanted.get(`${from} ${until}`);
    const low = lowLikelihood - (want?.low ? 1 : 0);
    const high = highLikelihood - (want && !want.low ? 1 : 0);
    const both = low + high;
    return Math.abs(both) < NEGLIGIBLE && Math.abs(high) < NEGLIGIBLE ? [] : { from, until, both, high };
  });
}

/** What one sentence adds to the gradient. */
function addSentence({ inside, shown, join, span, any }: SparseSentence, excesses: readonly Excess[], add: Add): void {
  for (const { from, until, both, high } of excesses) {
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
    const { at, values } = row;
    for (let i = 0; i < at.length; i++) sum += (weights[at[i] ?? 0] ?? 0) * (values[i] ?? 0);
    return sum;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = Float64Array.from(places, ({ name, start }, at) =>
      name === 'bias' ? 0 : L2 * ((weights[at] ?? 0) - start),
    );
    const add: Add = (row, amount) => {
      if (!row || Math.abs(amount) <= NEGLIGIBLE) return;
      const { at, values } = row;
      for (let i = 0; i < at.length; i++) {
        const place = at[i] ?? 0;
        gradient[place] = (gradient[place] ?? 0) + amount * (values[i] ?? 0);
      }
    };
    const excesses = new Map<SparseSentence, readonly Excess[]>();
    for (const sentence of sentences) {
      const own = excesses.get(sentence) ?? excessesOf(sentence, dot);
      excesses.set(sentence, own);
      addSentence(sentence, own, add);
    }
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
