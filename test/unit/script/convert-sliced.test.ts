import { expect, test } from 'vitest';
import { loadConverter } from '../../../lib/script/convert.ts';
import { convertSliced } from '../../../lib/script/convert-sliced.ts';

test('paragraphs come in order, with a pause whenever the budget is spent', async () => {
  const convert = await loadConverter('tw');
  let time = 0;
  let pauses = 0;
  const paragraphs = Array.from({ length: 9 }, (_, i) => `第${i}次会议发布公报`);
  const made: string[] = [];
  const sliced = convertSliced(
    paragraphs,
    (text, options) => {
      time += 3;
      return convert(text, options);
    },
    { budgetMs: 8, now: () => time, pause: async () => void pauses++ },
  );
  for await (const { text } of sliced) made.push(text);
  expect(made).toEqual(paragraphs.map((text) => convert(text).text));
  expect(pauses).toBe(2);
});

test('the script of the article is handed on to paragraphs that show none', async () => {
  const convert = await loadConverter('tw');
  const once = async (source: 'simplified' | 'traditional') => {
    for await (const { text } of convertSliced(['理事后'], convert, { pause: async () => {}, source })) return text;
    return '';
  };
  expect(await once('simplified')).toBe('理事後');
  expect(await once('traditional')).not.toBe(undefined);
});
