import { noteOnPhrase } from '../app/note-on-phrase.ts';
import type { PhraseMark } from '../app/services.ts';
import type { Settings, ShownScript } from '../app/settings.ts';
import { loadConvert } from './converter.ts';
import { tools } from './load-tools.ts';
import { words } from './words.ts';

/** The set phrases of the text shown, their members in the same script; what is to be said of each: see `noteOnPhrase`. */
export async function findPhrases(
  paragraphs: readonly string[],
  script: ShownScript,
  settings: Settings,
): Promise<readonly PhraseMark[]> {
  const { findSetPhrases } = await tools();
  const convert = script === 'source' ? undefined : await loadConvert(script, settings);
  const show = (text: string): string => convert?.(text).text ?? text;
  return findSetPhrases(paragraphs).flatMap(({ phrase, ...place }) => {
    const note = noteOnPhrase(phrase, words('uiLanguage'));
    return note ? [{ ...place, phrase: { ...note, term: show(note.term), members: note.members.map(show) } }] : [];
  });
}
