import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTitle } from '../../../lib/text/title-words.ts';

const cut = (title: string): string => cutTitle(title).join('|');

describe('cutTitle', () => {
  it.each([
    ['临江市应急总指挥部印发实施方案', '总指挥部'],
    ['云溪县召开防汛抗旱工作视频调度会', '调度会'],
    ['沈知远主持召开专题会议', '沈知远'],
    ['关于公布第3批名单的通知', '第3批'],
    ['关于公布2022年名单的通知', '2022年'],
    ['印发“十四五”规划的通知', '“十四五”'],
    ['《青渡县城镇燃气管理办法》解读', '《青渡县'],
  ])('keeps the line of %s from ending within %s', (title, kept) => {
    expect(cutTitle(title).some((piece) => piece.includes(kept))).toBe(true);
  });

  it('lets a line end between words, before an opening mark and after a closing one', () => {
    expect(cut('云溪县召开会议')).toBe('云溪县|召开|会议');
    expect(cut('会议强调：坚决防范')).toBe('会议|强调：|坚决|防范');
    expect(cut('解读《管理办法》')).toContain('解读|《');
  });

  it('begins no line with 的 or a closing mark, and ends none with 和 or an opening one', () => {
    const pieces = cutTitle('关于加强燃气和供水管理的通知（全文）');
    expect(pieces.slice(1).filter((piece) => /^[的）]/.test(piece))).toEqual([]);
    expect(pieces.filter((piece) => /[和（]$/.test(piece))).toEqual([]);
  });

  it('loses nothing of any title', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (title) => cutTitle(title).join('') === title));
  });
});
