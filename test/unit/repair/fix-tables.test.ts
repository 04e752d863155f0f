import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { gbkCode, gbkUnit } from '../../../lib/repair/bytes/gbk.ts';
import { windows1252Byte } from '../../../lib/repair/bytes/windows-1252.ts';
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
    ['wrongCharset', '€ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ¡¢£¤¥¦¨©ª«¬®¯²³´µ¶¸¹º»¼½¾¿ÀÿÐ锛銆鈥鐨浣涓鏄'],
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

  it('are those of windows-1252', () => {
    for (let byte = 0; byte <= 0xff; byte++) {
      const char = new TextDecoder('windows-1252').decode(Uint8Array.from([byte]));
      expect(windows1252Byte(char.charCodeAt(0))).toBe(byte);
    }
    expect(windows1252Byte('中'.charCodeAt(0))).toBe(-1);
    expect(windows1252Byte(0x100)).toBe(-1);
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
