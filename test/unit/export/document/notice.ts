import type { Footnote } from '../../../../lib/export/footnote.ts';
import type { Block, Reading, Run, TableCell } from '../../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../../reading/sample.ts';
import { measureAt } from '../read-html.ts';

const plain = (text: string): Run => ({ style: 'plain', text });
const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  runs: [plain(text)],
  header: false,
  columnSpan: 1,
  rowSpan: 1,
  ...more,
});

const BLOCKS: readonly Block[] = [
  paragraph('各乡镇人民政府、街道办事处，县政府各部门、各直属机构：'),
  paragraph(
    '为做好2021年防汛抗旱工作，切实保障人民群众生命财产安全，根据《中华人民共和国防洪法》和市政府有关要求，经县政府同意，现就有关事项通知如下：',
  ),
  paragraph('一、总体要求'),
  paragraph(
    '坚持人民至上、生命至上，立足防大汛、抗大旱、抢大险、救大灾，全面落实各项责任，确保重要堤防不决口、水库不垮坝、城镇不受淹、人员少伤亡。',
  ),
  paragraph('二、主要任务'),
  paragraph('（一）压实防汛责任。各乡镇要于4月30日前完成责任人名单公示，县水利局要会同县应急管理局每月抽查不少于2次。'),
  paragraph('（二）抓好隐患排查'),
  paragraph('1.水库。对全县46座小型水库逐一检查，5月15日前建立问题清单。'),
  paragraph('2.堤防。对青渡河、云溪河干流堤防开展拉网式排查。'),
  paragraph('（1）发现险情的，应当在30分钟内报告县防汛抗旱指挥部办公室。'),
  {
    kind: 'table',
    caption: [plain('2021年度防汛物资储备任务')],
    rows: [
      [cell('单位', { header: true }), cell('任务', { header: true, columnSpan: 2 })],
      [cell('县水利局', { rowSpan: 2 }), cell('编织袋'), cell('5万条')],
      [cell('救生衣'), cell('800件')],
      [cell('县应急管理局'), cell('冲锋舟'), cell('12艘')],
    ],
  },
  paragraph('三、工作要求'),
  paragraph('汛期实行24小时值班和领导带班制度，对责任不落实、措施不到位造成严重后果的，依规依纪依法追究责任。'),
  paragraph('附件：1.2021年度防汛责任人名单'),
  paragraph('2.2021年度云溪县小型水库安全度汛检查情况统计表和问题整改销号台账'),
  paragraph('云溪县人民政府办公室'),
  paragraph('2021年3月29日'),
  paragraph('（此件公开发布）'),
];

/** A notice as a county puts it on its site: nothing in its markup tells its parts. */
export const NOTICE: Reading = readingOf(BLOCKS, {
  title: '云溪县人民政府办公室关于印发《云溪县2021年防汛抗旱工作方案》的通知',
  source: '云溪县人民政府办公室',
  documentNumber: '云溪政办发〔2021〕7号',
  published: '2021-03-29',
  lang: 'zh-CN',
  url: 'https://www.yunxi.example/2021/t7.html',
  measures: [measureAt(5, 10, 28, { salience: 3 })],
});

/** What a receipt says of it. */
export const NOTES: readonly Footnote[] = [
  { paragraph: 6, offset: 6, text: '原文作“隐惠”。' },
  { paragraph: 8, offset: 4, text: '原文缺。' },
];
