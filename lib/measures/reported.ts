import type { ReadClause } from './clauses/read-clauses.ts';
import type { Verdict } from './judge.ts';
import type { DocumentKind } from './kind.ts';

/** Told of what was: nothing in it demands, bans or allows. */
const BINDS = /^(?:ban|sanction|adopted|may|duty|modal-)/;
const binds = ({ modal, modalBefore, hits }: ReadClause): boolean =>
  modal !== undefined || modalBefore || hits.some(({ rule }) => BINDS.test(rule.name));

/** What comes: 下一步将, 2026年计划. */
const COMES = /将|下一步|计划|力争|争取|继续|到20\d\d年/;

/**
 * In a statistical report an amount that nobody is held to was reached: 建设大中型沼气工程109处 is a figure there, in a plan
 * it is a target. Figures of such a report are listed, never marked (salience 1).
 */
export function inReport(judged: Verdict, members: readonly ReadClause[], kind: DocumentKind): Verdict {
  if (kind !== 'statistics') return judged;
  if (judged.category === 'figure') return { category: 'figure', salience: 1 };
  const told = !members.some(binds) && !members.some(({ text }) => COMES.test(text));
  return told && members.some(({ text }) => /\d/.test(text)) ? { category: 'figure', salience: 1 } : judged;
}
