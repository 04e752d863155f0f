import type { Block, Measure, Reading } from '../reading/article.ts';

const text = (said: string): Block => ({ kind: 'paragraph', runs: [{ style: 'plain', text: said }] });
const heading = (said: string): Block => ({ kind: 'heading', level: 2, runs: [{ style: 'plain', text: said }] });

const TASK = '各乡镇要在6月底前完成危旧管网改造12公里';
const BAN = '严禁向农户收取入户材料费';

const measure = (paragraph: number, start: number, words: string, more: Partial<Measure>): Measure => ({
  ...{ paragraph, start, end: start + words.length, category: 'directive', salience: 3, highlighted: true },
  ...{ rules: [], score: 1 },
  ...more,
});

/** A short notice of a county that there is not: what a template is tried on. */
export const SAMPLE_READING: Reading = {
  outcome: 'article',
  url: 'https://www.yunxi.example/zwgk/2026/t1.html',
  lang: 'zh-CN',
  title: '云溪县人民政府办公室关于做好农村供水保障工作的通知',
  source: '云溪县人民政府网',
  issuer: '云溪县人民政府办公室',
  documentNumber: '云政办发〔2026〕5号',
  published: '2026-03-02T09:30+08:00',
  authors: [],
  editor: '周青',
  blocks: [
    text('各乡镇人民政府，县政府各部门：'),
    heading('一、加快工程建设'),
    text(`${TASK}，新增受益人口3200人。`),
    heading('二、规范收费管理'),
    text(`县水务局要加强监督，${BAN}。`),
    {
      kind: 'list',
      ordered: true,
      items: ['公开收费标准；', '设立举报电话。'].map((said) => ({
        depth: 0,
        runs: [{ style: 'plain', text: said }],
      })),
    },
  ],
  repairs: [],
  removals: [],
  measures: [
    measure(2, 0, TASK, {
      category: 'target',
      actor: '各乡镇',
      deadline: { text: '6月底前', date: '2026-06-30' },
      numbers: [{ text: '12公里', value: 12, unit: '公里' }],
      path: ['一'],
    }),
    measure(4, 10, BAN, { category: 'prohibition', path: ['二'] }),
  ],
  completeness: { kept: 100, visible: 100 },
  provenance: { host: 'www.yunxi.example', mirror: false, signs: [] },
  notices: [],
};
