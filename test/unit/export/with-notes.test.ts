import { describe, expect, it } from 'vitest';
import { toHtml, toMarkdown, toText } from '../../../lib/export/index.ts';
import { type ReadingWithFootnotes, withNotes } from '../../../lib/export/with-notes.ts';
import type { OwnNote } from '../../../lib/reading/annotations/own-note.ts';
import { anchorBetween, placeNotes } from '../../../lib/reading/annotations/place-notes.ts';
import type { Reading } from '../../../lib/reading/article.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';
import { paragraph, readingOf } from '../reading/sample.ts';

const LABELS = { title: '标记和笔记', lost: '（原文已不在页面上）' };
const READING: Reading = readingOf([
  paragraph('会议要求，各乡镇要组建不少于20人的扑火队。'),
  paragraph('县财政安排专项资金80万元。'),
]);

let count = 0;
function noteOn(reading: Reading, from: [number, number], to: [number, number], note = ''): OwnNote {
  const [a, b] = [from, to].map(([index, offset]) => ({ paragraph: index, offset }));
  const anchor = a && b && anchorBetween(paragraphsOf(reading.blocks), a, b);
  if (!anchor) throw new Error('no words there');
  return { id: String(count++), anchor, colour: 'amber', note, made: '2026-11-28T12:00:00Z' };
}
const written = (reading: Reading, notes: readonly OwnNote[]): ReadingWithFootnotes =>
  withNotes(reading, placeNotes(paragraphsOf(reading.blocks), notes), LABELS);

const write = (to: typeof toText, reading: Reading, notes: readonly OwnNote[]): string => {
  const { reading: noted, footnotes } = written(reading, notes);
  return to(noted, { header: false, footnotes });
};

describe('notes in an export', () => {
  const notes = [
    noteOn(READING, [1, 0], [1, 3], '哪一级财政？'),
    noteOn(READING, [0, 5], [0, 15]),
    noteOn(READING, [0, 18], [1, 2], '两段'),
  ];

  it('are numbered in the order of the text, and listed after it with what is said of them', () => {
    expect(write(toText, READING, notes).split('\n')).toEqual([
      '会议要求，各乡镇要组建不少于2[1]0人的扑火队。',
      '县财[2]政[3]安排专项资金80万元。',
      '',
      '[1] “各乡镇要组建不少于2”',
      '[2] “扑火队。 县财” 两段',
      '[3] “县财政” 哪一级财政？',
    ]);
  });

  it('are footnotes of each format', () => {
    const html = write(toHtml, READING, notes);
    expect(html).toContain('县财<sup><a href="#fn2" id="fnref2">[2]</a></sup>政');
    expect(html).toContain('<li id="fn2">“扑火队。 县财” 两段 <a href="#fnref2">↩</a></li>');
    const markdown = write(toMarkdown, READING, notes);
    expect(markdown).toContain('县财[^2]政[^3]安排');
    expect(markdown).toContain('\n[^2]: “扑火队。 县财” 两段\n');
  });

  it('leave the text and its measures as they are', () => {
    expect(written(READING, notes).reading).toBe(READING);
  });

  it('that are lost stand at the end with their words', () => {
    const other = readingOf([paragraph('县财政安排专项资金80万元。')]);
    expect(write(toText, other, notes).split('\n')).toEqual([
      '县财政[1]安排专项资金80万元。',
      '标记和笔记',
      '“各乡镇要组建不少于2” （原文已不在页面上）',
      '“扑火队。 县财” 两段 （原文已不在页面上）',
      '',
      '[1] “县财政” 哪一级财政？',
    ]);
  });

  it('are nowhere where there are none', () => {
    expect(written(READING, [])).toEqual({ reading: READING, footnotes: [] });
  });
});
