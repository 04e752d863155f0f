/**
 * Measures against labels: the fit on every labelled text, leave-one-text-out, the project's own texts, baselines,
 * fields, and speed. The labelled articles are in `$SHARED/measures/gold`, the counting is `$SHARED/score/metrics.mjs`.
 */
import { sentencesOf } from '../../lib/measures/clauses/sentences.ts';
import { type FindOptions, findMeasures } from '../../lib/measures/find.ts';
import type { Measure } from '../../lib/reading/article.ts';
import { canon } from '../../lib/text/canonical-clause.ts';
import { sharedPath, xinwen } from '../../scripts/corpus.ts';
import { type Labelled, labelledNews, OWN_TEXTS, readLabelled } from '../../scripts/measures/labelled-texts.ts';
import { train } from '../../scripts/measures/train.ts';
import { type Rows, rowsOf } from '../../scripts/measures/training-rows.ts';
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

export async function bench(): Promise<{ name: string; rows: Row[] }> {
  const { measureCounts, measureScore } = (await import(/* @vite-ignore */ sharedPath('score/metrics.mjs'))) as Metrics;
  const gold = readLabelled(sharedPath('measures/gold'));
  const own = readLabelled(OWN_TEXTS);
  const score = (items: readonly Labelled[], shownOf: (item: Labelled) => readonly Range[]): Row => {
    const total = measureScore(items.map((item) => measureCounts(item.text, item.measures, shownOf(item))));
    const round = (value: number): number => Number(value.toFixed(3));
    return {
      'char F1': round(total.char.f),
      precision: round(total.char.p),
      recall: round(total.char.r),
      'span F1': round(total.span.f),
      'salience 3 recall': round(total.s3Recall),
      share: round(total.share),
    };
  };
  const corpus = await corpusItems();
  const all = [...gold, ...own, ...corpus];
  const rows = new Map(all.map((item) => [item, rowsOf(item)]));
  // As for the committed weights: the given articles weigh three times.
  const without = (left: (item: Labelled) => boolean) =>
    train(
      all
        .filter((item) => !left(item))
        .flatMap((item) => Array<Rows>(gold.includes(item) ? 3 : 1).fill(rows.get(item) ?? [])),
    );
  const noGold = without((item) => gold.includes(item));
  const noOwn = without((item) => own.includes(item));
  const folds = Array.from({ length: 5 }, (_, fold) => without((item) => own.indexOf(item) % 5 === fold));
  const table: Row[] = [
    { what: `given articles (${gold.length}), committed weights`, ...score(gold, (item) => highlighted(item)) },
    {
      what: `given articles, leave one out (${own.length} own texts, ${corpus.length} corpus items)`,
      ...score(gold, (item) => highlighted(item, { model: without((other) => other === item) })),
    },
    { what: 'given articles, trained on none of them', ...score(gold, (item) => highlighted(item, { model: noGold })) },
    { what: `own texts (${own.length}), committed weights`, ...score(own, (item) => highlighted(item)) },
    {
      what: 'own texts, five folds',
      ...score(own, (item) => highlighted(item, { model: folds[own.indexOf(item) % 5] ?? noOwn })),
    },
    { what: 'own texts, trained on none of them', ...score(own, (item) => highlighted(item, { model: noOwn })) },
    { what: 'baseline: sentences with 要', ...score(gold, sentencesWithYao) },
    { what: 'baseline: TextRank clauses, 40 %', ...score(gold, textRank) },
    { what: 'baseline: lead 40 %', ...score(gold, lead) },
    ...fieldRows(gold, found),
  ];
  const long = gold
    .map((item) => item.text)
    .join('\n')
    .split('\n');
  const grown = Array.from({ length: 8 }, () => long).flat();
  const size = long.reduce((sum, text) => sum + text.length, 0);
  const once = milliseconds(() => findMeasures(long));
  const eight = milliseconds(() => findMeasures(grown), 8);
  table.push({ what: 'milliseconds for 10,000 characters', value: Number(((once * 10_000) / size).toFixed(2)) });
  table.push({ what: 'time for 8 × the text, × one', value: Number((eight / once).toFixed(2)) });
  return { name: 'measures', rows: table };
}

if (import.meta.main) console.table((await bench()).rows);
