import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutFigures } from '../../../lib/text/upright-figures.ts';

const upright = (text: string): readonly string[] => cutFigures(text).filter((_, i) => i % 2 === 1);

describe('cutFigures', () => {
  it.each([
    ['2026年3月15日', ['3', '15']],
    ['第8条 24小时', ['8', '24']],
    ['7月5日', ['7', '5']],
  ])('sets the short figures of %s upright', (text, figures) => {
    expect(upright(text)).toEqual(figures);
  });

  it.each(['2026', '3.5%', '12:30', '20%', '100', 'COVID-19', '1,200', 'A4'])('leaves %s on its side', (text) => {
    expect(upright(text)).toEqual([]);
  });

  it('loses nothing of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cutFigures(text).join('') === text));
  });
});
