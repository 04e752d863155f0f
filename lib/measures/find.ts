import type { Attribution, Deadline, Measure, MeasureCategory, MeasureNumber, Salience } from '../article.ts';
import { PRECEDENCE } from './boundary.ts';
import { BUDGETS, withinBudget } from './budget.ts';
import { canon } from './canon.ts';
import { deadlineIn } from './deadlines.ts';
import { featuresOf } from './features.ts';
import { figuresOf } from './figures.ts';
import { type DocumentKind, kindOf } from './kind.ts';
import type { RuleHit } from './match.ts';
import { decode, type Model, type Span } from './model.ts';
import { numbersIn } from './numbers.ts';
import { outside, type ReadClause, readClauses } from './read.ts';
import { MODEL } from './weights.ts';

export { BUDGETS, DEFAULT_BUDGET, withinBudget } from './budget.ts';
export type { DocumentKind } from './kind.ts';

export interface FindOptions {
  /** The article's title; helps to tell what sort of text it is. */
  readonly title?: string;
  /** What sort of text it is; guessed when absent. */
  readonly kind?: DocumentKind;
  /** ISO date of publication: gives a date without a year its year. */
  readonly published?: string;
  /** Share of the text to highlight, 0–1; by kind when absent (`BUDGETS`). */
  readonly budget?: number;
  /** Trained weights to use instead of the committed ones: for training and tests. */
  readonly model?: Model;
}

/** Category and salience of a run from the rules that fired in it. */
export function judge(
  hits: readonly RuleHit[],
  clauses: readonly ReadClause[],
  framed: boolean,
): { readonly category: MeasureCategory; readonly salience: Salience } {
  let category: MeasureCategory | undefined;
  let salience: Salience = 2;
  for (const { rule } of hits) {
    if (rule.category === undefined || rule.salience === undefined) continue;
    if (rule.category === 'figure' && framed) continue;
    if (rule.salience === 1) continue;
    const rank = PRECEDENCE.indexOf(rule.category);
    const duty = rule.category === 'accountability' && rule.salience < 3;
    if (
      rule.salience === 3 ||
      !(rule.category === 'target' || rule.category === 'deadline' || rule.category === 'resource') ||
      category === undefined
    ) {
      const known = category === undefined ? PRECEDENCE.length : PRECEDENCE.indexOf(category);
      if ((duty ? 7 : rank) < known) category = rule.category;
    }
    if (rule.salience > salience) salience = rule.salience;
  }
  const first = clauses[0];
  // 汽车产销分别完成756.1万辆，同比增长14.5%: an amount that grew is a report, not a target.
  if (!framed && hits.some(({ rule }) => rule.name === 'figure-growth')) {
    return { category: 'figure', salience: hits.some(({ rule }) => rule.name === 'figure-headline') ? 3 : 2 };
  }
  if (first?.goal)
    return {
      category: 'target',
      salience: salience === 3 || hits.some((hit) => /[增正]长/.test(hit.rule.name)) ? 3 : 2,
    };
  if ((first?.ordinal || first?.runIn) && clauses.length === 1 && (category === undefined || salience < 3))
    category = 'enumerated';
  return { category: category ?? 'directive', salience };
}

const DEMAND = /^modal-(?:must|should|request)$/;

/** Clauses with the modal of a demand that the model left outside: they are listed, as exhortations. */
function leftovers(clauses: readonly ReadClause[], spans: readonly Span[]): Span[] {
  const taken = new Set<number>();
  for (const span of spans) for (let at = span.from; at < span.until; at++) taken.add(at);
  const found: Span[] = [];
  for (const [at, clause] of clauses.entries()) {
    if (taken.has(at) || outside(clause) || !clause.modal || !DEMAND.test(clause.modal.rule.name)) continue;
    found.push({ from: at, until: at + 1, low: true, score: 0 });
  }
  return found;
}

function placed<T extends { readonly start: number; readonly end: number }>(item: T): Omit<T, 'start' | 'end'> {
  const { start: _start, end: _end, ...rest } = item;
  return rest;
}

/**
 * The measures of a text, in order: who must, must not or may do what, by when, with what, under what sanction.
 * `paragraphs` are the article's texts in reading order (`paragraphsOf`), in either script; ranges are UTF-16 offsets
 * into them. Linear in the length of the text.
 */
export function findMeasures(paragraphs: readonly string[], options: FindOptions = {}): Measure[] {
  const canonical = paragraphs.map(canon);
  const kind = options.kind ?? kindOf(canon(options.title ?? canonical[0] ?? ''), canonical);
  const model = options.model ?? MODEL;
  const clauses = readClauses(canonical, kind);
  const features = featuresOf(clauses, canonical, kind);
  const spans = decode(clauses, features, canonical, model);
  const context = options.published === undefined ? {} : { published: options.published };
  const measures: Measure[] = [];
  const make = (span: Span): void => {
    const members = clauses.slice(span.from, span.until);
    const first = members[0];
    const last = members.at(-1);
    if (!first || !last) return;
    const text = canonical[first.paragraph] ?? '';
    const source = paragraphs[first.paragraph] ?? '';
    const hits = members.flatMap((clause) => clause.hits);
    const framed =
      members.some((clause) => clause.modal !== undefined || clause.modalBefore) ||
      kind === 'notice' ||
      kind === 'regulation';
    const judged = judge(hits, members, framed);
    const numbers: MeasureNumber[] = numbersIn(text, first.from, last.end).map((number) => ({
      ...placed(number),
      text: source.slice(number.start, number.end),
    }));
    const deadline: Deadline | undefined = deadlineIn(
      text.slice(first.from, last.end),
      context,
      source.slice(first.from, last.end),
    );
    const attribution: Attribution | undefined = first.attribution;
    const actor = members.find((clause) => clause.addressee !== undefined)?.addressee ?? last.actor;
    const names = new Map<string, number>();
    for (const hit of hits) {
      const weight = (model.inside[hit.rule.name] ?? 0) + (model.shown[hit.rule.name] ?? 0);
      if (weight > 0 || hit.rule.salience !== undefined)
        names.set(hit.rule.name, Math.max(names.get(hit.rule.name) ?? -9, weight));
    }
    measures.push({
      paragraph: first.paragraph,
      start: first.from,
      end: last.end,
      category: judged.category,
      salience: span.low ? 1 : judged.salience,
      highlighted: false,
      ...(attribution === undefined ? {} : { attributedTo: attribution }),
      ...(actor === undefined ? {} : { actor }),
      ...(deadline === undefined ? {} : { deadline }),
      ...(numbers.length === 0 ? {} : { numbers }),
      ...(first.path.length === 0 ? {} : { path: first.path }),
      rules: [...names].sort((a, b) => b[1] - a[1]).map(([name]) => name),
      score: Number(span.score.toFixed(3)),
    });
  };
  for (const span of spans) make(span);
  for (const span of leftovers(clauses, spans)) make(span);
  for (const span of figuresOf(clauses, spans, kind)) make(span);
  measures.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return withinBudget(measures, paragraphs, options.budget ?? BUDGETS[kind]);
}
