import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Footnote, IN_TITLE, inOrder } from '../../../lib/export/footnote.ts';
import { toHtml, toMarkdown, toText } from '../../../lib/export/index.ts';
import { markedBlocks, referencesOf } from '../../../lib/export/marked-blocks.ts';
import { toObsidian } from '../../../lib/export/to-obsidian.ts';
import type { Block, Reading, Runs } from '../../../lib/reading/article.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';
import { reading as anyReading } from '../../hostile/readings.ts';
import { paragraph, readingOf } from '../reading/sample.ts';
import { measureAt } from './read-html.ts';

const note = (place: number, offset: number, text = '注'): Footnote => ({ paragraph: place, offset, text });
const body = (to: typeof toText, reading: Reading, ...footnotes: readonly Footnote[]): string =>
  to(reading, { header: false, measures: true, footnotes });

/** The texts with the numbers of footnotes in braces. */
const numbered = (reading: Reading, footnotes: readonly Footnote[]): readonly string[] =>
  markedBlocks(reading, true, footnotes).flatMap(({ texts }) =>
    texts.map((groups) =>
      groups.flatMap(({ pieces }) => pieces.map((one) => one.text || `{${referencesOf(one).join()}}`)).join(''),
    ),
  );

describe('a footnote', () => {
  const reading = readingOf([paragraph('各乡镇要压实责任。')], { measures: [measureAt(0, 3, 8)] });

  it('stands behind what it is to, outside a measure that begins or ends there', () => {
    expect(body(toHtml, reading, note(0, 3), note(0, 5), note(0, 8))).toMatch(
      /^<p>各乡镇<sup>.*?\[1\].*?<mark[^>]*>要压<sup>.*?\[2\].*?实责任<\/mark><sup>.*?\[3\].*?。<\/p>/,
    );
    expect(body(toObsidian, reading, note(0, 3), note(0, 5), note(0, 8))).toContain(
      '各乡镇[^1]==要压[^2]实责任==[^3]。',
    );
    expect(body(toMarkdown, reading, note(0, 3), note(0, 5), note(0, 8))).toContain(
      '各乡镇[^1]**要压**[^2]**实责任**[^3]。',
    );
  });

  it('at the start, at the end and beyond the text has its number there', () => {
    expect(numbered(reading, [note(0, -1), note(0, 9), note(0, 99)])).toEqual(['{1}各乡镇要压实责任。{2,3}']);
  });

  it('is not lost among many at one place', () => {
    const many = Array.from({ length: 30 }, () => note(0, 2));
    expect(numbered(reading, many)[0]).toBe(`各乡{${many.map((_, index) => index + 1).join()}}镇要压实责任。`);
  });

  it('parts no character', () => {
    expect(numbered(readingOf([paragraph('𠮷县')]), [note(0, 1)])).toEqual(['𠮷{1}县']);
  });

  it('of an attachment stands after its link', () => {
    const href = 'https://www.yunxi.example/f/1.docx';
    const runs: Runs = [{ style: 'plain', text: '附件1' }];
    const file = readingOf([{ kind: 'attachment', href, format: 'docx', runs } satisfies Block]);
    expect(body(toHtml, file, note(0, 1))).toContain('>附件1</a><sup>');
    expect(body(toMarkdown, file, note(0, 1))).toContain(`[附件1](<${href}>)[^1]`);
  });

  it('to the title stands after it where it is written, and is left out where it is not', () => {
    const both = [note(IN_TITLE, 0, '甲'), note(0, 3, '乙')];
    const all = { footnotes: both, header: true };
    expect(toText(reading, all)).toContain('防汛工作会议[1]\n\n各乡镇[2]要压实责任。\n\n[1] 甲\n[2] 乙');
    expect(toMarkdown(reading, all)).toContain('# 云溪县召开防汛工作会议[^1]\n');
    expect(toHtml(reading, all)).toContain('防汛工作会议<sup><a href="#fn1" id="fnref1">[1]</a></sup></h1>');
    expect(toText(reading, { ...all, header: false })).toBe('各乡镇[1]要压实责任。\n\n[1] 乙');
  });

  it('says what it says as text', () => {
    const said = note(0, 3, '*原文* <b>\n# 甲');
    expect(body(toMarkdown, reading, said)).toContain('\n\n[^1]: \\*原文\\* \\<b\\> \\# 甲\n');
    expect(body(toHtml, reading, said)).toContain('<li id="fn1">*原文* &lt;b&gt;');
  });
});

it('puts footnotes of several kinds in the order of their places', () => {
  const all = inOrder(
    [note(1, 0, '丙'), note(1, 5, '丁')],
    [note(0, 9, '乙'), note(IN_TITLE, 0, '甲'), note(1, 5, '戊')],
  );
  expect(all.map(({ text }) => text).join('')).toBe('甲乙丙丁戊');
});

it('keeps every text, and each number once, in any reading', () => {
  fc.assert(
    fc.property(anyReading, fc.array(fc.tuple(fc.nat(20), fc.nat(40)), { maxLength: 12 }), (one, places) => {
      const count = paragraphsOf(one.blocks).length;
      const footnotes = inOrder(places.map(([at, offset]) => note(at % Math.max(count, 1), offset)));
      const texts = numbered(one, footnotes);
      expect(texts.map((text) => text.replace(/\{\d[\d,]*\}/g, ''))).toEqual(
        paragraphsOf(one.blocks).map((text) => text.replace(/\{\d[\d,]*\}/g, '')),
      );
      const numbers = markedBlocks(one, true, footnotes)
        .flatMap(({ texts: all }) => all)
        .flatMap((groups) => groups.flatMap(({ pieces }) => pieces.flatMap(referencesOf)));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(count === 0 ? [] : footnotes.map((_, index) => index + 1));
    }),
  );
});
