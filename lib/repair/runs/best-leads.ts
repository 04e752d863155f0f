import { CheapPlaces } from '../language/cheap-places.ts';
import type { PageLanguage } from '../language/page-language.ts';
import type { SameTrail, TrailLists } from './frequent-characters.ts';
import type { State } from './state.ts';

/** A byte that may stand next, and what the character it leads to costs, nats. */
export type LeadCandidate = readonly [byte: number, cost: number];

/** The costs of the lists that are asked about; the longest are those between two dropped pairs. */
const costsOfLists = new Float64Array(0x1000);

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

/** The cheapest of the candidates of a list, whose costs were asked. */
function cheapest({ leads, costs }: SameTrail, { count, most }: Wanted): LeadCandidate[] {
  const found: LeadCandidate[] = [];
  let worst = most;
  for (let i = 0; i < leads.length; i++) {
    const cost = (costsOfLists[i] ?? 0) + (costs[i] ?? 0);
    if (cost > worst || (cost === worst && found.length === count)) continue;
    insert(found, [leads[i] ?? 0, cost], count);
    if (found.length === count) worst = found.at(-1)?.[1] ?? worst;
  }
  return found;
}

/** The lead bytes of those characters of a list that cost least after a state, the cheapest first. */
export function bestLeads(language: PageLanguage, state: State, list: SameTrail, wanted: Wanted): LeadCandidate[] {
  language.costs(state.u, state.v, list.ids, costsOfLists);
  return cheapest(list, { ...wanted, most: wanted.most - state.cost });
}

const cheap = new CheapPlaces();
const NONE: readonly LeadCandidate[] = [];

/** The same for lists one after the other, each by itself; of hundreds of characters a few cost no more than is wanted. */
export function bestLeadsOfEach(
  language: PageLanguage,
  state: State,
  lists: TrailLists,
  { count, most }: Wanted,
): readonly (readonly LeadCandidate[])[] {
  cheap.find(language, [state.u, state.v], lists.candidates, most - state.cost);
  const { places, costs } = cheap;
  // In the order of the lists, so that of two that cost the same the first counts.
  const inOrder = Array.from({ length: cheap.count }, (_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const found: LeadCandidate[][] = [];
  for (const i of inOrder) {
    const place = places[i] ?? 0;
    const list = lists.listOf[place] ?? 0;
    const cost = costs[i] ?? 0;
    found[list] ??= [];
    const own = found[list];
    if (own.length < count || cost < (own.at(-1)?.[1] ?? 0)) insert(own, [lists.leads[place] ?? 0, cost], count);
  }
  return Array.from({ length: lists.count }, (_, list) => found[list] ?? NONE);
}
