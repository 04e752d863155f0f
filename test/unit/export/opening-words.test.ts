import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openingWords } from '../../../lib/export/opening-words.ts';
import { paragraph } from '../reading/sample.ts';

it.each([
  [['各乡镇要于4月30日前完成名单公示，县水利局每月抽查不少于2次。'], '各乡镇要于4月30日前完成名单公示', true],
  [['各地：各乡镇要压实责任。'], '各地：各乡镇要压实责任', false],
  [['——', ' 此件\u0007公开\n发布 '], '此件公开 发布', false],
  [['按时完成全县四十六座小型水库的安全度汛检查并建立问题清单'], '按时完成全县四十六座小型水库的安全度汛检', true],
])('of %j are %s', (texts, words, goesOn) => {
  expect(openingWords(texts.map((text) => paragraph(text)))).toEqual({ words, goesOn });
});

it('are none of a text without a word', () => {
  expect(openingWords([paragraph('……'), paragraph('')])).toBeUndefined();
});

it('are one line of at most twenty whole characters, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const words = openingWords([paragraph(text)])?.words ?? '';
      expect([...words].length).toBeLessThanOrEqual(20);
      expect(words).not.toMatch(/[\p{Cs}\p{Cc}]/u);
    }),
  );
});
