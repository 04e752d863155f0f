import type { Salience } from '../../reading/article.ts';
import type { ReadClause } from '../clauses/read-clauses.ts';
import type { DocumentKind } from '../kind.ts';
import { pastSections } from './past-sections.ts';

/** A sentence that looks back by itself: 过去一年，…, 今年以来，…. */
const REVIEWS = /^(?:(?:过去|[近这])[一二三四五几]年来?|[一二三四五]年来|今年以来)$/;

/**
 * The running numbers of the sentences that tell what was done, each with the most that a count in it is worth: in a section
 * that looks back, a hundred counts stand one after another and are listed (1); one told in passing is marked (2), by the
 * guidelines of the labels, "a count of what an authority did".
 */
export function pastSentences(
  clauses: readonly ReadClause[],
  {
    paragraphs,
    title,
    kind,
  }: { readonly paragraphs: readonly string[]; readonly title: string; readonly kind: DocumentKind },
): ReadonlyMap<number, Salience> {
  const sections = pastSections(paragraphs, title, kind);
  const past = new Map<number, Salience>();
  for (const { paragraph, sentence, firstInSentence, text } of clauses) {
    if (sections[paragraph] === true) past.set(sentence, 1);
    else if (firstInSentence && REVIEWS.test(text)) past.set(sentence, 2);
  }
  return past;
}
