import { expect, test } from 'vitest';
import { loadConverter } from '../../../lib/script/convert.ts';
import { convertSliced } from '../../../lib/script/convert-sliced.ts';
import { mapRange } from '../../../lib/script/engine/map-range.ts';

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

test('a very long paragraph is sliced between sentences and comes out as it does whole', async () => {
  const convert = await loadConverter('tw-words');
  const paragraph = '会后，𠀀代表团访问新西兰，海关系统要发展关系。余秋雨说，第一只候鸟来了。'.repeat(2000);
  let pauses = 0;
  const options = { budgetMs: 0, pause: async () => void pauses++ };
  for await (const made of convertSliced([paragraph], convert, options)) {
    expect(made).toEqual(convert(paragraph));
    expect(made.map.length).toBeGreaterThan(0);
  }
  expect(pauses).toBeGreaterThan(5);
});

test('ranges of a sliced paragraph lead where they lead in the whole one, though lengths change', async () => {
  const convert = await loadConverter('tw', { words: [{ from: '市政府', to: '府' }] });
  const paragraph = '市政府召开会议，部署防汛工作。'.repeat(2000);
  for await (const made of convertSliced([paragraph], convert, { pause: async () => {} })) {
    const last = paragraph.lastIndexOf('防汛');
    const [start, end] = mapRange(made.map, last, last + 2);
    expect([made.text.slice(start, end), start]).toEqual(['防汛', made.text.lastIndexOf('防汛')]);
    expect(made.text.length).toBe(paragraph.length - 2 * 2000);
  }
});
