import { canon } from '../../text/canonical-clause.ts';
import { type Entry, WordIndex } from '../../text/word-index.ts';
import { listWords } from './list-words.ts';
import type { ClausePattern, MeasureRule } from './rule.ts';
import { RULES } from './rules.ts';

/** A rule that fired, in its place: offsets into the text that was searched. */
export interface RuleHit {
  readonly rule: MeasureRule;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a canonical text, `until` excluded. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly until: number;
}

type PatternRule = MeasureRule & { readonly match: ClausePattern };

/** How many characters before and behind a hit its guard sees. */
const GUARD_SEES = 12;

/** Whether a rule's guard lets a hit pass. */
function passes({ rule, start, end }: RuleHit, { text, start: first, until }: Stretch): boolean {
  if (!rule.guard) return true;
  const { before, after, clause } = rule.guard;
  return !(
    before?.test(text.slice(Math.max(first, start - GUARD_SEES), start)) ||
    after?.test(text.slice(end, Math.min(until, end + GUARD_SEES))) ||
    clause?.test(text.slice(first, until))
  );
}

const isPattern = (rule: MeasureRule): rule is PatternRule => typeof rule.match !== 'string';
const isNoun = (rule: MeasureRule): boolean => rule.name.startsWith('noun-');

/** Whether a rule has fired at the place whose hits begin at `from`. */
function hasRule(hits: readonly RuleHit[], from: number, rule: MeasureRule): boolean {
  for (let i = from; i < hits.length; i++) if (hits[i]?.rule === rule) return true;
  return false;
}

/** Searches a stretch of text for the words and patterns of a list of rules. */
export class RuleMatcher {
  readonly rules: readonly MeasureRule[];
  readonly #words: WordIndex<MeasureRule>;
  readonly #patterns: readonly PatternRule[];

  constructor(rules: readonly MeasureRule[]) {
    this.rules = rules;
    this.#words = new WordIndex(
      rules.flatMap((rule) =>
        typeof rule.match === 'string'
          ? listWords(rule.match).map((word): [string, MeasureRule] => [canon(word), rule])
          : [],
      ),
    );
    this.#patterns = rules.filter(isPattern);
  }

  /** The rules that fire anywhere in a stretch: words first, in order, then patterns. */
  anywhere(stretch: Stretch): RuleHit[] {
    const hits: RuleHit[] = [];
    this.#addWords(stretch, hits);
    this.#addPatterns(stretch, hits);
    return hits;
  }

  #addWords(stretch: Stretch, hits: RuleHit[]): void {
    let nounsUntil = stretch.start;
    for (let at = stretch.start; at < stretch.until; at++) {
      const words = this.#words.at(stretch.text, at, stretch.until);
      if (words.length === 0) continue;
      const first = hits.length;
      this.#addWordsAt(stretch, words, { at, inNoun: at < nounsUntil }, hits);
      for (let i = first; i < hits.length; i++) {
        const hit = hits[i];
        if (hit && isNoun(hit.rule)) nounsUntil = hit.end;
      }
    }
  }

  /** The words that begin at one place; of one rule's only the longest, and no noun within a noun. */
  #addWordsAt(
    stretch: Stretch,
    words: readonly Entry<MeasureRule>[],
    { at, inNoun }: { readonly at: number; readonly inNoun: boolean },
    hits: RuleHit[],
  ): void {
    const first = hits.length;
    let noun = inNoun;
    for (const { word, values } of words) {
      const end = at + word.length;
      for (const rule of values) {
        const counts = rule.place === 'any' || (rule.place === 'end' && end === stretch.until);
        if (!counts || (isNoun(rule) && noun)) continue;
        noun ||= isNoun(rule);
        const hit = { rule, start: at, end };
        if (!hasRule(hits, first, rule) && passes(hit, stretch)) hits.push(hit);
      }
    }
  }

  #addPatterns(stretch: Stretch, hits: RuleHit[]): void {
    const clause = stretch.text.slice(stretch.start, stretch.until);
    const digits = /\d/.test(clause);
    for (const rule of this.#patterns) {
      if (rule.digits && !digits) continue;
      const match = rule.match.exec(clause);
      if (!match) continue;
      const start = stretch.start + match.index;
      const hit = { rule, start, end: start + match[0].length };
      if (passes(hit, stretch)) hits.push(hit);
    }
  }

  /**
   * The rules that fire where the clause begins and where its predicate begins: `heads[0]` behind the modal, then behind
   * the adverbs.
   */
  heads(stretch: Stretch, heads: readonly number[]): RuleHit[] {
    const hits: RuleHit[] = [];
    this.#addHeadsAt(stretch, heads, stretch.start, hits);
    for (const [index, at] of heads.entries()) {
      if (at !== stretch.start && heads.indexOf(at) === index) this.#addHeadsAt(stretch, heads, at, hits);
    }
    return hits;
  }

  #addHeadsAt(stretch: Stretch, heads: readonly number[], at: number, hits: RuleHit[]): void {
    const words = this.#words.at(stretch.text, at, stretch.until);
    const first = hits.length;
    const isHead = heads.includes(at);
    const isStart = at === stretch.start || at === heads[0];
    let headed = false;
    for (const { word, values } of words) {
      for (const rule of values) {
        const counts = (rule.place === 'start' && isStart) || (rule.place === 'head' && isHead && !headed);
        if (!counts || hasRule(hits, first, rule)) continue;
        const hit = { rule, start: at, end: at + word.length };
        if (!passes(hit, stretch)) continue;
        headed ||= rule.place === 'head';
        hits.push(hit);
      }
    }
  }
}

let standard: RuleMatcher | undefined;

/** The matcher of `RULES` and, where some are given, of further rules behind them. */
export function matcherOf(further: readonly MeasureRule[] = []): RuleMatcher {
  if (further.length > 0) return new RuleMatcher([...RULES, ...further]);
  standard ??= new RuleMatcher(RULES);
  return standard;
}
