import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml, toText } from '../../../lib/export/index.ts';
import { plainHeading } from '../../../lib/export/plain-heading.ts';
import { toObsidian } from '../../../lib/export/to-obsidian.ts';
import type { Block, ListItem, Measure, Run, Runs, TableCell } from '../../../lib/reading/article.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';
import { readingOf } from '../reading/sample.ts';
import { joinRuns, measureAt, readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';

/*
 * An export is read back: by a reader of HTML, by one of Markdown's inline markup. What the page said, how it was set,
 * where links lead and what is marked must all come back, whatever stands in the text.
 */

// Among words, all that means something to one of the formats.
const words = fc.constantFrom(
  ...['压实', '责任', '云溪', 'pH', '24', '。', '，', '“四早”', '（一）', '——', ' ', '\n', '*', '**', '==', '=', '_'],
  ...['`', '~', '<b>', '</p>', '&lt;', '&', '"', "'", '[', ']', '|', '\\', '#', '$&', '😀', '1.'],
);
const text = fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
const style = fc.constantFrom<Run['style']>('plain', 'plain', 'strong', 'emphasis', 'superscript', 'subscript');
const href = fc.constantFrom(
  'https://www.yunxi.example/a?b=1&c=%222%22',
  'mailto:xinfang@yunxi.example',
  'http://yunxi.example/(1)',
);
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ style, text }) },
  { weight: 1, arbitrary: fc.record({ style, text, href }) },
);
const runs: fc.Arbitrary<Runs> = fc.array(run, { minLength: 1, maxLength: 4 });
const item: fc.Arbitrary<ListItem> = fc.record({ runs, depth: fc.constant(0) });
const cell: fc.Arbitrary<TableCell> = fc.record({
  runs,
  header: fc.boolean(),
  columnSpan: fc.integer({ min: 1, max: 3 }),
  rowSpan: fc.integer({ min: 1, max: 3 }),
});
const caption = fc.oneof(fc.constant<Runs>([]), runs);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2, 3, 4, 5, 6), runs }),
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({ kind: fc.constant('paragraph' as const), runs, align: fc.constantFrom('center', 'right') }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.constant(false),
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption,
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('figure' as const),
    src: fc.constantFrom('https://www.yunxi.example/1.jpg?a=1&b="2"', ''),
    alt: text,
    caption,
  }),
  fc.record({ kind: fc.constant('quote' as const), paragraphs: fc.array(runs, { minLength: 1, maxLength: 3 }) }),
) as fc.Arbitrary<Block>;

/** Runs as HTML can hold them: cut runs joined, addresses as a parser writes them. */
const shown = (all: Runs): Runs =>
  joinRuns(all.map((each) => (each.href === undefined ? each : { ...each, href: new URL(each.href).href })));

function shownBlock(given: Block): Block {
  switch (given.kind) {
    case 'heading':
      return { ...given, runs: shown(plainHeading(given.runs)) };
    case 'paragraph':
    case 'attachment':
      return { ...given, runs: shown(given.runs) };
    case 'list':
      return { ...given, items: given.items.map((each) => ({ ...each, runs: shown(each.runs) })) };
    case 'table':
      return {
        ...given,
        caption: shown(given.caption),
        rows: given.rows.map((row) => row.map((each) => ({ ...each, runs: shown(each.runs) }))),
      };
    case 'figure': {
      const src = given.src === '' ? '' : new URL(given.src).href;
      return { ...given, src, alt: src === '' ? '' : given.alt, caption: shown(given.caption) };
    }
    case 'quote':
      return { ...given, paragraphs: given.paragraphs.map(shown) };
    default:
      return given satisfies never;
  }
}

/** Which paragraphs are headings, whose measures are cases of their own. */
function headings(blocks: readonly Block[]): ReadonlySet<number> {
  const counts = blocks.map((one) => paragraphsOf([one]).length);
  const first = (at: number): number => counts.slice(0, at).reduce((sum, count) => sum + count, 0);
  return new Set(blocks.flatMap(({ kind }, at) => (kind === 'heading' ? [first(at)] : [])));
}

