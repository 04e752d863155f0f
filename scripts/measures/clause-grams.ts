import { LONGEST_GRAM } from '../../lib/measures/model/gram-index.ts';
import { firstGrams, lastGrams } from '../../lib/measures/model/grams.ts';

/** The grams of a clause, by what they tell of. */
export interface ClauseGrams {
  /** All of them, each once. */
  readonly all: ReadonlySet<string>;
  /** Those it begins with, and those it ends with. */
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** Spaces would not survive in the file, halves of a surrogate pair neither; the mark of an edge alone tells nothing. */
const isKept = (gram: string): boolean => !/[\s\ud800-\udfff]/.test(gram) && gram !== '^' && gram !== '$';

/** The grams of what `gramText` gives. */
export function gramsOf(chars: string): ClauseGrams {
  const all = new Set<string>();
  for (let at = 0; at < chars.length; at++) {
    for (let size = 1; size <= LONGEST_GRAM && at + size <= chars.length; size++) all.add(chars.slice(at, at + size));
  }
  return {
    all: new Set([...all].filter(isKept)),
    first: firstGrams(chars).filter(isKept),
    last: lastGrams(chars).filter(isKept),
  };
}
