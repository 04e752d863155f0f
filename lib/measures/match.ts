import { canon } from './canon.ts';
import { ADVERBS } from './lexicon/verbs.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { WordIndex } from './trie.ts';

/** A rule that fired, in its place. */
export interface RuleHit {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
}

let wordIndex: WordIndex<Rule> | undefined;
let adverbIndex: WordIndex<true> | undefined;
let patternRules: readonly Rule[] | undefined;

function words(): WordIndex<Rule> {
  wordIndex ??= new WordIndex(
    RULES.flatMap((rule) =>
      typeof rule.match === 'string' ? rule.match.split(' ').map((word): [string, Rule] => [canon(word), rule]) : [],
    ),
  );
  return wordIndex;
}

function adverbs(): WordIndex<true> {
  adverbIndex ??= new WordIndex(ADVERBS.split(' ').map((word): [string, true] => [canon(word), true]));
  return adverbIndex;
}

const patterns = (): readonly Rule[] => {
  patternRules ??= RULES.filter((rule) => typeof rule.match !== 'string');
  return patternRules;
};

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

/** The rules that fire in text[start, until), whose predicate may begin at any of `heads`. */
export function matchRules(text: string, start: number, until: number, heads: readonly number[]): RuleHit[] {
  const hits: RuleHit[] = [];
  const clause = text.slice(start, until);
  const passes = (rule: Rule, from: number, to: number): boolean =>
    !rule.guard ||
    !(
      rule.guard.before?.test(text.slice(Math.max(start, from - 12), from)) ||
      rule.guard.after?.test(text.slice(to, Math.min(until, to + 12))) ||
      rule.guard.clause?.test(clause)
    );
  let nounsUntil = start;
  for (let at = start; at < until; at++) {
    for (const { word, values } of words().at(text, at, until)) {
      const end = at + word.length;
      for (const rule of values) {
        if (rule.place === 'head' && !heads.includes(at)) continue;
        if (rule.place === 'start' && at !== start && at !== heads[0]) continue;
        if (rule.place === 'end' && end !== until) continue;
        if (rule.name.startsWith('noun-')) {
          if (at < nounsUntil) continue;
          nounsUntil = end;
        }
        // Of the words of one rule that begin here only the longest counts.
        if (hits.some((hit) => hit.start === at && hit.rule === rule)) continue;
        if (rule.place === 'head' && hits.some((hit) => hit.start === at && hit.rule.place === 'head')) continue;
        if (passes(rule, at, end)) hits.push({ rule, start: at, end });
      }
    }
  }
  const digits = /\d/.test(clause);
  for (const rule of patterns()) {
    if (typeof rule.match === 'string' || (rule.digits && !digits)) continue;
    const match = rule.match.exec(clause);
    if (!match) continue;
    const from = start + match.index;
    const to = from + match[0].length;
    if (passes(rule, from, to)) hits.push({ rule, start: from, end: to });
  }
  return hits;
}
