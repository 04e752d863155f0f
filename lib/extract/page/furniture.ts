import { ARTICLE_FURNITURE } from './article-furniture.ts';
import type { FurnitureRule } from './furniture-rule.ts';
import { SITE_FURNITURE } from './site-furniture.ts';

export type { FurnitureRule } from './furniture-rule.ts';

/** In order; the first that matches wins. A sample of each stands beside it. */
const FURNITURE: readonly FurnitureRule[] = [...ARTICLE_FURNITURE, ...SITE_FURNITURE];

/** － 往期回顾 －, ▼ 往期精彩 ▼, — END —: what stands on both sides of a line to set it off. */
const ORNAMENT = '[-－—–―~～=·•*＊◆■●▼▲✦|｜\\s]{1,12}';
const AROUND = new RegExp(`^${ORNAMENT}|${ORNAMENT}$`, 'g');

/** What stands between ornaments, if a short line is set off by them on both sides. */
function withoutOrnaments(text: string): string {
  if (text.length > 40 || text.match(AROUND)?.length !== 2) return text;
  const inner = text.replace(AROUND, '');
  return inner.length >= 2 && inner.length <= 14 ? inner : text;
}

/** 热门资讯查看全部: what leads from the heading of a list to all of it. */
const LONGEST_HEADING = 16;
const LEADS_TO_ALL = /(?<=[\u3400-\u9fff]{2})\s{0,2}(?:查看)?(?:全部|更多)\s?[>»+]{0,3}$/;

/** The rule a line in canonical form falls under. */
export function furnitureOf(text: string): FurnitureRule | undefined {
  const inner = withoutOrnaments(text);
  const found = FURNITURE.find((rule) => text.length <= rule.most && rule.pattern.test(inner));
  const heading = found || text.length > LONGEST_HEADING ? inner : inner.replace(LEADS_TO_ALL, '');
  return heading === inner ? found : FURNITURE.find(({ pattern }) => pattern.test(heading));
}
