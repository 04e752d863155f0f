import type { ReadClause } from '../clauses/read-clauses.ts';
import type { Feature } from './model.ts';

/*
 * What stands around a clause, beyond its neighbours: 采取节水措施 is told in a paragraph that says 近年来, and demanded in
 * one that says 要. The model weighs both.
 */

/** What is known of the whole text, of each paragraph, and of each sentence. */
export interface Context {
  /** Share of the clauses that oblige by a modal of their own. */
  readonly demanding: number;
  readonly demandingParagraphs: ReadonlySet<number>;
  readonly tellingParagraphs: ReadonlySet<number>;
  readonly tellingSentences: ReadonlySet<number>;
  /** Paragraphs in which somebody is said to say something. */
  readonly quotingParagraphs: ReadonlySet<number>;
}

/** 据悉，…已开展: what tells of what was. */
const TELLS = /了|已|近年来|先后|累计|曾|此次|当天|日前|昨日|今天|上午|下午|记者|据悉|目前|截至/;
const OBLIGES = /^modal-(?:must|should|ought)$|^ban/;

/** Looks at all clauses of a text once. */
export function contextOf(clauses: readonly ReadClause[]): Context {
  const demandingParagraphs = new Set<number>();
  const tellingParagraphs = new Set<number>();
  const tellingSentences = new Set<number>();
  const quotingParagraphs = new Set<number>();
  let demanding = 0;
  for (const { paragraph, sentence, modal, head, text } of clauses) {
    if (modal && OBLIGES.test(modal.rule.name)) {
      demanding++;
      demandingParagraphs.add(paragraph);
    }
    if (TELLS.test(text)) {
      tellingParagraphs.add(paragraph);
      tellingSentences.add(sentence);
    }
    if (head) quotingParagraphs.add(paragraph);
  }
  return {
    demanding: demanding / Math.max(1, clauses.length),
    demandingParagraphs,
    tellingParagraphs,
    tellingSentences,
    quotingParagraphs,
  };
}

/** Shares of demanding clauses that part texts that demand nothing, little and much. */
const SHARES = { none: 0.01, few: 0.04, many: 0.12 } as const;

function shareFeature(demanding: number): string | undefined {
  if (demanding < SHARES.none) return 'text-demands-nothing';
  if (demanding < SHARES.few) return 'text-demands-little';
  return demanding > SHARES.many ? 'text-demands-much' : undefined;
}

/** What a clause has around it; most of it says something only of a clause that no modal makes a demand. */
export function contextFeatures(context: Context, { paragraph, sentence, modal, modalBefore }: ReadClause): Feature[] {
  const names: (string | undefined)[] = [shareFeature(context.demanding)];
  const tells = context.tellingSentences.has(sentence);
  if (tells) names.push('sentence-tells');
  if (!modal && !modalBefore) {
    names.push('without-modal');
    if (tells) names.push('sentence-tells-without-modal');
    if (context.demandingParagraphs.has(paragraph)) names.push('paragraph-demands');
    if (context.tellingParagraphs.has(paragraph)) names.push('paragraph-tells');
    if (context.quotingParagraphs.has(paragraph)) names.push('paragraph-quotes');
  }
  return names.filter((name) => name !== undefined).map((name): Feature => [name, 1]);
}
