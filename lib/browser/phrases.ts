import type { Convert } from '../script/convert.ts';
import type { PhraseMark } from '../services.ts';

/**
 * The set phrases of the text shown, with their members in the same script. The phrases load on the first need.
 * @param convert the converter to the script shown; absent when the page's own is
 */
export async function findPhrases(
  paragraphs: readonly string[],
  convert: Convert | undefined,
): Promise<readonly PhraseMark[]> {
  const { findSetPhrases } = await import('../measures/phrases.ts');
  const show = (text: string): string => convert?.(text).text ?? text;
  return findSetPhrases(paragraphs).map(({ phrase, ...place }) => ({
    ...place,
    phrase: { term: show(phrase.term), members: phrase.members.map(show), gloss: phrase.en },
  }));
}
