import type { Measure } from '../reading/article.ts';
import { canon } from '../text/canonical-clause.ts';
import type { DateContext } from '../values/dates/moment.ts';
import { sectionYears } from '../values/dates/section-years.ts';
import { withinBudget, withJudged } from './budget.ts';
import { pastSentences } from './category/past-sentences.ts';
import { readClausesInSteps } from './clauses/read-clauses.ts';
import { exhortationsOf } from './exhortations.ts';
import { actorsOf } from './fields/actors.ts';
import { speakersOf } from './fields/speakers.ts';
import { figuresOf } from './figures.ts';
import { type DocumentKind, kindOf } from './kind.ts';
import { makeMeasure } from './make-measure.ts';
import type { MeasuredText } from './measured-text.ts';
import { clauseFeaturesInSteps } from './model/clause-features.ts';
import { cutSentences } from './model/cut-sentences.ts';
import { withHandSetWeights } from './model/hand-set-weights.ts';
import type { Model } from './model/model.ts';
import MODEL from './model/weights.json' with { type: 'json' };
import { originalWords } from './original-words.ts';
import { mendRuns, plainDemandsOf } from './plain-demands.ts';
import type { MeasureRule } from './rules/rule.ts';
import { matcherOf } from './rules/rule-matcher.ts';
import { mapInSteps, runSteps, type Steps } from './steps.ts';

/*
 * lib/measures: who must, must not or may do what.
 *
 * A text is read clause by clause (clauses/): who speaks, who is to act, which rules fire (rules/). A model trained on
 * labelled texts cuts each sentence into runs of clauses that are measures and what is none (model/). Each run is judged
 * (judge), its dates and amounts are read (values/), and what is more than an exhortation or a count is highlighted.
 *
 * 会议强调，各乡镇要于6月30日前完成危房排查，严禁瞒报。 gives two measures, both 会议强调: 各乡镇要于6月30日前完成危房排查, a
 * deadline for 各乡镇, and 严禁瞒报, a ban.
 *
 * Limits: rules know official prose; a demand without modal, known verb or ordinal is missed, a description under an
 * ordinal (三是水源不足) may be taken for one. Speakers and actors are read within a sentence or carried; where nobody is
 * named, nobody is given.
 */

export { withinBudget } from './budget.ts';
export type { DocumentKind } from './kind.ts';

/** What helps to find the measures of a text; nothing of it must be given. */
export interface FindOptions {
  /** The article's title; helps to tell what sort of text it is. */
  readonly title?: string;
  /** What sort of text it is; guessed when absent. */
  readonly kind?: DocumentKind;
  /** ISO date of publication: gives a date without a year its year. */
  readonly published?: string;
  /** Most of the text to highlight, 0–1; all that is worth it (salience 2 and 3) when absent. */
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
  const cut = yield* cutSentences({ clauses, own }, canonical, model);
  const plain = { clauses, paragraphs: canonical, kind, year: yearOf(options) };
  const spans = mendRuns(cut, plain);
  const speakers = speakersOf(clauses, canonical, kind);
  const text: MeasuredText = {
    source: paragraphs,
    canonical,
    clauses,
    kind,
    model,
    dates: datesOf(canonical, options),
    past: pastSentences(clauses, { paragraphs: canonical, title: canon(options.title ?? ''), kind }),
    speakers,
    actors: actorsOf(clauses, canonical),
    originalAt: originalWords(paragraphs, canonical),
  };
  const shown = [...spans, ...plainDemandsOf(spans, plain)];
  const all = [...shown, ...exhortationsOf(clauses, shown), ...figuresOf(clauses, shown, kind)];
  const measures = (yield* mapInSteps(all, (span) => makeMeasure(text, span)))
    .filter((measure) => measure !== undefined)
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return options.budget === undefined ? withJudged(measures) : withinBudget(measures, paragraphs, options.budget);
}

const yearOf = ({ published }: FindOptions): number | undefined =>
  Number(/^\d{4}/.exec(published ?? '')?.[0]) || undefined;

/** What the dates of each paragraph are read against: the day of publication, and the year its section is about. */
const datesOf = (canonical: readonly string[], { published, title }: FindOptions): DateContext[] =>
  sectionYears(canonical, canon(title ?? canonical[0] ?? '')).map((year) => ({
    ...(published === undefined ? {} : { published }),
    ...(year === undefined ? {} : { year }),
  }));

/** As `findMeasuresInSteps`, in one go. */
export const findMeasures = (paragraphs: readonly string[], options: FindOptions = {}): Measure[] =>
  runSteps(findMeasuresInSteps(paragraphs, options));
