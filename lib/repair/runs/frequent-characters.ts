import { gbkUnit } from '../bytes/gbk.ts';
import type { PageLanguage } from '../language/page-language.ts';

/** Unigram cost up to which a character is tried where nothing but the model speaks for it: some 2,000 characters. */
export const FREQUENT = 10.5;

/** A character that GBK writes with a given trail byte, and its id in the character model. */
export interface Trailing {
  readonly lead: number;
  readonly unit: number;
  readonly w: number;
}

/** The frequent characters of a page by the byte they end in; each list is made when first asked for. */
export class FrequentCharacters {
  readonly #language: PageLanguage;
  readonly #costs: Float32Array;
  readonly #byTrail = new Map<number, readonly Trailing[]>();

  constructor(language: PageLanguage, costs: Float32Array) {
    this.#language = language;
    this.#costs = costs;
  }

  /** By lead byte, ascending. */
  endingIn(trail: number): readonly Trailing[] {
    const known = this.#byTrail.get(trail);
    if (known) return known;
    const found: Trailing[] = [];
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      const unit = gbkUnit(lead, trail);
      const w = this.#language.id(unit);
      if (w > 0 && this.#language.unigram(w) + (this.#costs[unit] ?? 0) <= FREQUENT) found.push({ lead, unit, w });
    }
    this.#byTrail.set(trail, found);
    return found;
  }
}
