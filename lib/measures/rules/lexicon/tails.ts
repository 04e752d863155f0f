import type { LexiconRow } from '../rule.ts';
import { TAIL_RESOLVE } from './words/tail-resolve.ts';
import { TAIL_RESULT } from './words/tail-result.ts';
import { TAIL_SUSTAINED } from './words/tail-sustained.ts';

/** How a clause opens that says what the measures are for, not what is to be done: the tail a reader skips. */
export const TAILS: readonly LexiconRow[] = [
  {
    name: 'tail-ensure',
    reason: '确保 without a number or a standard names the hoped-for result.',
    sample: '确保各项工作有力有序推进。',
    words: { en: 'hoped-for result (确保)', 'zh-CN': '“确保”结果句' },
    match: '确保 全力确保 切实确保 有效确保 坚决确保 确保实现 力争 力保 力求 力促',
    place: 'start',
    weight: -0.6,
    guard: { clause: /\d|全复盖|不(?:出现|发生|突破|漏|少于|低于)|清零|所有/ },
  },
  {
    name: 'tail-resolve',
    reason: 'Resolve: 坚决打赢… tells a mood.',
    sample: '坚决打赢防汛抗洪主动仗。',
    words: { en: 'expression of resolve', 'zh-CN': '决心性表述' },
    match: TAIL_RESOLVE,
    place: 'start',
    weight: -0.5,
  },
  {
    name: 'tail-result',
    reason: 'A clause that says what the measures are to bring about.',
    sample: '切实维护群众利益，不断增强获得感。',
    words: { en: 'result, not act', 'zh-CN': '结果性表述' },
    match: TAIL_RESULT,
    place: 'start',
    weight: -0.5,
    guard: { clause: /\d/ },
  },
  {
    name: 'tail-purpose',
    reason: 'A clause of purpose, manner or circumstance; it belongs to a measure only with what follows.',
    sample: '为全面推进乡村振兴奠定基础。',
    words: { en: 'purpose or circumstance', 'zh-CN': '目的、状语' },
    match:
      '为 以 以便 为了 用 在 从 立足 着眼 随着 面对 按照 根据 围绕 结合 通过 针对 本着 依托 经 因 由于 当 越是 既 不仅 只有 只要 无论 如果 如 一旦',
    place: 'start',
    weight: -0.4,
  },
  {
    name: 'tail-sustained',
    reason: 'The closing cadence of a speech.',
    sample: '以优异成绩迎接大会召开。',
    words: { en: 'closing cadence', 'zh-CN': '号召性结语' },
    match: TAIL_SUSTAINED,
    place: 'start',
    weight: -0.9,
  },
];

/** Adverbs that tell what sort of demand it is. */
export const DEGREES: readonly LexiconRow[] = [
  {
    name: 'adverb-solemn',
    reason: 'The adverbs of exhortation.',
    sample: '切实提高认识。',
    words: { en: 'solemn adverb', 'zh-CN': '强调性副词' },
    match: '切实 坚决 牢牢 始终 努力 不断 时刻 真正 坚定不移 毫不动摇 自觉 全力 大力 着力 积极 奋力',
    place: 'start',
    weight: -0.2,
  },
  {
    name: 'adverb-manner',
    reason: 'The adverbs of procedure.',
    sample: '逐一核查问题线索。',
    words: { en: 'adverb of procedure', 'zh-CN': '程序性副词' },
    match:
      '严格 依法 及时 逐一 逐项 逐户 按时 足额 定期 分类 统一 全面 科学 精准 重点 优先 提前 抓紧 从严 有序 集中 联合 同步 深入 广泛',
    place: 'start',
    weight: 0.2,
  },
];
