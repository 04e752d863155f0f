import type { ReadLine } from './lines.ts';

/** Class names and ids that templates give to the outlet beside the date, where no label says 来源. */
const SELECTOR = [
  'source',
  'laiyuan',
  'nickname',
  'author-name',
  'media-name',
  'media_name',
  'mediaName',
  'origin',
  'account',
]
  .flatMap((word) => [`[class*="${word}" i]`, `[id*="${word}" i]`])
  .join(',');

/** Elements looked at; more are a page about sources. */
const MOST = 60;

/**
 * The outlet a page names in an element called so, in the header's lines: `<span class="ent-source">新浪财经</span>`.
 */
export function sourceByName(
  document: Document,
  header: readonly ReadLine[],
): { value: string; href?: string } | undefined {
  let seen = 0;
  for (const element of document.body.querySelectorAll(SELECTOR)) {
    if (++seen > MOST) return undefined;
    const value = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (value.length < 2 || value.length > 24 || /[:：，。\d]{4}|[:：]/.test(value)) continue;
    if (/^(?:来源|原创|关注|分享|举报|作者)$/.test(value)) continue;
    const line = header.find((each) => each.text.replace(/\s/g, '').includes(value.replace(/\s/g, '')));
    if (line?.hidden !== 'none') continue;
    const href = element.closest('a')?.getAttribute('href') ?? element.querySelector('a')?.getAttribute('href');
    const shown = line.runs.find((run) => run.href && run.text.includes(value))?.href;
    return href && shown ? { value, href: shown } : { value };
  }
  return undefined;
}
