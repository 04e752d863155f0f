import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canon } from '../../../lib/text/canonical-clause.ts';
import { hanValue } from '../../../lib/text/han-numeral.ts';
import { ordinalAt } from '../../../lib/text/ordinal-at.ts';
import { numbersIn } from '../../../lib/values/amounts/numbers-in.ts';
import { deadlineIn } from '../../../lib/values/limits/deadline-in.ts';

const numbers = (text: string): unknown[] =>
  numbersIn(canon(text)).map(({ start: _start, end: _end, ...number }) => number);

describe('numbersIn', () => {
  it.each([
    ['不低于95%', { text: '95%', value: 95, unit: '%', bound: 'at-least' }],
    ['安排1.2亿元', { text: '1.2亿元', value: 120_000_000, unit: '元' }],
    ['控制在1,200万元以内', { text: '1,200万元以内', value: 12_000_000, unit: '元', bound: 'at-most' }],
    ['增长3.5%左右', { text: '3.5%左右', value: 3.5, unit: '%', bound: 'about' }],
    ['超过23万亿元', { text: '23万亿元', value: 23e12, unit: '元', bound: 'more-than' }],
    ['3—11岁人群', { text: '3—11岁', value: 3, to: 11, unit: '岁' }],
    ['约2—3万吨', { text: '2—3万吨', value: 20_000, to: 30_000, unit: '吨', bound: 'about' }],
    ['百分之九十以上', { text: '百分之九十以上', value: 90, unit: '%', bound: 'at-least' }],
    ['处二万元以上罚款', { text: '二万元以上', value: 20_000, unit: '元', bound: 'at-least' }],
    ['提高0.6個百分點', { text: '0.6个百分点', value: 0.6, unit: '个百分点' }],
  ])('reads %s', (text, number) => {
    expect(numbers(text)).toEqual([number]);
  });

  it.each(['2019年5月1日', '第12条', '12:30', '云政发〔2021〕16号', 'PM2.5浓度', '5月3日至8日', '到2025年'])(
    'takes %s for no amount',
    (text) => {
      expect(numbers(text)).toEqual([]);
    },
  );

  it('reads numbers in characters', () => {
    expect(['十五', '两百三十', '一千二百万', '三', '一万零五十'].map(hanValue)).toEqual([
      15, 230, 12_000_000, 3, 10_050,
    ]);
    expect(hanValue('元')).toBeNaN();
  });

  it('points at its own text, in order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('3万亩', '5%', '约', '至', '第', '2月', '1,000', '12.5', '。', '以上', '百分之', '三个月'),
          { maxLength: 12 },
        ),
        (parts) => {
          const text = canon(parts.join(''));
          let last = 0;
          for (const number of numbersIn(text)) {
            expect(text.slice(number.start, number.end)).toBe(number.text);
            expect(number.start).toBeGreaterThanOrEqual(last);
            last = number.end;
          }
        },
      ),
    );
  });
});

describe('deadlineIn', () => {
  const read = (text: string, published = '2024-11-20'): unknown => deadlineIn(canon(text), { published });
  it.each([
    ['12月9日前报送', { text: '12月9日前', date: '2024-12-09' }],
    ['1月15日前报送', { text: '1月15日前', date: '2025-01-15' }],
    ['明年3月底前建成', { text: '明年3月底前', date: '2025-03-31' }],
    ['到2027年基本建成', { text: '到2027年', date: '2027' }],
    ['15个工作日内办结', { text: '15个工作日内', duration: 'P15D', workingDays: 15 }],
    ['2小时内报告', { text: '2小时内', duration: 'PT2H' }],
    ['三个月内完成', { text: '三个月内', duration: 'P3M' }],
    ['年底前完成', { text: '年底前', date: '2024-12' }],
    ['自2025年3月1日起施行', { text: '自2025年3月1日起', date: '2025-03-01' }],
    ['2月4日至10日放假', { text: '2月4日至10日', date: '2025-02-10' }],
  ])('reads %s', (text, deadline) => {
    expect(read(text)).toEqual(deadline);
  });

  it('names no date it cannot know', () => {
    expect(deadlineIn('6月30日前完成', {})).toEqual({ text: '6月30日前' });
    expect(read('加强日常巡查')).toBeUndefined();
  });
});

describe('ordinalAt', () => {
  it.each([
    ['第三章 罚则', '第三章', 0],
    ['第十二条 任何单位', '第十二条', 2],
    ['三、保障措施', '三', 3],
    ['（二）统一标准', '（二）', 4],
    ['1.建立台账', '1', 5],
    ['（3）定期检查', '（3）', 6],
    ['②登记造册', '②', 7],
    ['一是摸清底数', '一是', 8],
    ['二要压实责任', '二要', 8],
    ['第一，统一思想', '第一', 8],
  ])('reads %s', (text, label, level) => {
    expect(ordinalAt(text)).toMatchObject({ label, level });
  });

  it.each(['2.0版本', '12.5万亩', '一般公共预算', '一要闻', '三农工作', '第三方机构', '一个月内'])(
    'takes %s for none',
    (text) => {
      expect(ordinalAt(text)).toBeUndefined();
    },
  );
});

describe('canon', () => {
  it('keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => canon(text).length === text.length));
  });

  it('is the same for both scripts and both widths', () => {
    expect(canon('會議強調,要覆蓋「三農」;第１條(草案)')).toBe(canon('会议强调，要覆盖“三农”；第1条（草案）'));
    expect(canon('12:30至3.5萬,1,200元')).toBe('12:30至3.5万，1,200元');
  });
});
