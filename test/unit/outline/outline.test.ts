import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/reading/article.ts';
import { outlineOf } from '../../../lib/reading/outline-of.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';

const paragraph = (text: string, strong = ''): Block => ({
  kind: 'paragraph',
  runs: [...(strong ? [{ style: 'strong', text: strong } as const] : []), { style: 'plain', text }],
});
const heading = (text: string, level: 2 | 3): Block => ({ kind: 'heading', level, runs: [{ style: 'plain', text }] });
const heads = (blocks: readonly Block[]): string[] =>
  outlineOf(blocks).map(({ level, label, text }) => `${level} ${label}|${text}`);

describe('outlineOf', () => {
  it('reads Chinese numbering by its own order', () => {
    expect(
      heads([
        paragraph('一、总体要求'),
        paragraph('坚持节约优先，推进灌区改造。'),
        paragraph('（一）加强管网改造。年内更换老旧管网30公里。'),
        paragraph('1.摸清底数。各乡镇逐户登记。'),
        paragraph('二、保障措施'),
      ]),
    ).toEqual(['1 一、|总体要求', '2 （一）|加强管网改造', '3 1.|摸清底数', '1 二、|保障措施']);
  });

  it('reads chapters, articles and the page’s own headings', () => {
    expect(
      heads([
        heading('第一章 总则', 2),
        paragraph('第一条 为了保护水源，制定本办法。'),
        paragraph('第二条 本办法适用于全市。'),
      ]),
    ).toEqual(['1 第一章|总则', '2 第一条|为了保护水源，制定本办法', '2 第二条|本办法适用于全市']);
    expect(heads([heading('背景', 2), paragraph('一、做法'), heading('细节', 3)])).toEqual([
      '1 |背景',
      '3 一、|做法',
      '2 |细节',
    ]);
  });

  it('reads heads set in bold and 一是 inside a paragraph, but no lone 一是', () => {
    expect(heads([paragraph('今年将改造学校12所。', '扩大学位供给。')])).toEqual(['1 |扩大学位供给']);
    expect(heads([paragraph('要做到三点。一是摸清底数，建立台账；二是压实责任；三是严格考核。')])).toEqual([
      '1 一是|摸清底数，建立台账',
      '1 二是|压实责任',
      '1 三是|严格考核',
    ]);
    expect(heads([paragraph('原因之一是投入不足。一是资金紧张。')])).toEqual([]);
  });

  it('takes no decimal and no year for a number', () => {
    expect(heads([paragraph('2.5万亩农田得到灌溉。'), paragraph('2024年全县增收。')])).toEqual([]);
  });

  it('works in traditional text and points at its own text', () => {
    const blocks = [paragraph('三、保障措施：'), paragraph('（一）強化監管。定期檢查。')];
    expect(heads(blocks)).toEqual(['1 三、|保障措施', '2 （一）|強化監管']);
    const texts = paragraphsOf(blocks);
    for (const entry of outlineOf(blocks))
      expect(texts[entry.paragraph]?.slice(entry.start, entry.end)).toContain(entry.text);
  });

  it('has entries in order, inside their paragraphs, with levels from 1', () => {
    const part = fc.constantFrom(
      '一、总则',
      '（二）',
      '1.',
      '一是',
      '二是',
      '要做好。',
      '，',
      '第三条 ',
      '①',
      '\n',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(part, { maxLength: 8 }).map((parts) => paragraph(parts.join(''))),
          { maxLength: 6 },
        ),
        (blocks) => {
          const texts = paragraphsOf(blocks);
          let last = { paragraph: -1, end: 0 };
          for (const entry of outlineOf(blocks)) {
            expect(entry.level).toBeGreaterThanOrEqual(1);
            expect(entry.end).toBeLessThanOrEqual(texts[entry.paragraph]?.length ?? 0);
            expect(entry.start).toBeGreaterThanOrEqual(entry.paragraph === last.paragraph ? last.end : 0);
            expect(entry.start).toBeLessThanOrEqual(entry.end);
            last = entry;
          }
        },
      ),
    );
  });
});
