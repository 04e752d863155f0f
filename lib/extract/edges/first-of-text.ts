import { bareTitle } from '../title/title.ts';
import type { EdgeContext } from './edge-context.ts';

/** The line the article's own text starts with: prose, or a table, or failing both the first line that is text. */
export function firstOfText(context: EdgeContext): number {
  const { lines, body, title, headerLines, writing, shown } = context;
  const titleBare = bareTitle(title.text, writing);
  let fallback = body.end;
  for (let i = body.first; i < body.end; i++) {
    const line = lines[i];
    if (!line || !shown(line) || line.spam || line.furniture || headerLines.has(i) || title.shownAt.includes(i))
      continue;
    if (/^h1$/.test(line.box.tag) || (line.bare !== '' && line.bare === titleBare)) continue;
    if ((line.prose && line.chars >= 20) || (line.kind === 'table' && !headerLines.has(i))) return i;
    if (fallback === body.end && line.chars && !/^h[12]$/.test(line.box.tag)) fallback = i;
  }
  return fallback;
}
