import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown, toText } from '../../../lib/export/index.ts';
import type { TextPoint } from '../../../lib/reading/annotations/place-notes.ts';
import type { Block, ListItem, Reading, Run, Runs, Table, TableCell } from '../../../lib/reading/article.ts';
import { cutReading } from '../../../lib/reading/cut-reading.ts';
import { paragraphsOf, runsOf } from '../../../lib/reading/paragraphs.ts';
import { measureAt } from '../export/read-html.ts';
import { readingOf } from './sample.ts';

const runs = (text: string): Runs => [{ style: 'plain', text }];
const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  runs: runs(text),
  header: false,
  columnSpan: 1,
  rowSpan: 1,
  ...more,
});

const WHOLE: Reading = readingOf(
  [
    { kind: 'heading', level: 3, runs: runs('（一）加强值守') },
    {
      kind: 'paragraph',
      runs: [
        { style: 'strong', text: '会议强调，' },
        { style: 'plain', text: '各乡镇要在6月底前新建泵站3处。' },
      ],
    },
    {
      kind: 'list',
      ordered: true,
      start: 3,
      items: [
        { depth: 0, number: 3, runs: runs('巡查堤防') },
        { depth: 1, runs: runs('白天两次') },
        { depth: 1, runs: runs('夜间一次') },
        { depth: 0, runs: runs('检修泵站') },
      ],
    },
    {
      kind: 'table',
      caption: runs('任务分工'),
      rows: [
        [cell('单位', { header: true }), cell('任务', { header: true, columnSpan: 2 })],
        [cell('水利局', { rowSpan: 3 }), cell('清淤'), cell('5处')],
        [cell('除险'), cell('每周')],
        [cell('夜巡'), cell('全天')],
      ],
    },
    { kind: 'figure', src: 'https://www.yunxi.example/1.jpg', alt: '泵站', caption: [] },
    { kind: 'quote', paragraphs: [runs('防汛无小事。'), runs('责任重于泰山。')] },
    { kind: 'attachment', href: 'https://www.yunxi.example/f/1.docx', format: 'docx', runs: runs('附件1：方案.docx') },
  ],
  {
    source: '云溪发布',
    measures: [measureAt(1, 5, 20), measureAt(2, 0, 4), measureAt(12, 0, 2)],
    repairs: [
      {
        fix: 'entities',
        paragraph: 1,
        start: 8,
        end: 10,
        before: '在&',
        after: '在6',
        certainty: 'probable',
        reason: 'x',
      },
      {
        fix: 'entities',
        field: 'title',
        start: 0,
        end: 1,
        before: '&',
        after: '云',
        certainty: 'certain',
        reason: 'x',
      },
    ],
  },
);
const TEXTS = paragraphsOf(WHOLE.blocks);

/** The point before or behind some words. */
const at = (words: string): TextPoint => {
  const paragraph = TEXTS.findIndex((text) => text.includes(words));
  return { paragraph, offset: (TEXTS[paragraph] ?? '').indexOf(words) };
};
const behind = (words: string): TextPoint => {
  const { paragraph, offset } = at(words);
  return { paragraph, offset: offset + words.length };
};
const cut = (from: string, to = from) => cutReading(WHOLE, at(from), behind(to));
const markdown = (from: string, to = from): string => toMarkdown(cut(from, to).reading, { header: false }).trimEnd();

