import type { LexiconRow } from '../rule.ts';

/** What must not be done: 不得, 严禁, 未经验收…不得, 整治乱收费. */
export const PROHIBITION: readonly LexiconRow[] = [
  {
    name: 'ban',
    reason: 'The plain words of a ban; 不得不 and 容不得 are none.',
    sample: '未经验收的场所不得投入使用。',
    words: { en: 'ban', 'zh-CN': '“不得”“严禁”等禁止用语' },
    match:
      '不得 严禁 禁止 不准 不许 严格禁止 一律不 一律不得 一律取消 一律停止 一律暂停 一律关闭 一律禁止 不再 不予 切勿 请勿 勿 停止一切 谢绝',
    place: 'any',
    weight: 4,
    category: 'prohibition',
    salience: 3,
    guard: {
      before: /(?:容|由|顾|舍|来|免|怨|巴|不|对|已|均|将|令|明令|违反|查处|未|被)$/,
      after: /^(?:不|已|而知|了|以往|了之|的区域内从事|性|区|行为的)/,
    },
  },
  {
    name: 'ban-unless',
    reason: 'Not unless: a ban with its condition.',
    sample: '非必要不举办大型聚餐。',
    words: { en: 'ban unless', 'zh-CN': '有条件禁止' },
    match:
      /非必要不|非经[^，。]{1,12}不|未经[^，。]{1,16}(?:不得|不可|一律|擅自)|不[^，。]{1,6}的?不(?:放过|开工|复产|收费)|暂停(?:举办|开放|营业|办理|受理|审批)|停止(?:新建|审批|使用|供应|作业|营业)/,
    place: 'any',
    weight: 4,
    category: 'prohibition',
    salience: 3,
  },
  {
    name: 'ban-soft',
    reason: 'Must not, in the voice of a speech; 决不能让… is rhetoric.',
    sample: '严格控制一般性支出。',
    words: { en: 'must not', 'zh-CN': '限制用语' },
    match:
      '不允许 不能 不可 决不能 绝不能 决不允许 绝不允许 决不 绝不 坚决杜绝 杜绝 严控 严格控制 从严控制 严格限制 从严管控 严格管控 坚决制止 坚决反对 坚决纠正 避免一刀切 防止一刀切 力戒',
    place: 'any',
    weight: 0.6,
    category: 'prohibition',
    salience: 2,
    guard: { after: /^(?:收入|能源|让|做|再|掉以轻心|有丝毫|忽视|松懈|麻痹|因|有任何|停顿|放松|缺位|懈怠|不|忘)/ },
  },
  {
    name: 'ban-rhetoric',
    reason: 'A warning that names no act.',
    sample: '决不能让多年的努力付诸东流。',
    words: { en: 'warning', 'zh-CN': '告诫' },
    match: '决不能让 绝不能让 决不能做 决不能因 容不得 来不得 丝毫不能 不能掉以轻心 不能有丝毫 决不能有 不可掉以轻心',
    place: 'any',
    weight: -0.8,
    category: 'prohibition',
    salience: 1,
  },
  {
    name: 'ban-abuse',
    reason: 'To put an end to an abuse is to forbid it.',
    sample: '集中整治乱收费、乱罚款。',
    words: { en: 'ends an abuse', 'zh-CN': '整治乱象' },
    match:
      /(?:整治|治理|纠正|反对|查处|遏制)[^，。；]{0,8}(?:乱[收罚摊停占搭排]|层层加码|形式主义|违规|私搭|漏报瞒报|弄虚作假)/,
    place: 'any',
    weight: 0.8,
    category: 'prohibition',
    salience: 3,
  },
];
