import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../lib/measures/clauses/read-clauses.ts';
import { listWords } from '../../../lib/measures/rules/list-words.ts';
import { RULES, wordsOfRule } from '../../../lib/measures/rules/rules.ts';
import { canon } from '../../../lib/text/canonical-clause.ts';

/** Names of the rules that fire in a text, read as part of a notice. */
const fired = (text: string): Set<string> =>
  new Set(readClauses([canon(text)], 'notice').flatMap((clause) => clause.hits.map((hit) => hit.rule.name)));

const LISTS = new URL('../../../lib/measures/rules/lexicon/words/', import.meta.url);

describe('RULES', () => {
  it('has a name of its own for each rule', () => {
    const names = RULES.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(RULES.map((rule) => [rule.name, rule] as const))('fires %s in its sample, and can say why', (name, rule) => {
    expect(fired(rule.sample)).toContain(name);
    expect(rule.reason).toMatch(/\.$/);
    expect(wordsOfRule(name)).toEqual(rule.words);
  });

  it.each([
    ['modal-should', '这是一项重要任务，主要内容如下。'],
    ['modal-should', '现将《发展纲要》印发。'],
    ['ban', '基层干部不得不反复填表。'],
    ['ban', '形势容不得半点马虎。'],
    ['may-do', '由此可见，成绩来之不易。'],
    ['target-amount', '规模以上工业增加值同比增长5.2%。'],
    ['by-when', '会前，与会人员参观了展览。'],
  ])('keeps %s out of %s', (name, text) => {
    expect(fired(text)).not.toContain(name);
  });
});

describe('the word lists', () => {
  it('leave comments out', () => {
    expect(listWords('\n# 复 stands for 覆\n全复盖\n清零 归零\n')).toEqual(['全复盖', '清零', '归零']);
  });

  it.each(readdirSync(LISTS))('%s names each word once, on a line of its own', async (file) => {
    const lists = Object.values((await import(new URL(file, LISTS).href)) as Record<string, string>);
    expect(lists).toHaveLength(1);
    for (const list of lists) {
      const words = listWords(list);
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
      expect(list.split('\n').filter((line) => line.includes(' ') && !line.startsWith('#'))).toEqual([]);
    }
  });
});
