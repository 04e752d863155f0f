import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squeeze } from '../../../../lib/reading/annotations/squeeze.ts';
import { type Anchor, anchorOf, findAnchor } from '../../../../lib/reading/annotations/text-quote.ts';

const TEXT = [
  '云溪县召开防汛抗旱工作会议',
  '会议强调，要压实责任，确保安全度汛。各乡镇要在6月底前完成隐患排查，发现问题及时上报。',
  '会议要求，要压实责任，加强值班值守。县应急管理局要组织不少于20人的抢险队伍。',
  '会议指出，今年以来全县降水偏多，水库蓄水达到历史同期最高水平，防汛形势严峻复杂。',
].join('\n');

function anchor(text: string, words: string, from = 0): Anchor {
  const start = text.indexOf(words, from);
  const found = start < 0 ? undefined : anchorOf(text, start, start + words.length);
  if (!found) throw new Error(`not in the text: ${words}`);
  return found;
}

/** What an anchor finds in a text, with what stands before it. */
function found(text: string, one: Anchor): string | undefined {
  const range = findAnchor(squeeze(text), one);
  return range && `${text.slice(Math.max(0, range[0] - 3), range[0])}[${text.slice(...range)}]`;
}

describe('a marked passage is found again', () => {
  it('where nothing changed, over the end of a paragraph too', () => {
    expect(found(TEXT, anchor(TEXT, '安全度汛。各乡镇'))).toBe('，确保[安全度汛。各乡镇]');
    expect(found(TEXT, anchor(TEXT, '及时上报。\n会议要求'))).toBe('现问题[及时上报。\n会议要求]');
  });

  it('where the page was set anew with other spaces and breaks', () => {
    const other = TEXT.replaceAll('\n', '\n\n　　').replaceAll('6月', '6 月').replace('安全度汛。', '安全度汛。\n');
    expect(found(other, anchor(TEXT, '安全度汛。各乡镇要在6月底'))).toBe('，确保[安全度汛。\n各乡镇要在6 月底]');
  });

  it('where paragraphs were added before and after', () => {
    expect(
      found(
        `本报讯\n${TEXT.replace('会议要求', '会前，与会人员观看警示片。会议要求')}\n（记者 甲乙）`,
        anchor(TEXT, '20人'),
      ),
    ).toBe('不少于[20人]');
  });

  it('in its own of two like sentences, by what stands around them', () => {
    const second = anchor(TEXT, '要压实责任', TEXT.indexOf('会议要求'));
    expect(second.alone).toBe(false);
    expect(found(TEXT, second)).toBe('要求，[要压实责任]');
    expect(found(`编者按\n${TEXT}`, second)).toBe('要求，[要压实责任]');
  });

  it('in its own of places that nothing tells apart, as long as the text is the same', () => {
    const same = '甲。'.repeat(2000);
    const one = anchor(same, '甲。甲', 1000);
    expect(findAnchor(squeeze(same), one)).toEqual([1000, 1003]);
    expect(findAnchor(squeeze(`${same}乙`), one)).toBeUndefined();
  });
});

describe('a marked passage is lost', () => {
  it('where its words were changed', () => {
    expect(found(TEXT.replace('20人', '30人'), anchor(TEXT, '不少于20人'))).toBeUndefined();
  });

  it('where of two like sentences its own is gone, and is not put in the other', () => {
    const second = anchor(TEXT, '要压实责任', TEXT.indexOf('会议要求'));
    expect(found(TEXT.replace('会议要求，要压实责任，', '会议要求，'), second)).toBeUndefined();
  });

  it('where a word of it stands in quite another text', () => {
    expect(found('县长到水库检查，要求做好工作。', anchor(TEXT, '水库'))).toBeUndefined();
  });

  it('where the page gave way to a few words', () => {
    expect(found('20人', anchor('20人', '20人'))).toBe('[20人]');
    expect(found('共20人参加', anchor('20人', '20人'))).toBeUndefined();
  });
});

describe('an anchor', () => {
  it('is none of white space alone', () => {
    expect(anchorOf('甲\n 　乙', 1, 4)).toBeUndefined();
    expect(anchorOf('', 0, 0)).toBeUndefined();
  });

  it('has the words as they stand, without white space at its ends', () => {
    expect(anchorOf('甲\n 乙 丙\n丁', 1, 6)).toMatchObject({ exact: '乙 丙', prefix: '甲', suffix: '丁' });
  });
});

/** Few characters, so that alike stretches are common; breaks, so that white space is. */
const text = fc.string({
  unit: fc.constantFrom('县', '要', '在', '前', '。', '\n', ' '),
  minLength: 1,
  maxLength: 400,
});
const ranges = text.chain((whole) =>
  fc
    .tuple(fc.nat({ max: whole.length }), fc.nat({ max: whole.length }))
    .map(([a, b]) => ({ whole, start: Math.min(a, b), end: Math.max(a, b) })),
);
const same = (a: string, b: string): boolean => squeeze(a).text === squeeze(b).text;

describe('whatever the text', () => {
  it('an anchor is found where it was made', () => {
    fc.assert(
      fc.property(ranges, ({ whole, start, end }) => {
        const one = anchorOf(whole, start, end);
        if (!one) return;
        const range = findAnchor(squeeze(whole), one);
        expect(range && squeeze(whole.slice(0, range[0])).text).toBe(squeeze(whole.slice(0, start)).text);
        expect(range && same(whole.slice(...range), whole.slice(start, end))).toBe(true);
      }),
    );
  });

  it('after something was put in elsewhere it is found in its own place, or lost', () => {
    fc.assert(
      fc.property(ranges, fc.nat(), text, ({ whole, start, end }, seed, added) => {
        const one = anchorOf(whole, start, end);
        const at = seed % (whole.length + 1);
        if (!one || (at > start && at < end)) return;
        const changed = whole.slice(0, at) + added + whole.slice(at);
        const range = findAnchor(squeeze(changed), one);
        if (!range) return;
        const moved = at <= start ? added.length : 0;
        // At the very edge of the quote what was added may be alike.
        if (at === start || at === end) return;
        expect(squeeze(changed.slice(0, range[0])).text).toBe(squeeze(changed.slice(0, start + moved)).text);
      }),
      { numRuns: 500 },
    );
  });

  it('a passage of its own words is found after anything was put in beyond its context', () => {
    const around = fc.string({ unit: fc.constantFrom('县', '要', '在', '前', '。'), minLength: 40, maxLength: 80 });
    fc.assert(
      fc.property(around, around, text, text, (before, after, first, last) => {
        const whole = `${before}独一无二的话${after}`;
        const one = anchor(whole, '独一无二的话');
        const changed = `${first}${whole}${last}`;
        expect(findAnchor(squeeze(changed), one)?.[0]).toBe(changed.indexOf('独一无二的话'));
      }),
    );
  });

  it('a passage that was cut out is not found', () => {
    fc.assert(
      fc.property(ranges, ({ whole, start, end }) => {
        const one = anchorOf(whole, start, end);
        if (!one || squeeze(one.exact).text.length < 6) return;
        expect(findAnchor(squeeze(whole.slice(0, start) + whole.slice(end)), one)).toBeUndefined();
      }),
    );
  });
});
