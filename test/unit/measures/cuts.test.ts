import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outside, readClauses } from '../../../lib/measures/clauses/read-clauses.ts';
import { clauseFeatures } from '../../../lib/measures/model/clause-features.ts';
import { cutSentences, type Span } from '../../../lib/measures/model/cut-sentences.ts';
import { firstGrams, gramText, gramWeights, lastGrams } from '../../../lib/measures/model/grams.ts';
import { type Model, weigh } from '../../../lib/measures/model/model.ts';
import {
  anyFeatures,
  type FeaturedClauses,
  joinFeatures,
  LONGEST_RUN,
  spanFeatures,
} from '../../../lib/measures/model/run-features.ts';
import MODEL from '../../../lib/measures/model/weights.json' with { type: 'json' };
import { runSteps } from '../../../lib/measures/steps.ts';
import { canon } from '../../../lib/text/canonical-clause.ts';

/*
 * The cut of a sentence is the one that weighs most of all there are: here all of them are tried, each run weighed by
 * itself from its features, as the training sees them.
 */

const folder = new URL('cases/texts/', import.meta.url);
const texts = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

/** A text ready to be cut. */
interface Ready extends FeaturedClauses {
  readonly paragraphs: readonly string[];
}

function makeReady(text: string): Ready {
  const paragraphs = text.trimEnd().split('\n').map(canon);
  const clauses = readClauses(paragraphs, 'notice');
  return { paragraphs, clauses, own: clauseFeatures(clauses, paragraphs, 'notice') };
}

type Run = Pick<Span, 'from' | 'until' | 'low' | 'score'> & { readonly weight: number };

/** A run as the model weighs it; undefined where none can be. */
function weighRun({ clauses, own, paragraphs }: Ready, model: Model, from: number, until: number): Run | undefined {
  const members = clauses.slice(from, until);
  const joins = joinFeatures(clauses, paragraphs).slice(from + 1, until);
  if (members.some(outside) || joins.includes(undefined)) return undefined;
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const biased = (table: 'inside' | 'shown' | 'join', features: ReadonlyMap<string, number> | undefined): number =>
    weigh(features ?? new Map(), model[table]) + (model[table].bias ?? 0);
  const grams = gramWeights(model.grams);
  const chars = clauses.map((clause) => gramText(clause, paragraphs[clause.paragraph] ?? ''));
  const said = chars.slice(from, until).map((each) => grams.weigh(each));
  const next = clauses[until]?.sentence === clauses[from]?.sentence ? (chars[until] ?? '') : '';
  const gramEdges = [
    grams.sum('open', grams.numbersOf(firstGrams(chars[from] ?? ''))),
    grams.sum('close', grams.numbersOf(lastGrams(chars[until - 1] ?? ''))),
    grams.sum('next', grams.numbersOf(firstGrams(next))),
    ...chars.slice(from + 1, until).map((each) => grams.sum('join', grams.numbersOf(firstGrams(each)))),
    ...chars.slice(from, until - 1).map((each) => grams.sum('part', grams.numbersOf(lastGrams(each)))),
  ];
  const clausesWeigh =
    sum(own.slice(from, until).map((features) => biased('inside', features))) + sum(said.map(({ inside }) => inside));
  const joinsWeigh = sum(joins.map((features) => biased('join', features))) + sum(gramEdges);
  const bright =
    (sum(own.slice(from, until).map((features) => biased('shown', features))) + sum(said.map(({ shown }) => shown))) /
    (until - from);
  const score = bright + weigh(anyFeatures(own, from, until), model.shown);
  const edges = weigh(spanFeatures({ clauses, own }, from, until), model.span);
  return { from, until, low: score <= 0, score, weight: clausesWeigh + joinsWeigh + edges + Math.max(0, score) };
}

/** Every way to cut the clauses from `from` up to `end` into runs and what is none, weighed; the weightiest. */
function weightiest(runs: readonly Run[], from: number, end: number): readonly Run[] {
  const weightOf = (cut: readonly Run[]): number => cut.reduce((all, { weight }) => all + weight, 0);
  if (from >= end) return [];
  const ways = [
    weightiest(runs, from + 1, end),
    ...runs
      .filter((run) => run.from === from && run.until <= end)
      .map((run) => [run, ...weightiest(runs, run.until, end)]),
  ];
  return ways.reduce((best, way) => (weightOf(way) > weightOf(best) ? way : best));
}

function cutByHand(text: Ready, model: Model): readonly Run[] {
  const { clauses } = text;
  const groups = [...Map.groupBy(clauses.keys(), (at) => clauses[at]?.sentence).values()];
  return groups.flatMap((sentence) => {
    const [first = 0, end] = [sentence[0], (sentence.at(-1) ?? 0) + 1];
    const runs = sentence.flatMap((from) =>
      Array.from({ length: Math.min(LONGEST_RUN, end - from) }, (_, more) =>
        weighRun(text, model, from, from + more + 1),
      ).filter((run) => run !== undefined),
    );
    return weightiest(runs, first, end);
  });
}

const shapeOf = (runs: readonly Pick<Span, 'from' | 'until' | 'low' | 'score'>[]): readonly unknown[] =>
  runs.map(({ from, until, low, score }) => ({ from, until, low, score: expect.closeTo(score, 6) }));

const cut = ({ paragraphs, ...text }: Ready, model: Model): readonly Span[] =>
  runSteps(cutSentences(text, paragraphs, model));

/** The clauses of a text of ten in one sentence are more than one run may have. */
const LONG = `各乡镇要${Array.from({ length: 11 }, (_, i) => `新建${'泵站蓄水池灌渠林道桥梁粮仓码头哨所水塔涵洞苗圃'.slice(2 * i, 2 * i + 2)}${i + 2}座`).join('，')}。`;

describe('the cut of a sentence into measures', () => {
  it.each([...texts, ['a sentence of many clauses', `通知\n${LONG}`] as const])('weighs most in %s', (_, text) => {
    const ready = makeReady(text);
    const found = cut(ready, MODEL);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toMatchObject(shapeOf(cutByHand(ready, MODEL)));
  });

  it('weighs most whatever the weights are', () => {
    const some = makeReady(
      '通知\n各乡镇要于6月底前排查危房320处，建立台账，严禁瞒报；对拒不整改的，依法处罚。一要加强值守，加快农村公路、桥梁改造，全覆盖巡查。',
    );
    // As much or as little of each weight, a run of nothing but the length, or all one run.
    const scale = fc.constantFrom(0, 0.3, 1, 2);
    const scales = fc.record({
      inside: scale,
      shown: scale,
      join: scale,
      span: scale,
      each: fc.constantFrom(-3, -1, 0, 1, 3),
    });
    fc.assert(
      fc.property(scales, ({ each, ...scaled }) => {
        const times = (table: keyof typeof scaled, more: number): Record<string, number> => ({
          ...Object.fromEntries(Object.entries(MODEL[table]).map(([name, weight]) => [name, weight * scaled[table]])),
          bias: more,
        });
        const model: Model = {
          inside: times('inside', each),
          shown: times('shown', -each / 2),
          join: times('join', each / 3),
          span: times('span', 0),
          grams: MODEL.grams,
        };
        expect(cut(some, model)).toMatchObject(shapeOf(cutByHand(some, model)));
      }),
      { numRuns: 60 },
    );
  });
});
