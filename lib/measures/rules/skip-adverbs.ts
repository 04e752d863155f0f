import { canon } from '../../text/canonical-clause.ts';
import { WordIndex } from '../../text/word-index.ts';
import { ADVERBS } from './lexicon/words/adverbs.ts';
import { listWords } from './list-words.ts';

let index: WordIndex<true> | undefined;

function adverbs(): WordIndex<true> {
  index ??= new WordIndex(listWords(ADVERBS).map((word): [string, true] => [canon(word), true]));
  return index;
}

/** Where the predicate begins: behind the adverbs at `at`, unless one of them is itself all there is. */
export function skipAdverbs(text: string, at: number, until: number): number {
  let here = at;
  for (;;) {
    const found = adverbs().at(text, here, until)[0];
    if (!found || here + found.word.length >= until) return here;
    const next = text.charAt(here + found.word.length);
    // 统筹推进 but 统筹X和Y; 规范X: an adverb that a noun follows is the predicate itself. Left to the head rules.
    if (next === '、') return here;
    here += found.word.length;
  }
}
