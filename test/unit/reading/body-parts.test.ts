import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Run, TableCell } from '../../../lib/reading/article.ts';
import { partsOf } from '../../../lib/reading/body-parts.ts';
import { slicesOf } from '../../../lib/reading/body-slices.ts';
import { MOST_CELLS, PART_CELLS } from '../../../lib/reading/cut-table.ts';
import { cutText, LONGEST_TEXT, MOST_RUNS, runsIn } from '../../../lib/reading/cut-text.ts';
import { paragraphsOf, runsOf, textOf } from '../../../lib/reading/paragraphs.ts';
import { findPartId, partId } from '../../../lib/reading/part-id.ts';
import { paragraph } from './sample.ts';

const SENTENCE = '各乡镇要压实责任，于7月底前完成排查整改，不得瞒报漏报。';
const long = (length: number): string => SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);
const cell = (text: string, rowSpan = 1, columnSpan = 1): TableCell => ({
  runs: text === '' ? [] : [{ style: 'plain', text }],
  header: false,
  columnSpan,
  rowSpan,
});
const links = (count: number): Run[] =>
  Array.from({ length: count }, (_, i) => ({
    style: 'plain',
    text: `文件${i}，`,
    href: `https://www.yunxi.example/${i}`,
  }));

/** The texts of the parts put together again, by paragraph. */
function rejoined(blocks: readonly Block[]): string[] {
  const texts: string[] = [];
  for (const part of partsOf(blocks)) {
    const own = runsOf(part.block);
    expect(part.places).toHaveLength(own.length);
    part.places.forEach((place, i) => {
      if (!place) {
        expect(own[i]).toEqual([]);
        return;
      }
      const before = texts[place.paragraph] ?? '';
      expect(before).toHaveLength(place.start);
      texts[place.paragraph] = before + textOf(own[i] ?? []);
    });
  }
  return texts;
}

describe('cutText', () => {
  it('leaves a text of a usual length whole', () => {
    expect(cutText([{ style: 'plain', text: long(LONGEST_TEXT) }])).toEqual([{ start: 0, end: LONGEST_TEXT }]);
  });

  it('cuts a long one behind sentences, as often as its length wants', () => {
    const text = long(100_000);
    const ranges = cutText([{ style: 'plain', text }]);
    expect(ranges.length).toBeGreaterThanOrEqual(50);
    expect(ranges.length).toBeLessThan(60);
    for (const { end } of ranges.slice(0, -1)) expect(text.charAt(end - 1)).toBe('。');
  });

  it('cuts between no surrogates, where there is nowhere else to cut', () => {
    const text = `甲${'𠀀'.repeat(LONGEST_TEXT)}`;
    for (const { start } of cutText([{ style: 'plain', text }])) expect(text.charCodeAt(start) >> 10).not.toBe(0x37);
  });

  it('lets no stretch hold more links than a line can', () => {
    const runs = links(50_000);
    const stretches = runsIn(runs, cutText(runs));
    expect(Math.max(...stretches.map((own) => own.length))).toBeLessThanOrEqual(MOST_RUNS / 2 + 1);
    expect(
      stretches
        .flat()
        .map((run) => run.text)
        .join(''),
    ).toBe(textOf(runs));
  });

  it('loses nothing of the runs, whatever they are', () => {
    const run = fc.record({
      style: fc.constantFrom('plain', 'strong'),
      text: fc.oneof(fc.string({ maxLength: 9 }), fc.nat(5000).map(long)),
    }) as fc.Arbitrary<Run>;
    fc.assert(
      fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
        const ranges = cutText(runs);
        expect(runsIn(runs, ranges).map(textOf)).toEqual(ranges.map((r) => textOf(runs).slice(r.start, r.end)));
        expect(ranges.at(-1)?.end).toBe(textOf(runs).length);
      }),
    );
  });
});