/** A measure in each paragraph that is long enough, from its second character to its last but one. */
const inEach = (blocks: readonly Block[]): Measure[] =>
  paragraphsOf(blocks).flatMap((paragraph, index) => {
    const chars = [...paragraph];
    if (chars.length < 3 || headings(blocks).has(index)) return [];
    const end = paragraph.length - (chars.at(-1)?.length ?? 0);
    return [measureAt(index, chars[0]?.length ?? 0, end, { salience: index % 2 === 0 ? 3 : 2 })];
  });

describe('the HTML of any reading', () => {
  it('is read as what the page said, set as it was set', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const html = toHtml(readingOf(blocks), { header: false });
        expect(readHtml(html).blocks).toEqual(blocks.map(shownBlock));
      }),
    );
  });

  it('marks what is marked and nothing else, a strong measure in the stronger colour', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const measures = inEach(blocks);
        const html = toHtml(readingOf(blocks, { measures }), { header: false, measures: true });
        const texts = paragraphsOf(blocks);
        // A line break is an element, which holds no text.
        expect(readHtml(html).marks).toEqual(
          measures.map(({ paragraph, start, end, salience }) => [
            (texts[paragraph] ?? '').slice(start, end).replaceAll('\n', ''),
            `background-color:${salience === 3 ? '#ffe08a' : '#fff4cf'}`,
          ]),
        );
        expect(toHtml(readingOf(blocks, { measures }), { header: false })).not.toContain('<mark');
      }),
    );
  });
});

/** What may stand on either side of a delimiter without a change to the eye. */
const MOVABLE = /[\s。．，、；：！？…—,.;:!?]/;

describe('the note of any paragraph', () => {
  it('is read as what the page said: no character lost, gained or set in another way', () => {
    fc.assert(
      fc.property(runs, fc.nat(20), fc.nat(20), (given, a, b) => {
        const said = given.map((each) => each.text).join('');
        // A mark may not begin or end within a pair of units.
        const places = [0, ...[...said].map((_, i, all) => all.slice(0, i + 1).join('').length)];
        const [start = 0, end = 0] = [places[a % places.length] ?? 0, places[b % places.length] ?? 0].sort(
          (x, y) => x - y,
        );
        const measures = said.slice(start, end).trim() === '' ? [] : [measureAt(0, start, end)];
        const reading = readingOf([{ kind: 'paragraph', runs: given }], { measures });
        const markdown = toObsidian(reading, { header: false, measures: true }).slice(0, -1);
        let at = 0;
        const wanted = given
          .flatMap(({ style: set, text: own, href: address }) =>
            [...own].map((char) => {
              const marked = measures.length > 0 && at >= start && at < end;
              at += char.length;
              const link = address === undefined || own.trim() === '' ? {} : { href: new URL(address).href };
              return { char, style: set, marked, ...link };
            }),
          )
          .filter(({ char }) => !MOVABLE.test(char));
        const seen = readMarkdown(markdown).filter(({ char }) => !MOVABLE.test(char));
        expect(seen).toEqual(wanted);
        const flat = (text: string): string => text.trim().replace(/[ \t]*\n[ \t]*/g, '\n');
        expect(
          flat(
            readMarkdown(markdown)
              .map(({ char }) => char)
              .join(''),
          ),
        ).toBe(flat(said));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the text of any reading', () => {
  it('has every paragraph, with its line breaks as spaces', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const lines = toText(readingOf(blocks))
          .split('\n')
          .flatMap((line) => line.split('\t'));
        for (const paragraph of paragraphsOf(blocks)) {
          const line = paragraph.replaceAll('\n', ' ');
          if (line.trim() !== '') expect(lines).toContain(line);
        }
      }),
    );
  });
});
