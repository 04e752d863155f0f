import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../lib/export/index.ts';
import { type ListLevel, listTree } from '../../../lib/export/list-tree.ts';
import { tableGrid } from '../../../lib/export/table-grid.ts';
import type { Block, Measure, Run, RunStyle, Runs } from '../../../lib/reading/article.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';
import { readingOf } from '../reading/sample.ts';
import { measureAt } from './read-html.ts';
import { readRendered, type Shown } from './read-rendered.ts';

/*
 * Markdown is read back by markdown-it, with addresses made links: what the page said, what kind of part it is, how it was
 * set and where links lead must all come back, whatever stands in the text.
 */

const words = fc.constantFrom(
  ...[
    '压实',
    '责任',
    '云溪',
    'pH',
    '24',
    '。',
    '，',
    '“四早”',
    '（一）',
    '——',
    ' ',
    ' ',
    '\n',
    '\n',
    '\t',
    '*',
    '**',
    '==',
  ],
  ...[
    '=',
    '===',
    '_',
    '`',
    '```',
    '~',
    '~~',
    '~~~',
    '<b>',
    '</p>',
    '<script>',
    '<!--',
    '&lt;',
    '&#35;',
    '&',
    '"',
    "'",
    '[',
  ],
  ...[
    ']',
    '](',
    '![',
    '[^1]',
    '[ ] ',
    '[x]: ',
    '|',
    '| --- |',
    '\\',
    '\\\n',
    '#',
    '# ',
    '- ',
    '---',
    '+ ',
    '1. ',
    '2) ',
    '> ',
  ],
  ...[
    '$',
    '$&',
    '%%',
    '<%',
    '^',
    ':',
    ':-',
    '(',
    ')',
    '!',
    '@',
    '/',
    '//',
    '.',
    'www.',
    'http://',
    'a.example.com',
    'yunxi.gov.cn',
  ],
  ...['xinfang@yunxi.gov.cn', 'mailto:', 'https://www.yunxi.gov.cn/a?b=1', 'ftp://a.cn', '😀', '\r', '\u2028', '    '],
);
const text = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const style = fc.constantFrom<RunStyle>('plain', 'plain', 'plain', 'strong', 'emphasis', 'superscript', 'subscript');
const href = fc.constantFrom(
  'https://www.yunxi.example/a?b=1&c=%222%22',
  'mailto:xinfang@yunxi.example',
  'http://yunxi.example/(1)',
  'https://yunxi.example/?a|b`c\\d&lt;e<f>',
  'javascript:alert(1)',
);
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ style, text }) },
  { weight: 1, arbitrary: fc.record({ style, text, href }) },
);
const runs: fc.Arbitrary<Runs> = fc.array(run, { minLength: 1, maxLength: 4 });
const number = fc.option(fc.constantFrom(1, 2, 3, 7, 1000), { nil: undefined });
const item = fc
  .tuple(runs, fc.integer({ min: 0, max: 3 }), number)
  .map(([own, depth, value]) => ({ runs: own, depth, ...(value !== undefined && { number: value }) }));
const span = fc.constantFrom(1, 1, 1, 2, 3);
const cell = fc.record({ runs, header: fc.boolean(), columnSpan: span, rowSpan: span });
const caption = fc.oneof(fc.constant<Runs>([]), runs);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 6 as const),
    runs,
  }),
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(item, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption,
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('figure' as const),
    src: fc.constantFrom('https://www.yunxi.example/1.jpg?a=1&b="2"', 'javascript:alert(1)', ''),
    alt: text,
    caption,
  }),
  fc.record({ kind: fc.constant('quote' as const), paragraphs: fc.array(runs, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('attachment' as const), href, runs, format: fc.constant('pdf') }),
);

interface Wanted {
  readonly kind: string;
  readonly depth: number;
  readonly number?: number;
  readonly chars: readonly Shown[];
  readonly pictures: readonly (readonly [string, string])[];
}

