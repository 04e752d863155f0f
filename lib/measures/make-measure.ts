import type { Attribution, Deadline, Measure, MeasureNumber } from '../reading/article.ts';
import { numbersIn } from '../values/amounts/numbers-in.ts';
import type { DateContext } from '../values/dates/moment.ts';
import { deadlineIn } from '../values/limits/deadline-in.ts';
import { isFramed, verdictOf } from './category/verdict-of.ts';
import type { ReadClause } from './clauses/read-clauses.ts';
import { dueIn } from './fields/due-in.ts';
import { isOwnAmount } from './fields/own-amounts.ts';
import { pathOf } from './fields/own-path.ts';
import type { MeasuredText } from './measured-text.ts';
import type { Span } from './model/cut-sentences.ts';
import type { Model } from './model/model.ts';
import type { Original } from './original-words.ts';
import { lookingBack } from './reported.ts';
import type { RuleHit } from './rules/rule-matcher.ts';

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

/** The time limit that is all of the clause before: 到2028年，要建成节水型城市. */
function limitBefore(text: MeasuredText, before: ReadClause | undefined, first: ReadClause): Deadline | undefined {
  if (before?.segment !== first.segment || before.mark !== '，') return undefined;
  const source = text.source[before.paragraph]?.slice(before.from, before.end);
  const canonical = text.canonical[before.paragraph]?.slice(before.from, before.end) ?? '';
  const deadline = deadlineIn(canonical, text.dates[before.paragraph] ?? {}, source);
  return deadline && deadline.text.length >= canonical.length - 1 && !isTold(text, before, first)
    ? deadline
    : undefined;
}

/** Whether what follows a time is told of it: “十三五”期间，全市累计实现产值1.4亿元. */
function isTold(text: MeasuredText, before: ReadClause, { end }: ReadClause): boolean {
  const words = text.canonical[before.paragraph]?.slice(before.from, end) ?? '';
  return dueIn(words, text.dates[before.paragraph] ?? {}, true).told;
}

/** Numbers of a range of one paragraph, as the source writes them. */
const numbersOf = (text: MeasuredText, paragraph: number, from: number, until: number): readonly MeasureNumber[] =>
  numbersIn(text.canonical[paragraph] ?? '', from, until)
    .filter((number) => isOwnAmount(text.canonical[paragraph] ?? '', number))
    .map((number) => ({ ...placed(number), text: (text.source[paragraph] ?? '').slice(number.start, number.end) }));

/** The time limit of a run, as the source writes it; of what was told none. */
function limitOf(
  text: MeasuredText,
  { from, until }: Span,
): { readonly deadline: Deadline | undefined; readonly told: boolean } {
  const members = text.clauses.slice(from, until);
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last) return { deadline: undefined, told: false };
  const words = (texts: readonly string[]): string => texts[first.paragraph]?.slice(first.from, last.end) ?? '';
  const context = text.dates[first.paragraph] ?? {};
  const { limit, told } = dueIn(words(text.canonical), context, isFramed(members, text.kind));
  if (limit) {
    return { deadline: { text: words(text.source).slice(limit.start, limit.end), ...limit.value }, told: false };
  }
  return { deadline: limitBefore(text, text.clauses[from - 1], first), told };
}

/** What opens a sanction. */
const FINES = /^(?:逾期|违[者例法规反])/;

/** A clause that says when. */
const WHEN = /[后时前]$/;

/** What somebody is settled by, not what he does. */
const SETTLED = /(?:确定|产生|选出|通过|批准|印发|公布)后$/;

/** Who is to act: named where the run begins, or carried to it; behind a modal of nobody's, nobody. */
function whoActs({ actors, clauses }: MeasuredText, { from, until }: Span): string | undefined {
  const first = actors[from];
  // 严禁携带明火，违者由公安机关处理: the ban is not for the police.
  const later = clauses[from]?.modal ? [] : actors.slice(from + 1, until);
  // 逾期未办理者，处三万元以下罚款: who was to act before is not who fines him.
  const carried = FINES.test(clauses[from]?.text ?? '') ? undefined : first?.carried;
  const named = later.find(({ own }) => own !== undefined)?.own;
  // 学生疏散到操场后，各班班长清点人数: when it is done, and by whom.
  if (named !== undefined && WHEN.test(clauses[from]?.text ?? '')) return named;
  // 协商代表确定后，应当于五日内公布: not by them.
  const own = SETTLED.test(clauses[from]?.text ?? '') ? undefined : first?.own;
  return own ?? (first?.own === undefined ? carried : undefined) ?? named;
}

/** Whether a time limit may still come: not where its day was over when the text came out. */
const mayCome = (deadline: Deadline | undefined, { published }: DateContext = {}): boolean =>
  deadline !== undefined && !(deadline.date !== undefined && published !== undefined && deadline.date < published);

/** The measure that a run of clauses makes, with its fields; not highlighted yet. Undefined for an empty run, and where it is none. */
export function makeMeasure(text: MeasuredText, span: Span): Measure | undefined {
  const members = text.clauses.slice(span.from, span.until);
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last) return undefined;
  const original = text.originalAt(first.paragraph, last.end);
  const numbers = numbersOf(text, first.paragraph, first.from, last.end);
  const { deadline, told } = limitOf(text, span);
  const hits = members.flatMap((clause) => clause.hits).filter(({ rule }) => !(told && rule.category === 'deadline'));
  const said = text.speakers[span.from];
  const judged = verdictOf(text, span, { limit: deadline?.text, told });
  const past = text.past.get(first.sentence);
  const verdict =
    past === undefined
      ? judged
      : lookingBack(judged, members, { most: past, due: mayCome(deadline, text.dates[first.paragraph]) });
  if (!verdict) return undefined;
  const { category, salience } = verdict;
  const actor = whoActs(text, span);
  const path = pathOf(text.clauses, span.from);
  return {
    paragraph: first.paragraph,
    start: first.from,
    end: last.end,
    category,
    salience: span.low && salience < 3 ? 1 : salience,
    highlighted: false,
    ...(said === undefined ? {} : { attributedTo: inOriginal(said, original) }),
    ...(actor === undefined || category === 'figure' ? {} : { actor: original(actor) }),
    ...(deadline === undefined || category === 'figure' ? {} : { deadline }),
    ...(numbers.length === 0 ? {} : { numbers }),
    ...(path.length === 0 ? {} : { path: path.map(original) }),
    rules: reasonsOf(hits, text.model),
    // Plus zero: -0 does not outlive the message that carries a reading.
    score: Number(span.score.toFixed(3)) + 0,
  };
}
