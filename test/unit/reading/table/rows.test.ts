import { describe, expect, it } from 'vitest';
import type { Measure, MeasureCategory } from '../../../../lib/reading/article.ts';
import { outlineOf } from '../../../../lib/reading/outline-of.ts';
import { groupRows } from '../../../../lib/reading/table/group-rows.ts';
import { lastDay } from '../../../../lib/reading/table/last-day.ts';
import { type MeasureRow, measureRows } from '../../../../lib/reading/table/measure-rows.ts';
import { modalityOf } from '../../../../lib/reading/table/modality-of.ts';
import { filterRows, ROW_FILTERS } from '../../../../lib/reading/table/row-filters.ts';
import { sortRows } from '../../../../lib/reading/table/sort-rows.ts';
import { paragraph } from '../sample.ts';

type Found = readonly [paragraph: number, words: string, more?: Partial<Measure>];

const rowsOf = (texts: readonly string[], found: readonly Found[]): readonly MeasureRow[] =>
  measureRows(
    {
      blocks: texts.map(paragraph),
      measures: found.map(([at, words, more]) => ({
        paragraph: at,
        start: (texts[at] ?? '').indexOf(words),
        end: (texts[at] ?? '').indexOf(words) + words.length,
        category: 'directive',
        salience: 2,
        highlighted: true,
        rules: [],
        score: 0,
        ...more,
      })),
    },
    () => true,
  );

describe('modalityOf', () => {
  it.each<[MeasureCategory, string, string | undefined]>([
    ['prohibition', '汛期不得擅自离岗', 'must-not'],
    ['permission', '可先行使用集体储备资金', 'may'],
    ['decision', '决定启动防汛四级应急响应', 'will'],
    ['figure', '累计降雨120毫米', undefined],
    ['directive', '各乡镇要加强巡查', 'must'],
    ['directive', '加强巡查', 'must'],
    ['target', '居民人均可支配收入增长与经济增长同步', 'must'],
    ['directive', '交通署會加派人手', 'will'],
    ['directive', '县政府将于8月开展抽查', 'will'],
    ['directive', '要将材料报送县政府', 'must'],
    ['directive', '将重要材料和应急预案报送县政府', 'must'],
    ['directive', '希望市民绿色出行', undefined],
    ['directive', '署方籲請市民留意', undefined],
    ['directive', '業主須於三十日內清拆', 'must'],
    ['directive', '應變小組負責統籌', 'must'],
    ['accountability', '違者處以罰款', 'will'],
    ['accountability', '我局将组织检查验收', 'will'],
    ['directive', '路政署亦會定期巡查斜坡', 'will'],
    ['directive', '工会要会同社会各界开好会议', 'must'],
    ['directive', '召开居民委员会会议', 'must'],
    ['directive', '擬增設充電車位三十個', 'will'],
    ['directive', '开展模拟演练', 'must'],
    ['directive', '望署方能回應居民訴求，建議需要時加開班次', undefined],
    ['deadline', '可在收到决定书之日起60日内申请复查', 'may'],
    ['directive', '做到来源可查、去向可追', 'must'],
    ['deadline', '6月1日起禁止在库区垂钓', 'must-not'],
    ['target', '全年新建公厕不少于12座', 'must'],
    ['directive', '无须提交纸质材料', undefined],
    ['target', '县财政安排专项资金2600万元，新建供水工程46处', undefined],
    ['directive', '對違規車輛不應放行', 'must-not'],
    ['deadline', '自2026年5月1日起执行', 'will'],
    ['directive', '本局現正計劃增設夜間診所', 'will'],
    ['resource', '县财政安排专项资金80万元', undefined],
    ['resource', '县财政要安排专项资金80万元', 'must'],
    ['accountability', '依法依规严肃追究责任', 'will'],
    ['accountability', '由县水务局牵头负责', 'must'],
    ['target', '新建公厕不得少于12座', 'must'],
  ])('of %s, %s: %s', (category, text, modality) => {
    expect(modalityOf({ category }, text)).toBe(modality);
  });
});

describe('lastDay', () => {
  it.each([
    ['2025', '2025-12-31'],
    ['2024-02', '2024-02-29'],
    ['2100-02', '2100-02-28'],
    ['2026-07-05T17:00', '2026-07-05'],
    ['P3D', undefined],
  ])('of %s: %s', (date, day) => {
    expect(lastDay(date)).toBe(day);
  });
});

