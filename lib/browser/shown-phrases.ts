import type { PhraseMark } from '../app/services.ts';
import type { Settings, ShownScript } from '../app/settings.ts';
import { loadConvert } from './converter.ts';
import { tools } from './load-tools.ts';

/** The set phrases of the text shown, their members in the same script. */
export async function findPhrases(
  paragraphs: readonly string[],
  script: ShownScript,
  settings: Settings,
): Promise<readonly PhraseMark[]> {
  const { findSetPhrases } = await tools();
  const convert = script === 'source' ? undefined : await loadConvert(script, settings);
  const show = (text: string): string => convert?.(text).text ?? text;
  return findSetPhrases(paragraphs).map(({ phrase, ...place }) => ({
    ...place,
    phrase: { term: show(phrase.term), members: phrase.members.map(show), gloss: phrase.en },
  }));
}
