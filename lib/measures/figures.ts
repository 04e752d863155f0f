import { outside, type ReadClause } from './clauses/read-clauses.ts';
import { takenBy } from './exhortations.ts';
import type { DocumentKind } from './kind.ts';
import type { Span } from './model/cut-sentences.ts';

/** Texts that report: elsewhere a figure is an aside of a demand. */
const REPORTING: readonly DocumentKind[] = ['statistics', 'meeting', 'speech', 'news', 'commentary'];

const isFigure = (clause: ReadClause): boolean => clause.hits.some(({ rule }) => rule.category === 'figure');

/** Outside every directive frame. */
const isReport = (clause: ReadClause): boolean =>
  !outside(clause) && !clause.modal && !clause.modalBefore && !clause.ordinal;

/** A count of cases is worth more than a rate. */
const scoreOf = ({ hits }: ReadClause): number => (hits.some(({ rule }) => rule.name === 'figure-count') ? 0.6 : 0.3);

/** A rate, which tells of the amount in the clause before it. */
const RATE = /^(?:同比|环比|比上|拉动|增长|下降)/;

/** Clauses that may belong to a figure. */
class OpenClauses {
  readonly #clauses: readonly ReadClause[];
  readonly #taken: ReadonlySet<number>;

  constructor(clauses: readonly ReadClause[], spans: readonly Span[]) {
    this.#clauses = clauses;
    this.#taken = takenBy(spans);
  }

  /** The clause at a place, where it is one and of that segment. */
  at(place: number, segment: number): ReadClause | undefined {
    const clause = this.#clauses[place];
    return clause?.segment === segment && !this.#taken.has(place) && isReport(clause) ? clause : undefined;
  }

  /** Where the run of clauses with digits ends that begins at `from`. */
  endOf(from: number, segment: number): number {
    let until = from + 1;
    while (/\d/.test(this.at(until, segment)?.text ?? '')) until++;
    return until;
  }
}

/**
 * Where the figure begins whose rate stands at `at`: 国内生产总值616836亿元，同比增长5.0% has its amount in the clause before,
 * or belongs to the figure found last, which it then takes up.
 */
function beginningOf(left: ReadClause, at: number, found: Span[]): number {
  if (found.at(-1)?.until === at) return found.pop()?.from ?? at;
  return /\d/.test(left.text) ? at - 1 : at;
}

/**
 * Runs of clauses that report a count or a rate and belong to no measure: 国内生产总值…亿元，同比增长5.0%. They are found
 * by rule alone; only outside every directive frame.
 */
export function figuresOf(clauses: readonly ReadClause[], spans: readonly Span[], kind: DocumentKind): Span[] {
  if (!REPORTING.includes(kind)) return [];
  const open = new OpenClauses(clauses, spans);
  const found: Span[] = [];
  for (const [at, { segment }] of clauses.entries()) {
    const clause = open.at(at, segment);
    const last = found.at(-1);
    if (!clause || !isFigure(clause) || (last && last.until > at)) continue;
    const left = RATE.test(clause.text) ? open.at(at - 1, segment) : undefined;
    const from = left ? beginningOf(left, at, found) : at;
    found.push({ from, until: open.endOf(at, segment), low: false, score: scoreOf(clause) });
  }
  return found;
}
