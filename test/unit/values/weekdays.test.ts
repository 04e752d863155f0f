import { expect, it } from 'vitest';
import { deadlineIn } from '../../../lib/values/limits/deadline-in.ts';

// 20 November 2024 was a Wednesday.
it.each([
  ['要在本周五前报送名单', '2024-11-20', '2024-11-22'],
  ['要在本周三前报送名单', '2024-11-20', '2024-11-20'],
  ['要在本周二前报送名单', '2024-11-20', undefined],
  ['要在下周二前报送名单', '2024-11-20', '2024-11-26'],
  ['要在本周日前报送名单', '2024-11-24', '2024-11-24'],
  ['要在本周六前报送名单', '2024-11-24', undefined],
])('the day of %s, published on %s, is %s', (text, published, day) => {
  expect(deadlineIn(text, { published }, text)?.date).toBe(day);
});
