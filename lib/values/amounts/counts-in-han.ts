import type { Counted } from './counted.ts';

/**
 * Units that a numeral below ten stands before in names and slogans as often as in amounts (两个维护, 三大类): such a
 * numeral is no amount there.
 */
const SLOGAN = new Set(
  '个 项 条 种 类 件 批 次 级 层 点 期 届 位 口 支 面 手 道 组 班 队 门 款 区 县 市 省 村 乡 镇 成品 段 字 句 首 篇 页 对 张 张床位 把 部 线 头 根 块 片 包 单 股 票 度 城市 街道 社区 轮 遍 场 顿'.split(
    ' ',
  ),
);

/** Units that number things in order even behind larger numerals: 二十届, 十二级; 十分 is an adverb. */
const ORDERED = new Set('届 级 层 期 度 点 日 分'.split(' '));

/** Units before which 一 is a one; before others it only says 'a', and 一年 is one only as a length: 一年内. */
const ONE = new Set('倍 元 成 个工作日 个百分点 百分点'.split(' '));
const TIME = new Set('年 个月 天 周 小时 个小时'.split(' '));
const WITHIN = /^(?:以[内上下]|之内|内|左右)/;

const oneCounts = (unit: string, after: string): boolean => ONE.has(unit) || (TIME.has(unit) && WITHIN.test(after));

/**
 * Whether a number in characters counts something: with a unit, or a decimal part; 一座 and 一批 only say 'a'. `after` is
 * what stands behind it.
 */
export function countsInHan({ quantity, unit, part }: Counted, range: boolean, after: string): boolean {
  if (part) return true;
  if (unit === undefined) return quantity.vague !== undefined || quantity.scale >= 1e4;
  const value = quantity.value ?? 0;
  if (!Number.isInteger(value)) return true;
  // 十日以下拘留
  if (ORDERED.has(unit)) return unit === '日' && WITHIN.test(after);
  if (range || value >= 10) return true;
  if (value === 1) return oneCounts(unit, after);
  return value !== 0 && !SLOGAN.has(unit);
}
