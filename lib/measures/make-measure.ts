import type { Attribution, Deadline, Measure, MeasureNumber } from '../reading/article.ts';
import { numbersIn } from '../values/amounts/numbers-in.ts';
import type { DateContext } from '../values/dates/moment.ts';
import { deadlineIn, type FoundLimit, limitIn } from '../values/limits/deadline-in.ts';
import type { ReadClause } from './clauses/read-clauses.ts';
import type { actorsOf } from './fields/actors.ts';
import { isDue } from './fields/is-due.ts';
import { judge, type Verdict } from './judge.ts';
import type { DocumentKind } from './kind.ts';
import type { Span } from './model/cut-sentences.ts';
import type { Model } from './model/model.ts';
import type { Original } from './original-words.ts';
import { plainVerdict, toldFigure } from './plain-verdict.ts';
import { inReport } from './reported.ts';
import type { RuleHit } from './rules/rule-matcher.ts';

/** A text that measures are made from. */
export interface MeasuredText {
  /** Its paragraphs as the page writes them, and as the rules see them: of one length each. */
  readonly source: readonly string[];
  readonly canonical: readonly string[];
  readonly clauses: readonly ReadClause[];
  readonly kind: DocumentKind;
  readonly model: Model;
  /** What a date of each paragraph is read against. */
  readonly dates: readonly DateContext[];
  /** Who is to act in each clause, and who says it. */
  readonly actors: ReturnType<typeof actorsOf>;
  readonly speakers: readonly (Attribution | undefined)[];
  readonly originalAt: (paragraph: number, before: number) => Original;
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

/** Less than any rule weighs. */
const NOTHING = -9;

/** The names of the rules that speak for a measure, the weightiest first. */
function reasonsOf(hits: readonly RuleHit[], model: Model): string[] {
  const names = new Map<string, number>();
  for (const { rule } of hits) {
    const weight = (model.inside[rule.name] ?? 0) + (model.shown[rule.name] ?? 0);
    if (weight > 0 || rule.salience !== undefined)
      names.set(rule.name, Math.max(names.get(rule.name) ?? NOTHING, weight));
  }
  return [...names].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** Number and deadline of a range of one paragraph, as the source writes them. */
function valuesIn(
  text: MeasuredText,
  paragraph: number,
  [from, until]: readonly [number, number],
): { readonly numbers: readonly MeasureNumber[]; readonly deadline: Deadline | undefined; readonly told: boolean } {
  const canonical = text.canonical[paragraph] ?? '';
  const source = text.source[paragraph] ?? '';
  const numbers = numbersIn(canonical, from, until).map((number) => ({
    ...placed(number),
    text: source.slice(number.start, number.end),
  }));
  const context = text.dates[paragraph] ?? {};
  const due = dueIn(canonical.slice(from, until), context);
  if (!due) return { numbers, deadline: undefined, told: limitIn(canonical.slice(from, until), context) !== undefined };
  const { start, end, value } = due;
  const deadline = { text: source.slice(from, until).slice(start, end), ...value };
  return { numbers, deadline, told: false };
}

/** Most limits of one measure that are looked at. */
const MOST_LIMITS = 3;

/** The first time limit by which something is still to be done. */
function dueIn(text: string, context: DateContext): FoundLimit | undefined {
  let from = 0;
  for (let seen = 0; seen < MOST_LIMITS; seen++) {
    const limit = limitIn(text.slice(from), context);
    if (!limit) return undefined;
    const placedAt = { ...limit, start: from + limit.start, end: from + limit.end };
    if (isDue(text, placedAt)) return placedAt;
    from = placedAt.end;
  }
  return undefined;
}

/** Longest head of an item, in characters: 一是统一思想，提高认识. */
const LONGEST_HEAD = 18;

/** 一是统一思想，提高认识。 heads the sentences of its item; 一要加强协调；二要完善方案 are items by themselves. */
function headsItem({ clauses }: MeasuredText, { from, until }: Span): boolean | undefined {
  const [first, last, next] = [clauses[from], clauses[until - 1], clauses[until]];
  if (!first?.ordinal || !last || first.heading || first.ordinal.level < 8) return undefined;
  const follows = next?.paragraph === first.paragraph && !next.ordinal && next.sentence !== last.sentence;
  if (last.end - first.start > LONGEST_HEAD) return undefined;
  if (follows && last.lastInSentence && first.firstInSentence) return true;
  return last.mark === '；' ? false : undefined;
}

/** The time limit that is all of the clause before: 到2028年，要建成节水型城市. */
function limitBefore(text: MeasuredText, before: ReadClause | undefined, first: ReadClause): Deadline | undefined {
  if (before?.segment !== first.segment || before.mark !== '，') return undefined;
  const source = text.source[before.paragraph]?.slice(before.from, before.end);
  const canonical = text.canonical[before.paragraph]?.slice(before.from, before.end) ?? '';
  const deadline = deadlineIn(canonical, text.dates[before.paragraph] ?? {}, source);
  return deadline && deadline.text.length >= canonical.length - 1 ? deadline : undefined;
}

/** Under a demand: by a modal of the sentence, or because all of such a text demands. */
const isFramed = (members: readonly ReadClause[], kind: DocumentKind): boolean =>
  kind === 'notice' ||
  kind === 'regulation' ||
  members.some((clause) => clause.modal !== undefined || clause.modalBefore);

const isDemanded = (members: readonly ReadClause[]): boolean =>
  members.some((clause) => clause.modal !== undefined) || members[0]?.modalBefore === true;

/** A demand whose time limit was read can be checked, whatever its words are: 请于2025.4.15前反馈. */
const dated = ({ category }: Verdict): Verdict => ({
  category: category === 'directive' ? 'deadline' : category,
  salience: 3,
});

/** What a run is: by its rules, by its words, and by whether its text only tells. */
function verdictOf(text: MeasuredText, span: Span, hits: readonly RuleHit[]): Verdict {
  const members = text.clauses.slice(span.from, span.until);
  const judged = judge(hits, members, isFramed(members, text.kind), headsItem(text, span));
  const told = toldFigure(judged, members, { kind: text.kind, spoken: text.speakers[span.from] !== undefined });
  return inReport(plainVerdict(told, members), members, text.kind);
}

/** Who is to act: named where the run begins, or carried to it; behind a modal of nobody's, nobody. */
function whoActs({ actors, clauses }: MeasuredText, { from, until }: Span): string | undefined {
  const first = actors[from];
  // 严禁携带明火，违者由公安机关处理: the ban is not for the police.
  const later = clauses[from]?.modal ? [] : actors.slice(from + 1, until);
  return first?.own ?? first?.carried ?? later.find(({ own }) => own !== undefined)?.own;
}

/** The measure that a run of clauses makes, with its fields; not highlighted yet. Undefined for an empty run. */
export function makeMeasure(text: MeasuredText, span: Span): Measure | undefined {
  const members = text.clauses.slice(span.from, span.until);
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last) return undefined;
  const original = text.originalAt(first.paragraph, last.end);
  const all = members.flatMap((clause) => clause.hits);
  const { numbers, deadline: own, told } = valuesIn(text, first.paragraph, [first.from, last.end]);
  const deadline = own ?? limitBefore(text, text.clauses[span.from - 1], first);
  const hits = told ? all.filter(({ rule }) => rule.category !== 'deadline') : all;
  const said = text.speakers[span.from];
  const judged = span.verdict ?? verdictOf(text, span, hits);
  const { category, salience } = deadline && isDemanded(members) ? dated(judged) : judged;
  const attribution = said && inOriginal(said, original);
  const actor = whoActs(text, span);
  return {
    paragraph: first.paragraph,
    start: first.from,
    end: last.end,
    category,
    salience: span.low && salience < 3 ? 1 : salience,
    highlighted: false,
    ...(attribution === undefined ? {} : { attributedTo: attribution }),
    ...(actor === undefined ? {} : { actor: original(actor) }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(numbers.length === 0 ? {} : { numbers }),
    ...(first.path.length === 0 ? {} : { path: first.path.map(original) }),
    rules: reasonsOf(hits, text.model),
    score: Number(span.score.toFixed(3)),
  };
}
