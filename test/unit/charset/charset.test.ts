import { describe, expect, it } from 'vitest';
import { decode } from '../../../lib/charset/decode.ts';
import { gbkCode } from '../../../lib/repair/bytes/gbk.ts';
import { loadRepair } from '../../../lib/repair/load-repair.ts';
import { needsReread } from '../../../lib/repair/needs-reread.ts';
import { article } from '../../damage/cases.ts';

const gbk = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const unit = char.charCodeAt(0);
      const code = unit < 0x80 ? 0 : gbkCode(unit);
      return code ? [code >> 8, code & 0xff] : [unit & 0x7f];
    }),
  );
const read = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);
/** 縣政府召開工作會議 in Big5. */
const BIG5 = Uint8Array.from([
  0xbf, 0xa4, 0xac, 0x46, 0xa9, 0xb2, 0xa5, 0x6c, 0xb6, 0x7d, 0xa4, 0x75, 0xa7, 0x40, 0xb7, 0x7c, 0xc4, 0xb3,
]);

describe('decode', () => {
  it('takes a byte order mark at its word', () => {
    const text = '会议';
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]))).toEqual({
      text,
      encoding: 'utf-8',
      certainty: 'certain',
    });
    expect(decode(Uint8Array.from([0xff, 0xfe, 0x1a, 0x4f, 0xae, 0x8b])).text).toBe(text);
    expect(decode(Uint8Array.from([0xfe, 0xff, 0x4f, 0x1a, 0x8b, 0xae])).text).toBe(text);
  });

  it.each([undefined, 'gb2312', 'big5', 'iso-8859-1', 'no such label'])('knows UTF-8 declared as %s', (declared) => {
    const bytes = new TextEncoder().encode(article());
    expect(decode(bytes, declared ? { declared } : {})).toMatchObject({ encoding: 'utf-8', text: article() });
  });

  it.each([undefined, 'utf-8', 'gb2312', 'big5', 'windows-1252'])('knows GBK declared as %s', (declared) => {
    expect(decode(gbk(article()), declared ? { declared } : {})).toMatchObject({
      encoding: 'gb18030',
      text: article(),
    });
  });

  it('knows Big5 by nine characters', () => {
    expect(decode(BIG5)).toMatchObject({ encoding: 'big5', text: '縣政府召開工作會議' });
    expect(decode(BIG5, { declared: 'gbk' })).toMatchObject({ encoding: 'big5' });
  });

  it('knows every eight characters of an article', () => {
    const text = article().replace(/[\w\s]/g, '');
    for (let i = 0; i + 8 <= text.length; i += 8)
      expect(decode(gbk(text.slice(i, i + 8))).text).toBe(text.slice(i, i + 8));
  });

  it('forgives a UTF-8 sequence cut at the end', () => {
    const bytes = new TextEncoder().encode('会议强调要压实责任');
    expect(decode(bytes.subarray(0, bytes.length - 1))).toMatchObject({ encoding: 'utf-8', text: '会议强调要压实责' });
  });

  it('leaves ASCII and other languages to what is declared', () => {
    expect(decode(Uint8Array.from([0x41, 0x42]), { declared: 'gbk' })).toMatchObject({
      text: 'AB',
      certainty: 'certain',
    });
    const latin = Uint8Array.from([...'Besan\xe7on, pr\xe8s de l\x27\xe9glise'].map((char) => char.charCodeAt(0)));
    expect(decode(latin, { declared: 'iso-8859-1' })).toMatchObject({
      encoding: 'windows-1252',
      text: "Besançon, près de l'église",
    });
  });
});

