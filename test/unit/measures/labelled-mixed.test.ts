import { describe, expect, it } from 'vitest';
import {
  hashOf,
  labelledMixed,
  type MixedLabels,
  type MixedText,
  readMixedLabels,
  textOf,
} from '../../../scripts/measures/labelled-mixed.ts';

const texts: readonly MixedText[] = [
  { genre: 'news', title: '青溪县启动护林工作', text: '今日启动。\n各村要每日巡山。' },
  { genre: 'notice', title: '关于停水的通知', text: '各用户：\n明日停水。\n请提前储水。' },
];
const labels: MixedLabels = {
  name: 'water',
  genre: 'notice',
  kind: 'local-notice',
  line: 2,
  hash: hashOf(texts[1] as MixedText),
  paragraphs: [1, 3],
  measures: [{ start: 14, end: 19, category: 'directive', salience: 2 }],
};

describe('labels of corpus texts by place', () => {
  it('find their text by its line, and hold the labelled paragraphs under the title', () => {
    const [item] = labelledMixed(texts, [labels]);
    expect(item?.text).toBe('关于停水的通知\n明日停水。\n请提前储水。');
    expect(item?.text.slice(14, 19)).toBe('请提前储水');
  });

  it('say that the corpus differs, and where', () => {
    expect(() => labelledMixed([...texts].reverse(), [labels])).toThrow(
      /^water: line 2 of .* holds another text \([0-9a-f]{12}\) than was labelled/,
    );
    expect(() => labelledMixed(texts.slice(0, 1), [labels])).toThrow('has no line 2, only 1');
  });

  it('leave out a title made of the first words of the text', () => {
    expect(textOf({ genre: 'news', title: '各级政府要', text: '各级政府要巡查。' })).toBe('各级政府要巡查。');
    expect(textOf({ genre: 'news', title: null, text: '各级政府要巡查。' })).toBe('各级政府要巡查。');
  });

  it.each(readMixedLabels().map((item) => [item.name, item] as const))('%s has its labels in order', (_, item) => {
    let last = 0;
    for (const { start, end, salience } of item.measures) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect([1, 2, 3]).toContain(salience);
      last = end;
    }
  });

  it('name no text twice', () => {
    const lines = readMixedLabels().map(({ line }) => line);
    expect(new Set(lines).size).toBe(lines.length);
  });
});
