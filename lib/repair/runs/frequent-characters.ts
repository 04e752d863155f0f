import { gbkUnit } from '../bytes/gbk.ts';
import type { PageLanguage } from '../language/page-language.ts';
import { hasNoCharacter } from './dropped-leads.ts';
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

/** Lowest lead of a pair. */
const LOWEST_LEAD = 0x81;

/** The frequent characters of a page by the byte they end in; each list is made when first asked for. */
export class FrequentCharacters {
  readonly #language: PageLanguage;
  readonly #costs: FormCosts;
  readonly #known = new Map<number, SameTrail>();

  constructor(language: PageLanguage, costs: FormCosts) {
    this.#language = language;
    this.#costs = costs;
  }

  /** Those that end in the byte `trail`. */
  endingIn(trail: number): SameTrail {
    return this.behindDropped(0, trail);
  }

  /**
   * The same, but only those whose first byte makes a pair without a character with the byte before, which the page drops.
   *
   * @param dropped the byte before; 0 for any
   */
  behindDropped(dropped: number, trail: number): SameTrail {
    const key = (dropped << 8) | trail;
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.#find(trail, dropped);
    this.#known.set(key, found);
    return found;
  }

  #find(trail: number, dropped: number): SameTrail {
    const leads: number[] = [];
    const ids: number[] = [];
    const costs: number[] = [];
    for (let lead = LOWEST_LEAD; lead <= 0xfe; lead++) {
      const unit = gbkUnit(lead, trail);
      const w = this.#language.id(unit);
      const cost = this.#costs.of(unit);
      if (dropped !== 0 && !hasNoCharacter(dropped, lead)) continue;
      if (w === 0 || this.#language.unigram(w) + cost > FREQUENT) continue;
      leads.push(lead);
      ids.push(w);
      costs.push(cost);
    }
    return { leads: Uint8Array.from(leads), ids: Uint16Array.from(ids), costs: Float64Array.from(costs) };
  }
}