describe('what is left of a reading between two points', () => {
  it.each([
    ['words of a paragraph', '各乡镇要', '6月底前', '各乡镇要在6月底前'],
    ['words set in two ways', '强调，', '各乡镇', '**强调**，各乡镇'],
    ['words of a heading, as words', '加强', '值守', '加强值守'],
    ['a heading, with its level', '（一）', '值守', '### （一）加强值守'],
    ['the end of a heading and what follows, with its level', '值守', '强调，', '### 值守\n\n**会议强调，**'],
    ['words of an item, without its number', '检修', '检修', '检修'],
    ['an item, with its number', '检修泵站', '检修泵站', '4. 检修泵站'],
    ['items from the middle of one: what is left of it has no number', '堤防', '白天两次', '堤防\n\n- 白天两次'],
    ['items inside an item', '白天', '夜间一次', '- 白天两次\n- 夜间一次'],
    ['items with the numbers they had', '夜间', '检修泵站', '- 夜间一次\n4. 检修泵站'],
    ['a cell', '每周', '每周', '每周'],
    ['a caption', '任务分工', '分工', '任务分工'],
    ['words of a link', '方案', '方案', '[方案](<https://www.yunxi.example/f/1.docx>)'],
    ['a quotation', '责任重于', '泰山。', '> 责任重于泰山。'],
  ])('%s', (_, from, to, wanted) => {
    expect(markdown(from, to)).toBe(wanted);
  });

  it('of a table: the rows that are touched, with the cell from above that reaches into them', () => {
    const [table] = cut('周', '夜巡').reading.blocks as readonly Table[];
    expect(table?.caption).toEqual([]);
    expect(table?.rows.map((row) => row.map(({ runs: own, rowSpan }) => [own[0]?.text, rowSpan]))).toEqual([
      [
        ['水利局', 2],
        ['除险', 1],
        ['每周', 1],
      ],
      [
        ['夜巡', 1],
        ['全天', 1],
      ],
    ]);
  });

  it('of a table whose end is cut off: a span ends with the rows', () => {
    const [table] = cut('任务分工', '清').reading.blocks as readonly Table[];
    expect(table?.caption[0]?.text).toBe('任务分工');
    expect(table?.rows).toHaveLength(2);
    expect(table?.rows[1]?.map(({ rowSpan }) => rowSpan)).toEqual([1, 1, 1]);
  });

  it('measures and repairs move along; those cut in two keep what is there, or go', () => {
    const { reading } = cut('乡镇', '巡查');
    expect(reading.measures.map(({ paragraph, start, end }) => [paragraph, start, end])).toEqual([
      [0, 0, 14],
      [1, 0, 2],
    ]);
    expect(
      reading.repairs.map((repair) => ('paragraph' in repair ? [repair.paragraph, repair.start] : 'title')),
    ).toEqual([[0, 2], 'title']);
    expect(cut('6月底').reading.repairs).toHaveLength(1);
  });

  it('a measure of a cell finds it again where a cell from above comes before', () => {
    const { reading } = cutReading(
      { ...WHOLE, measures: [measureAt(at('每周').paragraph, 0, 2)] },
      at('周'),
      behind('夜巡'),
    );
    expect(paragraphsOf(reading.blocks)[reading.measures[0]?.paragraph ?? -1]).toBe('每周');
  });

  it('a figure between two texts, and no text at whose edge nothing is selected', () => {
    const { reading } = cutReading(WHOLE, { ...behind('全天') }, at('责任重于'));
    expect(reading.blocks.map(({ kind }) => kind)).toEqual(['figure', 'quote']);
    expect(toText(reading)).toBe('防汛无小事。');
  });

  it('keeps the header for a citation, tells that it is a selection, and nothing of parts', () => {
    const { reading } = cutReading({ ...WHOLE, maps: TEXTS.map(() => []) }, at('各'), behind('要'));
    expect(reading).toMatchObject({ title: WHOLE.title, source: '云溪发布', outcome: 'selection' });
    expect(reading.maps).toBeUndefined();
  });

  it('nothing of a reading without blocks', () => {
    const { reading } = cutReading(
      readingOf([], { title: '' }),
      { paragraph: 0, offset: 0 },
      { paragraph: 9, offset: 9 },
    );
    expect(reading.blocks).toEqual([]);
    expect(toText(reading)).toBe('');
  });
});

const text = fc
  .array(fc.constantFrom('压实', '责任', '。', '\n', ' ', '😀', '𠮷', '*', '1.', '\uD83D', '\u202E', '|', '<b>'), {
    maxLength: 5,
  })
  .map((parts) => parts.join(''));
const run: fc.Arbitrary<Run> = fc.record({ style: fc.constantFrom<Run['style']>('plain', 'strong'), text });
const someRuns = fc.array(run, { maxLength: 3 });
const item: fc.Arbitrary<ListItem> = fc.record(
  { runs: someRuns, depth: fc.nat(2), number: fc.nat(20) },
  { requiredKeys: ['runs', 'depth'] },
);
const someCell: fc.Arbitrary<TableCell> = fc.record({
  runs: someRuns,
  header: fc.boolean(),
  columnSpan: fc.integer({ min: 1, max: 3 }),
  rowSpan: fc.integer({ min: 1, max: 3 }),
});
const flat = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2, 3, 6), runs: someRuns }),
  fc.record({ kind: fc.constant('paragraph' as const), runs: someRuns }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(item, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('quote' as const), paragraphs: fc.array(someRuns, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('figure' as const), src: fc.constant(''), alt: text, caption: someRuns }),
) as fc.Arbitrary<Block>;
const table = fc.record({
  kind: fc.constant('table' as const),
  caption: someRuns,
  rows: fc.array(fc.array(someCell, { maxLength: 3 }), { maxLength: 4 }),
}) as fc.Arbitrary<Block>;
const point: fc.Arbitrary<TextPoint> = fc.record({
  paragraph: fc.integer({ min: -1, max: 20 }),
  offset: fc.integer({ min: -1, max: 20 }),
});

