import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchFor } from '../../../lib/text/find-text.ts';
import { foldText } from '../../../lib/text/fold-text.ts';

const find = (query: string, text: string): readonly string[] =>
  searchFor(query)(foldText(text)).map(({ start, end }) => text.slice(start, end));

describe('searchFor', () => {
  it.each([
    ['国务院', '國務院、国务院办公厅', ['國務院', '国务院']],
    ['國務院', '国务院关于', ['国务院']],
    ['gdp', 'ＧＤＰ增长，Gdp下降', ['ＧＤＰ', 'Gdp']],
    ['２０２６年', '2026年、２０２６年', ['2026年', '２０２６年']],
    ['“一窗受理”', '推開「一窗受理」', ['「一窗受理」']],
    ['"一窗受理"', '“一窗受理”', ['“一窗受理”']],
    ['(一)', '（一）农业', ['（一）']],
    ['平方', '５０\u200b平\u00ad方米', ['平\u00ad方']],
    ['m2', '建设80㎡', ['㎡']],
    ['m', '80㎡', ['㎡']],
    ['cafe', 'Café', ['Café'.slice(0, 4)]],
    ['aa', 'aaaaa', ['aa', 'aa']],
    ['𠮷田', '𠮷田村', ['𠮷田']],
    ['', '国务院', []],
    ['  ', '国务院 关于', []],
    [' 关于 ', '国务院关于', ['关于']],
  ])('finds %j in %j', (query, text, found) => {
    expect(find(query, text)).toEqual(found);
  });

  const characters = fc.constantFrom(...'国國务務ＧgG㎡ﬁİéｶﾞ２2“「ab𠮷\u200b\u0301\ud83d ');
  const texts = fc.array(characters, { maxLength: 40 }).map((list) => list.join(''));

  it('finds every piece of a text that is more than white space, whole characters in order, none over another', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const points = [...text];
        const from = a % (points.length + 1);
        const query = points.slice(from, from + 1 + (b % 5)).join('');
        const pattern = foldText(query.trim()).text;
        const found = searchFor(query)(foldText(text));
        if (pattern !== '') expect(found.length).toBeGreaterThan(0);
        let last = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(foldText(text.slice(start, end)).text).toContain(pattern);
          last = end;
        }
      }),
    );
  });

  it('finds as many as a plain search of the folded text does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('国', '國', 'a', 'Ａ'), { maxLength: 60 }), fc.nat(4), (list, length) => {
        const text = list.join('');
        const query = 'aa国a'.slice(0, length);
        const plain = query === '' ? 0 : foldText(text).text.split(query).length - 1;
        expect(find(query, text)).toHaveLength(plain);
      }),
    );
  });
});

describe('foldText', () => {
  it('says of each unit which character of the source it comes from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, starts, ends } = foldText(source);
        expect(starts).toHaveLength(text.length);
        let last = 0;
        for (let i = 0; i < text.length; i++) {
          const [start = 0, end = 0] = [starts[i], ends[i]];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(foldText(source.slice(start, end)).text).toContain(text.charAt(i));
          last = start;
        }
        expect(last).toBeLessThanOrEqual(source.length);
      }),
    );
  });
});
