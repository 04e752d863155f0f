import { limitIn } from '../../values/limits/deadline-in.ts';
import type { ReadClause } from '../clauses/read-clauses.ts';
import type { Span } from '../model/cut-sentences.ts';
import { hasBeen, isForeseen, opensTale, usedTo } from './told.ts';

/** The sentences that say at their beginning that they tell: 截至目前，全县已建成…. */
export function talesIn(clauses: readonly ReadClause[], year: number | undefined): ReadonlySet<number> {
  const tales = new Set<number>();
  for (const clause of clauses) if (clause.firstInSentence && opensTale(clause, year)) tales.add(clause.sentence);
  return tales;
}

const demands = ({ modal, modalBefore }: ReadClause): boolean => modal !== undefined || modalBefore;

/** A day by itself, which belongs to what is told behind it: 1月15日，王某被处以1000元罚款. */
const DAY = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日$/;

/** The run without the clauses at its beginning that tell; undefined where nothing else is left. */
export function withoutTale(span: Span, clauses: readonly ReadClause[], tales: ReadonlySet<number>): Span | undefined {
  const tells = (at: number): boolean => {
    const clause = clauses[at];
    if (!clause || at >= span.until || (demands(clause) && !usedTo(clause))) return false;
    if (DAY.test(clause.text)) return at + 1 < span.until && tells(at + 1);
    return usedTo(clause) || tales.has(clause.sentence) || hasBeen(clause) || (at > span.from && isForeseen(clause));
  };
  let from = span.from;
  while (tells(from)) from++;
  return from < span.until ? { ...span, from } : undefined;
}

const BEGINS = /(?:开始|启动|起)$/;
const ENDS = /^(?:至|到)?[^，。；]{0,16}\d[^，。；]{0,8}(?:结束|截止|为止|止)$/;

/** The run with the end of what begins in its last clause: 报名将于5月10日9时开始 | 5月12日17时结束. */
export function withItsEnd(span: Span, clauses: readonly ReadClause[]): Span {
  const [last, next] = [clauses[span.until - 1], clauses[span.until]];
  const ends = last && next && last.sentence === next.sentence && BEGINS.test(last.text) && ENDS.test(next.text);
  return ends ? { ...span, until: span.until + 1 } : span;
}

/** The rule for time limits fired: spares all other clauses the grammar. */
const isLimited = ({ hits }: ReadClause): boolean => hits.some(({ rule }) => rule.name === 'by-when');

/** What may stand before the limit of a further act. */
const FURTHER = /^(?:并|再|同时|另|最终)?$/;

/** Whether a clause opens with a limit, as the head of an act: 4月20日前完成复核, 并于4月18日前提交材料. */
function opensWithLimit({ text }: ReadClause): boolean {
  const limit = limitIn(text);
  if (limit?.kind !== 'by' && limit?.kind !== 'length') return false;
  return FURTHER.test(text.slice(0, limit.start)) && limit.end < text.length - 1;
}

/** A run parted where a second clause has a limit of its own: 4月10日前录入系统 | 4月20日前完成复核. */
export function partedByLimits(span: Span, clauses: readonly ReadClause[]): Span[] {
  const parts: Span[] = [];
  let from = span.from;
  let limited = false;
  for (let at = span.from; at < span.until; at++) {
    const clause = clauses[at];
    if (!clause || !isLimited(clause)) continue;
    if (limited && opensWithLimit(clause)) {
      parts.push({ ...span, from, until: at });
      from = at;
    }
    limited = true;
  }
  return [...parts, { ...span, from }];
}

const hasBan = ({ hits }: ReadClause): boolean => hits.some(({ rule }) => rule.name === 'ban');
const OBLIGES = /^modal-(?:must|should|ought)$/;
const obliges = ({ modal }: ReadClause): boolean => modal !== undefined && OBLIGES.test(modal.rule.name);

/** What opens a sanction: 违者处…罚款, 逾期未办理者，…, 违反规定的，…. */
const BREACHES = /^(?:违者|违例者|违法者|违规者|违反|对违|一经|逾期|拒不)/;

/** Whether a clause demands something by itself, and is no mere condition of the next. */
const acts = (clause: ReadClause): boolean =>
  clause.modal !== undefined || hasBan(clause) || clause.hits.some(({ rule }) => rule.name.startsWith('verb-'));

/** Whether a new kind of demand begins: a ban behind a duty, a duty behind a ban, a sanction behind both. */
function isOfNewKind(left: ReadClause, right: ReadClause): boolean {
  if (!acts(left) || /[的者]$/.test(left.text)) return false;
  if (BREACHES.test(right.text)) return true;
  return hasBan(left) ? obliges(right) && !hasBan(right) : hasBan(right);
}

/** A run parted where another kind of demand begins: 经营者须张贴标志 | 不得摆放烟灰盅 | 违者处3000元罚款. */
export function partedByKinds(span: Span, clauses: readonly ReadClause[]): Span[] {
  const parts: Span[] = [];
  let from = span.from;
  for (let at = span.from + 1; at < span.until; at++) {
    const [left, right] = [clauses[at - 1], clauses[at]];
    if (!left || !right || !isOfNewKind(left, right)) continue;
    parts.push({ ...span, from, until: at });
    from = at;
  }
  return [...parts, { ...span, from }];
}
