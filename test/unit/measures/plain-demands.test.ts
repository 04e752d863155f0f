import { describe, expect, it } from 'vitest';
import { findMeasures } from '../../../lib/measures/find.ts';

const limitOf = (text: string, title?: string, published = '2024-12-20'): unknown =>
  findMeasures([...(title ? [title] : []), text], { published, ...(title ? { title } : {}) }).find(
    (one) => one.deadline,
  )?.deadline?.date;

describe('a demand without a modal', () => {
  it.each([
    ['确保四月底前通车。', '2025-04-30'],
    ['各街道在2025年6月底前完成摸底登记。', '2025-06-30'],
    ['申报截止日期：2025年3月20日。', '2025-03-20'],
    ['报名截止到2025年5月底。', '2025-05-31'],
    ['到2028年，要基本建成节水型城市。', '2028'],
  ])('is found with its date: %s', (text, date) => {
    expect(limitOf(text)).toBe(date);
  });

  it.each(['该桥已于6月底前完成加固。', '预计工程年底前完成。', '建设者们为大桥年内通车出力。', '气温将下降5℃。'])(
    'is not made of what is only told: %s',
    (text) => {
      expect(limitOf(text)).toBeUndefined();
    },
  );
});

describe('a year that is not written', () => {
  it('is that of the section or title before that of publication', () => {
    expect(limitOf('各乡镇要在10月底前完成清淤。', '临江县2025年农田水利工作要点')).toBe('2025-10-31');
    expect(limitOf('各乡镇要在10月底前完成清淤。')).toBe('2024-10-31');
  });

  it('turns with the year where the month is near ahead, and is left out where it cannot be told', () => {
    expect(limitOf('各乡镇要在1月10日前报送名单。')).toBe('2025-01-10');
    expect(limitOf('各乡镇要在5月10日前报送名单。')).toBe('2025-05-10');
    expect(limitOf('各乡镇要在3月10日前报送名单。', undefined, '2025-08-20')).toBeUndefined();
    expect(limitOf('各乡镇要在3月10日前报送名单。', undefined, '2025-03-20')).toBe('2025-03-10');
  });
});
