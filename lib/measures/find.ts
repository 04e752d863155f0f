import type { Attribution, Deadline, Measure, MeasureNumber } from '../reading/article.ts';
import { canon } from '../text/canonical-clause.ts';
import { BUDGETS, withinBudget } from './budget.ts';
import { outside, type ReadClause, readClauses } from './clauses/read-clauses.ts';
import { figuresOf } from './figures.ts';
import { judge } from './judge.ts';
import { type DocumentKind, kindOf } from './kind.ts';
import { featuresOf } from './model/features.ts';
import { decode, type Model, type Span } from './model/semi-markov.ts';
import { MODEL } from './model/weights.ts';
import { deadlineIn } from './values/deadlines.ts';
import { numbersIn } from './values/numbers.ts';

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

type Original = (word: string) => string;

/**
 * Gives a word as the source writes it (會議 for 会议): what stands at its last place before `before`, where it came from.
 * `known` keeps what was found, as speakers come again.
 */
function originals(
  source: readonly string[],
  canonical: readonly string[],
): (paragraph: number, before: number) => Original {
  const [from, to] = [canonical.join('\n'), source.join('\n')];
  const starts: number[] = [];
  let length = 0;
  for (const text of canonical) {
    starts.push(length);
    length += text.length + 1;
  }
  const known = new Map<string, string>();
  return (paragraph, before) => (word) => {
    const found = known.get(word);
    if (found !== undefined || from === to) return found ?? word;
    const at = from.lastIndexOf(word, (starts[paragraph] ?? 0) + before);
    const written = at < 0 ? word : to.slice(at, at + word.length);
    known.set(word, written);
    return written;
  };
}

const inOriginal = ({ speaker, verb, within }: Attribution, original: Original): Attribution => ({
  speaker: original(speaker),
  verb: original(verb),
  ...(within === undefined ? {} : { within: original(within) }),
});

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
  const originalAt = originals(paragraphs, canonical);
  const measures: Measure[] = [];
  const make = (span: Span): void => {
    const members = clauses.slice(span.from, span.until);
    const first = members[0];
    const last = members.at(-1);
    if (!first || !last) return;
    const text = canonical[first.paragraph] ?? '';
    const source = paragraphs[first.paragraph] ?? '';
    const original = originalAt(first.paragraph, last.end);
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
    const attribution = first.attribution && inOriginal(first.attribution, original);
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
      salience: span.low && judged.salience < 3 ? 1 : judged.salience,
      highlighted: false,
      ...(attribution === undefined ? {} : { attributedTo: attribution }),
      ...(actor === undefined ? {} : { actor: original(actor) }),
      ...(deadline === undefined ? {} : { deadline }),
      ...(numbers.length === 0 ? {} : { numbers }),
      ...(first.path.length === 0 ? {} : { path: first.path.map(original) }),
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
