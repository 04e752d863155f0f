import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { DOUBLE_BYTE, doubleBytes } from '../../../lib/repair/bytes/double-byte.ts';
import { gbkCode, gbkUnit } from '../../../lib/repair/bytes/gbk.ts';
import { SINGLE_BYTE, singleBytes } from '../../../lib/repair/bytes/single-byte.ts';
import { NO_EVIDENCE } from '../../../lib/repair/evidence.ts';
import type { Fix } from '../../../lib/repair/fix.ts';
import { FIXES } from '../../../lib/repair/fixes.ts';
import { repair } from '../../../lib/repair/repair.ts';
import { SIGN, signsOf } from '../../../lib/repair/signs.ts';

const written = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t');
const cases = readFileSync(new URL('cases/fixes.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | '));

describe('a short text', () => {
  it.each(cases)('%s becomes %s', async (before = '', after = '') => {
    expect((await repair(written(before))).text).toBe(written(after === '=' ? before : after));
  });
});

describe('an escape of JavaScript', () => {
  it.each([
    [String.raw`会议\u5f3a\u8c03\uff0c\u8981\u843d\u5b9e`, '会议强调，要落实'],
    [String.raw`\\u4f1a\\u8bae\\u5f3a\\u8c03`, '会议强调'],
    [String.raw`\U00004f1a\U00008bae\U00005f3a`, '会议强'],
    [String.raw`\u201c\u4f1a\u8bae\u201d\/\"\u5f3a\u8c03\"`, '“会议”/"强调"'],
    [String.raw`会议\u3000强调`, '会议\u3000强调'],
    [String.raw`\u4f1a\u8bae\u300210\u6708\ud83d\udc4d`, '会议。10月👍'],
    [String.raw`会议强调。\n各地要落实。`, '会议强调。\n各地要落实。'],
    [String.raw`会议指出。\r\n\t各地\/各部门，\"一件事\"要抓实。`, '会议指出。\n 各地/各部门，"一件事"要抓实。'],
    [String.raw`{'title': u'\u4f1a\u8bae\u5f3a\u8c03'}`, "{'title': 会议强调}"],
    [String.raw`在代码里写成“\u4f1a\u8bae\u5f3a\u8c03”。`, undefined],
    [String.raw`print("\u4f1a\u8bae\u5f3a\u8c03")`, undefined],
    [String.raw`C:\u4f1a与D:\new`, undefined],
  ])('%s becomes %s', async (before, after) => {
    expect((await repair(before)).text).toBe(after ?? before);
  });
});

describe('the classes of character that say which fixes have anything to look at', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  const others: readonly Fix[] = FIXES.filter(({ kind }) => kind !== 'damage');
  const pageOf = (text: string) => ({ text, signs: signsOf(text), context: '', evidence: NO_EVIDENCE });

  it.each(others.map((fix) => [fix.name, fix] as const))('let %s see every character it changes', async (_, fix) => {
    const missed: string[] = [];
    for (const unit of units) {
      for (const text of [`防${unit}控`, `${unit} 防控`, `防(控${unit}`, `防８${unit}９控`]) {
        const page = pageOf(text);
        if ((page.signs & fix.signs) === 0 && (await fix.find(page)).length > 0) missed.push(escape(text));
      }
    }
    expect(missed).toEqual([]);
  });

  it('have a bit each of their own', () => {
    const bits = Object.values(SIGN);
    expect(bits.every((bit) => Number.isInteger(Math.log2(bit)))).toBe(true);
    expect(new Set(bits).size).toBe(bits.length);
  });

  it.each([
    ['wrongCharset', '€ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ¡¢£¤¥¦¨©ª«¬®¯²³´µ¶¸¹º»¼½¾¿ÀÿÐ'],
    ['leftTags', '<&'],
    ['letterSpacing', ' \u00a0\u3000\u2009'],
    ['lostSpaces', '?？'],
    ['leftFillers', '锟烫屯葺エ\ufffd?'],
    ['entities', '&#'],
    ['forumJammer', ' '],
    ['misalignedRuns', '?？\ufffd'],
    ['pinyinNotes', '(（'],
    ['doubledPunctuation', ',，'],
    ['lostCharacters', '0123456789)）'],
  ] as const)('let %s see what its damage is made of', (name, characters) => {
    const fix: Fix | undefined = FIXES.find((one) => one.name === name);
    for (const char of characters) expect([char, signsOf(char) & (fix?.signs ?? 0)]).not.toEqual([char, 0]);
  });

  it.each(['防疫工作，取得成效。', '共×÷°±§·', '東亞\n\n'])('are none for clean text: %j', (text) => {
    const { signs } = pageOf(text);
    const run = FIXES.filter((fix) => (fix.signs & signs) !== 0 && fix.kind !== 'damage').map(({ name }) => name);
    expect(run).toEqual([]);
  });
});

