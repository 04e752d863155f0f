import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../lib/export/document/text-width.ts';
import { titleLines } from '../../../../lib/export/document/title-lines.ts';

describe('a title', () => {
  it.each([
    ['云溪县召开防汛工作会议'],
    ['云溪县人民政府办公室关于印发', '《云溪县2021年防汛抗旱工作方案》的通知'],
    ['云溪县人民政府关于进一步', '加强安全生产工作的意见'],
    ['中共云溪县委 云溪县人民政府关于全面推进', '乡村振兴加快农业农村现代化的实施意见'],
    ['云溪县财政局 云溪县水利局 ', '云溪县农业农村局关于下达2021年', '中央农田建设补助资金预算的通知'],
  ])('is broken between words into lines of like length: %s', (...lines) => {
    expect(titleLines(lines.join(''))).toEqual(lines);
  });

  it('is all there, in lines that fit, whatever it is', () => {
    const word = fc.constantFrom(
      '关于',
      '云溪县',
      '《',
      '》',
      '的',
      '通知',
      '2021',
      ' ',
      '防汛',
      '，',
      'A',
      '𠮷',
      '（',
      '）',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const title = words.join('');
        const lines = titleLines(title);
        expect(lines.join('')).toBe(title);
        if (lines.length > 1) expect(lines.filter((line) => textWidth(line.trim()) > 20)).toEqual([]);
      }),
    );
  });

  it.each(['', '甲'.repeat(5000), 'a'.repeat(100), '甲\n乙'])('without a way to break it stays: %#', (title) => {
    expect(titleLines(title).join('')).toBe(title);
  });
});
