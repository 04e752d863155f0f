import { canon } from '../../text/canonical-clause.ts';
import { WordIndex } from '../../text/word-index.ts';
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
    return [...this.#wordHits(stretch), ...this.#patternHits(stretch)];
  }

  #wordHits(stretch: Stretch): RuleHit[] {
    const hits: RuleHit[] = [];
    let nounsUntil = stretch.start;
    for (let at = stretch.start; at < stretch.until; at++) {
      const here = this.#wordHitsAt(stretch, at, at < nounsUntil);
      for (const hit of here) if (isNoun(hit.rule)) nounsUntil = hit.end;
      hits.push(...here);
    }
    return hits;
  }

  /** The words that begin at one place; of one rule's only the longest, and no noun within a noun. */
  #wordHitsAt(stretch: Stretch, at: number, inNoun: boolean): RuleHit[] {
    const hits: RuleHit[] = [];
    let noun = inNoun;
    for (const { word, values } of this.#words.at(stretch.text, at, stretch.until)) {
      const end = at + word.length;
      const counting = values.filter(({ place }) => place === 'any' || (place === 'end' && end === stretch.until));
      for (const rule of counting) {
        if (isNoun(rule) && noun) continue;
        noun ||= isNoun(rule);
        const hit = { rule, start: at, end };
        if (!hits.some((known) => known.rule === rule) && passes(hit, stretch)) hits.push(hit);
      }
    }
    return hits;
  }

  #patternHits(stretch: Stretch): RuleHit[] {
    const clause = stretch.text.slice(stretch.start, stretch.until);
    const digits = /\d/.test(clause);
    return this.#patterns.flatMap((rule) => {
      if (rule.digits && !digits) return [];
      const match = rule.match.exec(clause);
      if (!match) return [];
      const start = stretch.start + match.index;
      const hit = { rule, start, end: start + match[0].length };
      return passes(hit, stretch) ? [hit] : [];
    });
  }

  /**
   * The rules that fire where the clause begins and where its predicate begins: `heads[0]` behind the modal, then behind
   * the adverbs.
   */
  heads(stretch: Stretch, heads: readonly number[]): RuleHit[] {
    const places = [...new Set([stretch.start, ...heads])];
    return places.flatMap((at) => this.#headHitsAt(stretch, heads, at));
  }

  #headHitsAt(stretch: Stretch, heads: readonly number[], at: number): RuleHit[] {
    const hits: RuleHit[] = [];
    const isHead = heads.includes(at);
    const isStart = at === stretch.start || at === heads[0];
    for (const { word, values } of this.#words.at(stretch.text, at, stretch.until)) {
      for (const rule of values) {
        const counts =
          (rule.place === 'start' && isStart) ||
          (rule.place === 'head' && isHead && !hits.some((hit) => hit.rule.place === 'head'));
        const hit = { rule, start: at, end: at + word.length };
        if (counts && !hits.some((known) => known.rule === rule) && passes(hit, stretch)) hits.push(hit);
      }
    }
    return hits;
  }
}

let standard: RuleMatcher | undefined;

/** The matcher of `RULES` and, where some are given, of further rules behind them. */
export function matcherOf(further: readonly MeasureRule[] = []): RuleMatcher {
  if (further.length > 0) return new RuleMatcher([...RULES, ...further]);
  standard ??= new RuleMatcher(RULES);
  return standard;
}
