import type { ReadClause } from '../clauses/read-clauses.ts';
import type { DocumentKind } from '../kind.ts';
import { mapInSteps, runSteps, type Steps } from '../steps.ts';
import { contextFeatures, contextOf } from './context-features.ts';
import type { Feature, Features } from './model.ts';

/** Kinds of text whose bare imperatives demand: 加强农村公路养护。 in a notice. */
const DIRECTIVE_KINDS: readonly DocumentKind[] = ['notice', 'regulation', 'report', 'speech'];

/** The names of those that hold, once each. */
function flags(...tests: readonly (readonly [name: string, holds: boolean])[]): Feature[] {
  const made: Feature[] = [];
  for (const [name, holds] of tests) if (holds) made.push([name, 1]);
  return made;
}

/** A new map with further features: one map a clause, without lists in between. */
function withAll(made: Map<string, number>, ...lists: readonly (readonly Feature[])[]): Features {
  for (const list of lists) for (const [name, value] of list) made.set(name, value);
  return made;
}

const VERBS = ['verb-operational', 'verb-generic', 'verb-stance'] as const;

/** The rules that fired; nouns of all domains count as one feature. */
function ruleFeatures({ hits }: ReadClause): Feature[] {
  const counts = new Map<string, number>();
  let nouns = 0;
  for (const { rule } of hits) {
    if (rule.name.startsWith('noun-') && rule.name !== 'noun-abstract') nouns++;
    else counts.set(rule.name, (counts.get(rule.name) ?? 0) + 1);
  }
  const made: Feature[] = [];
  for (const [name, count] of counts) made.push([name, name === 'noun-abstract' ? Math.min(count, 2) : 1]);
  if (nouns > 0) made.push(['noun-concrete', Math.min(nouns, 4)]);
  if (!VERBS.some((name) => counts.has(name))) made.push(['verb-none', 1]);
  return made;
}

/** Its predicate and its last two characters, as they are. */
function wordFeatures({ from, end, hits }: ReadClause, text: string): Feature[] {
  const head = hits.find(({ rule }) => rule.place === 'head' && rule.name.startsWith('verb-'));
  return flags(
    [`word:${head ? text.slice(head.start, head.end) : ''}`, head !== undefined],
    [`end:${text.slice(end - 2, end)}`, end - from > 4],
  );
}

const SHORT = 6;
const LONG = 22;

/** How it is built. */
function shapeFeatures({ from, end, lead }: ReadClause, text: string): Feature[] {
  const core = text.slice(from, end);
  const predicate = text.slice(lead, end);
  const items = core.split('、').length - 1;
  return [
    ...(items > 0 ? [['list', Math.min(items, 3)] as const] : []),
    ...flags(
      ['quoted', /[“《]/.test(core)],
      ['digit', /\d/.test(core)],
      ['object-first', /^(?:对|把|将|向|由|从)/.test(predicate)],
      ['preposition-first', /^(?:在|以|按照?|围绕|通过|根据|结合|针对|为|为了|如|当|若|从)/.test(predicate)],
      ['short', core.length <= SHORT],
      ['long', core.length >= LONG],
    ),
  ];
}

function ordinalFeature({ label, level }: NonNullable<ReadClause['ordinal']>): string {
  if (/[要则]/.test(label)) return 'ordinal-要';
  return level >= 8 ? 'ordinal-是' : `ordinal-${Math.min(level, 4)}`;
}

const PAST = /去年|过去|上半年|前[一二三\d]季度|累计|今年以来|月份|截至/;

/** What it says of itself and where it stands. */
function roleFeatures(clause: ReadClause, text: string): Feature[] {
  const { addressee, ordinal, head } = clause;
  return flags(
    ['addressee', addressee !== undefined],
    [ordinal ? ordinalFeature(ordinal) : '', ordinal !== undefined],
    ['goal', clause.goal],
    ['ban-list', clause.banList],
    ['review', clause.review],
    ['past', PAST.test(text.slice(clause.from, clause.end))],
    ['attribution-head', head !== undefined && head.from >= clause.end],
    ['attribution-inline', head !== undefined && head.from < clause.end],
  );
}

/** Features of the clause by itself; `text` is its paragraph. */
const ownFeatures = (clause: ReadClause, text: string): Features =>
  withAll(
    new Map(),
    ruleFeatures(clause),
    wordFeatures(clause, text),
    shapeFeatures(clause, text),
    roleFeatures(clause, text),
  );