/** An address as a link carries it; `undefined` where it must not be one. */
const linkOf = (address: string | undefined): string | undefined =>
  address === undefined || address.startsWith('javascript:')
    ? undefined
    : new URL(address).href.replace(/[|\\`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const lined = (one: string): string => one.replace(/\r\n?|\u2028/g, '\n');

/** The characters of a text, with its measures bold. */
function charsOf(given: Runs, marks: readonly Measure[]): readonly Shown[] {
  let at = 0;
  return given.flatMap((own) => {
    const target = own.text.trim() === '' ? undefined : linkOf(own.href);
    return [...own.text].map((char, i, all): Shown => {
      const marked = marks.some(({ start, end }) => at >= start && at < end);
      at += char.length;
      const set = marked && (own.style === 'plain' || own.style === 'emphasis') ? 'strong' : own.style;
      return {
        char: char === '\r' && all[i + 1] === '\n' ? '' : lined(char),
        styles: set === 'plain' ? [] : [set],
        ...(target !== undefined && { href: target }),
      };
    });
  });
}

/** What must be read of blocks. */
function wantedOf(blocks: readonly Block[], measures: readonly Measure[]): readonly Wanted[] {
  let paragraph = 0;
  const next = (all: Runs): readonly Shown[] => {
    const number = paragraph++;
    return charsOf(
      all,
      measures.filter((one) => one.paragraph === number),
    );
  };
  const part = (kind: string, chars: readonly Shown[], depth = 0): Wanted => ({ kind, depth, chars, pictures: [] });
  return blocks.flatMap((one): readonly Wanted[] => {
    switch (one.kind) {
      case 'heading': {
        const bare = one.runs.every((own) => own.style === 'strong' || own.text.trim() === '');
        return [part(`h${one.level}`, next(bare ? one.runs.map((own) => ({ ...own, style: 'plain' })) : one.runs))];
      }
      case 'paragraph':
        return [part('p', next(one.runs))];
      case 'attachment': {
        const target = linkOf(one.href);
        const chars = next(one.runs.map(({ style: set, text: own }) => ({ style: set, text: own })));
        return [
          part(
            'li',
            chars.map((each) => ({ ...each, ...(target !== undefined && { href: target }) })),
          ),
        ];
      }
      case 'list': {
        const texts = one.items.map((each) => next(each.runs));
        const read = (levels: readonly ListLevel[], depth: number): readonly Wanted[] =>
          levels.flatMap(({ nodes }) =>
            nodes.flatMap((node) => {
              const own = part('li', texts[node.index] ?? [], depth);
              return [
                { ...own, ...(node.number !== undefined && { number: node.number }) },
                ...read(node.lists, depth + 1),
              ];
            }),
          );
        return read(listTree(one), 0);
      }
      case 'table': {
        const title = part('p', next(one.caption));
        const cells: (readonly Shown[])[] = one.rows.flatMap((row) => row.map((each) => next(each.runs)));
        const grid = tableGrid(one.rows, (_, index) => String(index));
        return [title, ...grid.flat().map((index) => part('td', index === '' ? [] : (cells[Number(index)] ?? [])))];
      }
      case 'figure': {
        const chars = next(one.caption);
        const src = one.src.startsWith('https:') ? new URL(one.src).href : '';
        const picture: Wanted = { ...part('p', []), pictures: [[src, lined(one.alt).replaceAll('\n', ' ')]] };
        return [...(src === '' ? [] : [picture]), part('p', chars)];
      }
      case 'quote':
        return one.paragraphs.map((each) => part('quote', next(each)));
      default:
        return one satisfies never;
    }
  });
}

/** What may stand on either side of a delimiter without a change to the eye. */
const MOVABLE = /[\s。．，、；：！？…—,.;:!?]/;

const textOfChars = (chars: readonly Shown[]): string => chars.map(({ char }) => char).join('');

/** As it is compared: white space at the edges and beside line breaks says nothing, nor does how a stop is set. */
function comparable({ kind, depth, number: value, chars, pictures }: Wanted) {
  const said = textOfChars(chars)
    .trim()
    .replace(/[ \t]*\n[ \t]*/g, '\n');
  const isOneLine = /^h\d/.test(kind) || (kind === 'li' && chars.some((one) => one.href));
  return {
    kind,
    depth,
    value,
    text: (isOneLine ? said.replaceAll('\n', ' ') : said).replace(/[ \t]+/g, ' '),
    set: chars
      .filter(({ char }) => char !== '' && !MOVABLE.test(char))
      .map(({ styles, href: to }) => `${styles.join()} ${to ?? ''}`),
    pictures: pictures.map(([src, alt]) => [src, alt.trim()]),
  };
}

const says = ({ text: own, pictures, kind }: ReturnType<typeof comparable>): boolean =>
  own !== '' || pictures.length > 0 || kind === 'td';

/** A measure in each paragraph of prose that is long enough, from its second character to its last but one. */
const inEach = (blocks: readonly Block[]): Measure[] => {
  let from = 0;
  return blocks.flatMap((one) => {
    const texts = paragraphsOf([one]);
    const first = from;
    from += texts.length;
    if (one.kind === 'heading') return [];
    return texts.flatMap((own, index) => {
      const places = [...own];
      const [head = '', tail = ''] = [places[0], places.at(-1)];
      return places.length < 3 ? [] : [measureAt(first + index, head.length, own.length - tail.length)];
    });
  });
};

describe('Markdown, as markdown-it reads it', () => {
  it('says what the page said, part for part', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), fc.boolean(), (blocks, marked) => {
        const measures = marked ? inEach(blocks) : [];
        const written = toMarkdown(readingOf(blocks, { measures }), { header: false, measures: true });
        const wanted = wantedOf(blocks, measures).map(comparable).filter(says);
        expect(readRendered(written).map(comparable).filter(says)).toEqual(wanted);
      }),
      { numRuns: Number(process.env.RUNS ?? 500) },
    );
  });

  it('has the header before it', () => {
    fc.assert(
      fc.property(text, text, text, text, (title, kicker, subtitle, source) => {
        const written = toMarkdown(readingOf([], { title, kicker, subtitle, source }));
        const flat = (one: string): string => lined(one).replaceAll('\n', ' ').trim();
        const wanted = [
          { kind: 'p', text: flat(kicker) },
          { kind: 'h1', text: flat(title) },
          { kind: 'p', text: flat(subtitle) },
          { kind: 'p', text: flat(`来源：${source}`) },
        ].filter((one) => one.text !== '');
        expect(readRendered(written).map(({ kind, chars }) => ({ kind, text: textOfChars(chars).trim() }))).toEqual(
          wanted,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('has no link that the page does not have', () => {
    fc.assert(
      fc.property(text, (own) => {
        const written = toMarkdown(readingOf([{ kind: 'paragraph', runs: [{ style: 'plain', text: own }] }]), {
          header: false,
        });
        expect(readRendered(written).flatMap(({ chars }) => chars.filter((one) => one.href))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
