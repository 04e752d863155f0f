import type { Reading, Run, TableCell } from '../../../lib/reading/article.ts';
import { readingOf } from '../reading/sample.ts';
import { measureAt } from './read-html.ts';

const plain = (text: string): Run => ({ style: 'plain', text });
const strong = (text: string): Run => ({ style: 'strong', text });
const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  runs: [plain(text)],
  header: false,
  columnSpan: 1,
  rowSpan: 1,
  ...more,
});

/** A reading with every field an export writes and every kind of block; how it is written stands in `cases/`. */
export const EVERY_BLOCK: Reading = readingOf(
  [
    { kind: 'heading', level: 2, runs: [plain('一、总体要求')] },
    { kind: 'paragraph', align: 'center', runs: [plain('云溪政办发〔2021〕7号')] },
    {
      kind: 'paragraph',
      runs: [
        strong('会议强调，'),
        plain('各乡镇要压实责任，6月底前新建泵站3处，总库容1200万m'),
        { style: 'superscript', text: '3' },
        plain('。'),
      ],
    },
    {
      kind: 'paragraph',
      runs: [
        plain('详见'),
        { style: 'plain', text: ' 县政府网站 ', href: 'https://www.yunxi.example/?a=1&b=<2>' },
        plain('，'),
        { style: 'strong', text: '举报信箱', href: 'mailto:xinfang@yunxi.example' },
        plain('，'),
        { style: 'plain', text: '点此抽奖', href: 'javascript:alert(1)' },
        plain('。二氧化碳写作CO'),
        { style: 'subscript', text: '2' },
        plain('，\n'),
        { style: 'emphasis', text: '另起一行' },
        strong(' '),
        plain('。'),
      ],
    },
    { kind: 'heading', level: 3, runs: [plain('（一）加强值守')] },
    {
      kind: 'list',
      ordered: true,
      start: 3,
      items: [
        { depth: 0, number: 3, runs: [plain('巡查堤防')] },
        { depth: 1, runs: [strong('白天'), plain('两次')] },
        { depth: 1, runs: [plain('夜间一次')] },
        { depth: 0, number: 4, runs: [plain('检修泵站')] },
      ],
    },
    {
      kind: 'table',
      caption: [plain('任务分工')],
      rows: [
        [cell('单位', { header: true }), cell('任务', { header: true, columnSpan: 2 })],
        [cell('水利局', { rowSpan: 2 }), cell('新建|改造'), cell('3处')],
        [cell('巡查'), cell('每日')],
      ],
    },
    { kind: 'table', caption: [], rows: [[cell('甲'), cell('乙')]] },
    { kind: 'table', caption: [plain('无行之表')], rows: [] },
    { kind: 'figure', src: 'https://www.yunxi.example/1.jpg', alt: '泵*站', caption: [plain('泵站现场')] },
    { kind: 'figure', src: 'https://www.yunxi.example/2.jpg', alt: '', caption: [] },
    { kind: 'figure', src: 'javascript:alert(2)', alt: '假图', caption: [plain('只有说明')] },
    { kind: 'quote', paragraphs: [[plain('防汛无小事。')], [plain('责任重于'), strong('泰山')]] },
    { kind: 'paragraph', align: 'right', runs: [plain('2021年7月3日')] },
    {
      kind: 'attachment',
      href: 'https://www.yunxi.example/f/1.docx',
      format: 'docx',
      runs: [plain('附件1：方案.docx')],
    },
    { kind: 'attachment', href: 'javascript:alert(3)', format: 'exe', runs: [plain('# 附件2')] },
  ],
  {
    kicker: '全力以赴 迎战汛期',
    title: '云溪县召开防汛工作会议 *要求<压实>责任*',
    subtitle: '县长主持 & 讲话',
    source: '云溪发布',
    published: '2021-07-03T08:30:05+08:00',
    authors: ['陈某', '李某'],
    editor: '王某',
    documentNumber: '云溪政办发〔2021〕7号',
    url: 'https://www.yunxi.example/2021/t1.html?a=1&b="2"',
    measures: [
      measureAt(2, 5, 13, { salience: 3 }),
      measureAt(2, 14, 24),
      // Found, and not among those shown.
      measureAt(3, 2, 5, { highlighted: false }),
      measureAt(24, 0, 5),
    ],
  },
);
