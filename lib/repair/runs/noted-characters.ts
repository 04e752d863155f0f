import { gbkCode } from '../bytes/gbk.ts';
import type { PageLanguage } from '../language/page-language.ts';
import { annotatedReading, annotatedWith, likelyReading, possibleWith } from '../language/pinyin.ts';
import type { FormCosts } from './form-costs.ts';

/** A pair of bytes a note can stand behind, and what assuming so costs in nats. */
export interface NotedPair {
  readonly code: number;
  readonly cost: number;
}

/** Nats for a character with the reading of a note that the page annotates nowhere else. */
const ANNOTATED_ELSEWHERE = 0.5;
const LIKELY = 1.5;
const UNHEARD_OF = 3;

/**
 * The characters a reading can annotate: those that the page annotates with it elsewhere, known ones, likely ones, every
 * traditional form of a common character, and any frequent character with that reading.
 */
export class NotedCharacters {
  readonly #annotated: ReadonlyMap<string, string>;
  readonly #language: PageLanguage;
  readonly #costs: FormCosts;
  readonly #byReading = new Map<string, readonly NotedPair[]>();

  /**
   * @param annotated the characters the page annotates, each with its one reading
   */
  constructor(annotated: ReadonlyMap<string, string>, language: PageLanguage, costs: FormCosts) {
    this.#annotated = annotated;
    this.#language = language;
    this.#costs = costs;
  }

  /** The pairs that a note with this reading may stand behind. */
  of(reading: string): readonly NotedPair[] {
    const known = this.#byReading.get(reading);
    if (known) return known;
    const characters = new Set([
      ...this.#language.withReading(reading),
      ...annotatedWith(reading),
      ...possibleWith(reading),
      ...this.#annotated.keys(),
    ]);
    const found: NotedPair[] = [];
    for (const char of characters) {
      const code = gbkCode(char.charCodeAt(0));
      const cost = this.#costOf(char, reading);
      if (code > 0 && cost !== undefined) found.push({ code, cost });
    }
    this.#byReading.set(reading, found);
    return found;
  }

  #costOf(char: string, reading: string): number | undefined {
    const here = this.#annotated.get(char);
    if (here !== undefined) return here === reading ? 0 : undefined;
    if (annotatedReading(char) === reading) return ANNOTATED_ELSEWHERE;
    if (likelyReading(char) === reading) return LIKELY;
    return UNHEARD_OF + this.#costs.of(char.charCodeAt(0));
  }
}
