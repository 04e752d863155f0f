import { describe, expect, it } from 'vitest';
import { ANNOTATED } from '../../../lib/repair/language/annotated-readings.ts';
import { unrepair } from '../../../lib/repair/receipt.ts';
import { repair } from '../../../lib/repair/repair.ts';
import { article } from '../../damage/cases.ts';
import { type DamageOptions, damage, traditionalByCharacter } from '../../damage/damage.ts';

const list = ANNOTATED.split(' ').flatMap((group) => {
  const at = group.search(/[\u4e00-\u9fff]/);
  return [...group.slice(at)].map((char) => [char, group.slice(0, at)] as const);
});
const base: DamageOptions = {
  list,
  comma: 'none',
  commaShare: 1,
  lost: '?',
  dropUserDefined: false,
  folded: false,
  seed: 1,
};
const ways: readonly (readonly [string, Partial<DamageOptions>])[] = [
  ['with ? and private-use characters kept', {}],
  ['with U+FFFD', { lost: '\ufffd' }],
  ['with user-defined pairs dropped', { dropUserDefined: true }],
  ['with visible commas', { comma: 'visible', dropUserDefined: true }],
  ['with invisible bytes before clause marks', { comma: 'invisible', dropUserDefined: true }],
  ['with visible commas, folded by NFKC', { comma: 'visible', dropUserDefined: true, folded: true }],
  ['with a short list', { list: list.slice(0, 50), comma: 'visible' }],
];
const narrow = (text: string): string => text.normalize('NFKC');

describe('the forward model undone', () => {
  const original = traditionalByCharacter(article());
  it.each(ways)('%s', async (_, change) => {
    const { text, touched } = damage(original, { ...base, ...change });
    expect(touched.filter((one) => one > 0).length).toBeGreaterThan(60);
    const result = await repair(text);
    expect(narrow(result.text)).toBe(narrow(original));
    expect(unrepair(result.text, result.repairs)).toBe(text);
    expect((await repair(result.text)).text).toBe(result.text);
  });

  it('with every pair that has no character dropped', async () => {
    const { text } = damage(original, { ...base, dropUserDefined: true });
    const result = await repair(text.replace(/[\ue000-\uf8ff]/g, ''));
    expect(narrow(result.text)).toBe(narrow(original));
  });

  it('reads the bytes of a misaligned run behind which a pair is missing', async () => {
    const { text } = damage(original, { ...base, dropUserDefined: true });
    const shown =
      '要迅速?gòu)某B(tài)化管理轉(zhuǎn)變?yōu)閼?zhàn)時(shí)狀態(tài)。\n退休教?chǔ)煻?guó)強(qiáng)說(shuō)，產(chǎn)量創(chuàng)歷(lì)史新高?zhé)榇_保供應(yīng)，';
    const result = await repair(`${text.replace(/[\ue000-\uf8ff]/g, '')}\n${shown}`);
    // 丁 is a name's, and nothing proves it; another character of the name may be gone beside it.
    expect(result.text.split('\n').slice(-2)).toEqual([
      '要迅速從常態化管理轉變為戰時狀態。',
      '退休教師□□國強說，產量創歷史新高。為確保供應，',
    ]);
  });

  it('reads the bytes of a misaligned run', async () => {
    const page = `${damage(original, base).text}\n要迅速?gòu)某\ue5d6B(tài)化管理轉(zhuǎn)變?yōu)閼?zhàn)時(shí)狀態(tài)。\n據青川日?qǐng)?bào)報(bào)道。`;
    const result = await repair(page);
    expect(result.text.split('\n').slice(-2)).toEqual(['要迅速從常態化管理轉變為戰時狀態。', '據青川日報報道。']);
  });
});
