import { DEFAULT_SETTINGS, scriptFor } from '../app/settings.ts';
import { loadConvert } from './converter.ts';
import { tools } from './load-tools.ts';
import { words } from './words.ts';

/**
 * The names of rules in words, in the language of the interface. They load on the first question: nobody asks why
 * before there is something to ask about.
 */
export async function ruleWords(names: readonly string[]): Promise<readonly string[]> {
  const { wordsOfRule } = await tools();
  const script = scriptFor(words('uiLanguage'));
  const named = names.map((name) => {
    const note = wordsOfRule(name);
    return (script === 'source' ? note?.en : note?.['zh-CN']) ?? name;
  });
  if (script === 'source' || script === 'cn') return named;
  const convert = await loadConvert(script, DEFAULT_SETTINGS);
  return named.map((text) => convert(text).text);
}
