import type { Reading } from '../reading/article.ts';
import type { ExportOptions } from './export-options.ts';

export const REGIONS = ['cn', 'tw', 'hk'] as const;
/** Whose characters a text is set in: glyphs and fonts go by it. */
export type Region = (typeof REGIONS)[number];

/** Tags that word processors know; they do not know zh-Hans. */
const TAGS: Readonly<Record<Region, string>> = { cn: 'zh-CN', tw: 'zh-TW', hk: 'zh-HK' };

/** The region whose characters the text is written in: as the caller shows it, else as the page says, else 中国大陆. */
export function regionOf(reading: Reading, { lang }: ExportOptions): Region {
  const tag = (lang ?? reading.lang ?? '').toLowerCase();
  if (!tag.startsWith('zh')) return 'cn';
  if (/-(?:hk|mo)\b/.test(tag)) return 'hk';
  return /-(?:tw|hant)\b/.test(tag) ? 'tw' : 'cn';
}

/** The language of a text in a region (BCP 47). */
export const languageTag = (region: Region): string => TAGS[region];
