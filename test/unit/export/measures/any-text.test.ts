import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { toCalendar } from '../../../../lib/export/measures/to-calendar.ts';
import { toCsv, toTsv } from '../../../../lib/export/measures/to-delimited.ts';
import { toHtmlTable } from '../../../../lib/export/measures/to-html-table.ts';
import { toJson } from '../../../../lib/export/measures/to-json.ts';
import { toMarkdownTable } from '../../../../lib/export/measures/to-markdown-table.ts';
import { toMeasureText } from '../../../../lib/export/measures/to-measure-text.ts';
import { toPlainList } from '../../../../lib/export/measures/to-plain-list.ts';
import type { Measure, Reading } from '../../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../../reading/sample.ts';
import { readCalendar } from './read-calendar.ts';
import { readDelimited } from './read-delimited.ts';
import { listOf } from './sample.ts';

/** What a page may write: signs of every format among Chinese, line breaks, characters beyond 16 bits, halves of them. */
const piece = fc.constantFrom(
  ...[
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
    '~',
    '*',
    '_',
  ],
  ...[
    '<script>',
    '</td>',
    '&lt;',
    '==',
    '[a](javascript:b)',
    '`',
    '#',
    'BEGIN:VALARM',
    '\\n',
    '\u0000',
    '\u2028',
    '\ud800',
    '\u202e',
    '\u2066',
    '\ufffe',
    '\u001b[31m',
    '-1',
  ],
);
const text = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', minLength: 1 }),
);

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

/** Without what no text holds, nor white space: the words. */
const clean = (given = ''): string =>
  given.toWellFormed().replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/gu, '');

/** What turns the text it is pasted into, controls it, or is half of a character. */
const UNSOUND = /(?![\t\r\n])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;

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
        expect(rows.map(([, , what]) => clean(bare(what)))).toEqual(
          list.rows.map(({ what }) => clean(bare(clean(what)))),
        );
        expect(
          rows.flat().filter((cell) => /^\s*[=+\-@＝]/.test(cell) && !/^\s*-(?:-{0,2}|\d+)\s*$/.test(cell)),
        ).toEqual([]);
      }),
    );
  });

  it('is a table of Markdown whose cells hold the words and no markup but a line break', () => {
    const markdown = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(readings, (reading) => {
        const list = listOf(reading);
        const tokens = markdown.parse(toMarkdownTable(list), {});
        const cells = tokens.filter(({ type }) => type === 'inline');
        expect(tokens.filter(({ type }) => type === 'tr_open')).toHaveLength(list.rows.length + 1);
        const kinds = new Set(
          cells
            .flatMap(({ children }) => children ?? [])
            .map(({ type, content }) => (type === 'html_inline' ? content : type)),
        );
        expect([...kinds].filter((kind) => !['text', 'text_special', '<br>'].includes(kind))).toEqual([]);
        const shown = cells
          .slice(9)
          .map(({ children }) =>
            (children ?? []).map(({ type, content }) => (type === 'html_inline' ? ' ' : content)).join(''),
          );
        expect(shown.filter((_, index) => index % 9 === 2).map(clean)).toEqual(
          list.rows.map(({ what }) => clean(what)),
        );
        expect(shown.filter((_, index) => index % 9 === 0).map(clean)).toEqual(list.rows.map(({ who }) => clean(who)));
      }),
    );
  });

  it('is a table of HTML whose cells hold the words and no element but a line break', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const list = listOf(reading);
        const { body } = new JSDOM(toHtmlTable(list)).window.document;
        const names = new Set([...body.querySelectorAll('*')].map(({ localName }) => localName));
        expect([...names].filter((name) => !/^(?:table|thead|tbody|tr|th|td|br)$/.test(name))).toEqual([]);
        expect(
          [...body.querySelectorAll('*')]
            .flatMap(({ attributes }) => [...attributes])
            .filter(({ name }) => name !== 'style'),
        ).toEqual([]);
        const words = [...body.querySelectorAll('tbody td:nth-child(3)')].map(({ textContent }) =>
          clean(textContent?.replace(/^'/, '')),
        );
        expect(words).toEqual(list.rows.map(({ what }) => clean(what.replace(/^'/, ''))));
      }),
      { numRuns: 30 },
    );
  });

  it('is JSON that gives the words back', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const list = listOf(reading);
        const { measures } = JSON.parse(toJson(list)) as { readonly measures: readonly { readonly what: string }[] };
        expect(measures.map(({ what }) => what)).toEqual(list.rows.map(({ what }) => what));
      }),
    );
  });

  it('is a plain line each', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const list = listOf(reading);
        const lines = toPlainList(list)
          .split('\n')
          .filter((line) => line.startsWith('• '));
        expect(lines).toHaveLength(list.rows.length);
        expect(toPlainList(list)).not.toMatch(UNSOUND);
        for (const row of list.rows) {
          const text = toMeasureText(row, { labels: list.labels });
          expect(text.split('\n').length).toBeLessThanOrEqual(3);
          expect(text).not.toMatch(UNSOUND);
        }
      }),
    );
  });

  it('is a calendar of lines of at most 75 octets that gives the words back', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const list = listOf(reading);
        const written = toCalendar(list);
        expect(written).not.toMatch(UNSOUND);
        for (const line of written.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(readCalendar(written).map(({ summary }) => clean(summary))).toEqual(
          list.rows.map(({ what }) => clean(what)),
        );
      }),
    );
  });
});
