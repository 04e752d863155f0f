/**
 * Measures against labels: the fit of the committed weights; texts the training has not seen, in ten folds by text and by
 * genre; baselines, fields, and speed. The labelled texts are in `$SHARED/measures/gold` and `gold-2` and the project's own,
 * the counting is `$SHARED/score/metrics.mjs`.
 */
import { sentencesOf } from '../../lib/measures/clauses/sentences.ts';
import { type FindOptions, findMeasures } from '../../lib/measures/find.ts';
import type { Model } from '../../lib/measures/model/model.ts';
import type { Measure } from '../../lib/reading/article.ts';
import { canon } from '../../lib/text/canonical-clause.ts';
import { sharedPath, xinwen } from '../../scripts/corpus.ts';
import { genreOf, isTraditional } from '../../scripts/measures/genre-of.ts';
import { labelledMixed, mixedTexts } from '../../scripts/measures/labelled-mixed.ts';
import {
  type Labelled,
  labelledNews,
  OWN_TEXTS,
  OWN_TRADITIONAL,
  readLabelled,
} from '../../scripts/measures/labelled-texts.ts';
import { train } from '../../scripts/measures/train.ts';
import { type Rows, rowsOf } from '../../scripts/measures/training-rows.ts';
import { FIRST_WEIGHT, PUBLIC_WEIGHT } from '../../scripts/train-measures.ts';
import { fieldRows } from './measure-fields.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Score {
  readonly char: { readonly p: number; readonly r: number; readonly f: number };
  readonly span: { readonly f: number };
  readonly s3Recall: number;
  readonly share: number;
}

interface Metrics {
  measureCounts(text: string, labels: Labelled['measures'], shown: readonly Range[]): Record<string, number>;
  measureScore(counts: readonly Record<string, number>[]): Score;
}

export type Row = Record<string, string | number>;

/** The measures of a labelled text, with ranges in the whole text. */
export function found(item: Labelled, options: FindOptions = {}): (Measure & Range)[] {
  const paragraphs = item.text.split('\n');
  let at = 0;
  const offsets = paragraphs.map((text) => {
    const here = at;
    at += text.length + 1;
    return here;
  });
  return findMeasures(paragraphs, {
    title: paragraphs[0] ?? '',
    ...(item.published === undefined ? {} : { published: item.published }),
    ...options,
  }).map((measure) => {
    const offset = offsets[measure.paragraph] ?? 0;
    return { ...measure, start: offset + measure.start, end: offset + measure.end };
  });
}

/** What the labels themselves highlight. */
const labelled = ({ measures }: Labelled): readonly Range[] =>
  measures.filter(({ category, salience }) => category !== 'setphrase' && salience >= 2);

const highlighted = (item: Labelled, options?: FindOptions): Range[] =>
  found(item, options).filter((measure) => measure.highlighted);

/** Every sentence that has 要. */
function sentencesWithYao(item: Labelled): Range[] {
  return sentencesOf(canon(item.text)).filter(({ start, end }) => item.text.slice(start, end).includes('要'));
}

/** The first 40 % of the text. */
const lead = (item: Labelled): Range[] => [{ start: 0, end: Math.round(item.text.length * 0.4) }];

/** Clauses ranked by TextRank over shared bigrams, best first, until 40 % of the text is shown. */
function textRank(item: Labelled): Range[] {
  const clauses = sentencesOf(canon(item.text)).flatMap((sentence) => sentence.segments.flat());
  const bigrams = clauses.map(({ start, end }) => {
    const text = item.text.slice(start, end);
    return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
  });
  const weight = (a: number, b: number): number => {
    const [left, right] = [bigrams[a], bigrams[b]];
    if (a === b || !left || !right || left.size < 2 || right.size < 2) return 0;
    let common = 0;
    for (const gram of left) if (right.has(gram)) common++;
    return common / (Math.log(left.size) + Math.log(right.size));
  };
  const edges = clauses.map((_, a) => clauses.map((_, b) => weight(a, b)));
  const sums = edges.map((row) => row.reduce((sum, value) => sum + value, 0) || 1);
  let rank = clauses.map(() => 1);
  for (let round = 0; round < 20; round++) {
    rank = rank.map(
      (_, b) => 0.15 + 0.85 * edges.reduce((sum, row, a) => sum + ((row[b] ?? 0) / (sums[a] ?? 1)) * (rank[a] ?? 0), 0),
    );
  }
  const order = clauses.map((_, at) => at).sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0));
  const shown: Range[] = [];
  let room = item.text.length * 0.4;
  for (const at of order) {
    const clause = clauses[at];
    if (!clause || room <= 0) break;
    shown.push(clause);
    room -= clause.end - clause.start;
  }
  return shown.sort((a, b) => a.start - b.start);
}

/** Labelled items of the corpus; none where `xz` or the corpus is not there. */
async function corpusItems(): Promise<Labelled[]> {
  try {
    return labelledNews(await xinwen());
  } catch {
    return [];
  }
}

/** Milliseconds for one run, the shortest of `runs`: the rest is other work on the machine. */
function milliseconds(work: () => void, runs = 30): number {
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return Math.min(...times);
}

/** Texts that are scored together, as the bars ask for them. */
interface Group {
  readonly name: string;
  readonly items: readonly Labelled[];
}

