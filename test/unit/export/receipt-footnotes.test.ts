import { describe, expect, it } from 'vitest';
import { IN_TITLE } from '../../../lib/export/footnote.ts';
import { receiptFootnotes } from '../../../lib/export/receipt-footnotes.ts';
import type { Certainty, PlacedRepair, Reading } from '../../../lib/reading/article.ts';
import { convertReading } from '../../../lib/reading/convert-reading.ts';
import { type Decisions, decide, NO_DECISIONS } from '../../../lib/reading/decide.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';
import { loadConverter } from '../../../lib/script/convert.ts';
import { paragraph, readingOf } from '../reading/sample.ts';

const repair = (
  [start, end]: readonly [number, number],
  before: string,
  after: string,
  certainty: Certainty,
): PlacedRepair => ({
  ...{ fix: 'sample', reason: 'sample', paragraph: 0 },
  ...{ start, end, before, after, certainty },
});

// 会议强调，各乡镇要压实责仼。 The last but one is a guess that is offered.
const READING: Reading = readingOf([paragraph('会议强调，各乡镇要压实责仼。')], {
  title: '云溪县召开防汛会议',
  repairs: [
    repair([1, 1], '(huì)', '', 'probable'),
    repair([4, 5], ',', '，', 'certain'),
    repair([8, 10], '?实', '要压', 'probable'),
    repair([12, 13], '仼', '任', 'guess'),
    { ...repair([7, 9], '?议', '会议', 'probable'), field: 'title' } as PlacedRepair,
  ],
});
const decided = (change: Partial<Decisions>): Decisions => ({ ...NO_DECISIONS, ...change });
const texts = (decisions: Decisions): readonly string[] =>
  receiptFootnotes(decide(READING, decisions), { decisions }).map(({ text }) => text);

describe('the receipt as footnotes', () => {
  it('has one for what is probable, none for what is certain or only offered', () => {
    expect(receiptFootnotes(READING)).toEqual([
      { paragraph: IN_TITLE, offset: 0, text: '“会议” 原文作 “?议”' },
      { paragraph: 0, offset: 1, text: '原文作 “会(huì)”' },
      { paragraph: 0, offset: 10, text: '原文作 “?实”' },
    ]);
  });

  it('has one for a guess that was accepted, none for what was taken back', () => {
    expect(texts(decided({ accepted: new Set([3]), undone: new Set([0, 4]) }))).toEqual([
      '原文作 “?实”',
      '原文作 “仼”',
    ]);
    expect(texts(decided({ original: true, accepted: new Set([3]) }))).toEqual([]);
  });

  it('stands where the repair is after the decisions', () => {
    const decisions = decided({ undone: new Set([0]) });
    const reading = decide(READING, decisions);
    const [, note] = receiptFootnotes(reading, { decisions });
    expect(paragraphsOf(reading.blocks)[0]?.slice(0, note?.offset)).toBe('会(huì)议强调，各乡镇要压');
  });

  it('stands there in another script too, and quotes the page as it is', async () => {
    const shown = await convertReading(READING, await loadConverter('tw'));
    const notes = receiptFootnotes(shown, { source: READING });
    const [text = ''] = paragraphsOf(shown.blocks);
    expect(notes.slice(1).map(({ offset }) => text.slice(0, offset))).toEqual(['會', '會議強調，各鄉鎮要壓']);
    expect(notes[1]?.text).toBe('原文作 “会(huì)”');
    // Without the page's own text nobody knows what it stood behind.
    expect(receiptFootnotes(shown)[1]?.text).toBe('原文此处有 “(huì)”');
  });

  it('says what was put in, and nothing of what nobody sees', () => {
    const [text] = [paragraph('要压实责任。')];
    const of = (...repairs: readonly PlacedRepair[]) =>
      receiptFootnotes(readingOf([text], { repairs })).map((one) => one.text);
    expect(of(repair([5, 6], '', '。', 'probable'))).toEqual(['原文无 “。”']);
    expect(of(repair([2, 2], '\u200b', '', 'probable'))).toEqual([]);
    expect(of(repair([0, 2], `要\n压${'实'.repeat(100)}`, '要压', 'probable'))).toEqual([
      `原文作 “要 压${'实'.repeat(57)}…”`,
    ]);
  });

  it('speaks the language of the interface', () => {
    const labels = { original: 'The page has ', originalHas: 'Also: ', originalLacks: 'New: ' };
    expect(receiptFootnotes(READING, { labels })[2]?.text).toBe('The page has “?实”');
  });
});
