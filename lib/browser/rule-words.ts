import { RULES } from '../measures/rules.ts';

const byName = new Map(RULES.map((rule) => [rule.name, rule.words]));

/** A rule's name in words, for a reader of this interface language. */
export function ruleWords(name: string, language: string): string {
  const words = byName.get(name);
  if (!words) return name;
  return /^zh\b/i.test(language) ? words['zh-CN'] : words.en;
}
