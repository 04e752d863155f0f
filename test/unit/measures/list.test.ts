import { describe, expect, it } from 'vitest';
import {
  type ListLabels,
  measuresMarkdown,
  measuresTable,
  measuresText,
  measuresTsv,
} from '../../../lib/export/measures-list.ts';
import type { Measure, MeasureCategory } from '../../../lib/reading/article.ts';

const CATEGORIES: readonly MeasureCategory[] = [
  'target',
  'deadline',
  'resource',
  'accountability',
  'prohibition',
  'permission',
  'decision',
  'enumerated',
  'directive',
  'figure',
];
const labels: ListLabels = {
  columns: {
    speaker: 'Speaker',
    addressee: 'Addressee',
    measure: 'Measure',
    category: 'Kind',
    deadline: 'By',
    figure: 'Figure',
    paragraph: 'Paragraph',
  },
  categories: Object.fromEntries(CATEGORIES.map((name) => [name, name])) as Record<MeasureCategory, string>,
  document: 'The document',
};
const texts = ['会议强调，各乡镇6月底前新建公厕12座。', '=严禁|挪用\t资金。'];
const base = { salience: 3, highlighted: true, rules: [], score: 1 } as const;
const measures: Measure[] = [
  {
    ...base,
    paragraph: 0,
    start: 5,
    end: 19,
    category: 'target',
    attributedTo: { speaker: '会议', verb: '强调' },
    actor: '各乡镇',
    deadline: { text: '6月底前', date: '2025-06' },
    numbers: [{ text: '12座', value: 12, unit: '座' }],
  },
  { ...base, paragraph: 1, start: 0, end: 9, category: 'prohibition' },
];

describe('the list of measures', () => {
  it('is Markdown grouped by speaker, with the page’s marks escaped', () => {
    expect(measuresMarkdown(measures, texts, labels)).toBe(
      '**会议强调**\n\n- 各乡镇6月底前新建公厕12座 (target · 各乡镇 · 6月底前 (2025-06) · 12座)\n\n**The document**\n\n- \\=严禁\\|挪用 资金 (prohibition)',
    );
  });

  it('is Markdown that reads as it stands: no strike-through, entity, nested list or element of the page’s', () => {
    const said = '罚款1~3万元或5~8万元&lt;含&gt;';
    const row = (text: string): Measure => ({
      ...base,
      paragraph: 0,
      start: 0,
      end: text.length,
      category: 'directive',
    });
    const written = (text: string): string =>
      measuresMarkdown([row(text)], [text], labels)
        .split('\n')
        .at(-1) ?? '';
    expect(written(said)).toBe('- 罚款1\\~3万元或5\\~8万元\\&lt;含\\&gt; (directive)');
    expect(written('- 排查*隐患*')).toBe('- \\- 排查\\*隐患\\* (directive)');
    expect(written('1. 排查')).toBe('- 1\\. 排查 (directive)');
    expect(measuresTable([row(said)], [said], labels)).toContain('罚款1\\~3万元或5\\~8万元\\&lt;含\\&gt;');
  });

  it('has every figure of a measure, and of each what it says', () => {
    const numbers = [
      { text: '12座', value: 12, unit: '座' },
      { text: '3公里', value: 3, unit: '公里' },
    ];
    const [first] = measures;
    if (!first) throw new Error('no measure');
    const rows = measuresTsv([{ ...first, numbers }], texts, labels).split('\n');
    expect(rows[1]?.split('\t')).toEqual([
      '会议强调',
      '各乡镇',
      '各乡镇6月底前新建公厕12座',
      'target',
      '6月底前 (2025-06)',
      '12座、3公里',
      '1',
    ]);
  });

  it('names the outer speaker too, as the panel does', () => {
    const attributedTo = { speaker: '批示', verb: '指出', within: '市委常委会' };
    const nested = measures.slice(0, 1).map((measure) => ({ ...measure, attributedTo }));
    expect(measuresText(nested, texts, labels).split('\n')[0]).toBe('市委常委会 › 批示指出');
    expect(measuresTsv(nested, texts, labels)).toContain('市委常委会 › 批示指出\t');
  });

  it('is plain text', () => {
    expect(measuresText(measures, texts, labels)).toContain(
      '• 各乡镇6月底前新建公厕12座（target · 各乡镇 · 6月底前 (2025-06) · 12座）',
    );
  });

  it('is a table for a spreadsheet, in which nothing runs as a formula', () => {
    const lines = measuresTsv(measures, texts, labels)
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines.map((cells) => cells.length)).toEqual([7, 7, 7]);
    expect(lines[1]).toEqual([
      '会议强调',
      '各乡镇',
      '各乡镇6月底前新建公厕12座',
      'target',
      '6月底前 (2025-06)',
      '12座',
      '1',
    ]);
    expect(lines[2]?.[2]).toBe("'=严禁|挪用 资金");
  });

  it('is a Markdown table', () => {
    expect(measuresTable(measures, texts, labels).split('\n')).toHaveLength(4);
    expect(measuresTable([], [], labels).split('\n')).toHaveLength(2);
  });
});
