import type { Rule } from '../rule.ts';

/** How a clause opens that says what the measures are for, not what is to be done: the tail a reader skips. */
export const TAILS: readonly Rule[] = [
  {
    name: 'tail-ensure',
    match: '确保 全力确保 切实确保 有效确保 坚决确保 确保实现 力争 力保 力求 力促',
    place: 'start',
    weight: -0.6,
    guard: { clause: /\d|全复盖|不(?:出现|发生|突破|漏|少于|低于)|清零|所有/ },
  },
  {
    name: 'tail-resolve',
    match:
      '坚决守住 坚决守好 坚决守牢 坚决打赢 坚决打好 坚决遏制 坚决防止 坚决防范 坚决克服 坚决维护 坚决隔断 坚决切断 坚决扛起 坚决落实 坚决把 坚决摒弃 坚决做到 牢牢 牢固 守住 守牢 打赢 打好 夺取 赢得 筑牢 筑起 扛牢 扛起 严防 谨防 切断 织密 守护',
    place: 'start',
    weight: -0.5,
  },
  {
    name: 'tail-result',
    match:
      '促进 实现 推动形成 营造 奠定 助力 赋能 促使 使 让 真正 努力 不断 全力以赴 更好满足 更好保障 更好服务 形成 加快形成 加快构建 加快打造 提升 提高 增强 切实提升 切实提高 切实增强 切实维护 切实保障 切实夯实 切实把 有效提升 有效防范 有效维护 有效防止 有效应对 有效阻断 全面提升 全面增强 进一步增强 进一步提升 持续提升 持续增强 谱写 书写 开创 描绘 续写 凝聚 汇聚 激发 增添 推动实现 取得 达到 带动 带动了 从而 进而 最大限度发挥 充分保障 充分调动 充分激发 更好激发 切实做到 切实解决 实实在在',
    place: 'start',
    weight: -0.5,
    guard: { clause: /\d/ },
  },
  {
    name: 'tail-purpose',
    match:
      '为 以 以便 为了 用 在 从 立足 着眼 随着 面对 按照 根据 围绕 结合 通过 针对 本着 依托 经 因 由于 当 越是 既 不仅 只有 只要 无论 如果 如 一旦',
    place: 'start',
    weight: -0.4,
  },
  {
    name: 'tail-sustained',
    match:
      '不断推动 推动经济 推动实现 推动全省 推动全市 推动全县 推动高质量 促进高质量 以更 以实 以高 以钉 以优异 以新 以扎实 凝心聚力 众志成城 一鼓作气 再接再厉 奋力 锐意 团结一心 同心协力 齐心协力 万众一心 慎终如始 持之以恒 久久为功 驰而不息',
    place: 'start',
    weight: -0.9,
  },
];

/** Adverbs that tell what sort of demand it is. */
export const DEGREES: readonly Rule[] = [
  {
    name: 'adverb-solemn',
    match: '切实 坚决 牢牢 始终 努力 不断 时刻 真正 坚定不移 毫不动摇 自觉 全力 大力 着力 积极 奋力',
    place: 'start',
    weight: -0.2,
  },
  {
    name: 'adverb-manner',
    match:
      '严格 依法 及时 逐一 逐项 逐户 按时 足额 定期 分类 统一 全面 科学 精准 重点 优先 提前 抓紧 从严 有序 集中 联合 同步 深入 广泛',
    place: 'start',
    weight: 0.2,
  },
];
