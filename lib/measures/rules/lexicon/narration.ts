import type { LexiconRow } from '../rule.ts';

/** What tells or reasons and so demands nothing: 近年来…新建了, 出席会议, …是…的重要举措. */
export const NARRATION: readonly LexiconRow[] = [
  {
    name: 'narration',
    reason: 'What has happened or is the case is no measure.',
    sample: '近年来，全县新建了一批文化设施。',
    words: { en: 'tells what happened', 'zh-CN': '叙述' },
    match:
      /[^为除免罢解]了(?!解|如|然|望|结)|已经|已(?=[^，。]{2})|曾|(?:近|过去)[几\d一二三四五六七八九十]*年|以来$|截至|当前$|目前|据[^，。]{1,8}[了介统]|介绍|获悉|显示|(?:稳步|持续|不断|加快)(?:增长|回升|改善|恢复|向好)|表明|成为|受到|取得|位居|正在|迎来|感到|令人|导致|造成|面临|仍[在处]|呈现/,
    place: 'any',
    weight: -0.9,
  },
  {
    name: 'narration-meeting',
    reason: 'Who met whom, where.',
    sample: '县委常委会召开会议，有关部门负责人列席。',
    words: { en: 'tells of a meeting', 'zh-CN': '会议叙述' },
    match:
      '出席 列席 陪同 参加会议 主持会议 听取 召开 举行 会见 致辞 汇报 来到 走进 考察 调研 座谈会 讯 记者 摄影 报道 传达学习 传达 参加',
    place: 'any',
    weight: -1,
    guard: { before: /(?:要|定期|组织|应当|可以|按时|积极)$/ },
  },
  {
    name: 'narration-agenda',
    reason: 'What a meeting had on its agenda, what a visitor looked at.',
    sample: '听取全县秋收工作情况汇报，研究下一步举措。',
    words: { en: 'agenda of a meeting', 'zh-CN': '会议议程' },
    match:
      '研究 分析研判 分析 听取 传达 学习 学习贯彻 审议 讨论 部署 安排部署 进一步部署 深入研判 总结 通报 对 了解 详细了解 察看 查看 询问 仔细 深入 先后 就',
    place: 'start',
    weight: -0.3,
    guard: { clause: /要|应|须|，/ },
  },
  {
    name: 'copula',
    reason: 'X is Y: reason or praise, not a demand.',
    sample: '灌区改造是保障粮食安全的重要举措。',
    words: { en: 'states a reason', 'zh-CN': '说明理由' },
    match:
      /是[^，。；]{2,40}(?:举措|任务|关键|前提|基础|保障|大事|要求|途径|抓手|工程|根本|期盼|期待|所在|体现|责任|支撑)$|^[^，。；要]{0,20}(?:是|事关|关乎|关系|有利于|有助于|意味着|具有|离不开|对于)[^否]/,
    place: 'any',
    weight: -1.1,
    guard: { clause: /^(?:一|二|三|四|五|六|七|八|九|十)是|要是|^是否/ },
  },
];
