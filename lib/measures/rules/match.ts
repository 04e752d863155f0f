import { canon } from '../../text/canonical-clause.ts';
import { WordIndex } from '../../text/trie.ts';
import { ADVERBS } from './lexicon/verbs.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

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

/** Whether a rule's guard lets a hit pass. */
function passes(rule: Rule, text: string, start: number, until: number, from: number, to: number): boolean {
  if (!rule.guard) return true;
  const { before, after, clause } = rule.guard;
  return !(
    before?.test(text.slice(Math.max(start, from - 12), from)) ||
    after?.test(text.slice(to, Math.min(until, to + 12))) ||
    clause?.test(text.slice(start, until))
  );
}

/** The rules that fire anywhere in text[start, until): words first, in order, then patterns. */
export function matchAnywhere(text: string, start: number, until: number): RuleHit[] {
  const hits: RuleHit[] = [];
  let nounsUntil = start;
  for (let at = start; at < until; at++) {
    const first = hits.length;
    for (const { word, values } of words().at(text, at, until)) {
      const end = at + word.length;
      for (const rule of values) {
        if (rule.place !== 'any' && !(rule.place === 'end' && end === until)) continue;
        if (rule.name.startsWith('noun-')) {
          if (at < nounsUntil) continue;
          nounsUntil = end;
        }
        // Of the words of one rule that begin here only the longest counts.
        if (hits.length > first && hits.some((hit, i) => i >= first && hit.rule === rule)) continue;
        if (passes(rule, text, start, until, at, end)) hits.push({ rule, start: at, end });
      }
    }
  }
  const clause = text.slice(start, until);
  const digits = /\d/.test(clause);
  for (const rule of patterns()) {
    if (typeof rule.match === 'string' || (rule.digits && !digits)) continue;
    const match = rule.match.exec(clause);
    if (!match) continue;
    const from = start + match.index;
    const to = from + match[0].length;
    if (passes(rule, text, start, until, from, to)) hits.push({ rule, start: from, end: to });
  }
  return hits;
}

/** The rules that fire where the clause begins and where its predicate begins: `heads[0]` behind the modal, then behind the adverbs. */
export function matchHeads(text: string, start: number, until: number, heads: readonly number[]): RuleHit[] {
  const hits: RuleHit[] = [];
  for (const at of new Set([start, ...heads])) {
    let head = false;
    for (const { word, values } of words().at(text, at, until)) {
      for (const rule of values) {
        if (rule.place !== 'head' && rule.place !== 'start') continue;
        if (rule.place === 'head' && (head || !heads.includes(at))) continue;
        if (rule.place === 'start' && at !== start && at !== heads[0]) continue;
        if (hits.some((hit) => hit.start === at && hit.rule === rule)) continue;
        if (!passes(rule, text, start, until, at, at + word.length)) continue;
        hits.push({ rule, start: at, end: at + word.length });
        if (rule.place === 'head') head = true;
      }
    }
  }
  return hits;
}
