import type { Rule } from '../rule.ts';

export const ACCOUNTABILITY: readonly Rule[] = [
  {
    name: 'sanction',
    match:
      '追责 问责 追究 严肃处理 严肃查处 依法查处 从严查处 依法严惩 从严惩处 严厉打击 依法打击 严打 通报批评 予以通报 进行通报 公开曝光 约谈 挂牌督办 停产整顿 停产整改 停业整顿 责令 依法关闭 移送司法 移送公安 移送纪检 处以罚款 并处 罚款 吊销 没收违法 给予处分 予以处分 给予警告 依法给予 行政处罚 予以处罚 从重处罚 依法处理 依规处理 一票否决 取消资格 列入失信 失信名单 黑名单 扣减 扣除 依法追缴 收回资金 依法依规处理 依纪依规 追偿 严惩 倒查 严查 依法惩处 严肃追责 依法治理',
    place: 'any',
    weight: 3.2,
    category: 'accountability',
    salience: 3,
    guard: { before: /(?:受到|受|被|乱|曾|遭|免予|免于|不予)$/, after: /^(?:[了过]|人数|案件\d|制度改革)/ },
    reason: 'A sanction stated.',
    sample: '对瞒报漏报的单位，依法依规严肃追责。',
    words: { en: 'sanction', 'zh-CN': '追责、处罚' },
  },
  {
    name: 'duty',
    match:
      '压实 压紧 主体责任 属地责任 监管责任 管控责任 领导责任 责任制 责任链条 责任到人 落实到人 落实到人头 落到人头 到岗到人 第一责任人 直接责任人 守土有责 靠前指挥 一把手 督查 督导 督办 专人负责 明确专人 负总责 负主体责任 负责同志 主要负责人 牵头负责 由 牵头 各负其责 谁主管谁负责 谁审批谁负责 谁使用谁负责 谁举办谁负责 包保 包联 分管 责任分工 责任单位 责任人 党政同责 一岗双责 考核 纳入考核 审计监督 监督检查 责任传导 防控责任 政治责任 主体责任人 具体负责 负责解释 组织实施',
    place: 'any',
    weight: 0.6,
    category: 'accountability',
    salience: 2,
    guard: { before: /[理自经]$|(?:没有|正)$/, after: /^(?:于|此|来|衷|表|头|而)/ },
    reason: 'Who answers, who leads, who checks.',
    sample: '由县水利局牵头，逐级压实巡查责任。',
    words: { en: 'who answers', 'zh-CN': '责任落实' },
  },
];
