import { ARTICLE_FURNITURE } from './article-furniture.ts';
import type { FurnitureRule } from './furniture-rule.ts';
import { SITE_FURNITURE } from './site-furniture.ts';

export type { FurnitureRule } from './furniture-rule.ts';

/** In order; the first that matches wins. A sample of each stands beside it. */
const FURNITURE: readonly FurnitureRule[] = [...ARTICLE_FURNITURE, ...SITE_FURNITURE];

/** － 往期回顾 －, ▼ 往期精彩 ▼, — END —: what stands on both sides of a line to set it off. */
const ORNAMENTED = /^[-－—–―~～=·•*＊◆■●▼▲✦|｜\s]+(.{2,14}?)[-－—–―~～=·•*＊◆■●▼▲✦|｜\s]+$/;

/** The rule a line in canonical form falls under. */
export function furnitureOf(text: string): FurnitureRule | undefined {
  const inner = ORNAMENTED.exec(text)?.[1] ?? text;
  return FURNITURE.find((rule) => text.length <= rule.most && rule.pattern.test(inner));
}
