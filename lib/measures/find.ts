import type { Measure } from '../reading/article.ts';
import { canon } from '../text/canonical-clause.ts';
import { BUDGETS, withinBudget } from './budget.ts';
import { readClausesInSteps } from './clauses/read-clauses.ts';
import { exhortationsOf } from './exhortations.ts';
import { figuresOf } from './figures.ts';
import { type DocumentKind, kindOf } from './kind.ts';
import { type MeasuredText, makeMeasure } from './make-measure.ts';
import { clauseFeaturesInSteps } from './model/clause-features.ts';
import { cutSentences } from './model/cut-sentences.ts';
import { withHandSetWeights } from './model/hand-set-weights.ts';
import type { Model } from './model/model.ts';
import MODEL from './model/weights.json' with { type: 'json' };
import { originalWords } from './original-words.ts';
import type { MeasureRule } from './rules/rule.ts';
import { matcherOf } from './rules/rule-matcher.ts';
import { mapInSteps, runSteps, type Steps } from './steps.ts';

export { BUDGETS, DEFAULT_BUDGET, withinBudget } from './budget.ts';
export type { DocumentKind } from './kind.ts';

/** What helps to find the measures of a text; nothing of it must be given. */
export interface FindOptions {
  /** The article's title; helps to tell what sort of text it is. */
  readonly title?: string;
  /** What sort of text it is; guessed when absent. */
  readonly kind?: DocumentKind;
  /** ISO date of publication: gives a date without a year its year. */
  readonly published?: string;
  /** Share of the text to highlight, 0–1; by kind when absent (`BUDGETS`). */
  readonly budget?: number;
  /** Rules beside those of the lexicon, which count by their own weight. */
  readonly rules?: readonly MeasureRule[];
  /** Trained weights to use instead of the committed ones: for training and tests. */
  readonly model?: Model;
}

/**
 * The measures of a text, in order: who must, must not or may do what, by when, with what, under what sanction.
 * `paragraphs` are the article's texts in reading order (`paragraphsOf`), in either script; ranges are UTF-16 offsets
 * into them. Linear in the length of the text.
 */
export function* findMeasuresInSteps(paragraphs: readonly string[], options: FindOptions = {}): Steps<Measure[]> {
  const canonical = yield* mapInSteps(paragraphs, (text) => canon(text));
  const kind = options.kind ?? kindOf(canon(options.title ?? canonical[0] ?? ''), canonical);
  const matcher = matcherOf(options.rules);
  const model = withHandSetWeights(options.model ?? MODEL, matcher.rules);
  const clauses = yield* readClausesInSteps(canonical, kind, matcher);
  const own = yield* clauseFeaturesInSteps(clauses, canonical, kind);
  const spans = yield* cutSentences({ clauses, own }, canonical, model);
  const text: MeasuredText = {
    source: paragraphs,
    canonical,
    clauses,
    kind,
    model,
    dates: options.published === undefined ? {} : { published: options.published },
    originalAt: originalWords(paragraphs, canonical),
  };
  const all = [...spans, ...exhortationsOf(clauses, spans), ...figuresOf(clauses, spans, kind)];
  const measures = (yield* mapInSteps(all, (span) => makeMeasure(text, span)))
    .filter((measure) => measure !== undefined)
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return withinBudget(measures, paragraphs, options.budget ?? BUDGETS[kind]);
}

/** As `findMeasuresInSteps`, in one go. */
export const findMeasures = (paragraphs: readonly string[], options: FindOptions = {}): Measure[] =>
  runSteps(findMeasuresInSteps(paragraphs, options));
