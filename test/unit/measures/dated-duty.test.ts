import { describe, expect, it } from 'vitest';
import { findMeasures } from '../../../lib/measures/find.ts';

describe('a duty with a date', () => {
  it.each([
    ['请于2025.4.15前反馈意见。', '2025-04-15'],
    ['各乡镇要于2025年5月20日上午九时前将排查台账报送县应急局。', '2025-05-20T09:00'],
    ['各村要在二〇二五年六月二十日前完成渠道清淤。', '2025-06-20'],
  ])('is checkable and shown: %s', (text, date) => {
    expect(findMeasures([text])).toMatchObject([
      { category: 'deadline', salience: 3, highlighted: true, deadline: { date } },
    ]);
  });

  it('is a ban, not a time limit, where 汛期 only says when the ban holds', () => {
    expect(findMeasures(['汛期不得擅自离岗。'])).toMatchObject([{ category: 'prohibition', salience: 3 }]);
  });

  it('is none where nothing is demanded', () => {
    const text = '2025年5月20日前后，青石湖迎来候鸟。';
    expect(findMeasures([text], { kind: 'news' }).filter((one) => one.highlighted)).toEqual([]);
  });
});