const isPair = (all: string, at: number): boolean => /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(all.slice(at - 1));
/** Where a point stands in the joined paragraphs. */
function placeIn(texts: readonly string[], { paragraph, offset }: TextPoint): number {
  if (paragraph < 0) return 0;
  if (paragraph >= texts.length) return texts.join('').length;
  return texts.slice(0, paragraph).join('').length + Math.max(0, Math.min(offset, texts[paragraph]?.length ?? 0));
}
const byOrder = (texts: readonly string[], a: TextPoint, b: TextPoint): readonly [number, number] => {
  const [one, other] = [placeIn(texts, a), placeIn(texts, b)];
  return one < other ? [one, other] : [other, one];
};

describe('between any two points', () => {
  it('the text of the part is that part of the text, whole characters', () => {
    fc.assert(
      fc.property(fc.array(flat, { maxLength: 4 }), point, point, (blocks, a, b) => {
        const texts = paragraphsOf(blocks);
        const all = texts.join('');
        const [from, to] = byOrder(texts, a, b);
        const part = paragraphsOf(cutReading(readingOf(blocks), a, b).reading.blocks).join('');
        if (from === to) expect(part).toBe('');
        else if (!isPair(all, from) && !isPair(all, to)) expect(part).toBe(all.slice(from, to));
        else expect(part).toContain(all.slice(from, to));
      }),
    );
  });

  it('a reading with tables keeps that text, too, and each text it keeps is one of the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(flat, table), { maxLength: 4 }), point, point, (blocks, a, b) => {
        const texts = paragraphsOf(blocks);
        const whole = readingOf(blocks, {
          measures: texts.flatMap((own, i) => (own.length > 1 ? [measureAt(i, 0, own.length)] : [])),
        });
        const { reading, kept } = cutReading(whole, a, b);
        const part = paragraphsOf(reading.blocks);
        expect(part).toEqual(kept.map(({ paragraph, start, end }) => texts[paragraph]?.slice(start, end)));
        expect(new Set(kept.map(({ paragraph }) => paragraph)).size).toBe(kept.length);
        for (const { paragraph, start, end } of reading.measures)
          expect([start, end]).toEqual([0, part[paragraph]?.length]);
        for (const block of reading.blocks) expect(runsOf(block).length).toBeGreaterThan(0);
        expect(() => toMarkdown(reading)).not.toThrow();
      }),
    );
  });

  it('is the same in either order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(flat, table), { maxLength: 4 }), point, point, (blocks, a, b) => {
        expect(cutReading(readingOf(blocks), a, b)).toEqual(cutReading(readingOf(blocks), b, a));
      }),
    );
  });
});

/** How often runs and measures are looked at while all but the ends of a text is cut out. */
function countLooks(paragraphs: number, inEach: number): number {
  let looks = 0;
  const counted = <T extends object>(value: T): T =>
    new Proxy(value, {
      get: (target, name) => {
        looks++;
        return Reflect.get(target, name);
      },
    });
  const blocks: Block[] = Array.from({ length: paragraphs }, () => ({
    kind: 'paragraph',
    runs: Array.from({ length: inEach }, () => counted<Run>({ style: 'plain', text: '压实责任。' })),
  }));
  const measures = Array.from({ length: paragraphs * inEach }, (_, i) =>
    counted(measureAt(Math.floor(i / inEach), (i % inEach) * 5, (i % inEach) * 5 + 4)),
  );
  cutReading(readingOf(blocks, { measures }), { paragraph: 0, offset: 2 }, { paragraph: paragraphs, offset: 0 });
  return looks;
}

describe('the work of cutting', () => {
  it('grows with the runs and measures of a text, not with their square', () => {
    expect(countLooks(1, 2000)).toBeLessThan(11 * countLooks(1, 200));
    expect(countLooks(2000, 1)).toBeLessThan(11 * countLooks(200, 1));
  });
});