/** Which features of its neighbours a clause also sees, and what they are called there: made once, not for each clause. */
const NEAR: ReadonlyMap<string, { readonly before: string; readonly after: string }> = new Map(
  'modal-must modal-should modal-ought modal-announce ordinal-要 ordinal-是 verb-operational verb-generic tail-ensure tail-resolve tail-result tail-purpose verb-stance narration narration-meeting ban sanction noun-concrete attribution-head copula addressee'
    .split(' ')
    .map((name) => [name, { before: `before:${name}`, after: `after:${name}` }]),
);

/** By what a clause is a demand. */
function frameOf(clause: ReadClause, directive: boolean): string {
  if (clause.modal) return 'frame-own';
  if (clause.modalBefore) return 'frame-sentence';
  if (clause.path.length > 0) return 'frame-ordinal';
  if (directive) return 'frame-document';
  return clause.attribution ? 'frame-attribution' : 'frame-none';
}

const TOPIC = /(?:回顾|总则|附则|责任|时间|路段|范围|背景|情况|依据|形势)$/;

function headingFeature({ ordinal }: ReadClause, text: string): string {
  if (!ordinal) return 'heading';
  return TOPIC.test(text.trimEnd()) || ordinal.level < 3 ? 'heading-topic' : 'heading-ordinal';
}

/** Features of its place; `goesOn` when a demand of the paragraph goes on over it. */
const placeFeatures = (clause: ReadClause, text: string, directive: boolean, goesOn: boolean): Feature[] =>
  flags(
    ['demand-before', goesOn],
    [frameOf(clause, directive), true],
    ['run-in', clause.runIn && directive],
    ['first', clause.firstInSentence],
    ['last', clause.lastInSentence && !clause.firstInSentence],
    ['only', clause.onlyInSentence],
    [clause.heading ? headingFeature(clause, text) : '', clause.heading],
  );

function nearFeatures(own: Features | undefined, side: 'before' | 'after'): Feature[] {
  const made: Feature[] = [];
  for (const [name, value] of own ?? []) {
    const near = NEAR.get(name);
    if (near) made.push([near[side], value]);
  }
  return made;
}

/**
 * For each clause, whether a demand goes on over it: 要做好群众出行保障。适应客流变化做好运力供给: it does over the sentences
 * behind its own, to the end of the paragraph.
 */
function demandsGoingOn(clauses: readonly ReadClause[], own: readonly Features[]): boolean[] {
  let paragraph = -1;
  let sentence = -1;
  return clauses.map((clause, at) => {
    const demands = clause.modal && (own[at]?.has('modal-must') || own[at]?.has('modal-should'));
    if (demands && paragraph !== clause.paragraph) {
      paragraph = clause.paragraph;
      sentence = clause.sentence;
    }
    return !clause.modal && !clause.modalBefore && paragraph === clause.paragraph && sentence < clause.sentence;
  });
}

/**
 * Features of every clause: the rules that fired, how it is built, its place, and some of its neighbours' in the
 * sentence. 各乡镇要排查隐患点 has `modal-should`, `addressee`, `verb-operational`, `word:排查`, `frame-own` and more.
 */
export function* clauseFeaturesInSteps(
  clauses: readonly ReadClause[],
  paragraphs: readonly string[],
  kind: DocumentKind,
): Steps<Features[]> {
  const textOf = (clause: ReadClause): string => paragraphs[clause.paragraph] ?? '';
  const own = yield* mapInSteps(clauses, (clause) => ownFeatures(clause, textOf(clause)));
  const goesOn = demandsGoingOn(clauses, own);
  const directive = DIRECTIVE_KINDS.includes(kind);
  const context = contextOf(clauses);
  return yield* mapInSteps(clauses, (clause, at) => {
    const sees = (other: number): boolean => clauses[other]?.sentence === clause.sentence;
    return withAll(
      new Map(own[at]),
      placeFeatures(clause, textOf(clause), directive, goesOn[at] ?? false),
      contextFeatures(context, clause),
      sees(at - 1) ? nearFeatures(own[at - 1], 'before') : [],
      sees(at + 1) ? nearFeatures(own[at + 1], 'after') : [],
    );
  });
}

/** As `clauseFeaturesInSteps`, in one go. */
export const clauseFeatures = (...given: Parameters<typeof clauseFeaturesInSteps>): Features[] =>
  runSteps(clauseFeaturesInSteps(...given));
