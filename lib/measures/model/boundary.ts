import { CATEGORIES, type MeasureCategory } from '../../reading/article.ts';
import type { ReadClause } from '../clauses/read-clauses.ts';
import type { Features } from './features.ts';

/** What a clause is on its own evidence, and how firmly; undefined for a plain directive. */
export function hardCategory(
  clause: ReadClause,
): { readonly category: MeasureCategory; readonly firm: 2 | 3 } | undefined {
  let best: { category: MeasureCategory; firm: 2 | 3 } | undefined;
  for (const { rule } of clause.hits) {
    if (rule.category === undefined || rule.salience === undefined || rule.salience === 1 || rule.category === 'figure')
      continue;
    const better =
      best === undefined ||
      rule.salience > best.firm ||
      (rule.salience === best.firm && CATEGORIES.indexOf(rule.category) < CATEGORIES.indexOf(best.category));
    if (better) best = { category: rule.category, firm: rule.salience };
  }
  return best;
}

/** Features of the place between two clauses of one sentence that both belong to measures: does a new measure begin? */
const VERB = /^(?:verb|tail|adverb)-/;

export function boundaryFeatures(left: ReadClause, right: ReadClause, text: string): Features {
  const made = new Map<string, number>();
  const before = hardCategory(left);
  const after = hardCategory(right);
  if (left.segment !== right.segment) made.set('semicolon', 1);
  if (left.mark === '：') made.set('colon', 1);
  if (right.ordinal) made.set('ordinal', 1);
  if (left.ordinal)
    made.set(
      /[要则]/.test(left.ordinal.label)
        ? 'after-ordinal-要'
        : left.ordinal.level >= 8
          ? 'after-ordinal-是'
          : 'after-ordinal',
      1,
    );
  if (right.addressee !== undefined) made.set(right.addressee === left.actor ? 'same-addressee' : 'new-addressee', 1);
  else if (right.modal) made.set(left.modal ? 'modal-again' : 'modal-new', 1);
  if (before?.category !== after?.category) {
    if (after) made.set(after.firm === 3 ? 'to-firm' : `to-${after.category}`, 1);
    if (before) made.set(before.firm === 3 ? 'from-firm' : `from-${before.category}`, 1);
  } else if (before) made.set(before.category === 'decision' ? 'decision-again' : 'same-category', 1);
  const lead = text.slice(left.from, left.end);
  if (
    /的$/.test(lead) ||
    (/^(?:对|凡|遇有|如|若|在|因|当|经|发现)/.test(lead) &&
      !left.hits.some((hit) => hit.rule.name.startsWith('verb-') || hit.rule.place === 'head') &&
      !left.modal)
  )
    made.set('condition', 1);
  const tail = text.slice(right.from, right.end);
  if (
    /^(?:对|凡|遇有|如|若|因|经|发现)/.test(tail) &&
    (/的$/.test(tail) || (!right.modal && !right.hits.some((hit) => hit.rule.name.startsWith('verb-'))))
  )
    made.set('right-condition', 1);
  for (const { rule } of right.hits) if (VERB.test(rule.name)) made.set(`right:${rule.name}`, 1);
  if (right.head) made.set('attribution', 1);
  if (/^(?:同时|特别是|尤其|并|还|做到|实行)/.test(tail)) made.set('continues', 1);
  if (/^(?:对|把|将)/.test(tail)) made.set('object-first', 1);
  if (left.end - left.start >= 24) made.set('left-long', 1);
  if (right.end - right.start >= 20) made.set('right-long', 1);
  if (left.end - left.start <= 8) made.set('left-short', 1);
  if (right.end - right.start <= 8) made.set('right-short', 1);
  return made;
}
