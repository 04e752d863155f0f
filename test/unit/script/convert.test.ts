import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadConverter, TARGETS } from '../../../lib/script/convert.ts';

const converted = async (target: (typeof TARGETS)[number], text: string) => (await loadConverter(target))(text).text;

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
          const { text: out, map } = convert(text);
          let [from, to] = [0, 0];
          for (let i = 0; i <= map.length; i += 4) {
            const [a = text.length, b = text.length, c = out.length, d = out.length] = map.slice(i, i + 4);
            expect(a - from).toBe(c - to);
            expect(a).toBeGreaterThanOrEqual(from);
            [from, to] = [b, d];
          }
        }
      },
    ),
  );
});
