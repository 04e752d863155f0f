import type { Rule } from '../rule.ts';

export const PERMISSION: readonly Rule[] = [
  {
    name: 'may',
    match:
      '鼓励 允许 可自行 可提前 可以 可凭 可按 可在 可根据 可申请 可享受 可由 可向 可委托 可采取 可依法 可免 可不 可延长 可适当 可通过 可将 无需 不需 不再要求 免于 免予 予以豁免 有权 经批准可 不收取 免收 不受限制 倡导 提倡 自愿 除外',
    place: 'any',
    weight: 0.9,
    category: 'permission',
    salience: 2,
    guard: {
      before: /(?:大力|受到|得到|备受|许|认|尽|就|还|也|才)$/,
      after: /^(?:说|看到|见|想|预见|肯定|是否|民族|广大干部|敢|下)/,
    },
    reason: 'What may be done, is encouraged, or is no longer asked for.',
    sample: '符合条件的企业可凭营业执照直接申领。',
    words: { en: 'may, is encouraged', 'zh-CN': '允许、鼓励' },
  },
];
