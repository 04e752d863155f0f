/** What copying and saving cost: every format on a million characters, and on a quarter of them. Own sentences. */
import { FORMATS } from '../../lib/export/formats.ts';
import type { Block, Measure, Reading } from '../../lib/reading/article.ts';

type Row = Record<string, string | number>;

const sentence = (number: number): string =>
  `各乡镇、各部门要压实第${number}处责任，于7月底前完成第${number}处排查整改，建立台账，逐项销号。`;
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ style: 'plain', text }] });

const measureAt = (number: number, start: number, end: number): Measure => ({
  paragraph: number,
  start,
  end,
  category: 'directive',
  salience: 3,
  highlighted: true,
  score: 1,
  rules: [],
  numbers: [],
});

const readingOf = (blocks: readonly Block[], measures: readonly Measure[]): Reading => ({
  outcome: 'article',
  url: 'https://www.qingdu.example/notice.html',
  title: '青渡县部署汛前排查',
  source: '青渡日报',
  published: '2024-06-03',
  authors: [],
  blocks,
  repairs: [],
  removals: [],
  measures,
  completeness: { kept: 1, visible: 1 },
  provenance: { host: 'www.qingdu.example', mirror: false, signs: [] },
  notices: [],
});

/** Paragraphs of three sentences, the second of each a measure. */
function ofLength(characters: number): Reading {
  const blocks: Block[] = [];
  const measures: Measure[] = [];
  for (let at = 0, length = 0; length < characters; at += 3) {
    const texts = [sentence(at), sentence(at + 1), sentence(at + 2)] as const;
    measures.push(measureAt(blocks.length, texts[0].length, texts[0].length + texts[1].length));
    blocks.push(paragraph(texts.join('')));
    length += texts.join('').length;
  }
  return readingOf(blocks, measures);
}

/** One line, every sentence of it a measure. */
function oneLine(sentences: number): Reading {
  const texts = Array.from({ length: sentences }, (_, number) => sentence(number));
  let at = 0;
  const measures = texts.map((text) => {
    at += text.length;
    return measureAt(0, at - text.length, at);
  });
  return readingOf([paragraph(texts.join(''))], measures);
}

const OPTIONS = { header: true, marks: 'highlight', address: true } as const;

/** The best of five runs, in milliseconds: what the work itself takes, whatever else the machine does. */
async function best(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const from = performance.now();
    await run();
    times.push(performance.now() - from);
  }
  return Math.min(...times);
}

const round = (value: number, digits = 0): number => Number(value.toFixed(digits));

/** Milliseconds for the million, and how many times the quarter takes. */
export async function bench() {
  const [quarter, whole, line] = [ofLength(250_000), ofLength(1_000_000), oneLine(4800)];
  const rows: Row[] = [];
  const cost = new Map<string, readonly [whole: number, line: number]>();
  const sums: [quarter: number, whole: number] = [0, 0];
  for (const { name, write } of FORMATS) {
    const [small, large, long] = [
      await best(() => write(quarter, OPTIONS)),
      await best(() => write(whole, OPTIONS)),
      await best(() => write(line, OPTIONS)),
    ];
    cost.set(name, [large, long]);
    sums[0] += small;
    sums[1] += large;
    rows.push({
      format: name,
      'a million characters, ms': round(large),
      '4 × the text': round(large / Math.max(small, 1), 1),
      'one line of 4,800 sentences, ms': round(long),
    });
  }
  const copied = (at: 0 | 1): number => round((cost.get('text')?.[at] ?? 0) + (cost.get('rich')?.[at] ?? 0));
  return [
    { name: 'Exports', rows },
    {
      name: 'Copying',
      rows: [
        { what: 'rich and plain text of a million characters, ms', figure: copied(0) },
        { what: 'rich and plain text of one line of 4,800 sentences, ms', figure: copied(1) },
        { what: 'growth of all formats together, text of 4 ×', figure: round(sums[1] / sums[0], 2) },
      ],
    },
  ];
}
