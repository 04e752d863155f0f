import type { LexiconRow } from '../rule.ts';

/** Words that oblige. The guards of 要 follow a count of 14,568 occurrences in official items: 重要 23 %, 要求 12 %, 主要 3 %. */
export const MODALS: readonly LexiconRow[] = [
  {
    name: 'modal-must',
    reason: 'The strong modals of official text: they oblige without more.',
    sample: '各施工单位必须在开工前完成安全交底。',
    words: { en: 'must', 'zh-CN': '“必须”“应当”等强制用语' },
    match:
      '必须 务必 务必要 一定要 应当 须 必需 均应 应予 应按 应将 应由 应及时 应依法 应严格 应在 应建立 应加强 应符合 应于 均须 应定期 应明确 应配备 应设置 应制定 应采取 应设立 应自',
    place: 'any',
    weight: 0.6,
    guard: { before: /[必无]$/, after: /^(?:知|臾|急)/, clause: /^越/ },
  },
  {
    name: 'modal-should',
    reason: 'Obliges when it stands before a predicate; 重要, 要求, 主要, 需要 are other words.',
    sample: '要加快灌区节水改造。',
    words: { en: '要: is to', 'zh-CN': '“要”字句' },
    match: '要',
    place: 'any',
    weight: 0.5,
    guard: {
      before: /[重主需首纪概摘扼紧简次必想快纲机显险撮索将只不]$/,
      after: /^(?:求|闻|素|点|件|塞|道|职|害|领|义|旨|么|地|员|强|挟|务|价|是|想|有[^效序关力组]|不是|命)/,
      clause: /越.*越|《[^》]*要$/,
    },
  },
  {
    name: 'modal-ought',
    reason: 'Binds as 要 does, above all in Hong Kong, Macau and Taiwan; 应对, 反应, 需求, 必需 are other words.',
    sample: '旅宿業者應主動查驗旅客證件。',
    words: { en: 'ought to', 'zh-CN': '“应”“需”等用语' },
    match: '应 需 均需 仍需 则需 只需 不宜 宜',
    place: 'any',
    weight: 0.4,
    guard: {
      before: /[相反供响适感回呼对顺照效支因答内报本同互策一必急亟军刚按便适不事时合权]$/,
      after:
        /^(?:对[^每各所]|急|用|届|有[^尽关]|邀|约|试|聘|付|变|诉|答|收|运|激|力|酬|景|允|征|战|援|接不|检尽|保尽|当|要|求|知|指出|昌|宾|居|兴|都|春|人)/,
    },
  },
  {
    name: 'modal-announce',
    reason: 'An institution says what it will do: 将 and 会 behind its name; 将来, 会议 and 会同 are other words.',
    sample: '运输署会加派人手疏导车流。',
    words: { en: 'says what it will do', 'zh-CN': '机构预告' },
    match:
      /(?<=(?:政府|当局|特区|港府|警方|院方|校方|[局署厅部处办校]|中心|公司|集团|大学|指挥部|我们|我[市县省区校院局])[亦也还仍并均都]?)(?:将(?!来|军|士|领|近)|会(?!议|员|上|同|长|计|场|见|谈|展|审|商|费|主|第|党|办|秘|副))|(?<=(?:[委院会行]|委员会)[亦也还仍并均都]?)将(?!来|军|士|领|近)/,
    place: 'any',
    weight: 1.4,
  },
  {
    name: 'modal-request',
    reason: 'A request opens the demand of a notice.',
    sample: '请各单位于6月10日前将汇总表报送县农业农村局。',
    words: { en: 'request', 'zh-CN': '“请”“希望”等请求' },
    match: '请 希望 欢迎 敬请 请于 请各 呼吁',
    place: 'start',
    weight: 1.2,
    guard: { after: /^(?:求|示|教|假|战|愿|柬|问|的|小学|工程)/ },
  },
  {
    name: 'modal-will',
    reason: 'In a work report or a press conference the authority tells what it will do.',
    sample: '下一步，我们将开展老旧小区燃气管道更新改造。',
    words: { en: 'will', 'zh-CN': '“将”字承诺' },
    match: '将 拟 我们将 计划',
    place: 'head',
    weight: 0.2,
    guard: { after: /^(?:来|军|士|领|近|要[求]|于)/ },
  },
];
