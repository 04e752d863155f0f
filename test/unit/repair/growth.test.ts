import { describe, expect, it } from 'vitest';
import { repair } from '../../../lib/repair/repair.ts';
import { countWork } from './count-work.ts';

/** Texts that give a stage of the repair nothing but its own work, by what they are made of. */
const UNITS: Readonly<Record<string, string>> = {
  'notes and nothing else': '會(huì)議(yì)強(qiáng)調(diào)',
  'notes on one line': '會(huì)議強(qiáng)調(diào)，學(xué)習(xí)部門(mén)各級(jí)。',
  'opening parentheses': '县(',
  'closing parentheses': '县)',
  'runs read from the wrong bytes':
    '會(huì)議強(qiáng)調(diào)，加快速?gòu)某\ue5d6B(tài)化管理學(xué)習(xí)部門(mén)各級(jí)。',
  'lost bytes': '会议?。县里?，部门?；',
  'lone question marks': '会议?，他说',
  'inserted commas': '会议,。县里,，部门，；',
  'character references': '&amp;ldquo;会议&rdquo;#xff1a;',
  'half-width marks': '会议强调,要坚持;58,其中:',
  'bytes as windows-1252': 'ÖÐ¹úÐÂÎÅ',
  'bytes of UTF-8 as GBK': '浣犲ソ锛',
  'private-use characters': '县\ue601 ',
  'numbers that lost a character': '115上午311歲',
  credits: '记者 张三)\n',
  'noise of forums': '4 U* K! l6 h8 J5 }3 Y9 B',
};
const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
/** Parentheses in each other, as deep as half the length, and enough text for a Chinese line. */
const nested = (length: number): string =>
  `${'('.repeat(length / 2)}${')'.repeat(length / 2)}${'要求'.repeat(length / 4)}`;

async function growthOf(few: string, many: string): Promise<number> {
  const work = (text: string): unknown => repair(text, { published: '2021-11-06' });
  // Tables are made on the first call.
  await work(few);
  const [before = 0, after = 0] = await countWork([few, many], work);
  expect(before).toBeGreaterThan(few.length);
  return after / before;
}

describe('four times the text takes at most 4.2 times the work', () => {
  it.each(Object.entries(UNITS))('of %s', async (_, unit) => {
    expect(await growthOf(filled(unit, 2000), filled(unit, 8000))).toBeLessThanOrEqual(4.2);
  });

  // Longer pairs than these are not looked at, so that only a short text shows what one costs.
  it('of parentheses in each other', async () => {
    expect(await growthOf(nested(96), nested(384))).toBeLessThanOrEqual(4.2);
  });
});