describe('the lines of the table', () => {
  it('say what the text says again once, with both places', () => {
    const rows = rowsOf(
      ['摘要：各乡镇要完成排查。', '各乡镇要完成排查，建立台账。'],
      [
        [0, '各乡镇要完成排查', { actor: '各乡镇' }],
        [1, '各乡镇要完成排查，', { actor: '各乡镇' }],
        [1, '建立台账', { actor: '各乡镇' }],
      ],
    );
    expect(rows.map(({ indexes }) => indexes)).toEqual([[0, 1], [2]]);
  });

  it('count no deadline as an amount', () => {
    const numbers = [
      { text: '30日', value: 30, unit: '日' },
      { text: '12座', value: 12, unit: '座' },
    ];
    const [row] = rowsOf(['30日内建成12座。'], [[0, '30日内建成12座', { numbers, deadline: { text: '30日内' } }]]);
    expect(row?.numbers.map(({ text }) => text)).toEqual(['12座']);
  });

  const rows = rowsOf(
    ['甲要修渠。乙不得取水，违者处以罚款5万元。丙年内建成6座，丁7月5日前、戊7月5日9时前报告，己三日内办结。'],
    [
      [0, '甲要修渠', { actor: '甲' }],
      [0, '乙不得取水', { category: 'prohibition', attributedTo: { speaker: '会议', verb: '要求' } }],
      [0, '违者处以罚款5万元', { category: 'accountability', numbers: [{ text: '5万元', value: 50_000, unit: '元' }] }],
      [
        0,
        '丙年内建成6座',
        { deadline: { text: '年内', date: '2026' }, numbers: [{ text: '6座', value: 6, unit: '座' }] },
      ],
      [0, '丁7月5日前', { deadline: { text: '7月5日前', date: '2026-07-05' } }],
      [0, '戊7月5日9时前报告', { deadline: { text: '7月5日9时前', date: '2026-07-05T09:00' } }],
      [0, '己三日内办结', { deadline: { text: '三日内', duration: 'P3D' } }],
    ],
  );
  const firsts = (some: readonly MeasureRow[]): string => some.map(({ what }) => what.charAt(0)).join('');

  it.each([
    ['dated', '丙丁戊己'],
    ['numbers', '违丙'],
    ['bans', '乙'],
    ['sanctions', '违'],
    ['money', '违'],
  ] as const)('are narrowed to what is %s', (filter, expected) => {
    expect(firsts(filterRows(rows, { filter }))).toBe(expected);
  });

  it('are narrowed by who is to do it and who says it', () => {
    expect(firsts(filterRows(rows, { actor: '甲' }))).toBe('甲');
    expect(firsts(filterRows(rows, { speaker: '会议要求' }))).toBe('乙');
    expect(filterRows(rows, { actor: '甲', speaker: '会议要求' })).toEqual([]);
    expect(ROW_FILTERS.map(({ name }) => name)).toHaveLength(5);
  });

  it('go by what is due first: a moment before its day’s end, a year at its end, then limits without a date', () => {
    expect(firsts(sortRows(rows, 'deadline'))).toBe('戊丁丙己甲乙违');
    expect(sortRows(rows, 'text')).toBe(rows);
  });
});

describe('the groups of the table', () => {
  const texts = [
    '一、严格火源管理。未经批准不得用火。',
    '二、落实经费保障。',
    '县财政安排80万元。',
    '三、各乡镇6月底前完成排查。',
    '四、压实责任。',
    '五、严肃追责问责。对弄虚作假的，依法追究责任。',
  ];
  const rows = rowsOf(texts, [
    [0, '严格火源管理', { category: 'enumerated' }],
    [0, '未经批准不得用火'],
    [1, '落实经费保障', { category: 'enumerated' }],
    [2, '县财政安排80万元', { actor: '县财政' }],
    [3, '各乡镇6月底前完成排查', { category: 'deadline', actor: '各乡镇' }],
    [4, '压实责任', { category: 'enumerated' }],
    [5, '五、严肃追责问责', { category: 'accountability' }],
    [5, '对弄虚作假的，依法追究责任', { category: 'accountability' }],
  ]);
  const outline = outlineOf(texts.map(paragraph));
  const shown = (groups: ReturnType<typeof groupRows>): unknown =>
    groups.map(({ title, rows: own }) => [title, ...own.map(({ what }) => what)]);

  it('stand under the heads of the text; a head with nothing under it is a line', () => {
    expect(shown(groupRows(rows, 'outline', outline))).toEqual([
      ['一、严格火源管理', '未经批准不得用火'],
      ['二、落实经费保障', '县财政安排80万元'],
      ['', '各乡镇6月底前完成排查', '压实责任'],
      ['五、严肃追责问责', '对弄虚作假的，依法追究责任'],
    ]);
  });

  it('end with their paragraph where several heads stand in one', () => {
    const spoken = ['会议强调，一要压实责任，二要排查隐患，各乡镇要逐村排查。', '会议要求，县水务局要修渠。'];
    const said = rowsOf(spoken, [
      [0, '压实责任'],
      [0, '各乡镇要逐村排查'],
      [1, '县水务局要修渠'],
    ]);
    const titles = groupRows(said, 'outline', outlineOf(spoken.map(paragraph))).map(({ title }) => title);
    expect(titles.at(-1)).toBe('');
  });

  it('name each title once, whoever comes between', () => {
    const mixed = rowsOf(
      ['甲要修渠，乙要植树，甲要护林。'],
      [
        [0, '甲要修渠', { actor: '甲' }],
        [0, '乙要植树', { actor: '乙' }],
        [0, '甲要护林', { actor: '甲' }],
      ],
    );
    expect(shown(groupRows(mixed, 'actor', []))).toEqual([
      ['甲', '甲要修渠', '甲要护林'],
      ['乙', '乙要植树'],
    ]);
  });

  it('are one without a title where none are asked for, and none where there is nothing', () => {
    expect(shown(groupRows(rows, 'none', outline))).toHaveLength(1);
    expect(groupRows([], 'none', outline)).toEqual([]);
  });

  it('lose no line but heads that became titles, whatever is grouped', () => {
    for (const by of ['outline', 'actor', 'none'] as const) {
      const kept = groupRows(rows, by, outline).flatMap((group) => group.rows.map(({ what }) => what));
      const titles = groupRows(rows, by, outline)
        .map(({ title }) => title)
        .join();
      for (const { what } of rows) expect(kept.includes(what) || titles.includes(what)).toBe(true);
    }
  });
});