describe('decode, of bytes that are hard', () => {
  const text = '会议强调，要压实各方责任，确保汛期平安。各镇要在9月30日前完成整改。';
  const utf8 = new TextEncoder().encode(text);
  const plain = (ascii: string): Uint8Array => Uint8Array.from(ascii, (char) => char.charCodeAt(0));
  const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
  const wide = (big: boolean, size: number): Uint8Array => {
    const view = new DataView(new ArrayBuffer(text.length * size));
    [...text].forEach((char, i) => {
      if (size === 4) view.setUint32(4 * i, char.charCodeAt(0), !big);
      else view.setUint16(2 * i, char.charCodeAt(0), !big);
    });
    return new Uint8Array(view.buffer);
  };

  it.each([
    ['UTF-8 with a byte that is none', join(utf8.subarray(0, 30), plain('\xff'), utf8.subarray(30)), 'utf-8'],
    ['UTF-8 without its first byte', utf8.subarray(1), 'utf-8'],
    ['UTF-8 that holds U+FFFD', new TextEncoder().encode(`${text}\ufffd`), 'utf-8'],
    ['UTF-8 twice over', new TextEncoder().encode(String.fromCharCode(...utf8)), 'utf-8'],
    ['GBK cut within a pair', gbk(text).subarray(0, -1), 'gb18030'],
    ['two characters of GBK', gbk('会议'), 'gb18030'],
    ['one character of UTF-8', new TextEncoder().encode('好'), 'utf-8'],
    ['the mark of UTF-8 before GBK', join(plain('\xef\xbb\xbf'), gbk(text)), 'gb18030'],
  ])('%s is not certain', (_, bytes, encoding) => {
    const made = decode(bytes);
    expect([made.encoding, made.certainty]).toEqual([encoding, 'probable']);
  });

  it.each([
    ['UTF-16 without a mark', wide(false, 2), 'utf-16le'],
    ['UTF-16 the other way without a mark', wide(true, 2), 'utf-16be'],
    ['UTF-32 with its mark', join(plain('\xff\xfe\0\0'), wide(false, 4)), 'utf-32le'],
  ])('%s is read', (_, bytes, encoding) => {
    expect(decode(bytes)).toMatchObject({ encoding, text });
  });

  it.each([
    ['~{;aRiG?5w#,R*BdJ5~}', 'hz-gb-2312', '会议强调，要落实'],
    ['9~{TB~}30~{HU~}', 'hz-gb-2312', '9月30日'],
    ['\x1b$)A\x0e;aRi\x0f9', 'iso-2022-cn', '会议9'],
    ['\x1b$B2q5D\x1b(B', 'iso-2022-jp', '会議'],
    ['+TxqLrl86jAOJgVOLW56NI077-', 'utf-7', '会议强调要压实责任'],
  ])('%s is %s', (ascii, encoding, wanted) => {
    expect(decode(plain(ascii))).toEqual({ encoding, text: wanted, certainty: 'probable' });
  });

  it.each(['price ~{x} of it', 'a+abc-b', 'bell\x07'])('%j is none of these, and not certain', (ascii) => {
    expect(decode(plain(ascii))).toEqual({ encoding: 'utf-8', text: ascii, certainty: 'guess' });
  });

  it('a page of two encodings is read piece by piece, and not certain', () => {
    const [body, footer] = [`<p>${text}</p><p>${text}</p>`, '<div>版权所有 云溪新闻网</div>'];
    const wanted = { text: body + footer, certainty: 'probable' };
    const encode = (one: string): Uint8Array => new TextEncoder().encode(one);
    expect(decode(join(encode(body), gbk(footer)))).toMatchObject({ ...wanted, encoding: 'utf-8' });
    expect(decode(join(gbk(body), encode(footer)))).toMatchObject({ ...wanted, encoding: 'gb18030' });
  });
});

describe('needsReread', () => {
  const asked = (text: string): Promise<boolean> => needsReread(text, loadRepair);
  const good = article();
  it('leaves good text alone', async () => {
    expect(await asked(good)).toBe(false);
    expect(await asked(`${good}\n编辑部提醒，遇到“锟斤拷”“烫烫烫”“锟斤拷”和“ÖÐ¹ú”不必惊慌。`)).toBe(false);
    expect(await asked("Le président a déclaré : « Élèves, vous êtes l'avenir. »")).toBe(false);
    expect(await asked('東京で会議が開かれました。出席者は「どうして」と質問した。')).toBe(false);
  });
  it.each([
    ['GBK read as UTF-8', read(gbk(good), 'utf-8')],
    ['GBK read as windows-1252', read(gbk(good), 'windows-1252')],
    ['GBK read as Big5', read(gbk(good), 'big5')],
    ['UTF-8 read as GBK', read(new TextEncoder().encode(good), 'gbk')],
    ['UTF-8 read as windows-1252', read(new TextEncoder().encode(good), 'windows-1252')],
    ['Big5 read as GBK', read(Uint8Array.from([...BIG5, ...BIG5, ...BIG5, ...BIG5]), 'gbk')],
    ['filled with U+FFFD', good.replace(/[，。]/g, '\ufffd')],
    ['filled with 锟斤拷', '锟斤拷'.repeat(30)],
  ])('knows %s', async (_, text) => {
    expect(await asked(text)).toBe(true);
  });
});
