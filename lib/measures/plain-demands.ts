import { limitIn } from '../values/limits/deadline-in.ts';
import { outside, type ReadClause } from './clauses/read-clauses.ts';
import { takenBy } from './exhortations.ts';
import type { DocumentKind } from './kind.ts';
import type { Span } from './model/cut-sentences.ts';
import { AMOUNT_DEMANDS } from './plain/amount-demands.ts';
import { DATED_DEMANDS } from './plain/dated-demands.ts';
import { withoutNone } from './plain/no-measure.ts';
import type { PlainClause } from './plain/plain-clause.ts';
import { provisionsThatAskNothing } from './plain/provisions.ts';
import { isNoDemand, rowOf } from './plain/rows.ts';
import { partedByKinds, partedByLimits, talesIn, withItsEnd, withoutTale } from './plain/trim-runs.ts';

/*
 * plain/: demands that the model cannot know, for few of the texts it was trained on have any: rows of a list (申报截止
 * 日期：3月20日), days on which a thing may be done, norms, standards and sanctions with their amounts. They are found by
 * patterns, one a row, behind the model.
 */

const DEMANDS = [...DATED_DEMANDS, ...AMOUNT_DEMANDS];

/** What every one of them has, a numeral or the end of a time: spares most clauses the patterns. */
const MAY_DEMAND = /[\d零〇一二两三四五六七八九十百千万亿底末前内期半]|责令/;

/**
 * 报名将于5月10日开始，5月12日结束, 力争接待游客1500万人次，实现收入100亿元 and 招聘120名，其中退役军人岗位15名: the second
 * clause belongs to the first.
 */
const goesOn = ({ text }: ReadClause, next: ReadClause | undefined): boolean => {
  if (!next) return false;
  if (text.endsWith('开始')) return /^[^，]{3,20}(?:结束|截止|止)$/.test(next.text);
  if (/^(?:力争|确保|争取)/.test(text)) return /^(?:实现|达到|完成|突破|新增|增长|带动|建成)/.test(next.text);
  if (/^[将把]/.test(text)) return /^(?:达到|增至|提高[到至]|调整[为到至])/.test(next.text);
  return /^其中.*\d/.test(next.text);
};

/**
 * What a clause has, if a dated demand can hold for it at all (`DATED_DEMANDS`, and `isGoal` of the amounts), where the
 * rule for time limits did not fire: spares the others the grammar.
 */
const MAY_BE_DATED =
  /截止|责令|可|起|停|封闭|关闭|禁|限行|管制|休市|闭馆|检修|至|到|—|~|确保|力争|争取|务必|报名|申[报请领]|受理|登记|缴费|公示|征集|征求意见|咨询|填报|领取|办理|[递提]交|复审|确认|投标|查询|截标|截稿|五”?末/;

const mayBeDated = ({ hits, text }: ReadClause): boolean =>
  hits.some(({ rule }) => rule.name === 'by-when') || MAY_BE_DATED.test(text);

/** What plain demands are read in. */
interface PlainText {
  readonly clauses: readonly ReadClause[];
  /** Its canonical paragraphs. */
  readonly paragraphs: readonly string[];
  readonly kind: DocumentKind;
  /** The year in which it came out, where that is known. */
  readonly year: number | undefined;
}

/** The run that a plain demand makes. */
function demandIn(plain: Omit<PlainClause, 'limit'>, at: number): Span | undefined {
  const { clause, next } = plain;
  if (!MAY_DEMAND.test(clause.text)) return undefined;
  const seen: PlainClause = { ...plain, limit: mayBeDated(clause) ? limitIn(clause.text) : undefined };
  const demand = DEMANDS.find(({ holds }) => holds(seen));
  if (!demand) return undefined;
  const both = demand.withNext ?? goesOn(clause, next);
  const span = { from: at, until: at + (both ? 2 : 1), low: false, score: 0 };
  return demand.verdict ? { ...span, verdict: demand.verdict } : span;
}

/**
 * A run of the model that is one clause and a plain demand: the pattern says what it is, where no rule does (违例者最高可被
 * 罚款10万元 is a sanction).
 */
function withVerdict(span: Span, { clauses, paragraphs, year }: PlainText): Span {
  const clause = clauses[span.from];
  if (!clause || clause.modal || span.verdict || span.until !== span.from + 1) return span;
  const paragraph = paragraphs[clause.paragraph] ?? '';
  const verdict = demandIn({ clause, paragraph, next: undefined, directs: true, year }, span.from)?.verdict;
  return verdict ? { ...span, verdict, low: false } : span;
}

/** A run of the model with the label of its row; undefined for a telephone number and the like. */
function withLabel(span: Span, { clauses, paragraphs }: PlainText): Span | undefined {
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

/**
 * The model's runs, mended where it cannot know better: rows of lists have their labels, telephone numbers and what is
 * told are left out, and two limits make two runs.
 */
export function mendRuns(spans: readonly Span[], text: PlainText): readonly Span[] {
  const taken = takenBy(spans);
  const tales = talesIn(text.clauses, text.year);
  const none = provisionsThatAskNothing(text.clauses);
  return spans.flatMap((span) => {
    if (none.has(text.clauses[span.from]?.sentence ?? -1)) return [];
    const run = taken.has(span.until) ? span : withItsEnd(span, text.clauses);
    const told = withoutTale(run, text.clauses, tales);
    const own = told && withoutNone(told, text.clauses, text.paragraphs, text.kind);
    const made = own && withLabel(own, text);
    if (!own || !made) return [];
    const whole = made.from < own.from && taken.has(made.from) ? own : made;
    return partedByLimits(withVerdict(whole, text), text.clauses).flatMap((part) => partedByKinds(part, text.clauses));
  });
}

/** Texts that say what is to be done. */
const DIRECTS: ReadonlySet<DocumentKind> = new Set(['notice', 'regulation']);

const isOneSentence = (clauses: readonly ReadClause[]): boolean => clauses.at(-1)?.sentence === clauses[0]?.sentence;

/** The clause behind, where only a comma parts the two. */
const nextOf = (clause: ReadClause, behind: ReadClause | undefined): ReadClause | undefined =>
  clause.mark === '，' && behind?.segment === clause.segment ? behind : undefined;

/**
 * Demands without a modal that the model left outside: by when something is to be done (not by when it was), what is set
 * to a new amount, and rows of a list.
 */
export function plainDemandsOf(spans: readonly Span[], { clauses, paragraphs, kind, year }: PlainText): Span[] {
  const taken = takenBy(spans);
  const tales = talesIn(clauses, year);
  const directs = DIRECTS.has(kind) || isOneSentence(clauses);
  const found: Span[] = [];
  for (const [at, clause] of clauses.entries()) {
    if (taken.has(at) || outside(clause) || tales.has(clause.sentence) || (found.at(-1)?.until ?? 0) > at) continue;
    const paragraph = paragraphs[clause.paragraph] ?? '';
    const behind = taken.has(at + 1) ? undefined : clauses[at + 1];
    const row = rowOf(clause, behind, paragraph);
    const span: Span | undefined = row
      ? { from: at, until: at + 2, low: false, score: 0, verdict: row.verdict }
      : demandIn({ clause, paragraph, next: nextOf(clause, behind), directs, year }, at);
    if (span) found.push(span);
  }
  return found;
}
