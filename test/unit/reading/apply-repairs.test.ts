import { describe, expect, it } from 'vitest';
import { applyRepairs, linesOf } from '../../../lib/reading/apply-repairs.ts';
import type { Block } from '../../../lib/reading/article.ts';
import { decide, NO_DECISIONS } from '../../../lib/reading/decide.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';
import { repair } from '../../../lib/repair/repair.ts';
import { paragraph, readingOf } from './sample.ts';

// Own sentences with the notes a mirror would have added.
const TITLE = '云溪縣召開(kāi)防汛工作會(huì)議';
const TEXTS = [
  '雲溪縣訊 7月3日,全縣防汛工作視頻調(diào)度會(huì)召開(kāi),貫徹落實(shí)上級(jí)部署要求。',
  '會(huì)議強(qiáng)調(diào),各級(jí)各部門(mén)要壓實(shí)責(zé)任,嚴(yán)格落實(shí)值班值守制度,確保安全。',
  '會(huì)議要求,對(duì)重點(diǎn)堤段開(kāi)展排查,發(fā)現(xiàn)險(xiǎn)情立即報(bào)告。',
];
const CLEAN = [
  '雲溪縣訊 7月3日，全縣防汛工作視頻調度會召開，貫徹落實上級部署要求。',
  '會議強調，各級各部門要壓實責任，嚴格落實值班值守制度，確保安全。',
  '會議要求，對重點堤段開展排查，發現險情立即報告。',
];

async function repairedReading(blocks: readonly Block[]) {
  const header = { title: TITLE, authors: ['陳(chén)某', '李某'], source: '雲溪網(wǎng)' };
  const repaired = await repair(linesOf(header, blocks).texts.join('\n'));
  const applied = applyRepairs(header, blocks, repaired);
  return readingOf(applied.blocks, { ...applied.header, repairs: applied.repairs });
}

describe('applyRepairs', () => {
  it('repairs body and header and puts every repair in its place', async () => {
    const reading = await repairedReading(TEXTS.map(paragraph));
    expect(paragraphsOf(reading.blocks)).toEqual(CLEAN);
    expect(reading.title).toBe('云溪縣召開防汛工作會議');
    expect(reading.source).toBe('雲溪網');
    expect(reading.authors).toHaveLength(2);
    for (const r of reading.repairs) {
      if (!('paragraph' in r) || r.certainty === 'guess') continue;
      expect(paragraphsOf(reading.blocks)[r.paragraph]?.slice(r.start, r.end)).toBe(r.after);
    }
  });

  it('repairs tables and lists, cell by cell', async () => {
    const cell = (text: string) => ({
      runs: [{ style: 'plain', text }] as const,
      header: false,
      columnSpan: 1,
      rowSpan: 1,
    });
    const [a = '', b = '', c = ''] = TEXTS;
    const reading = await repairedReading([
      { kind: 'table', caption: [], rows: [[cell(a), cell(b)]] },
      { kind: 'list', ordered: false, items: [{ depth: 0, runs: [{ style: 'plain', text: c }] }] },
    ]);
    expect(paragraphsOf(reading.blocks)).toEqual(['', ...CLEAN]);
  });
});

describe('what a repair empties', () => {
  const header = { title: '云溪县召开防汛工作会议', authors: ['(xù)'], source: '(huì)', siteName: '云溪网' };
  const blocks = [paragraph('(yì)'), paragraph('第二段。')];
  const lines = linesOf(header, blocks).texts;
  const drop = (line: number) => {
    // Each emptied line before this one has left nothing but its line break.
    const start = lines.slice(0, line).reduce((sum, text) => sum + (text.startsWith('(') ? 0 : text.length) + 1, 0);
    const text = lines[line] ?? '';
    return { fix: 'notes', reason: 'note', start, end: start, before: text, after: '', certainty: 'certain' } as const;
  };
  const emptied = lines.flatMap((text, line) => (text.startsWith('(') ? [line] : []));
  const applied = applyRepairs(header, blocks, {
    text: lines.map((text) => (text.startsWith('(') ? '' : text)).join('\n'),
    repairs: emptied.map(drop),
  });

  it('is absent from the header, not what it was', () => {
    expect(applied.header).toEqual({ title: '云溪县召开防汛工作会议', authors: [], siteName: '云溪网' });
  });

  it('can be put back, in the header and in the body', () => {
    expect(paragraphsOf(applied.blocks)).toEqual(['', '第二段。']);
    const reading = readingOf(applied.blocks, { ...applied.header, repairs: applied.repairs });
    const original = decide(reading, { ...NO_DECISIONS, original: true });
    expect(paragraphsOf(original.blocks)).toEqual(['(yì)', '第二段。']);
    expect(original.source).toBe('(huì)');
    expect(original.authors).toEqual(['(xù)']);
  });
});

describe('decide', () => {
  it('gives the page its own text back when every repair is taken back', async () => {
    const reading = await repairedReading(TEXTS.map(paragraph));
    const original = decide(reading, { ...NO_DECISIONS, original: true });
    expect(paragraphsOf(original.blocks)).toEqual(TEXTS);
    expect(original.title).toBe(TITLE);
  });

  it('takes one repair back and leaves the others, measures moving with the text', async () => {
    const reading = await repairedReading(TEXTS.map(paragraph));
    const measure = {
      paragraph: 1,
      start: CLEAN[1]?.indexOf('嚴格') ?? 0,
      end: CLEAN[1]?.indexOf('，確保') ?? 0,
      category: 'directive',
      salience: 2,
      highlighted: true,
      rules: [],
      score: 1,
    } as const;
    const first = reading.repairs.findIndex((r) => 'paragraph' in r && r.paragraph === 1 && r.before.includes('huì'));
    const undone = decide({ ...reading, measures: [measure] }, { ...NO_DECISIONS, undone: new Set([first]) });
    const text = paragraphsOf(undone.blocks)[1] ?? '';
    expect(text).toContain('會(huì)議強調');
    const [moved] = undone.measures;
    expect(text.slice(moved?.start, moved?.end)).toBe('嚴格落實值班值守制度');
  });

  it('puts a removed block back where it stood and renumbers what follows', () => {
    const reading = readingOf([paragraph('第一段。'), paragraph('第三段。')], {
      removals: [{ reason: 'duplicate', text: '第二段。', characters: 4, at: 1, blocks: [paragraph('第二段。')] }],
      measures: [
        { paragraph: 1, start: 0, end: 3, category: 'directive', salience: 2, highlighted: true, rules: [], score: 1 },
      ],
    });
    const whole = decide(reading, { ...NO_DECISIONS, restored: new Set([0]) });
    expect(paragraphsOf(whole.blocks)).toEqual(['第一段。', '第二段。', '第三段。']);
    expect(whole.measures[0]?.paragraph).toBe(2);
  });
});
