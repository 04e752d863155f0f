import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCalendar } from '../../../../lib/export/measures/to-calendar.ts';
import { toCsv, toTsv } from '../../../../lib/export/measures/to-delimited.ts';
import { toMarkdownTable } from '../../../../lib/export/measures/to-markdown-table.ts';
import type { Measure, Reading } from '../../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../../reading/sample.ts';
import { readCalendar } from './read-calendar.ts';
import { readDelimited } from './read-delimited.ts';
import { listOf } from './sample.ts';

/** What a page may write: signs of every format among Chinese, line breaks, characters beyond 16 bits. */
const piece = fc.constantFrom(
  '各乡镇',
  '=',
  '+',
  '-',
  '@',
  '"',
  ',',
  '\t',
  '\n',
  '\r',
  ';',
  '\\',
  '|',
  '＝',
  '𠮷',
  '6月底前',
  ' ',
  ':',
);
const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(''));

const readings: fc.Arbitrary<Reading> = fc
  .array(fc.record({ words: text, actor: text, speaker: text }), { maxLength: 5 })
  .map((all) =>
    readingOf(
      all.map(({ words }) => paragraph(words)),
      {
        measures: all.map(
          ({ words, actor, speaker }, index): Measure => ({
            paragraph: index,
            start: 0,
            end: words.length,
            category: 'directive',
            salience: 2,
            highlighted: true,
            actor,
            attributedTo: { speaker, verb: '' },
            deadline: { text: '6月底前', date: '2026-06-30' },
            rules: [],
            score: index,
          }),
        ),
      },
    ),
  );

describe('a table of whatever a page writes', () => {
  it.each([
    ['tab-separated', toTsv, '\t'],
    ['comma-separated', toCsv, ','],
  ] as const)('keeps its columns %s, and no cell is a formula', (_, write, separator) => {
    fc.assert(
      fc.property(readings, (reading) => {
        const list = listOf(reading);
        const [, ...rows] = readDelimited(write(list), separator);
        const bare = (cell: string | undefined): string | undefined => cell?.replace(/^'/, '');
        expect(rows.map((cells) => cells.length)).toEqual(list.rows.map(() => 9));
        expect(rows.map(([, , what]) => bare(what))).toEqual(list.rows.map(({ what }) => bare(what)));
        expect(rows.flat().filter((cell) => /^\s*[=+\-@＝]/.test(cell))).toEqual([]);
      }),
    );
  });

  it('is one line of Markdown each', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const list = listOf(reading);
        const lines = toMarkdownTable(list).trimEnd().split('\n');
        expect(lines).toHaveLength(list.rows.length + 2);
        for (const line of lines) expect(line.replace(/\\[\\|]/g, '').split('|')).toHaveLength(11);
      }),
    );
  });

  it('is a calendar of lines of at most 75 octets that gives the words back', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const list = listOf(reading);
        const written = toCalendar(list);
        for (const line of written.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(readCalendar(written).map(({ SUMMARY }) => SUMMARY)).toEqual(list.rows.map(({ what }) => what));
      }),
    );
  });
});
