import { outside } from '../clauses/read-clauses.ts';
import type { Verdict } from '../judge.ts';
import type { Steps } from '../steps.ts';
import type { Model } from './model.ts';
import { type FeaturedClauses, LONGEST_RUN, sizeFeatures } from './run-features.ts';
import { sumOf, type Weighed, weighText } from './weighed.ts';

/*
 * model/: which runs of clauses are measures. Features are names for what is seen in a clause (clause-features), between
 * two (boundary-features) and in a run (run-features); weights.json says how much each speaks for a measure. `npm run
 * train:measures` makes the weights. The best cut of a sentence is the one whose weights sum highest.
 *
 * 要加强领导，逐户排查危房，建立台账。: 要加强领导 alone is an exhortation; with the acts behind it one measure is worth more.
 */

/** A run of clauses that make one measure: indices into the clauses, `until` excluded. */
export interface Span {
  readonly from: number;
  readonly until: number;
  /** An exhortation: salience 1. */
  readonly low: boolean;
  /** Log odds that it is worth showing. */
  readonly score: number;
  /** What it is, where the rules that fired in it do not say. */
  readonly verdict?: Verdict;
}

/** A run that grows to the left from its last clause. */
class GrowingRun {
  readonly #text: Weighed;
  readonly #until: number;
  #from: number;
  #body = 0;
  #bright = 0;
  #any = 0;
  readonly #seen = new Map<string, number>();

  constructor(text: Weighed, until: number) {
    this.#text = text;
    this.#until = until;
    this.#from = until;
  }

  /** Takes in the clause before it; false where no run can begin there. */
  grow(): boolean {
    const { clauses, inside, shown, join, telling } = this.#text;
    const from = this.#from - 1;
    const clause = clauses[from];
    if (!clause || outside(clause)) return false;
    this.#body += (inside[from] ?? 0) + (this.#from < this.#until ? (join[this.#from] ?? 0) : 0);
    if (this.#body === Number.NEGATIVE_INFINITY) return false;
    this.#from = from;
    this.#bright += shown[from] ?? 0;
    for (const feature of telling[from] ?? []) this.#tell(...feature);
    return true;
  }

  #tell(name: string, value: number, limit: number): void {
    const known = this.#seen.get(name) ?? 0;
    const now = Math.min(known + value, limit);
    this.#seen.set(name, now);
    this.#any += (now - known) * (this.#text.model.shown[name] ?? 0);
  }

  /** What it weighs as an exhortation, without what stands before it. */
  get weight(): number {
    const { clauses, opening, closing, model } = this.#text;
    const [from, until] = [this.#from, this.#until];
    const more = until - from > 1 ? 1 : 0;
    const length = (clauses[until - 1]?.end ?? 0) - (clauses[from]?.from ?? 0);
    const edges = (opening[from]?.[more] ?? 0) + (closing[until - 1]?.[more] ?? 0);
    return this.#body + edges + sumOf(sizeFeatures(until - from, length), model.span);
  }

  /** Log odds that it is worth showing. */
  get shown(): number {
    return this.#bright / (this.#until - this.#from) + this.#any;
  }

  /** As what it is taken: worth showing where that weighs more. */
  get span(): Span {
    return { from: this.#from, until: this.#until, low: this.shown <= 0, score: this.shown };
  }
}

/** The likeliest cut of the clauses up to a point: its score, and the run that ends there, if one does. */
interface Cut {
  readonly score: number;
  readonly run: Span | undefined;
}

function likeliestCut(text: Weighed, first: number, until: number, cuts: readonly Cut[]): Cut {
  let best: Cut = { score: cuts[until - 1 - first]?.score ?? 0, run: undefined };
  const run = new GrowingRun(text, until);
  for (let from = until - 1; from >= first && until - from <= LONGEST_RUN && run.grow(); from--) {
    const score = (cuts[from - first]?.score ?? 0) + run.weight + Math.max(run.shown, 0);
    if (score > best.score) best = { score, run: run.span };
  }
  return best;
}

/** The runs of one sentence, whose clauses are [first, end). */
function cutSentence(text: Weighed, first: number, end: number): Span[] {
  const cuts: Cut[] = [{ score: 0, run: undefined }];
  for (let until = first + 1; until <= end; until++) cuts.push(likeliestCut(text, first, until, cuts));
  const runs: Span[] = [];
  for (let until = end; until > first; ) {
    const run = cuts[until - first]?.run;
    if (run) runs.push(run);
    until = run ? run.from : until - 1;
  }
  return runs.reverse();
}

/**
 * The likeliest cut of each sentence into measures and what is none: a semi-Markov model, decoded by Viterbi over runs of
 * at most `LONGEST_RUN` clauses. Linear in the number of clauses.
 */
export function* cutSentences(text: FeaturedClauses, paragraphs: readonly string[], model: Model): Steps<Span[]> {
  const weighed = yield* weighText(text, paragraphs, model);
  const { clauses } = text;
  const spans: Span[] = [];
  for (let first = 0; first < clauses.length; ) {
    let end = first + 1;
    while (end < clauses.length && clauses[end]?.sentence === clauses[first]?.sentence) end++;
    for (const span of cutSentence(weighed, first, end)) spans.push(span);
    yield;
    first = end;
  }
  return spans;
}
