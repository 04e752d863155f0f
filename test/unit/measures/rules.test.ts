import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../lib/measures/clauses/read-clauses.ts';
import { RULE_NOTES } from '../../../lib/measures/rules/rule-notes.ts';
import { RULES } from '../../../lib/measures/rules/rules.ts';
import { canon } from '../../../lib/text/canonical-clause.ts';

/** Names of the rules that fire in a text, read as part of a notice. */
const fired = (text: string): Set<string> =>
  new Set(readClauses([canon(text)], 'notice').flatMap((clause) => clause.hits.map((hit) => hit.rule.name)));

describe('RULES', () => {
  it('has a name of its own for each rule, and a note for each name', () => {
    const names = RULES.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(RULE_NOTES).sort()).toEqual([...names].sort());
  });

  it.each(RULES.map((rule) => [rule.name, RULE_NOTES[rule.name]?.sample ?? ''] as const))(
    'fires %s in its sample',
    (name, sample) => {
      expect(sample).not.toBe('');
      expect(fired(sample)).toContain(name);
    },
  );

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
