import { describe, expect, it } from 'vitest';
import { toHtml, toMarkdown, toText } from '../../../lib/export/index.ts';
import { toHtmlFile } from '../../../lib/export/to-html-file.ts';
import { toObsidian } from '../../../lib/export/to-obsidian.ts';
import { toRich } from '../../../lib/export/to-rich.ts';
import type { Block, Measure } from '../../../lib/reading/article.ts';
import { readingOf } from '../reading/sample.ts';

const SENTENCE = '要压实责任。';

/** How often the places of measures and footnotes and the texts of runs are looked at while a reading is written. */
function countLooks(paragraphs: number, inEach: number, write: typeof toHtml): number {
  let looks = 0;
  const counted = <T extends object>(value: T): T =>
    new Proxy(value, {
      get: (target, name) => {
        looks++;
        return Reflect.get(target, name);
      },
    });
  const blocks: Block[] = Array.from({ length: paragraphs }, () => ({
    kind: 'paragraph',
    runs: Array.from({ length: inEach }, () => counted({ style: 'plain' as const, text: SENTENCE })),
  }));
  const measures = Array.from({ length: paragraphs * inEach }, (_, i): Measure => {
    const start = (i % inEach) * SENTENCE.length;
    return counted({
      paragraph: Math.floor(i / inEach),
      start,
      end: start + SENTENCE.length - 1,
      category: 'directive',
      salience: 2,
      highlighted: true,
      rules: [],
      score: 1,
    });
  });
  const footnotes = measures.map(({ paragraph, end }) => counted({ paragraph, offset: end, text: '注' }));
  write(readingOf(blocks, { measures }), { measures: true, footnotes });
  return looks;
}

describe.each([
  ['HTML', toHtml],
  ['Markdown', toMarkdown],
  ['a note of Obsidian', toObsidian],
  ['rich text', toRich],
  ['a page', toHtmlFile],
  ['text', toText],
])('the work of writing %s', (_, write) => {
  it('grows with the measures of one paragraph, not with their square', () => {
    expect(countLooks(1, 2000, write)).toBeLessThan(11 * countLooks(1, 200, write));
  });

  it('looks at what it writes at all', () => {
    expect(countLooks(1, 20, write)).toBeGreaterThan(20);
  });

  it('grows with the paragraphs, not with paragraphs times measures', () => {
    expect(countLooks(2000, 1, write)).toBeLessThan(11 * countLooks(200, 1, write));
  });
});
