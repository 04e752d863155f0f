import type { LexiconRow } from '../rule.ts';

/** Acts adopted and issued, bodies set up: 审议通过《…》, 印发, 成立工作专班. */
export const DECISION: readonly LexiconRow[] = [
  {
    name: 'adopted',
    reason: 'An act adopted.',
    sample: '会议审议通过《青石湖保护条例（草案）》。',
    words: { en: 'adopted', 'zh-CN': '审议通过、决定' },
    match:
      '审议通过 审议并通过 讨论通过 表决通过 原则通过 原则同意 会议决定 决定任命 决定免去 决定将 决定成立 决定设立 决定启动 决定对 决定在 决定自 决定从 予以废止 同时废止 即行废止 审议批准',
    place: 'any',
    weight: 4,
    category: 'decision',
    salience: 3,
  },
  {
    name: 'response-level',
    reason: 'A regime set going, changed or ended.',
    sample: '市防汛指挥部启动防汛Ⅲ级应急响应。',
    words: { en: 'takes effect', 'zh-CN': '启动、施行' },
    match:
      /启动[^，。；]{0,20}响应|(?:提升|调整|升级|终止|解除|发布)[^，。；]{0,16}(?:响应|预警)|自[^，。；]{1,20}起(?:施行|实施|执行|生效)|(?:予以|决定)(?:撤销|取消|公布|废止)/,
    place: 'any',
    weight: 3,
    category: 'decision',
    salience: 3,
    guard: { clause: /后$|以来|联动机制|响应机制/ },
  },
  {
    name: 'issued',
    reason: 'An act issued, a body set up.',
    sample: '市政府印发《城市供水管理办法》。',
    words: { en: 'issued, set up', 'zh-CN': '印发、成立' },
    match:
      /(?:印发|发布|公布|出台|审定|修订|批准|审议)了?《|成立[^，。；]{0,20}(?:小组|专班|指挥部|委员会|办公室)|同意(?:将|设立|在|建立|实施)/,
    place: 'any',
    weight: 1.6,
    category: 'decision',
    salience: 2,
    guard: { clause: /根据《|按照《|为贯彻|为落实|关于印发/ },
  },
];
