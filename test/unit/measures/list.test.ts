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
      '**会议强调**\n\n- 各乡镇6月底前新建公厕12座 (target · 各乡镇 · 6月底前 (2025-06) · 12座)\n\n**The document**\n\n- =严禁\\|挪用 资金 (prohibition)',
    );
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
