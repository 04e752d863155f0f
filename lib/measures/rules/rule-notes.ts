import type { RuleWords } from './rule.ts';

/** What a reader is told of a rule, and what keeps it honest. */
export interface RuleNote {
  /** Why the rule holds. */
  readonly reason: string;
  /** An invented sentence in official style in which it fires: the tests run every one. */
  readonly sample: string;
  readonly words: RuleWords;
}

/**
 * A note for every rule, by name. Kept apart from the rows of `lexicon/` so that the script injected into a page carries
 * the patterns only; the interface imports this where a reader asks why a span was marked.
 */
export const RULE_NOTES: Readonly<Record<string, RuleNote>> = {
  sanction: {
    reason: 'A sanction stated.',
    sample: '对瞒报漏报的单位，依法依规严肃追责。',
    words: { en: 'sanction', 'zh-CN': '追责、处罚' },
  },
  duty: {
    reason: 'Who answers, who leads, who checks.',
    sample: '由县水利局牵头，逐级压实巡查责任。',
    words: { en: 'who answers', 'zh-CN': '责任落实' },
  },
  'by-when': {
    reason: 'A date or a length of time by which a thing is to be done.',
    sample: '6月30日前完成入户核查。',
    words: { en: 'time limit', 'zh-CN': '完成时限' },
  },
  'from-when': {
    reason: 'A start date or a period in which a rule holds.',
    sample: '自7月1日起执行新的水价。',
    words: { en: 'in force from', 'zh-CN': '起止日期' },
  },
  'by-year': {
    reason: 'A target year.',
    sample: '到2028年，基本建成节水型城市。',
    words: { en: 'by a year', 'zh-CN': '目标年份' },
  },
  'on-time': {
    reason: 'A time limit without its date.',
    sample: '按期完成整改。',
    words: { en: 'in due time', 'zh-CN': '按期、限时' },
  },
  adopted: {
    reason: 'An act adopted.',
    sample: '会议审议通过《青石湖保护条例（草案）》。',
    words: { en: 'adopted', 'zh-CN': '审议通过、决定' },
  },
  'response-level': {
    reason: 'A regime set going, changed or ended.',
    sample: '市防汛指挥部启动防汛Ⅲ级应急响应。',
    words: { en: 'takes effect', 'zh-CN': '启动、施行' },
  },
  issued: {
    reason: 'An act issued, a body set up.',
    sample: '市政府印发《城市供水管理办法》。',
    words: { en: 'issued, set up', 'zh-CN': '印发、成立' },
  },
  'figure-growth': {
    reason: 'Statistics reported.',
    sample: '规模以上工业增加值同比增长5.2%。',
    words: { en: 'reported figure', 'zh-CN': '统计数字' },
  },
  'figure-headline': {
    reason: 'The output of a country or place and the toll of a disaster are what a report is read for.',
    sample: '初步核算，上半年全市生产总值1208亿元。',
    words: { en: 'headline figure', 'zh-CN': '核心数字' },
  },
  'figure-count': {
    reason: 'Cases and acts counted.',
    sample: '专项行动共出动执法人员1300余人。',
    words: { en: 'count', 'zh-CN': '计数' },
  },
  'modal-must': {
    reason: 'The strong modals of official text: they oblige without more.',
    sample: '各施工单位必须在开工前完成安全交底。',
    words: { en: 'must', 'zh-CN': '“必须”“应当”等强制用语' },
  },
  'modal-should': {
    reason: 'Obliges when it stands before a predicate; 重要, 要求, 主要, 需要 are other words.',
    sample: '要加快灌区节水改造。',
    words: { en: '要: is to', 'zh-CN': '“要”字句' },
  },
  'modal-request': {
    reason: 'A request opens the demand of a notice.',
    sample: '请各单位于6月10日前将汇总表报送县农业农村局。',
    words: { en: 'request', 'zh-CN': '“请”“希望”等请求' },
  },
  'modal-will': {
    reason: 'In a work report or a press conference the authority tells what it will do.',
    sample: '下一步，我们将开展老旧小区燃气管道更新改造。',
    words: { en: 'will', 'zh-CN': '“将”字承诺' },
  },
  narration: {
    reason: 'What has happened or is the case is no measure.',
    sample: '近年来，全县新建了一批文化设施。',
    words: { en: 'tells what happened', 'zh-CN': '叙述' },
  },
  'narration-meeting': {
    reason: 'Who met whom, where.',
    sample: '县委常委会召开会议，有关部门负责人列席。',
    words: { en: 'tells of a meeting', 'zh-CN': '会议叙述' },
  },
  'narration-agenda': {
    reason: 'What a meeting had on its agenda, what a visitor looked at.',
    sample: '听取全县秋收工作情况汇报，研究下一步举措。',
    words: { en: 'agenda of a meeting', 'zh-CN': '会议议程' },
  },
  copula: {
    reason: 'X is Y: reason or praise, not a demand.',
    sample: '灌区改造是保障粮食安全的重要举措。',
    words: { en: 'states a reason', 'zh-CN': '说明理由' },
  },
  may: {
    reason: 'What may be done, is encouraged, or is no longer asked for.',
    sample: '鼓励企业采用节水工艺。',
    words: { en: 'may, is encouraged', 'zh-CN': '允许、鼓励' },
  },
  'may-do': {
    reason: '可 before a predicate grants; 可见, 可谓 and 认可 do not.',
    sample: '居民可持身份证到社区办理。',
    words: { en: 'may', 'zh-CN': '“可”字许可' },
  },
  ban: {
    reason: 'The plain words of a ban; 不得不 and 容不得 are none.',
    sample: '未经验收的场所不得投入使用。',
    words: { en: 'ban', 'zh-CN': '“不得”“严禁”等禁止用语' },
  },
  'ban-unless': {
    reason: 'Not unless: a ban with its condition.',
    sample: '非必要不举办大型聚餐。',
    words: { en: 'ban unless', 'zh-CN': '有条件禁止' },
  },
  'ban-soft': {
    reason: 'Must not, in the voice of a speech; 决不能让… is rhetoric.',
    sample: '严格控制一般性支出。',
    words: { en: 'must not', 'zh-CN': '限制用语' },
  },
  'ban-rhetoric': {
    reason: 'A warning that names no act.',
    sample: '决不能让多年的努力付诸东流。',
    words: { en: 'warning', 'zh-CN': '告诫' },
  },
  'ban-abuse': {
    reason: 'To put an end to an abuse is to forbid it.',
    sample: '集中整治乱收费、乱罚款。',
    words: { en: 'ends an abuse', 'zh-CN': '整治乱象' },
  },
  'money-committed': {
    reason: 'A sum committed.',
    sample: '县财政安排专项资金1200万元。',
    words: { en: 'money committed', 'zh-CN': '资金安排' },
  },
  money: {
    reason: 'Money without a sum.',
    sample: '落实防汛抢险经费。',
    words: { en: 'money', 'zh-CN': '经费保障' },
  },
  'tail-ensure': {
    reason: '确保 without a number or a standard names the hoped-for result.',
    sample: '确保各项工作有力有序推进。',
    words: { en: 'hoped-for result (确保)', 'zh-CN': '“确保”结果句' },
  },
  'tail-resolve': {
    reason: 'Resolve: 坚决打赢… tells a mood.',
    sample: '坚决打赢防汛抗洪主动仗。',
    words: { en: 'expression of resolve', 'zh-CN': '决心性表述' },
  },
  'tail-result': {
    reason: 'A clause that says what the measures are to bring about.',
    sample: '切实维护群众利益，不断增强获得感。',
    words: { en: 'result, not act', 'zh-CN': '结果性表述' },
  },
  'tail-purpose': {
    reason: 'A clause of purpose, manner or circumstance; it belongs to a measure only with what follows.',
    sample: '为全面推进乡村振兴奠定基础。',
    words: { en: 'purpose or circumstance', 'zh-CN': '目的、状语' },
  },
  'tail-sustained': {
    reason: 'The closing cadence of a speech.',
    sample: '以优异成绩迎接大会召开。',
    words: { en: 'closing cadence', 'zh-CN': '号召性结语' },
  },
  'adverb-solemn': {
    reason: 'The adverbs of exhortation.',
    sample: '切实提高认识。',
    words: { en: 'solemn adverb', 'zh-CN': '强调性副词' },
  },
  'adverb-manner': {
    reason: 'The adverbs of procedure.',
    sample: '逐一核查问题线索。',
    words: { en: 'adverb of procedure', 'zh-CN': '程序性副词' },
  },
  'target-amount': {
    reason: 'An amount, rate or number to be reached.',
    sample: '生活垃圾无害化处理率达到98%以上。',
    words: { en: 'number to reach', 'zh-CN': '数量目标' },
  },
  'target-rate': {
    reason: 'A rate of growth or a threshold.',
    sample: '一般公共预算收入增长6%左右。',
    words: { en: 'rate to reach', 'zh-CN': '比率目标' },
  },
  'target-none': {
    reason: 'A standard of zero that can be checked: what must not happen at all.',
    sample: '确保全年不发生较大以上火灾事故。',
    words: { en: 'must not occur', 'zh-CN': '零发生目标' },
  },
  'target-change': {
    reason: 'A price, rate or standard set anew.',
    sample: '失业保险金标准调整为每月1800元。',
    words: { en: 'new standard', 'zh-CN': '标准调整' },
  },
  'target-zero': {
    reason: 'All, none, every one: a standard without a number.',
    sample: '实现重点人群筛查全覆盖。',
    words: { en: 'all or none', 'zh-CN': '全覆盖、零发生' },
  },
  'verb-operational': {
    reason: 'A predicate that names an act somebody can be seen to do.',
    sample: '排查沿河村镇山洪灾害隐患点。',
    words: { en: 'names a concrete act', 'zh-CN': '操作性动词' },
  },
  'verb-generic': {
    reason: 'The common imperatives of official text: what they mean depends on their object.',
    sample: '加强农村公路养护。',
    words: { en: 'imperative verb', 'zh-CN': '祈使动词' },
  },
  'verb-stance': {
    reason: 'Attitude, study and principle: nobody can check whether it was done.',
    sample: '要坚持问题导向，增强责任感和紧迫感。',
    words: { en: 'attitude or principle', 'zh-CN': '态度、原则性表述' },
  },
  'noun-administration': {
    reason: 'A thing that can be inspected; domains are kept apart so that none is favoured.',
    sample: '建立隐患台账，公布办事清单。',
    words: { en: 'names a concrete thing (administration)', 'zh-CN': '具体事物（政务管理）' },
  },
  'noun-finance': {
    reason: 'A thing that can be inspected; domains are kept apart so that none is favoured.',
    sample: '按时拨付专项资金。',
    words: { en: 'names a concrete thing (finance)', 'zh-CN': '具体事物（财政金融）' },
  },
  'noun-industry': {
    reason: 'A thing that can be inspected; domains are kept apart so that none is favoured.',
    sample: '改造老旧生产线，新增充电桩。',
    words: { en: 'names a concrete thing (industry and trade)', 'zh-CN': '具体事物（产业贸易）' },
  },
  'noun-agriculture': {
    reason: 'A thing that can be inspected; domains are kept apart so that none is favoured.',
    sample: '修复水毁渠道，储备化肥。',
    words: { en: 'names a concrete thing (agriculture)', 'zh-CN': '具体事物（农业农村）' },
  },
  'noun-housing': {
    reason: 'A thing that can be inspected; domains are kept apart so that none is favoured.',
    sample: '加快老旧小区改造。',
    words: { en: 'names a concrete thing (housing and cities)', 'zh-CN': '具体事物（住房城建）' },
  },
  'noun-transport': {
    reason: 'A thing that can be inspected; domains are kept apart so that none is favoured.',
    sample: '加密早晚高峰公交班次。',
    words: { en: 'names a concrete thing (transport)', 'zh-CN': '具体事物（交通运输）' },
  },
  'noun-environment': {
    reason: 'A thing that can be inspected; domains are kept apart so that none is favoured.',
    sample: '封堵违规排污口。',
    words: { en: 'names a concrete thing (environment)', 'zh-CN': '具体事物（生态环境）' },
  },
  'noun-safety': {
    reason: 'A thing that can be inspected; domains are kept apart so that none is favoured.',
    sample: '清理堵塞的疏散通道。',
    words: { en: 'names a concrete thing (safety and disasters)', 'zh-CN': '具体事物（安全应急）' },
  },
  'noun-education': {
    reason: 'A thing that can be inspected; domains are kept apart so that none is favoured.',
    sample: '扩建幼儿园，增加学位。',
    words: { en: 'names a concrete thing (education and culture)', 'zh-CN': '具体事物（教育文化）' },
  },
  'noun-health': {
    reason: 'A thing that can be inspected; domains are kept apart so that none is favoured.',
    sample: '配齐发热门诊医师。',
    words: { en: 'names a concrete thing (health)', 'zh-CN': '具体事物（卫生健康）' },
  },
  'noun-people': {
    reason: 'A thing that can be inspected; domains are kept apart so that none is favoured.',
    sample: '走访慰问困难群众。',
    words: { en: 'names a concrete thing (welfare and daily life)', 'zh-CN': '具体事物（民生保障）' },
  },
  'noun-abstract': {
    reason: 'Spirit, awareness and situation: the vocabulary of exhortation.',
    sample: '要增强责任感，凝聚共识，开创新局面。',
    words: { en: 'abstract', 'zh-CN': '抽象名词' },
  },
};
