import type { MeasureLabels } from './columns.ts';

/** The words of an export of measures in simplified Chinese, where the interface gives none. */
export const MEASURE_LABELS: MeasureLabels = {
  columns: {
    who: '谁',
    modality: '要求',
    what: '做什么',
    due: '到期',
    dueText: '时限',
    howMuch: '多少',
    saidBy: '谁说的',
    place: '位置',
    category: '类别',
    cited: '出处',
  },
  modalities: { must: '须', 'must-not': '不得', may: '可', will: '将' },
  categories: {
    target: '目标',
    deadline: '时限',
    resource: '投入',
    accountability: '责任',
    prohibition: '禁止',
    permission: '许可',
    decision: '决定',
    enumerated: '要点',
    directive: '要求',
    figure: '数据',
  },
  paragraph: (number) => `第 ${number} 段`,
  document: '文件本身',
};
