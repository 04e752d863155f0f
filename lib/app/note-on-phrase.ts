import type { SetPhraseNote } from './services.ts';

/**
 * What a reader is told of a set phrase, by the language of the interface (`en`, `zh-CN`, `zh-TW`): its members, and the
 * English gloss in an English interface alone. Nothing where there is nothing to tell: a Chinese reader is not told in
 * English what 房住不炒 means, and it has no members.
 */
export function noteOnPhrase(
  { term, members, en }: { readonly term: string; readonly members: readonly string[]; readonly en: string },
  language: string,
): SetPhraseNote | undefined {
  if (language.startsWith('en')) return { term, members, gloss: en };
  return members.length > 0 ? { term, members } : undefined;
}