describe('partsOf', () => {
  const list: Block = {
    kind: 'list',
    ordered: true,
    start: 3,
    items: Array.from({ length: 1000 }, (_, i) => ({
      runs: [{ style: 'plain', text: `第${i}` }],
      depth: i % 7 ? 1 : 0,
    })),
  };
  const table: Block = {
    kind: 'table',
    caption: [{ style: 'plain', text: '表一' }],
    rows: Array.from({ length: 500 }, (_, y) =>
      y % 50 === 1 ? [cell('合计', 60), cell('甲'), cell(`${y}`)] : [cell(''), cell('乙', 1, 2)],
    ),
  };

  it('shows every text of every block once, whole and in order', () => {
    const blocks: Block[] = [
      paragraph(long(10_000)),
      { kind: 'heading', level: 2, runs: [{ style: 'plain', text: '二、要求' }] },
      list,
      { kind: 'quote', paragraphs: [[{ style: 'plain', text: long(9000) }], [{ style: 'plain', text: '此令。' }]] },
      table,
      { kind: 'figure', src: 'https://www.yunxi.example/a.jpg', alt: '', caption: [] },
      paragraph(''),
    ];
    expect(rejoined(blocks)).toEqual(paragraphsOf(blocks));
  });

  it('leaves blocks of a usual length as they are', () => {
    const blocks = [paragraph(long(3000)), paragraph('完。')];
    expect(partsOf(blocks).map((part) => part.block)).toEqual(blocks);
  });

  it('counts the items of a list on over its parts', () => {
    const outer = partsOf([list]).flatMap(({ block }) =>
      block.kind === 'list' ? block.items.flatMap((item) => (item.depth === 0 ? [item.number] : [])) : [],
    );
    expect(outer).toEqual(Array.from({ length: 143 }, (_, i) => i + 3));
  });

  it('keeps the columns of a long table under each other', () => {
    const parts = partsOf([table]);
    expect(500 * 3).toBeGreaterThan(MOST_CELLS);
    expect(parts.length).toBeGreaterThan(5);
    const widths = new Set(parts.map((part) => part.columns?.join()));
    expect(widths.size).toBe(1);
    for (const { block } of parts) {
      if (block.kind !== 'table') continue;
      expect(block.rows.flat().length).toBeLessThanOrEqual(PART_CELLS + 3);
      // Where 合计 reaches down from the part before, an empty cell takes its place.
      const [first = []] = block.rows;
      expect(first.reduce((sum, one) => sum + one.columnSpan, 0)).toBeGreaterThanOrEqual(3);
    }
  });

  it('breaks a row of fifty thousand cells', () => {
    const row: Block = { kind: 'table', caption: [], rows: [Array.from({ length: 50_000 }, (_, i) => cell(`${i}`))] };
    const most = partsOf([row]).map(({ block }) => (block.kind === 'table' ? block.rows.flat().length : 0));
    expect(Math.max(...most)).toBeLessThanOrEqual(200);
    expect(rejoined([row])).toEqual(paragraphsOf([row]));
  });
});

describe('slicesOf', () => {
  it('takes as many slices for one long paragraph as for a hundred', () => {
    const one = slicesOf(partsOf([paragraph(long(100_000))]));
    const hundred = slicesOf(partsOf(Array.from({ length: 100 }, () => paragraph(long(1000)))));
    expect(one.length).toBeLessThanOrEqual(1.5 * hundred.length);
    expect(
      one
        .flat()
        .map((part) => textOf(runsOf(part.block)[0] ?? []))
        .join(''),
    ).toBe(long(100_000));
  });

  it.each([
    ['links', [{ kind: 'paragraph', runs: links(50_000) }]],
    [
      'cells',
      [
        {
          kind: 'table',
          caption: [],
          rows: Array.from({ length: 5000 }, () => Array.from({ length: 10 }, () => cell('格'))),
        },
      ],
    ],
    ['tables', Array.from({ length: 5000 }, () => ({ kind: 'table', caption: [], rows: [[cell('甲'), cell('乙')]] }))],
  ] as [string, Block[]][])('draws no more than a few hundred %s at once', (_, blocks) => {
    for (const slice of slicesOf(partsOf(blocks))) {
      const elements = slice.flatMap((part) => runsOf(part.block)).reduce((sum, runs) => sum + 1 + runs.length, 0);
      expect(elements).toBeLessThanOrEqual(420);
    }
  });
});

describe('findPartId', () => {
  it('finds the part of a long paragraph that holds an offset', () => {
    const blocks = [paragraph('开头。'), paragraph(long(10_000)), paragraph('结尾。')];
    const parts = partsOf(blocks);
    const idOf = findPartId(parts);
    expect([idOf(0), idOf(1), idOf(2, 2)]).toEqual(['block-0', 'block-1', 'block-2']);
    const third = parts[3]?.places[0];
    expect(idOf(1, (third?.start ?? 0) + 5)).toBe(partId(parts[3] ?? { places: [] }));
    expect(new Set(parts.map(partId)).size).toBe(parts.length);
  });
});
