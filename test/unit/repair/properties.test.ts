import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../lib/charset/decode.ts';
import { loadRepair } from '../../../lib/repair/load-repair.ts';
import { needsReread } from '../../../lib/repair/needs-reread.ts';
import { unrepair } from '../../../lib/repair/receipt.ts';
import { repair } from '../../../lib/repair/repair.ts';

const pieces = fc.constantFrom(
  '會(huì)',
  '議',
  '強(qiáng)',
  '調(diào)',
  '學(xué)',
  '習(xí)',
  '門(mén)',
  '級(jí)',
  '?',
  '？',
  '\ufffd',
  '?gòu)',
  '?/p>',
  ',',
  '，',
  '、',
  '。',
  ',。',
  ';',
  ':',
  '!',
  '(',
  ')',
  '（',
  '）',
  'h',
  'B',
  '7',
  '115上午',
  '某',
  '县',
  '\ue5d6',
  '\ue601',
  '\u200b',
  '\ufeff',
  '&ldquo;',
  '#xff1a;',
  '&amp;amp;hellip;',
  'ÖÐ¹ú',
  '锛',
  '⼀',
  'Ａ',
  '６',
  '．',
  '％',
  '\n',
  ' ',
  '\t',
  '\ud800',
  '\udc00',
  '😀',
  '4 U* K! l6 h8 J5 }3 Y9 B',
  'http://a.cn/?q=',
  '€',
  '□',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  fc
    .array(pieces, { maxLength: 40 })
    .map((list) => `會(huì)議強(qiáng)調(diào)，學(xué)習(xí)部門(mén)各級(jí)。${list.join('')}`),
);

describe('repair, whatever the text', () => {
  it('gives back the input when its receipt is replayed, and keeps the lines', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const result = await repair(text, { published: '2021-11-06' });
        expect(unrepair(result.text, result.repairs)).toBe(text);
        expect(result.text.split('\n').length).toBe(text.split('\n').length);
        let last = 0;
        for (const one of result.repairs) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(result.text.slice(one.start, one.end)).toBe(one.certainty === 'guess' ? one.before : one.after);
          last = one.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing more the second time', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const once = (await repair(text)).text;
        expect((await repair(once)).text).toBe(once);
      }),
      { numRuns: 400 },
    );
  });
});

describe('bytes, whatever they are', () => {
  it('decode to some text', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof decode(bytes).text === 'string'));
  });
  it('have an answer on reading them again', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => typeof (await needsReread(text, loadRepair)) === 'boolean'),
    );
  });
});
