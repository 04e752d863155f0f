import type { LexiconRow } from '../rule.ts';

/** What may be done, is encouraged or no longer asked for: 可自行办理, 鼓励, 无需. */
export const PERMISSION: readonly LexiconRow[] = [
  {
    name: 'may',
    reason: 'What may be done, is encouraged, or is no longer asked for.',
    sample: '鼓励企业采用节水工艺。',
    words: { en: 'may, is encouraged', 'zh-CN': '允许、鼓励' },
    match:
      '鼓励 允许 可自行 可提前 可以 无需 不需 不再要求 免于 免予 予以豁免 有权 经批准可 不收取 免收 不受限制 倡导 提倡 自愿 除外',
    place: 'any',
    weight: 1.6,
    category: 'permission',
    salience: 2,
    guard: {
      before: /(?:大力|受到|得到|备受|许|认|尽|就|还|也|才)$/,
      after: /^(?:说|看到|见|想|预见|肯定|是否|民族|广大干部|敢|下)/,
    },
  },
  {
    name: 'may-do',
    reason: '可 before a predicate grants; 可见, 可谓 and 认可 do not.',
    sample: '居民可持身份证到社区办理。',
    words: { en: 'may', 'zh-CN': '“可”字许可' },
    match:
      /(?:^|[^许认尽宁])可(?:自行|提前|凭|按|在|根据|申请|享受|由|向|委托|采取|依法|免|不再|延长|适当|通过|将|持|办理|选择|先行|直接|酌情|给予|优先)/,
    place: 'any',
    weight: 1.2,
    category: 'permission',
    salience: 2,
  },
];
