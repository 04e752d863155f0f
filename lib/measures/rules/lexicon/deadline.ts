import { limitIn } from '../../../values/limits/deadline-in.ts';
import type { ClausePattern, LexiconRow } from '../rule.ts';

/** Words of a time limit that name no date the grammar could read: 限期, 截止, 汛前. 汛期 alone is a time, not a limit. */
const LIMIT_WORDS = /限期|截止|截至?时间|为止|节前|汛期?前/;

/** What a limit said outright has, whichever its form: spares nine clauses in ten the grammar. */
const MAY_LIMIT = /[前止截内底末]|最[迟晚]|不[迟晚]|不得[迟晚]|有效|期限|时限|期间|延[长期至]|时间|季|半年|限于/;

/** By when or within how long, as the grammar of time limits reads it: what is marked is what is given as the deadline. */
const BY_WHEN: ClausePattern = {
  exec(clause) {
    const limit = MAY_LIMIT.test(clause) ? limitIn(clause) : undefined;
    if (limit?.kind === 'by' || limit?.kind === 'length') {
      return { 0: clause.slice(limit.start, limit.end), index: limit.start };
    }
    return LIMIT_WORDS.exec(clause);
  },
};

/** When a thing is to be done or a rule holds: 6月30日前, 自7月1日起, 按期完成. */
export const DEADLINE: readonly LexiconRow[] = [
  {
    name: 'by-when',
    reason: 'A date or a length of time by which a thing is to be done.',
    sample: '6月30日前完成入户核查。',
    words: { en: 'time limit', 'zh-CN': '完成时限' },
    match: BY_WHEN,
    place: 'any',
    weight: 3,
    category: 'deadline',
    salience: 3,
    guard: { clause: /目前|近\d|过去|以来|同比|个月前|\d年前的/ },
  },
  {
    name: 'from-when',
    reason: 'A start date or a period in which a rule holds.',
    sample: '自7月1日起执行新的水价。',
    words: { en: 'in force from', 'zh-CN': '起止日期' },
    match:
      /自[^，。；]{2,16}(?:日|月|时|年)起|即日起|从[^，。；]{2,14}(?:日|月|年)(?:起|开始)|\d日[^，。；]{0,8}[至到—][^，。；]{0,8}\d日|\d日(?:（[^）]{1,5}）)?(?:、[^，。；]{0,24})?(?:放假|调休|上班|恢复|复工|复课|开学|截止|施行|开始)|有效期(?:至|为)?/,
    place: 'any',
    weight: 3,
    category: 'deadline',
    salience: 3,
    guard: { clause: /以来|召开|举行|来访|访问|讯|后疫情|^研究/ },
  },
  {
    name: 'by-year',
    reason: 'A target year.',
    sample: '到2028年，基本建成节水型城市。',
    words: { en: 'by a year', 'zh-CN': '目标年份' },
    match: /到(?:20)?\d\d年(?:底|末)?|(?:20)?\d\d年(?:底|末)?(?:以前|之前|前)/,
    place: 'any',
    digits: true,
    weight: 1.6,
    category: 'deadline',
    salience: 2,
    guard: { before: /(?:截至|直|得|报|从.{1,12})$/ },
  },
  {
    name: 'on-time',
    reason: 'A time limit without its date.',
    sample: '按期完成整改。',
    words: { en: 'in due time', 'zh-CN': '按期、限时' },
    match: '规定时间 规定时限 按期 如期 限时 时限要求 第一时间',
    place: 'any',
    weight: 0.3,
    category: 'deadline',
    salience: 2,
  },
];