describe('the bytes of characters', () => {
  it('are those the browser’s GBK decoder reads', () => {
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0; lead <= 0xff; lead++) {
      for (let trail = 0; trail <= 0xff; trail++) {
        const isPair = lead >= 0x81 && lead <= 0xfe && trail >= 0x40 && trail <= 0xfe && trail !== 0x7f;
        const unit = isPair ? decoder.decode(Uint8Array.from([lead, trail])).charCodeAt(0) : 0;
        if (gbkUnit(lead, trail) !== unit) expect([lead, trail, gbkUnit(lead, trail)]).toEqual([lead, trail, unit]);
        if (isPair && gbkUnit(gbkCode(unit) >> 8, gbkCode(unit) & 0xff) !== unit)
          expect.fail(`${unit} has no way back`);
      }
    }
    expect([gbkCode('啊'.charCodeAt(0)), gbkCode('會'.charCodeAt(0)), gbkCode(0x41)]).toEqual([0xb0a1, 0x95fe, 0]);
  });

  const dos = SINGLE_BYTE.filter((label) => label.startsWith('ibm') && label !== 'ibm866');

  it.each(SINGLE_BYTE.filter((label) => !dos.includes(label)))('are those of %s', (label) => {
    for (let byte = 0x80; byte <= 0xff; byte++) {
      const char = new TextDecoder(label).decode(Uint8Array.from([byte]));
      if (char !== '\ufffd') expect([char, singleBytes(label).get(char.codePointAt(0) ?? 0)]).toEqual([char, byte]);
    }
    expect(singleBytes(label).get('中'.codePointAt(0) ?? 0)).toBeUndefined();
  });

  it.each([
    ['ibm852', 'ů', 0x85],
    ['ibm852', 'ř', 0xfd],
    ['ibm775', 'ų', 0xd6],
    ['ibm855', 'щ', 0xf9],
    ['ibm857', 'ş', 0x9f],
    ['ibm860', 'ã', 0x84],
    ['ibm861', 'þ', 0x95],
    ['ibm862', 'ת', 0x9a],
    ['ibm863', 'Î', 0xa8],
    ['ibm865', 'ø', 0x9b],
    ['ibm737', 'ω', 0xe0],
  ] as const)('of %s have %s where Unicode’s table has it', (label, char, byte) => {
    expect(singleBytes(label).get(char.charCodeAt(0))).toBe(byte);
  });

  it('hold ISO-8859-1 in windows-1252, and DOS’s box-drawing in its code pages', () => {
    for (let byte = 0x80; byte < 0xa0; byte++) expect(singleBytes('windows-1252').get(byte)).toBe(byte);
    for (const label of dos) {
      expect([label, new Set(singleBytes(label).values()).size]).toEqual([label, label === 'ibm857' ? 253 : 256]);
      expect(singleBytes(label).get('═'.charCodeAt(0))).toBe(0xcd);
    }
  });

  it.each(DOUBLE_BYTE)('of %s lead back to the character', (label) => {
    const { codes, characters } = doubleBytes(label);
    // Node shows private-use characters where browsers have those of Big5-HKSCS: both lead to the pair.
    for (const [point, code] of codes)
      if (code > 0 && (point < 0xe000 || point > 0xf8ff)) expect(characters.get(code)?.codePointAt(0)).toBe(point);
    expect(codes.size).toBeGreaterThan(6000);
  });

  it.each([
    ['big5', '゜', 0xc8d5],
    ['big5', 'ぁ', 0xc6e7],
    ['euc-kr', '퇌', 0xb79d],
    ['euc-kr', '힣', 0xc652],
    ['gb18030', '€', 0x80],
    ['shift_jis', 'ﾔ', 0xd4],
  ] as const)('of %s has %s where browsers have it', (label, char, code) => {
    expect(doubleBytes(label).codes.get(char.codePointAt(0) ?? 0)).toBe(code);
  });
});

describe('a reference left in the text', () => {
  const names =
    'ldquo rdquo lsquo rsquo hellip mdash ndash middot bull times permil deg laquo raquo yen copy sect'.split(' ');
  const { body } = new JSDOM('').window.document;

  it.each(names)('&%s; is the character that HTML names so', async (name) => {
    body.innerHTML = `&${name};`;
    expect((await repair(`会议&${name};强调`)).text).toBe(`会议${body.textContent}强调`);
  });

  it.each(['nbsp', 'ensp', 'emsp', 'thinsp'])('&%s; is a space', async (name) => {
    expect((await repair(`会议&${name};强调`)).text).toBe('会议 强调');
  });
});