const FOLDS = 10;

/** How two readers who labelled blind agree: what can be asked of a model. From the labelling guidelines. */
const CEILING: readonly Row[] = [
  { what: 'ceiling: two readers, four articles', 'char F1': 0.96, 'span F1': 0.94 },
  { what: 'ceiling: two readers, a long real text', 'char F1': 0.79, 'span F1': 0.9 },
];

/** For each text a model that was trained without it, and without all that `foldOf` puts into one fold with it. */
function modelsWithout(
  items: readonly Labelled[],
  train: (left: (item: Labelled) => boolean) => Model,
  foldOf: (item: Labelled) => string,
): ReadonlyMap<Labelled, Model> {
  const models = new Map<Labelled, Model>();
  for (const [fold, members] of Map.groupBy(items, foldOf)) {
    const model = train((item) => items.includes(item) && foldOf(item) === fold);
    for (const item of members) models.set(item, model);
  }
  return models;
}

type ShownOf = (item: Labelled) => readonly Range[];

/** A row of scores for texts. */
function scorer({ measureCounts, measureScore }: Metrics): (items: readonly Labelled[], shownOf: ShownOf) => Row {
  const total = (items: readonly Labelled[], shownOf: ShownOf): Score =>
    measureScore(items.map((item) => measureCounts(item.text, item.measures, shownOf(item))));
  const round = (value: number): number => Number(value.toFixed(3));
  return (items, shownOf) => {
    const { char, span, s3Recall, share } = total(items, shownOf);
    return {
      'char F1': round(char.f),
      precision: round(char.p),
      recall: round(char.r),
      'span F1': round(span.f),
      'salience 3 recall': round(s3Recall),
      share: round(share),
      'share × labels': round(share / total(items, labelled).share),
    };
  };
}

/** Speed: one text and eight times as much. */
function speedRows(texts: readonly Labelled[]): Row[] {
  const long = texts.flatMap((item) => item.text.split('\n'));
  const grown = Array.from({ length: 8 }, () => long).flat();
  const size = long.reduce((sum, text) => sum + text.length, 0);
  const once = milliseconds(() => findMeasures(long));
  const eight = milliseconds(() => findMeasures(grown), 8);
  return [
    { what: 'milliseconds for 10,000 characters', value: Number(((once * 10_000) / size).toFixed(2)) },
    { what: 'time for 8 × the text, × one', value: Number((eight / once).toFixed(2)) },
  ];
}

export async function bench(): Promise<{ name: string; rows: Row[] }> {
  const score = scorer(await import(/* @vite-ignore */ sharedPath('score/metrics.mjs')));
  const gold = readLabelled(sharedPath('measures/gold'));
  const further = readLabelled(sharedPath('measures/gold-2'));
  const own = readLabelled(OWN_TEXTS);
  const announced = readLabelled(OWN_TRADITIONAL);
  const byPlace = labelledMixed(await mixedTexts());
  const given = [...gold, ...further, ...byPlace];
  const groups: readonly Group[] = [
    { name: 'own', items: own },
    { name: 'own in traditional script', items: announced },
    { name: 'given', items: gold },
    { name: 'real', items: further.filter((item) => !isTraditional(item)) },
    { name: 'traditional', items: further.filter(isTraditional) },
    { name: 'of the corpus', items: byPlace },
  ];
  const labelledTexts = [...own, ...announced, ...given];
  const all = [...labelledTexts, ...(await corpusItems())];
  const rows = new Map(all.map((item) => [item, rowsOf(item)]));
  // As for the committed weights.
  const timesOf = (item: Labelled): number => {
    if (gold.includes(item)) return FIRST_WEIGHT;
    return given.includes(item) ? PUBLIC_WEIGHT : 1;
  };
  const without = (left: (item: Labelled) => boolean): Model =>
    train(all.filter((item) => !left(item)).flatMap((item) => Array<Rows>(timesOf(item)).fill(rows.get(item) ?? [])));
  const byText = modelsWithout(labelledTexts, without, (item) => String(labelledTexts.indexOf(item) % FOLDS));
  const byGenre = modelsWithout(labelledTexts, without, genreOf);
  const rowsFor = (way: string, models: ReadonlyMap<Labelled, Model>): Row[] =>
    groups.map(({ name, items }) => ({
      what: `${way}, ${name} (${items.length})`,
      ...score(items, (item) => highlighted(item, { model: models.get(item) as Model })),
    }));
  const table: Row[] = [
    ...groups.map(({ name, items }) => ({
      what: `committed weights, ${name} (${items.length})`,
      ...score(items, (item) => highlighted(item)),
    })),
    ...rowsFor('ten folds', byText),
    ...rowsFor('other genres only', byGenre),
    ...CEILING,
    { what: 'baseline: sentences with 要', ...score(gold, sentencesWithYao) },
    { what: 'baseline: TextRank clauses, 40 %', ...score(gold, textRank) },
    { what: 'baseline: lead 40 %', ...score(gold, lead) },
    ...fieldRows(given, found),
    ...[...Map.groupBy(given, genreOf)].flatMap(([genre, items]) => fieldRows(items, found, `matched spans, ${genre}`)),
    ...speedRows(gold),
  ];
  return { name: 'measures', rows: table };
}

if (import.meta.main) console.table((await bench()).rows);
