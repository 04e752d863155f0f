import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planLine } from '../../../../lib/app/aloud/plan-line.ts';

const pieces = (text: string, isHeading = false): readonly string[] =>
  planLine(text, isHeading).map(({ start, end }) => text.slice(start, end));

describe('planLine', () => {
  it.each([
    ['会议指出，要抓好落实。会议强调：“不得拖延。”', ['会议指出，要抓好落实。', '会议强调：“不得拖延。”']],
    ['一、加强值守。各乡镇要值班。', ['一、', '加强值守。', '各乡镇要值班。']],
    ['（二）落实经费', ['（二）', '落实经费']],
    ['第三条　本办法自发布之日起施行。', ['第三条', '　本办法自发布之日起施行。']],
    ['3.5万亩已经完成', ['3.5万亩已经完成']],
    ['青政办〔2026〕12号', ['青政办〔2026〕12号']],
    ['1、', ['1、']],
    ['……——', []],
    ['', []],
  ])('reads %j', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it('is silent before a heading and before and after a number', () => {
    const [plain] = planLine('各乡镇要值班。', false);
    const [heading] = planLine('各乡镇要值班', true);
    const [number, behind] = planLine('一、各乡镇要值班。', false);
    expect(heading?.pause).toBeGreaterThan(plain?.pause ?? 0);
    expect(number?.pause).toBe(heading?.pause);
    expect(behind?.pause).toBeGreaterThan(0);
    expect(number?.sentence).toEqual({ start: 0, end: 9 });
    expect(behind?.sentence).toEqual({ start: 0, end: 9 });
  });

  const texts = fc
    .array(fc.constantFrom(...'会议要求各乡镇一二、，。！”（）1.第条𠮷 \n'), { maxLength: 300 })
    .map((list) => list.join(''));
  it('says every letter and digit once, in order, in short pieces of whole characters', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme', maxLength: 200 })), fc.boolean(), (text, isHeading) => {
        const sayable = (part: string): string => part.replace(/[^\p{L}\p{N}]/gu, '');
        const plan = planLine(text, isHeading);
        let last = 0;
        for (const { start, end, sentence } of plan) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end - start).toBeLessThanOrEqual(60);
          expect(sentence.start).toBeLessThanOrEqual(start);
          expect(sentence.end).toBeGreaterThanOrEqual(end);
          last = end;
        }
        expect(sayable(pieces(text, isHeading).join(''))).toBe(sayable(text));
      }),
    );
  });
});
