import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, scriptFor } from '../settings.ts';
import { loadConvert } from './converter.ts';

/**
 * The names of rules in words, in the language of the interface. The rules load on the first question: they are half of
 * the popup's code, and nobody asks why before there is something to ask about.
 */
export async function ruleWords(names: readonly string[]): Promise<readonly string[]> {
  const { RULES } = await import('../measures/rules.ts');
  const language = browser.i18n.getMessage('@@ui_locale').replace('_', '-');
  const script = scriptFor(language);
  const words = names.map((name) => {
    const rule = RULES.find((r) => r.name === name);
    return (script === 'source' ? rule?.words.en : rule?.words['zh-CN']) ?? name;
  });
  if (script === 'source' || script === 'cn') return words;
  const convert = await loadConvert(script, DEFAULT_SETTINGS);
  return words.map((text) => convert(text).text);
}
