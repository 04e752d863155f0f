import { outside, type ReadClause } from './clauses/read-clauses.ts';
import type { Span } from './model/cut-sentences.ts';
import { usedTo } from './plain/told.ts';

const DEMAND = /^modal-(?:must|should|ought|request)$/;

/** The clauses that belong to some run. */
export function takenBy(spans: readonly Span[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const span of spans) for (let at = span.from; at < span.until; at++) taken.add(at);
  return taken;
}

/** Clauses with the modal of a demand that the model left outside: they are listed, as exhortations (salience 1). */
export function exhortationsOf(clauses: readonly ReadClause[], spans: readonly Span[]): Span[] {
  const taken = takenBy(spans);
  const isLeft = (at: number, clause: ReadClause): boolean => !taken.has(at) && !outside(clause) && !usedTo(clause);
  return [...clauses.entries()]
    .filter(([at, clause]) => isLeft(at, clause) && clause.modal && DEMAND.test(clause.modal.rule.name))
    .map(([at]) => ({ from: at, until: at + 1, low: true, score: 0 }));
}
