import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeDamaged } from '../../../lib/repair/may-be-damaged.ts';
import { repair } from '../../../lib/repair/repair.ts';
import { repairPageText } from '../../../lib/repair/repair-page-text.ts';

const linesIn = (folder: URL): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));

/** Every line of our cases, with what is written in them for characters that nobody sees. */
const LINES = [...linesIn(new URL('cases/', import.meta.url)), ...linesIn(new URL('../../damage/', import.meta.url))]
  .flatMap((line) => [line, ...line.split(' | ')])
  .map((line) =>
    line.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );

const pieces = fc.constantFrom(
  ...[
    '县',
    '政府',
    '會',
    '議',
    '强调',
    '12',
    '115',
    '55',
    '7',
    '日',
    '上午',
    '当天',
    '晚上',
    '零时',
    '311',
    '岁',
    '周岁',
  ],
  ...['会(huì)', '議(yì)', '開（kāi）', '门(mén)(mén)', '(app)', '(村)', '（社区）', '记者', '来源：', '文/图 '],
  ...[',', '，', '。', ';', '；', ':', '!', '？', '?', '(', ')', '（', '）', '/', '.', '-', '”', '%', '\n', ' ', '　'],
  ...['\ufffd', '\ue601', '\u200b', '⼀', 'Ａ', '６', '锛', 'ÖÐ¹úÐÂÎÅ', 'é', 'a', 'cn', '😀', '\ud800'],
  ...['&', '#x', 'amp;', 'ldquo;', '&hellip;', '#xff1a;', 'x000d', '4 U* K! l6 h8 J5 }3 Y9 B', '<p>', '\r', 'B '],
);
const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
/** Without what is rare, so that most of them are sound. */
const plainTexts = fc
  .array(
    pieces.filter((piece) => /^[\u3400-\u9fff\d,，。;；:!？?()（） /.\n-]+$/.test(piece)),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''));

describe('a page’s text repaired as far as it needs', () => {
  it('is what the whole repair makes of it, for every line of our cases', async () => {
    for (const line of new Set(LINES))
      expect(await repairPageText(line, { keepLines: true })).toEqual(await repair(line, { keepLines: true }));
  }, 120_000);

  it.each([
    ['any text', texts],
    ['text of plain characters', plainTexts],
  ])(
    'is what the whole repair makes of %s',
    async (_, arbitrary) => {
      await fc.assert(
        fc.asyncProperty(arbitrary, texts, fc.boolean(), async (text, context, dated) => {
          const options = { context, keepLines: true, ...(dated && { published: '2023-11-05' }) };
          expect(await repairPageText(text, options)).toEqual(await repair(text, options));
        }),
        { numRuns: 400 },
      );
    },
    120_000,
  );
});

describe('whether a page may be damaged', () => {
  it.each([
    '会议强调,要坚持做好村(社区)工作;各部门要认真落实:一是压实责任!',
    '11月5日上午，云溪县召开会议（以下简称“会议”），部署2023年12月25日前的工作。',
    '大家都在问：为什么？这一年怎么办？“好的！”他说…… 责任编辑：王某（实习） 阿里(ali)、云(yun)',
    '全县GDP增长6.5%，达到1,234.56亿元；65周岁以上老人10:30领取。 Café',
  ])('no: %s', (text) => expect(mayBeDamaged(text, '会议开始。')).toBe(false));

  it.each([
    ['notes', '會(huì)議(yì)開(kāi)始。'],
    ['a character nobody sees', '疫\u200b情'],
    ['a date without its 月', '115上午，会议召开。'],
    ['a reference', '&ldquo;会议&rdquo;'],
    ['a lost byte', '会议?，开始'],
  ])('for %s', (_, text) => expect([mayBeDamaged(text, ''), mayBeDamaged('会议开始。', '')]).toEqual([true, false]));

  it.each([
    ['notes', '會(huì)議(yì)開(kāi)始。'],
    ['commas', '疫情防控,。'],
  ])('for %s around it', (_, context) => expect(mayBeDamaged('会议开始。', context)).toBe(true));
});
