import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, scriptFor } from '../settings.ts';
import { loadConvert } from './converter.ts';

/**
 * The names of rules in words, in the language of the interface. They load on the first question: nobody asks why
 * before there is something to ask about.
 */
export async function ruleWords(names: readonly string[]): Promise<readonly string[]> {
  const { RULE_NOTES } = await import('../measures/rule-notes.ts');
  const language = browser.i18n.getMessage('@@ui_locale').replace('_', '-');
  const script = scriptFor(language);
  const words = names.map((name) => {
    const words = RULE_NOTES[name]?.words;
    return (script === 'source' ? words?.en : words?.['zh-CN']) ?? name;
  });
  if (script === 'source' || script === 'cn') return words;
  const convert = await loadConvert(script, DEFAULT_SETTINGS);
  return words.map((text) => convert(text).text);
}
