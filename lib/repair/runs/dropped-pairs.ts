import { gbkUnit } from '../bytes/gbk.ts';
import { FREQUENT } from './run-page.ts';
import type { RunReader } from './run-reader.ts';
import type { State } from './state.ts';

/** Leads of the user-defined pairs that mirrors drop: AAA1–AFFE and F8A1–FEFE. */
export const USER_LEADS = [0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe];
/** Given the text, what the page drops is no chance; only whether this page drops it is. */
const HIDDEN_COST = -1;
/** Pairs dropped in a row: 代化全面 begins FABB AFC8 ABC3. */
const MOST_HIDDEN = 3;
/** What looking for dropped pairs takes from the budget of steps. */
const COST = 100;
/** Nats a reading with dropped pairs may cost more, before its next character, than the reading without. */
const DETOUR = 5;
const HIDDEN = { damaged: true, split: false, pinned: false } as const;

/**
 * Pairs that the page drops, so that the byte `next` (0 when it is lost too) can follow. Of the thousands of ways
 * only those whose next character costs least are followed.
 *
 * @param direct cost of the cheapest reading without dropped pairs
 */
export function droppedPairs(reader: RunReader, state: State, next: number, direct: number): State[] {
  const { page } = reader;
  const { language } = page;
  page.budget.left -= COST;
  const openings: State[] = [];
  for (const lead of USER_LEADS) {
    const unit = gbkUnit(state.pending, lead);
    if (unit === 0 || language.id(unit) === 0) continue;
    if (language.unigram(language.id(unit)) + reader.formCost(unit) > FREQUENT) continue;
    const made = reader.feed(state, lead, HIDDEN_COST, HIDDEN);
    if (made && made.cost < direct + DETOUR) openings.push(made);
  }
  const out: State[] = [];
  const finish = (made: State, count: number): void => {
    for (const [byte] of reader.bestTrails(made, next, count)) {
      const both = reader.feed(made, byte, 0, HIDDEN);
      if (both) out.push({ ...both, parent: state, out: made.out });
    }
  };
  for (const made of openings) finish(made, 8);
  let chains = openings;
  for (let pairs = 2; pairs <= MOST_HIDDEN; pairs++) {
    const longer: State[] = [];
    for (const made of chains.sort((a, b) => a.cost - b.cost).slice(0, 4)) {
      for (const lead of USER_LEADS) {
        for (const [byte, cost] of reader.bestTrails(made, lead, 3)) {
          if (made.cost + cost > Math.min(direct + DETOUR, state.cost + 14 * pairs)) continue;
          const one = reader.feed(made, byte, 0, HIDDEN);
          const two = one && reader.feed(one, lead, HIDDEN_COST, HIDDEN);
          if (two) longer.push({ ...two, out: made.out + two.out });
        }
      }
    }
    longer.sort((a, b) => a.cost - b.cost);
    for (const made of longer.slice(0, 10)) finish(made, 3);
    chains = longer;
  }
  return out;
}
