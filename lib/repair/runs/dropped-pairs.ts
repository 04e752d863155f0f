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
/**
 * Nats that a chain of dropped pairs may cost, and how many of each length grow by another pair. In 350 chains of final and
 * next best readings none cost more than 11.6, and 85 of the 86 longer ones had grown from the cheapest, one from the second.
 */
const CHAIN = 14;
const GROWN = 3;

/** What the page shows behind the dropped pairs. */
export interface Behind {
  /** Its first byte, 0 when that is lost too. */
  readonly next: number;
  /** The note before which it was lost. */
  readonly note: NoteAt | undefined;
  /** Cost of the cheapest reading without dropped pairs. */
  readonly least: number;
  /** What a reading with dropped pairs may cost with the character that the page's first byte completes. */
  readonly most: number;
}

/** States whose waiting byte a dropped pair's lead has completed. */
function openings(search: ByteSearch, state: State, most: number): State[] {
  const { language, costs, droppedLeads } = search.page;
  const found: State[] = [];
  for (const lead of droppedLeads) {
    const unit = gbkUnit(state.pending, lead);
    const id = language.id(unit);
    if (unit === 0 || id === 0 || language.unigram(id) + costs.of(unit) > FREQUENT) continue;
    const made = search.feed(state, lead, byteOf(state, leadCost(lead)));
    if (made && made.cost <= most) found.push(made);
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
function leadsBefore(search: ByteSearch, made: State, { next, note, most }: Behind, count: number): Iterable<number> {
  const { frequent, noted } = search.page;
  const wanted = { count, most };
  if (next > 0) return search.bestLeads(made, frequent.behindDropped(made.raw1, next), wanted).map(([byte]) => byte);
  const leads = note ? new Set(noted.of(note.reading).map(({ code }) => code >> 8)) : [];
  return [...leads].filter((byte) => hasNoCharacter(made.raw1, byte));
}

/** Ways to go on tried for a chain of one pair, and for a longer one. */
const ENDS_OF_SHORT = 8;
const ENDS_OF_LONG = 3;

/** The state, its waiting byte part of a dropped pair, as it looks before what the page shows next. */
function finished(search: ByteSearch, state: State, made: State, ends: readonly number[]): State[] {
  return ends.flatMap((byte) => {
    const both = search.feed(made, byte, byteOf(state, 0));
    return both ? [{ ...both, parent: state, out: made.out, chosen: true, hidden: true }] : [];
  });
}

/** Nats by which a numeral is looked for harder than the model would: a gap too many costs less than a number too few. */
const MISSED = 9;
/** Numerals whose second byte may begin a dropped pair: 二三六十千. */
const NUMERALS: readonly number[] = [0xb6fe, 0xc8fd, 0xc1f9, 0xcaae, 0xc7a7];

/**
 * Numerals that the page may have dropped where the text goes on without them as well: 造成三人受傷 is C9C8 FDC8 CB.. behind
 * B3, and without FDC8 reads 造成人受傷. No other word is left out so easily, and none is missed more.
 */
export function droppedNumerals(search: ByteSearch, state: State, behind: Behind): State[] {
  const most = behind.most - LEAST_CHARACTER;
  return NUMERALS.flatMap((code) => {
    const lead = code & 0xff;
    if (code >> 8 !== state.pending || !search.page.droppedLeads.includes(lead)) return [];
    const made = search.feed(state, lead, byteOf(state, leadCost(lead) - MISSED));
    return made && made.cost <= most ? finished(search, state, made, [...leadsBefore(search, made, behind, 2)]) : [];
  });
}

/**
 * Pairs that the page drops, so that what it shows next can follow. Of the thousands of ways only those whose next
 * character costs least are followed.
 */
export function droppedPairs(search: ByteSearch, state: State, behind: Behind): State[] {
  search.page.budget.left -= COST;
  const out: State[] = [];
  const finish = (made: State, count: number): void => {
    out.push(...finished(search, state, made, [...leadsBefore(search, made, behind, count)]));
  };
  const most = Math.min(behind.least + DETOUR, behind.most - LEAST_CHARACTER, state.cost + CHAIN);
  let chains: readonly State[] = openings(search, state, most);
  for (const made of chains) finish(made, ENDS_OF_SHORT);
  chains = chains.toSorted((a, b) => a.cost - b.cost);
  for (let pairs = 2; pairs <= MOST_HIDDEN; pairs++) {
    chains = growChains(search, chains.slice(0, GROWN), most);
    for (const made of chains) finish(made, ENDS_OF_LONG);
  }
  return out;
}
