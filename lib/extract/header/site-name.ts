import { titleOf } from '../../dom/document.ts';
import type { HeaderContext } from './header-values.ts';

/** Lines that name whom a site belongs to: Copyright © 2023 白芦画廊, 主办：白芦之声. */
const OWNED = /版权所有|©|copyright|主办/i;

/** A link to a site's first page: its logo, or its name beside the date. */
const HOME = /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w{2,5})?$/;

/** Whether a text is the name of the page's own site: it ends the document's title, is linked to the first page, or owns it. */
export function isSiteName(text: string, { document, lines }: HeaderContext): boolean {
  if (titleOf(document).endsWith(text)) return true;
  return lines.some(
    (line) =>
      (line.chars <= 120 && OWNED.test(line.text) && line.text.includes(text)) ||
      (line.chars <= 40 &&
        line.runs.some((run) => run.text.trim() === text && run.href !== undefined && HOME.test(run.href))),
  );
}
