import { gbkUnit } from '../bytes/gbk.ts';
import { Candidates } from '../language/cheap-places.ts';
import type { PageLanguage } from '../language/page-language.ts';
import { hasNoCharacter, USER_LEADS } from './dropped-leads.ts';
import type { FormCosts } from './form-costs.ts';

/** Unigram cost up to which a character is tried where nothing but the model speaks for it: some 2,000 characters. */
export const FREQUENT = 10.5;

/** Characters that GBK writes with the same trail byte, by ascending lead byte, side by side in arrays. */
export interface SameTrail {
  readonly leads: Uint8Array;
  /** Ids in the character model. */
  readonly ids: Uint16Array;
  /** What each costs for its form, see `FormCosts`, nats. */
  readonly costs: Float64Array;
}

/** Lists one after the other, so that one asks about all of them at once. */
export interface TrailLists {
  readonly leads: Uint8Array;
  readonly candidates: Candidates;
  /** How many lists there are, and of which each place is. */
  readonly count: number;
  readonly listOf: Uint8Array;
}

/** Lowest and highest lead of a pair. */
const LOWEST_LEAD = 0x81;
const HIGHEST_LEAD = 0xfe;

/** The places of a list whose first byte makes a pair without a character with the byte before. */
function placesBehind({ leads }: SameTrail, dropped: number): number[] {
  const places: number[] = [];
  for (let i = 0; i < leads.length; i++) if (hasNoCharacter(dropped, leads[i] ?? 0)) places.push(i);
  return places;
}

/** Behind any of the user-defined leads the same bytes make pairs without a character, so that one answers for all. */
const alike = (dropped: number): number => (USER_LEADS.includes(dropped) ? (USER_LEADS[0] ?? dropped) : dropped);

/** The parts of lists at those places, one after the other. */
function pick(lists: readonly (readonly [list: SameTrail, places: readonly number[]])[]): SameTrail {
  const total = lists.reduce((sum, [, places]) => sum + places.length, 0);
  const picked = { leads: new Uint8Array(total), ids: new Uint16Array(total), costs: new Float64Array(total) };
  let at = 0;
  for (const [{ leads, ids, costs }, places] of lists) {
    for (const i of places) {
      picked.leads[at] = leads[i] ?? 0;
      picked.ids[at] = ids[i] ?? 0;
      picked.costs[at++] = costs[i] ?? 0;
    }
  }
  return picked;
}

/** The frequent characters of a page by the byte they end in; each list is made when first asked for. */
export class FrequentCharacters {
  readonly #language: PageLanguage;
  readonly #costs: FormCosts;
  readonly #droppedLeads: readonly number[];
  readonly #byTrail = new Map<number, SameTrail>();
  readonly #behindDropped = new Map<number, SameTrail>();
  readonly #betweenDropped = new Map<number, TrailLists>();

  /** @param droppedLeads leads of the pairs that the page drops */
  constructor(language: PageLanguage, costs: FormCosts, droppedLeads: readonly number[]) {
    this.#language = language;
    this.#costs = costs;
    this.#droppedLeads = droppedLeads;
  }

  /** Those that end in the byte `trail`. */
  endingIn(trail: number): SameTrail {
    const known = this.#byTrail.get(trail);
    if (known) return known;
    const found = this.#find(trail);
    this.#byTrail.set(trail, found);
    return found;
  }

  /** The same, but only those whose first byte makes a pair without a character with `lead`, the byte before. */
  behindDropped(lead: number, trail: number): SameTrail {
    const dropped = alike(lead);
    const key = (dropped << 8) | trail;
    const known = this.#behindDropped.get(key);
    if (known) return known;
    const list = this.endingIn(trail);
    const found = pick([[list, placesBehind(list, dropped)]]);
    this.#behindDropped.set(key, found);
    return found;
  }

  /** Those between one dropped pair and the next, for each lead that the next may have: `behindDropped` of them all. */
  betweenDropped(lead: number): TrailLists {
    const dropped = alike(lead);
    const known = this.#betweenDropped.get(dropped);
    if (known) return known;
    const lists = this.#droppedLeads.map((next) => this.endingIn(next));
    const parts = lists.map((list) => [list, placesBehind(list, dropped)] as const);
    const picked = pick(parts);
    const listOf = new Uint8Array(picked.ids.length);
    let at = 0;
    for (const [i, [, places]] of parts.entries()) {
      listOf.fill(i, at, at + places.length);
      at += places.length;
    }
    const candidates = new Candidates(picked.ids, picked.costs, this.#language);
    const found = { leads: picked.leads, candidates, count: lists.length, listOf };
    this.#betweenDropped.set(dropped, found);
    return found;
  }

  #find(trail: number): SameTrail {
    const leads: number[] = [];
    const ids: number[] = [];
    const costs: number[] = [];
    for (let lead = LOWEST_LEAD; lead <= HIGHEST_LEAD; lead++) {
      const unit = gbkUnit(lead, trail);
      const w = this.#language.id(unit);
      if (w === 0 || this.#language.unigram(w) > FREQUENT) continue;
      const cost = this.#costs.of(unit);
      if (this.#language.unigram(w) + cost > FREQUENT) continue;
      leads.push(lead);
      ids.push(w);
      costs.push(cost);
    }
    return { leads: Uint8Array.from(leads), ids: Uint16Array.from(ids), costs: Float64Array.from(costs) };
  }
}
