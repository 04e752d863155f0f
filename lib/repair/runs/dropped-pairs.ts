import { gbkUnit } from '../bytes/gbk.ts';
import type { ByteSearch } from './byte-search.ts';
import { hasNoCharacter, leadCost } from './dropped-leads.ts';
import { FREQUENT } from './frequent-characters.ts';
import { byteOf, LongerChains } from './longer-chains.ts';
import type { NoteAt } from './shown.ts';
import type { State } from './state.ts';

/** Pairs dropped in a row: 代化全面 begins FABB AFC8 ABC3. */
const MOST_HIDDEN = 3;
/** What looking for dropped pairs takes from the budget of steps. */
const COST = 100;
/** Nats a reading with dropped pairs may cost more, before its next character, than the reading without. */
const DETOUR = 1;
/** Nats that the character between two dropped leads costs at least, in all but set phrases. */
const LEAST_CHARACTER = 1;
/** Nats that a chain of dropped pairs may cost for each. */
const CHAIN = 14;
/** Chains of each length that grow by another pair. */
const GROWN = 4;

/** What the page shows behind the dropped pairs. */
export interface Behind {
  /** Its first byte, 0 when that is lost too. */
  readonly next: number;
  /** The note before which it was lost. */
  readonly note: NoteAt | undefined;
  /** Cost of the cheapest reading without dropped pairs. */
  readonly least: number;
}

/** States whose waiting byte a dropped pair's lead has completed. */
function openings(search: ByteSearch, state: State, least: number): State[] {
  const { language, costs, droppedLeads } = search.page;
  const found: State[] = [];
  for (const lead of droppedLeads) {
    const unit = gbkUnit(state.pending, lead);
    const id = language.id(unit);
    if (unit === 0 || id === 0 || language.unigram(id) + costs.of(unit) > FREQUENT) continue;
    const made = search.feed(state, lead, byteOf(state, leadCost(lead)));
    if (made && made.cost < least + DETOUR) found.push(made);
  }
  return found;
}

/** The cheapest chains with one dropped pair more, in order. */
function growChains(search: ByteSearch, chains: readonly State[], most: number): readonly State[] {
  const longer = new LongerChains(search, most);
  for (const made of chains) if (made.cost + LEAST_CHARACTER <= most) longer.grow(made);
  return longer.found;
}

/** The lead bytes that may stand before what the page shows next. */
function leadsBefore(search: ByteSearch, made: State, { next, note }: Behind, count: number): Iterable<number> {
  const { frequent, noted } = search.page;
  if (next > 0) return search.bestLeads(made, frequent.behindDropped(made.raw1, next), count).map(([byte]) => byte);
  const leads = note ? new Set(noted.of(note.reading).map(({ code }) => code >> 8)) : [];
  return [...leads].filter((byte) => hasNoCharacter(made.raw1, byte));
}

/** Ways to go on tried for a chain of one pair, and for a longer one. */
const ENDS_OF_SHORT = 8;
const ENDS_OF_LONG = 3;

/**
 * Pairs that the page drops, so that what it shows next can follow. Of the thousands of ways only those whose next
 * character costs least are followed.
 */
export function droppedPairs(search: ByteSearch, state: State, behind: Behind): State[] {
  search.page.budget.left -= COST;
  const trail = byteOf(state, 0);
  const out: State[] = [];
  const finish = (made: State, count: number): void => {
    for (const byte of leadsBefore(search, made, behind, count)) {
      const both = search.feed(made, byte, trail);
      if (both) out.push({ ...both, parent: state, out: made.out, chosen: true });
    }
  };
  let chains: readonly State[] = openings(search, state, behind.least);
  for (const made of chains) finish(made, ENDS_OF_SHORT);
  chains = chains.toSorted((a, b) => a.cost - b.cost);
  for (let pairs = 2; pairs <= MOST_HIDDEN; pairs++) {
    const most = Math.min(behind.least + DETOUR, state.cost + CHAIN * pairs);
    chains = growChains(search, chains.slice(0, GROWN), most);
    for (const made of chains) finish(made, ENDS_OF_LONG);
  }
  return out;
}
