import { inOrder } from '../../../lib/export/footnote.ts';
import { receiptFootnotes } from '../../../lib/export/receipt-footnotes.ts';
import type { PlacedRepair, Reading } from '../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../reading/sample.ts';
import { measureAt } from './read-html.ts';

const LEAD = '青渡县召开森林防火会议，部署今冬明春工作。';
const ORDER = '会议强调，各乡镇要在12月31日前组建不少于20人的扑火队，县财政安排专项资金80万元。严禁野外用火！';

type Place = { readonly paragraph: number } | { readonly field: 'title' };

const repair = (place: Place, text: string, before: string, after: string): PlacedRepair => {
  const start = text.indexOf(after);
  return {
    ...{ fix: 'sample', reason: 'sample', certainty: 'probable' },
    ...place,
    ...{ start, end: start + after.length, before, after },
  };
};
const measure = (part: string, salience: 2 | 3 = 2) =>
  measureAt(2, ORDER.indexOf(part), ORDER.indexOf(part) + part.length, { salience });

/** An article of a mirror that damaged it, repaired; some repairs are only probable. */
export const MIRROR: Reading = readingOf(
  [
    paragraph(LEAD),
    { kind: 'heading', level: 2, runs: [{ style: 'strong', text: '一、压实责任' }] },
    paragraph(ORDER),
    {
      kind: 'paragraph',
      runs: [
        {
          style: 'plain',
          text: '举报电话：12345（24小时）\n网址：http://www.qingdu.gov.cn，邮箱：fanghuo@qingdu.gov.cn，',
        },
        { style: 'plain', text: '点此查看', href: 'https://www.qingdu.example/?a=1&b=2|3' },
        { style: 'plain', text: '。价格3~5元，~~作废~~，==新==，*甲*，<b>乙</b>，&lt;丙&gt;' },
      ],
    },
    {
      kind: 'table',
      caption: [],
      rows: [
        ['时段', '要求'].map((text) => ({ runs: [{ style: 'plain', text }], header: true, columnSpan: 1, rowSpan: 1 })),
        ['1~3月\n10~12月', '禁止|焚烧'].map((text) => ({
          ...{ runs: [{ style: 'plain', text }], header: false },
          ...{ columnSpan: 1, rowSpan: 1 },
        })),
      ],
    },
    {
      kind: 'figure',
      src: 'http://www.qingdu.example/1.jpg',
      alt: '巡查现场',
      caption: [{ style: 'plain', text: '巡山' }],
    },
    { kind: 'figure', src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', alt: '', caption: [] },
  ],
  {
    title: '青渡县部署森林防火',
    source: '青渡发布',
    published: '2024-11-20',
    authors: ['通讯员: "张#三"', '- 李四'],
    editor: '% 王五',
    subjects: ['森林防火', '2024', '应急 管理'],
    url: 'https://mirror.example/a?id=1&b=<2>',
    lang: 'zh-Hant-TW',
    repairs: [
      repair({ paragraph: 0 }, LEAD, '森(sēn)林', '森林'),
      repair({ paragraph: 2 }, ORDER, '12月3l日', '12月31日'),
      repair({ field: 'title' }, '青渡县部署', '部暑', '部署'),
    ],
    measures: [
      measureAt(1, 0, 6),
      measure('各乡镇要在12月31日前组建不少于20人的扑火队', 3),
      measure('县财政安排专项资金80万元'),
      measure('严禁野外用火'),
    ],
  },
);

/** Its receipt and two notes of a reader. */
export const MIRROR_NOTES = inOrder(receiptFootnotes(MIRROR), [
  { paragraph: 2, offset: ORDER.indexOf('组建'), text: '“12月31日前” 能按时吗？' },
  { paragraph: 7, offset: 4, text: '“1~3月” 去年是4月' },
]);
