import type { PageLanguage } from '../language/page-language.ts';
import type { SameTrail } from './frequent-characters.ts';
import type { State } from './state.ts';

/** A byte that may stand next, and what the character it leads to costs, nats. */
export type LeadCandidate = readonly [byte: number, cost: number];

/** Longest list that is asked about at once. */
const MOST_ALIKE = 0x80;
/** The costs of the list that is asked about. */
const costsOfList = new Float64Array(MOST_ALIKE);

/** Puts a candidate where its cost says, behind those that cost the same, and drops what is then too much. */
function insert(found: LeadCandidate[], candidate: LeadCandidate, most: number): void {
  let at = found.length < most ? found.length : most - 1;
  for (; at > 0 && (found[at - 1]?.[1] ?? 0) > candidate[1]; at--) found[at] = found[at - 1] ?? candidate;
  found[at] = candidate;
}

/** How many candidates are wanted, and what a state may cost with its next character, nats. */
export interface Wanted {
  readonly count: number;
  readonly most: number;
}

/** The lead bytes of those characters of a list that cost least after a state, the cheapest first. */
export function bestLeads(language: PageLanguage, state: State, list: SameTrail, wanted: Wanted): LeadCandidate[] {
  const { leads, ids, costs } = list;
  const { count, most } = wanted;
  language.costs(state.u, state.v, ids, costsOfList);
  const found: LeadCandidate[] = [];
  let worst = Number.POSITIVE_INFINITY;
  for (let i = 0; i < leads.length; i++) {
    const cost = (costsOfList[i] ?? 0) + (costs[i] ?? 0);
    if (cost >= worst || state.cost + cost > most) continue;
    insert(found, [leads[i] ?? 0, cost], count);
    if (found.length === count) worst = found.at(-1)?.[1] ?? worst;
  }
  return found;
}
