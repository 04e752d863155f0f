import { describe, expect, it } from 'vitest';
import { isRightAmount, isRightLimit, sharedCases } from '../bench/values.ts';

describe('the shared cases', () => {
  it.each(sharedCases('deadlines'))('have the time limit of $text', (one) => {
    expect(isRightLimit(one), one.wanted).toBe(true);
  });

  it.each(sharedCases('numbers'))('have the amount of $text', (one) => {
    expect(isRightAmount(one), one.wanted).toBe(true);
  });
});
