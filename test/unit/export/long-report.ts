import type { Block, Measure, Reading } from '../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../reading/sample.ts';
import { measureAt } from './read-html.ts';

const HAN = '一二三四五六七八九十';
const TASKS = [
  '各乡镇要在6月底前完成隐患排查',
  '县水利局牵头新建泵站3处',
  '县财政安排补助资金120万元',
  '严禁在河道管理范围内堆放物料',
  '鼓励社会力量参与巡堤',
] as const;

function chapter(number: number): readonly Block[] {
  const han = HAN.charAt(number);
  return [
    { kind: 'heading', level: 2, runs: [{ style: 'strong', text: `${han}、第${han}项任务` }] },
    paragraph(`会议指出，${TASKS.join('；')}。`),
    { kind: 'heading', level: 3, runs: [{ style: 'plain', text: '（一）责任分工' }] },
    {
      kind: 'list',
      ordered: true,
      items: TASKS.map((task, index) => ({
        depth: 0,
        number: index + 1,
        runs: [{ style: 'plain', text: `${task}。` }],
      })),
    },
  ];
}

/** Where the tasks stand: in the paragraph and, all by themselves, in the items of each chapter. */
function measuresOf(first: number): readonly Measure[] {
  let at = '会议指出，'.length;
  return TASKS.flatMap((task, index) => {
    const start = at;
    at += task.length + 1;
    return [
      measureAt(first + 1, start, start + task.length, { salience: index === 0 ? 3 : 2 }),
      measureAt(first + 3 + index, 0, task.length),
    ];
  });
}

/** A long report with its measures: ten chapters of a paragraph and a list. */
export const LONG_REPORT: Reading = readingOf(
  [...HAN].flatMap((_, number) => chapter(number)),
  {
    title: '云溪县防汛工作报告',
    source: '云溪县人民政府办公室',
    published: '2021-07-03T08:30:05+08:00',
    documentNumber: '云溪政办发〔2021〕7号',
    measures: [...HAN].flatMap((_, number) => measuresOf(number * (3 + TASKS.length))),
  },
);
