import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Converted, loadConverter, TARGETS } from '../../../lib/script/convert.ts';
import { readPhrases } from '../../script/phrases.ts';

const converted = async (target: (typeof TARGETS)[number], text: string) => (await loadConverter(target))(text).text;

/** Between the pieces of the map every unit stands for one unit. */
function expectNoGap({ text: out, map }: Converted, text: string): void {
  let [from, to] = [0, 0];
  for (let i = 0; i <= map.length; i += 4) {
    const [a = text.length, b = text.length, c = out.length, d = out.length] = map.slice(i, i + 4);
    expect(a - from).toBe(c - to);
    expect(a).toBeGreaterThanOrEqual(from);
    [from, to] = [b, d];
  }
}

test.each([
  ['tw', '会后，发展和改革委员会主任看望了理发店的干部', '會後，發展和改革委員會主任看望了理髮店的幹部'],
  ['hk', '台风过后，群众温暖过冬', '颱風過後，羣眾温暖過冬'],
  ['cn', '會後，代表們參觀了理髮店', '会后，代表们参观了理发店'],
] as const)('%s: %s', async (target, from, to) => {
  expect(await converted(target, from)).toBe(to);
});

test('proper traditional text only gets the variants of the region', async () => {
  expect(await converted('tw', '皇后大道的鄰里關於這裏的公里數發了言')).toBe('皇后大道的鄰里關於這裡的公里數發了言');
});

test('text made character by character is mended', async () => {
  expect(await converted('tw', '會后，干部們在后面的理發店開會')).toBe('會後，幹部們在後面的理髮店開會');
});

test('own words win over everything, in either script', async () => {
  const convert = await loadConverter('tw', { words: [{ from: '软件', to: '軟體' }, { from: '发展' }] });
  expect(convert('软件发展关系').text).toBe('軟體发展關係');
  expect(convert('軟件和發展的關係').text).toBe('軟體和發展的關係');
});

test('any string comes through, and its map leaves no gap', async () => {
  const converters = await Promise.all(
    TARGETS.map((target) => loadConverter(target, { words: [{ from: '中', to: '中央' }] })),
  );
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string(),
          fc.constantFrom('\ud800', '发', '發', '⿰', '中', '𫫇', '着'),
        ),
        { maxLength: 12 },
      ),
      (parts) => {
        const text = parts.join('');
        for (const convert of converters) {
          expectNoGap(convert(text), text);
        }
      },
    ),
  );
});

test('names that run into one another add and lose nothing', async () => {
  const converters = await Promise.all(TARGETS.map((target) => loadConverter(target)));
  const part = fc.constantFrom(...'干于范后里云松余谷郁乾於範', '、', '记者', '同志', '长');
  const name = fc.array(fc.constantFrom(...'干于范后云松'), { minLength: 2, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), fc.array(name, { maxLength: 4 }), (parts, known) => {
      const text = parts.join('');
      const names = known.map((characters) => characters.join(''));
      for (const convert of converters) expectNoGap(convert(text, { names }), text);
    }),
    { numRuns: 1000, examples: [[[...'干干干干干干干'], []]] },
  );
});

test('a place that a paragraph names in full is carried to where it is named in short', async () => {
  const convert = await loadConverter('tw');
  const { text, names = [] } = convert('记者在石板冲村看到');
  expect(text).toBe('記者在石板沖村看到');
  expect(names).toContain('石板冲');
  expect(convert('石板冲的茶农', { names }).text).toBe('石板沖的茶農');
  expect(convert('十里八乡的邻里社区').names ?? []).toEqual([]);
});

test.each([
  ['字段 is_发展 为真时返回', '字段 is_发展 為真時返回'],
  ['表1_发展情况', '表1_發展情況'],
  ['＿____学科组', '＿____學科組'],
])('an identifier stays, a blank to fill in is none: %s', async (from, to) => {
  expect(await converted('tw', from)).toBe(to);
});

test('what words can hold together, known after a long text, changes no conversion', async () => {
  const phrases = (await readPhrases()).filter(({ target }) => target !== 'cn').map(({ source }) => source);
  const convert = await loadConverter('hk');
  const early = phrases.map((text) => convert(text));
  // Longer than the text after which pair-table.ts makes its filter, see HELD_FROM.
  for (let length = 0; length < 200_000; ) {
    for (const text of phrases) {
      convert(text);
      length += text.length;
    }
  }
  expect(phrases.map((text) => convert(text))).toEqual(early);
});
