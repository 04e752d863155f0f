import { COLUMNS, type MeasureLabels } from '../../../../lib/export/measures/columns.ts';
import type { MeasureList } from '../../../../lib/export/measures/measure-list.ts';
import { CATEGORIES, type Measure, type Reading } from '../../../../lib/reading/article.ts';
import { measureRows } from '../../../../lib/reading/table/measure-rows.ts';
import { MODALITIES } from '../../../../lib/reading/table/modality-of.ts';
import { paragraph, readingOf } from '../../reading/sample.ts';

const named = <T extends string>(names: readonly T[]): Record<T, string> =>
  Object.fromEntries(names.map((name) => [name, name])) as unknown as Record<T, string>;

export const labels: MeasureLabels = {
  columns: named(COLUMNS),
  modalities: named(MODALITIES),
  categories: named(CATEGORIES),
  paragraph: (number) => `第${number}段`,
  document: '文件',
};

/** A measure over the first place of some words in a text. */
export const measureOf = (text: string, words: string, more: Partial<Measure> = {}): Measure => ({
  paragraph: 0,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  category: 'directive',
  salience: 3,
  highlighted: true,
  rules: ['modal'],
  score: 1,
  ...more,
});

export const TEXTS = [
  '会议强调，各乡镇6月底前新建公厕12座。资金由县里出。',
  '=严禁|挪用,\t"专项"资金；违者处以罚款。',
  '三、各单位7月5日17:00前报送方案，联系人：许明川。',
];

export const SAMPLE: Reading = readingOf(TEXTS.map(paragraph), {
  source: '云溪日报',
  published: '2026-06-01',
  measures: [
    measureOf(TEXTS[0] ?? '', '各乡镇6月底前新建公厕12座', {
      category: 'target',
      attributedTo: { speaker: '会议', verb: '强调' },
      actor: '各乡镇',
      deadline: { text: '6月底前', date: '2026-06' },
      numbers: [{ text: '12座', value: 12, unit: '座' }],
    }),
    measureOf(TEXTS[1] ?? '', '=严禁|挪用,\t"专项"资金', { paragraph: 1, category: 'prohibition' }),
    measureOf(TEXTS[2] ?? '', '各单位7月5日17:00前报送方案', {
      paragraph: 2,
      category: 'deadline',
      actor: '各单位',
      deadline: { text: '7月5日17:00前', date: '2026-07-05T17:00' },
      path: ['三'],
    }),
  ],
});

export const listOf = (reading: Reading = SAMPLE, more: Partial<MeasureList> = {}): MeasureList => ({
  reading,
  rows: measureRows(reading, () => true),
  corrections: [],
  labels,
  cited: false,
  now: new Date('2026-06-02T03:04:05Z'),
  ...more,
});
