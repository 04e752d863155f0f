import { isShown, type ReadLine } from '../page/lines.ts';
import { bareTitle } from '../title/declared-titles.ts';
import type { EdgeContext } from './edge-context.ts';

/** Prose of fewer characters than this opens no text by itself. */
const SURE_PROSE = 20;

/** Whether a line opens the text beyond doubt: prose or a table. */
const opensText = (line: ReadLine): boolean => (line.prose && line.chars >= SURE_PROSE) || line.kind === 'table';

/** The line the article's own text starts with: prose, or a table, or failing both the first line that is text. */
export function firstOfText({ lines, body, title, headerLines, writing }: EdgeContext): number {
  const titleBare = bareTitle(title.text, writing);
  const isOfHead = (line: ReadLine, i: number): boolean =>
    headerLines.has(i) ||
    title.shownAt.includes(i) ||
    line.box.tag === 'h1' ||
    (line.bare !== '' && line.bare === titleBare);
  let fallback: number | undefined;
  for (let i = body.first; i < body.end; i++) {
    const line = lines[i];
    if (!line || !isShown(line) || line.furniture || isOfHead(line, i)) continue;
    if (opensText(line)) return i;
    if (line.chars && !/^h[12]$/.test(line.box.tag)) fallback ??= i;
  }
  return fallback ?? body.end;
}
