import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { convertReading } from '../../../lib/reading/convert-reading.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';
import { loadConverter, type Target } from '../../../lib/script/convert.ts';
import { quoteStyleOf } from '../../../lib/script/quotes/quote-style.ts';
import { turnQuotes } from '../../../lib/script/quotes/turn-quotes.ts';
import { paragraph, readingOf } from '../reading/sample.ts';

const rows = readFileSync(new URL('quotes.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split('\t') as [Target, string, string]);

describe('quotation marks of a whole text', () => {
  it.each(rows)('in %s of %s', async (target, text, right) => {
    const convert = await loadConverter(target, { quotes: false });
    const reading = readingOf(text.split('¶').map(paragraph));
    const shown = await convertReading(reading, convert, { quotes: quoteStyleOf(target) });
    expect(paragraphsOf(shown.blocks).join('¶')).toBe(right);
  });
});

test('a converter turns them in its paragraph, and leaves them where asked to', async () => {
  const text = '“一张网”';
  expect((await loadConverter('tw'))(text).text).toBe('「一張網」');
  expect((await loadConverter('tw', { quotes: false }))(text).text).toBe('“一張網”');
});

test('title and repairs get them too', async () => {
  const reading = readingOf([paragraph('他说：“好。”')], {
    title: '“一张网”上线',
    repairs: [
      { paragraph: 0, start: 5, end: 7, kind: 'punctuation', before: '。"', after: '。”', certainty: 'certain' },
    ],
  } as never);
  const shown = await convertReading(reading, await loadConverter('tw', { quotes: false }), { quotes: 'corner' });
  expect(shown.title).toBe('「一張網」上線');
  expect(shown.repairs[0]?.after).toBe('。」');
});

const chinese = fc.constantFrom('会议', '强调', '，', '。', '一', '网');
/** Text whose quotations are all closed and nested as they should be. */
const { quoted } = fc.letrec<{ quoted: string; inner: string; plain: string }>((tie) => ({
  plain: fc.array(chinese, { minLength: 1, maxLength: 4 }).map((parts) => `中${parts.join('')}`),
  inner: fc.tuple(tie('plain'), tie('plain')).map(([a, b]) => `${a}‘${b}’${a}`),
  quoted: fc
    .array(
      fc.oneof(
        tie('plain'),
        tie('inner').map((text) => `“${text}”`),
        tie('plain').map((text) => `“${text}”`),
      ),
    )
    .map((parts) => parts.join('')),
}));

test('closed quotations stay when turned twice, and come back as they were', () => {
  fc.assert(
    fc.property(fc.array(quoted), (paragraphs) => {
      const turned = turnQuotes(paragraphs, 'corner');
      expect(turned.join('')).not.toMatch(/[“”‘’]/);
      expect(turnQuotes(turned, 'corner')).toEqual(turned);
      expect(turnQuotes(turned, 'curly')).toEqual(paragraphs);
    }),
  );
});

test('any text keeps its length and everything but its marks', () => {
  const unit = fc.constantFrom('中', 'a', '1', ' ', '“', '”', '‘', '’', '「', '」', '『', '』', '。');
  const text = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), fc.constantFrom('corner', 'curly'), (paragraphs, style) => {
      const turned = turnQuotes(paragraphs, style);
      const bare = (texts: readonly string[]) => texts.map((one) => one.replace(/[“「]/g, '(').replace(/[‘『]/g, '('));
      expect(turned.map(({ length }) => length)).toEqual(paragraphs.map(({ length }) => length));
      expect(bare(turned).map((one) => one.replace(/[”’」』]/g, ')'))).toEqual(
        bare(paragraphs).map((one) => one.replace(/[”’」』]/g, ')')),
      );
    }),
  );
});
