import { outside, type ReadClause } from './clauses/read-clauses.ts';
import { takenBy } from './exhortations.ts';
import type { Span } from './model/cut-sentences.ts';
import { AMOUNT_DEMANDS } from './plain/amount-demands.ts';
import { DATED_DEMANDS } from './plain/dated-demands.ts';
import type { PlainClause } from './plain/plain-clause.ts';
import { isNoDemand, rowOf } from './plain/rows.ts';

/*
 * plain/: demands that the model cannot know, for few of the texts it was trained on have any: rows of a list (申报截止
 * 日期：3月20日), days on which a thing may be done, norms, standards and sanctions with their amounts. They are found by
 * patterns, one a row, behind the model.
 */

const DEMANDS = [...DATED_DEMANDS, ...AMOUNT_DEMANDS];

/** What every one of them has, a numeral or the end of a time: spares most clauses the patterns. */
const MAY_DEMAND = /[\d零〇一二两三四五六七八九十百千万亿底末前内期半]|责令/;

/** 报名将于5月10日开始，5月12日结束: the second clause belongs to the first. */
const goesOn = ({ text, mark, segment }: ReadClause, next: ReadClause | undefined): boolean =>
  mark === '，' && next?.segment === segment && /开始$/.test(text) && /^[^，]{3,20}(?:结束|截止|止)$/.test(next.text);

/** The run that a plain demand makes. */
function demandIn(plain: PlainClause, at: number, next: ReadClause | undefined): Span | undefined {
  if (!MAY_DEMAND.test(plain.clause.text)) return undefined;
  const demand = DEMANDS.find(({ holds }) => holds(plain));
  if (!demand) return undefined;
  const span = { from: at, until: at + (goesOn(plain.clause, next) ? 2 : 1), low: false, score: 0 };
  return demand.verdict ? { ...span, verdict: demand.verdict } : span;
}

/** A run of the model with the label of its row; undefined for a telephone number and the like. */
function withLabel(span: Span, clauses: readonly ReadClause[], paragraphs: readonly string[]): Span | undefined {
  const [before, first, second] = [clauses[span.from - 1], clauses[span.from], clauses[span.from + 1]];
  if (!first || isNoDemand(before, first) || (span.until === span.from + 2 && isNoDemand(first, second))) {
    return undefined;
  }
  const paragraph = paragraphs[first.paragraph] ?? '';
  const row = before && rowOf(before, first, paragraph);
  if (row) return { ...span, from: span.from - 1, verdict: row.verdict };
  const own = rowOf(first, second, paragraph);
  return own && span.until > span.from + 1 ? { ...span, verdict: own.verdict } : span;
}

/** The model's runs as rows of lists have them: with their labels, and without telephone numbers. */
export function withRows(
  spans: readonly Span[],
  clauses: readonly ReadClause[],
  paragraphs: readonly string[],
): readonly Span[] {
  const taken = takenBy(spans);
  return spans.flatMap((span) => {
    const made = withLabel(span, clauses, paragraphs);
    if (!made) return [];
    return made.from < span.from && taken.has(made.from) ? [span] : [made];
  });
}

/**
 * Demands without a modal that the model left outside: by when something is to be done (not by when it was), what is set
 * to a new amount, and rows of a list.
 */
export function plainDemandsOf(
  clauses: readonly ReadClause[],
  paragraphs: readonly string[],
  spans: readonly Span[],
): Span[] {
  const taken = takenBy(spans);
  const alone = new Set(clauses.map(({ sentence }) => sentence)).size === 1;
  const found: Span[] = [];
  for (const [at, clause] of clauses.entries()) {
    if (taken.has(at) || outside(clause) || (found.at(-1)?.until ?? 0) > at) continue;
    const paragraph = paragraphs[clause.paragraph] ?? '';
    const row = taken.has(at + 1) ? undefined : rowOf(clause, clauses[at + 1], paragraph);
    const span: Span | undefined = row
      ? { from: at, until: at + 2, low: false, score: 0, verdict: row.verdict }
      : demandIn({ clause, paragraph, alone }, at, clauses[at + 1]);
    if (span) found.push(span);
  }
  return found;
}
