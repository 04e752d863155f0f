import fc from 'fast-check';
import { ConverterBuilder } from 'opencc-js/core';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import traditionalPhrases from 'opencc-js/dict/TSPhrases';
import * as preset from 'opencc-js/preset';
import { expect, test } from 'vitest';
import { loadTable } from '#load-table';
import { makeEngine } from '../../../lib/script/engine/engine.ts';
import { readDictionaries } from '../../../lib/script/tables/dictionary.ts';

const keys = `${simplifiedPhrases}|${traditionalPhrases}`.split('|').map((entry) => entry.split(' ')[0] ?? '');

const part = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: keys.length - 1 }).map((i) => keys[i] ?? '') },
  { weight: 3, arbitrary: fc.nat({ max: keys.length - 1 }).map((i) => (keys[i] ?? '').slice(0, 1)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('⿰', '⿲', '⿻', '豈', '\u{2f800}', '𫫇', '\ud800', '\udc00', '\ue000', '🀄'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);

test.each([
  ['s2tw', 'cn', 'tw'],
  ['s2hk', 'cn', 'hk'],
  ['t2tw', 't', 'tw'],
  ['t2hk', 't', 'hk'],
  ['t2s', 't', 'cn'],
] as const)('%s without what is ours equals opencc-js', async (config, from, to) => {
  const ours = makeEngine(readDictionaries(await loadTable('script')), config);
  const theirs = ConverterBuilder(preset)({ from, to });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
      const text = parts.join('');
      expect(ours(text).text).toBe(theirs(text));
    }),
    { numRuns: 2000 },
  );
});

test('a long row of description characters takes no time', async () => {
  const ours = makeEngine(readDictionaries(await loadTable('script')), 's2tw');
  const text = `${'⿰'.repeat(100_000)}发展`;
  expect(ours(text).text).toHaveLength(text.length);
});

test('bytes of another kind are refused', () => {
  expect(() => readDictionaries(new Uint8Array(4096))).toThrow('dictionary');
});
