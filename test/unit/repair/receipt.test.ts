import { describe, expect, it } from 'vitest';
import { editText } from '../../../lib/reading/edit-runs.ts';
import type { FixEdit } from '../../../lib/repair/fix.ts';
import { type Repaired, record, unrepair } from '../../../lib/repair/receipt.ts';

const edit = (start: number, end: number, after: string, certainty: FixEdit['certainty'] = 'certain'): FixEdit => ({
  start,
  end,
  after,
  certainty,
  reason: 'invisible',
});
const first = (a: string): string => a;
const begin = (text: string): Repaired => ({ text, repairs: [] });

describe('record', () => {
  it('shifts earlier repairs behind a later one', () => {
    const once = record(begin('甲乙丙丁'), 'one', [edit(3, 4, '戊己')], first);
    const twice = record(once, 'two', [edit(0, 1, '')], first);
    expect(twice.text).toBe('乙丙戊己');
    expect(twice.repairs.map(({ fix, start, end, before, after }) => [fix, start, end, before, after])).toEqual([
      ['two', 0, 0, '甲', ''],
      ['one', 2, 4, '丁', '戊己'],
    ]);
    expect(unrepair(twice.text, twice.repairs)).toBe('甲乙丙丁');
  });

  it('merges a repair that touches what an earlier one made, with the weaker certainty', () => {
    const once = record(begin('甲乙丙丁'), 'one', [edit(1, 3, '子丑', 'probable')], first);
    const twice = record(once, 'two', [edit(2, 4, '寅')], first);
    expect(twice.text).toBe('甲子寅');
    expect(twice.repairs).toMatchObject([{ start: 1, end: 3, before: '乙丙丁', after: '子寅', certainty: 'probable' }]);
    expect(unrepair(twice.text, twice.repairs)).toBe('甲乙丙丁');
  });

  it('forgets a repair that was undone', () => {
    const once = record(begin('甲乙'), 'one', [edit(0, 1, '丙')], first);
    expect(record(once, 'two', [edit(0, 1, '甲')], first)).toEqual({ text: '甲乙', repairs: [] });
  });
});

describe('editText', () => {
  it('makes all edits at once', () => {
    expect(editText('甲乙丙', [edit(0, 1, ''), edit(1, 1, '子'), edit(2, 3, '丑寅')])).toBe('子乙丑寅');
  });
});
