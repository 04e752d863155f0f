import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gbkCode } from '../../../lib/repair/bytes/gbk.ts';
import { fromUtf8AsGbk, fromWindows1252 } from '../../../lib/repair/bytes/mojibake.ts';
import { repair } from '../../../lib/repair/repair.ts';
import { traditionalByCharacter } from '../../damage/damage.ts';

const lines = readFileSync(new URL('cases/passages.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

function gbkBytes(text: string): Uint8Array {
  const pairs = [...text].flatMap((char) => {
    const code = char < '\x80' ? 0 : gbkCode(char.charCodeAt(0));
    return code === 0 ? [char.charCodeAt(0)] : [code >> 8, code & 0xff];
  });
  return Uint8Array.from(pairs);
}

/** Big5 by the browser's decoder the other way round. */
const big5 = new Map<string, readonly number[]>();
for (let lead = 0xa1; lead <= 0xf9; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const char = new TextDecoder('big5').decode(Uint8Array.from([lead, trail]));
    if (char.length === 1 && char !== '\ufffd' && !big5.has(char)) big5.set(char, [lead, trail]);
  }
}
const big5Bytes = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (big5.get(char) ?? []))));

const western = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

describe('a line of Chinese bytes shown as Western letters', () => {
  // The shortest are left out: what is one or two words could be anything.
  const long = lines.filter((line) => line.length > 30);

  it('is read again, whichever of the three charsets it is in', () => {
    for (const line of long) {
      expect(fromWindows1252(western(gbkBytes(line)))).toEqual({ text: line, lossy: false });
      expect(fromWindows1252(western(new TextEncoder().encode(line)))).toEqual({ text: line, lossy: false });
      const traditional = [...traditionalByCharacter(line)].filter((char) => char < '\x80' || big5.has(char)).join('');
      expect(fromWindows1252(western(big5Bytes(traditional)))).toEqual({ text: traditional, lossy: false });
    }
  });

  it.each([
    'Les élèves de l’école ont été très enthousiastes à la fête de Noël, où ils ont chanté à gorge déployée.',
    'Über größere Änderungen müssen wir später öffentlich beschließen, würde ich schätzen.',
    'ÀÉÎÕÜ',
    'ÖÐ¹ú',
    '会议ÖÐ¹úÐÂÎÅÖÐ¹úÐÂÎÅ',
    '',
  ])('is none of these: %s', (line) => {
    expect(fromWindows1252(line)).toBeUndefined();
  });

  it.each([
    ['ÖÐ¹ú ÐÂÎÅ', '中国 新闻'],
    ['aÖÐ¹úÐÂÎÅb', 'a中国新闻b'],
    ['ÖÐ a¹ú bÐÂ cÎÅ d', '中 a国 b新 c闻 d'],
    ['Ö Ð ¹ ú Ð Â Î Å ', undefined],
    ['中ÖÐ¹úÐÂÎÅ', undefined],
    ['ÖÐ¹úÐÂÎÅā', undefined],
    ['»áÒéÇ¿µ÷£¬ÒªÑ¹ÊµÔðÈÎ£¡', '会议强调，要压实责任！'],
    ['ä¼šè®®å¼ºè°ƒ', '会议强调'],
  ])('of which %s is %s', (line, text) => {
    expect(fromWindows1252(line)?.text).toBe(text);
  });

  it('is read again as a whole page, and that is certain', async () => {
    const page = long.slice(0, 4);
    const result = await repair(page.map((line) => western(gbkBytes(line))).join('\n'));
    expect(result.text).toBe(page.join('\n'));
    expect(result.repairs.map(({ certainty, reason }) => `${certainty} ${reason}`)).toEqual(
      page.map(() => 'certain decodedAgain'),
    );
  });

  it('stays as it is where it is little of the page: an article that quotes it', async () => {
    const quoted = western(gbkBytes('中国新闻网云岭电'));
    const text = `${long.slice(0, 4).join('\n')}\n${quoted}`;
    expect((await repair(text)).text).toBe(text);
    const more = `${long[0]?.slice(0, 20)}\n${western(gbkBytes(long[1] ?? ''))}`;
    expect((await repair(more)).text).toBe(`${long[0]?.slice(0, 20)}\n${long[1]}`);
  });
});

describe('a line of UTF-8 shown as GBK', () => {
  const shown = (line: string): string => new TextDecoder('gbk').decode(new TextEncoder().encode(line));

  /** The most of a line's beginning of which no byte is gone. */
  function wholePart(line: string): string {
    const end = [...line].findLastIndex((_, at) => at > 15 && !shown(line.slice(0, at)).includes('\ufffd'));
    return line.slice(0, Math.max(0, end));
  }

  it('is read again: exactly where no byte is gone, else with □ for each character that is', () => {
    let [exact, lossy] = [0, 0];
    for (const line of lines
      .filter((one) => one.length > 30)
      .flatMap((one) => [one, wholePart(one)])
      .filter((one) => one !== '')) {
      const made = fromUtf8AsGbk(shown(line));
      const isWhole = !/[\ufffd]/.test(shown(line));
      expect(made?.lossy).toBe(!isWhole);
      if (isWhole) exact++;
      else lossy++;
      const text = made?.text ?? '';
      if (isWhole) expect(text).toBe(line);
      const pattern = [...text].map((char) => (char === '□' ? '.' : char.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
      expect(line).toMatch(new RegExp(`^${pattern.join('')}$`));
      expect(text.split('□').length - 1).toBeLessThan(0.1 * line.length);
    }
    expect([exact > 3, lossy > 3]).toEqual([true, true]);
  });

  it.each(['浣犲ソ', '防控工作有序推进，各级各部门要压实责任。', '锟斤拷锟斤拷锟斤拷', '한국 정부는 새로운', ''])(
    'is none of these: %s',
    (line) => {
      expect(fromUtf8AsGbk(line)).toBeUndefined();
    },
  );

  it.each([
    ['中国新闻', '中国新闻'],
    ['中国', undefined],
    ['各级部门要落实责任', '各级部门要落实责□'],
    ['各级部门要压实责任。', '各级部门要压实责任。'],
    ['€你好中国新闻', '€你好中国新□'],
    ['中国新闻网é', '中国新闻网□'],
    ['会议👍强调要压实责任', '会议👍强调要压实责□'],
  ])('with %s on it reads as %s', (line, text) => {
    expect(fromUtf8AsGbk(shown(line))?.text).toBe(text);
  });

  it('is probable where something is gone', async () => {
    const page = lines.filter((line) => /\ufffd/.test(shown(line))).slice(0, 3);
    const { repairs } = await repair(page.map(shown).join('\n'));
    const again = repairs.filter(({ fix }) => fix === 'wrongCharset');
    expect(again.map(({ certainty, reason }) => `${certainty} ${reason}`)).toEqual(
      page.map(() => 'probable decodedAgainLossy'),
    );
  });
});
