import { CATEGORIES, type MeasureCategory } from '../../reading/article.ts';
import type { ReadClause } from '../clauses/read-clauses.ts';
import type { Features } from './model.ts';

/** A category that a clause is of on its own evidence, and how firmly (`salience` of the rule). */
interface HardCategory {
  readonly category: MeasureCategory;
  readonly firm: 2 | 3;
}

/** The firmest category the rules of a clause speak for, the first by precedence; undefined for a plain directive. */
function hardCategory(clause: ReadClause): HardCategory | undefined {
  let best: HardCategory | undefined;
  for (const { rule } of clause.hits) {
    const { category, salience } = rule;
    if (category === undefined || category === 'figure' || salience === undefined || salience === 1) continue;
    const earlier = best && CATEGORIES.indexOf(category) < CATEGORIES.indexOf(best.category);
    if (!best || salience > best.firm || (salience === best.firm && earlier)) best = { category, firm: salience };
  }
  return best;
}

/** Two neighbours between semicolons. */
interface Boundary {
  readonly left: ReadClause;
  readonly right: ReadClause;
  /** What they say behind ordinal and reported speech. */
  readonly lead: string;
  readonly tail: string;
  /** A condition is still to be closed: 扰乱市场秩序，情节严重的，…. */
  readonly conditionAhead: boolean;
  /** No predicate that the rules know is in them: 涉及多个层级的事项，…. */
  readonly leftBare: boolean;
  readonly rightBare: boolean;
}

const firesVerb = ({ hits }: ReadClause): boolean => hits.some(({ rule }) => rule.name.startsWith('verb-'));
const firesHead = ({ hits }: ReadClause): boolean => hits.some(({ rule }) => rule.place === 'head');

function ordinalFeature({ ordinal }: ReadClause): string | undefined {
  if (!ordinal) return undefined;
  if (/[要则]/.test(ordinal.label)) return 'after-ordinal-要';
  return ordinal.level >= 8 ? 'after-ordinal-是' : 'after-ordinal';
}

function demandFeature({ left, right }: Boundary): string | undefined {
  if (right.addressee !== undefined) return right.addressee === left.actor ? 'same-addressee' : 'new-addressee';
  if (!right.modal) return undefined;
  return left.modal ? 'modal-again' : 'modal-new';
}

function categoryFeatures({ left, right }: Boundary): (string | undefined)[] {
  const before = hardCategory(left);
  const after = hardCategory(right);
  if (before && before.category === after?.category)
    return [before.category === 'decision' ? 'decision-again' : 'same-category'];
  const named = (way: string, hard: HardCategory | undefined): string | undefined =>
    hard && (hard.firm === 3 ? `${way}-firm` : `${way}-${hard.category}`);
  return [named('to', after), named('from', before)];
}

/** 对未完成的，… 如遇大风，…: the left clause only says when or to whom the right one applies. */
const isCondition = ({ left, lead }: Boundary): boolean =>
  /的$/.test(lead) ||
  (/^(?:对|凡|遇有|如|若|在|因|当|经|发现)/.test(lead) && !firesVerb(left) && !firesHead(left) && !left.modal);

const isRightCondition = ({ right, tail }: Boundary): boolean =>
  /^(?:对|凡|遇有|如|若|因|经|发现)/.test(tail) && (/的$/.test(tail) || (!right.modal && !firesVerb(right)));

const isBare = (clause: ReadClause): boolean => !firesVerb(clause) && !firesHead(clause) && !clause.modal;

const sizeOf = ({ start, end }: ReadClause): number => end - start;

/** Each by its name: whether it holds between two clauses. */
const TESTS: readonly (readonly [name: string, holds: (boundary: Boundary) => boolean])[] = [
  ['colon', ({ left }) => left.mark === '：'],
  ['ordinal', ({ right }) => right.ordinal !== undefined],
  ['condition', isCondition],
  ['right-condition', isRightCondition],
  ['continues', ({ tail }) => /^(?:同时|特别是|尤其|并|还|做到|实行)/.test(tail)],
  ['object-first', ({ tail }) => /^(?:对|把|将)/.test(tail)],
  ['left-long', ({ left }) => sizeOf(left) >= 24],
  ['right-long', ({ right }) => sizeOf(right) >= 20],
  ['left-short', ({ left }) => sizeOf(left) <= 8],
  ['right-short', ({ right }) => sizeOf(right) <= 8],
  ['condition-ahead', ({ conditionAhead }) => conditionAhead],
  ['condition-ahead-bare', ({ left, conditionAhead }) => conditionAhead && !left.modal],
  ['left-bare', ({ leftBare }) => leftBare],
  ['left-bare-modal', ({ leftBare, right }) => leftBare && right.modal !== undefined],
  ['left-bare-addressee', ({ leftBare, right }) => leftBare && right.addressee !== undefined],
  ['left-bare-noun', ({ leftBare, lead }) => leftBare && /者|的[^，的]{1,10}$/.test(lead)],
  ['right-bare', ({ rightBare }) => rightBare],
  ['both-bare', ({ leftBare, rightBare }) => leftBare && rightBare],
  ['right-result', ({ tail }) => /^(?:其|该|此|这|由其|由此|以此|以便|以免|使|让|令|从而|进而|为)/.test(tail)],
  ['right-object-first', ({ tail }) => /^(?:对|凡)/.test(tail) && !/的$/.test(tail)],
  ['right-adds', ({ tail }) => /^(?:也|或|和|及|且|而|并且|以及|既|又)/.test(tail)],
];

const TELLS = /^(?:verb|tail|adverb)-/;

const telling = new Map<string, string | undefined>();

/** What a rule that fires in the right clause is called here, where it tells; made once a rule. */
function tellingName(rule: string): string | undefined {
  if (!telling.has(rule)) telling.set(rule, TELLS.test(rule) ? `right:${rule}` : undefined);
  return telling.get(rule);
}

/** Whether a condition ends at or behind `at`, in its segment and before any modal: 情节严重的，依照…追究刑事责任. */
function closesCondition(clauses: readonly ReadClause[], at: number): boolean {
  for (let i = at; i < clauses.length && clauses[i]?.segment === clauses[at]?.segment; i++) {
    const clause = clauses[i] as ReadClause;
    if (/[的者]$/.test(clause.text)) return true;
    if (clause.modal || i - at > MOST_AHEAD) return false;
  }
  return false;
}

/** Most clauses that are looked at for the end of a condition. */
const MOST_AHEAD = 8;

/**
 * Features of the place before the clause at `at`, where it and the one before it, between the same semicolons, both belong
 * to measures: does a new measure begin? `text` is their paragraph.
 */
export function boundaryFeatures(clauses: readonly ReadClause[], at: number, text: string): Features {
  const [left, right] = [clauses[at - 1] as ReadClause, clauses[at] as ReadClause];
  const boundary: Boundary = {
    left,
    right,
    lead: text.slice(left.from, left.end),
    tail: text.slice(right.from, right.end),
    conditionAhead: closesCondition(clauses, at),
    leftBare: isBare(left),
    rightBare: isBare(right),
  };
  const made = new Map<string, number>();
  const add = (name: string | undefined): void => {
    if (name !== undefined) made.set(name, 1);
  };
  for (const [name, holds] of TESTS) if (holds(boundary)) add(name);
  add(ordinalFeature(left));
  add(demandFeature(boundary));
  for (const name of categoryFeatures(boundary)) add(name);
  for (const { rule } of right.hits) add(tellingName(rule.name));
  return made;
}
