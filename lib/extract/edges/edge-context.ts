import type { Writing } from '../../text/canonical-line.ts';
import type { HeaderLine } from '../header/header-line.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Role } from '../page/name-hints.ts';
import type { Box } from '../page/page.ts';
import type { Title } from '../title/title.ts';

/** What the edges are told from. */
export interface EdgeContext {
  readonly lines: readonly ReadLine[];
  readonly body: Box;
  readonly title: Title;
  readonly headerLines: ReadonlyMap<number, HeaderLine>;
  readonly roles: ReadonlyMap<Box, Role>;
  readonly votes: ReadonlySet<number>;
  readonly writing: Writing;
  readonly shown: (line: ReadLine) => boolean;
}

/** Whether a line offers a file or names one: 附件：1.…. */
export const attached = (line: ReadLine): boolean =>
  /^附件|^附[:：]/.test(line.form.text) ||
  line.runs.some((run) => run.href !== undefined && /\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar)(?:$|\?)/i.test(run.href));

/**
 * The box inside the body's that has a body's name and nearly all the prose: what stands beside it (关注, an account's
 * name) stands beside the article.
 */
export function coreOf({ lines, body, title, headerLines, shown }: EdgeContext, proseTotal: number): Box | undefined {
  let core: Box | undefined;
  const chars = new Map<Box, number>();
  for (let i = body.first; i < body.end; i++) {
    const line = lines[i];
    if (!line || !(line.prose || line.table)) continue;
    for (let box: Box | undefined = line.box; box && box !== body; box = box.parent) {
      if (box.hint.body === 0) continue;
      const sum = (chars.get(box) ?? 0) + line.chars;
      chars.set(box, sum);
      // What HTML itself calls the article may have an account's card with a sentence below it.
      if (sum > (box.tag === 'article' ? 0.75 : 0.9) * proseTotal && (!core || box.depth > core.depth)) core = box;
    }
  }
  if (!core) return undefined;
  let beside = 0;
  let inside = 0;
  for (let i = body.first; i < body.end; i++) {
    const line = lines[i];
    if (!line || !shown(line) || line.furniture || title.shownAt.includes(i) || headerLines.has(i)) continue;
    if (i >= core.first && i < core.end) inside += line.chars;
    else beside += line.chars;
  }
  return beside < (core.tag === 'article' ? 0.4 : 0.15) * inside ? core : undefined;
}

/** Files offered in a box of their own right below the body: up to here, or to the body's end when there are none. */
export function endOfAttachments({ lines, body, roles, shown }: EdgeContext): number {
  let end = body.end;
  for (let i = body.end; i < Math.min(lines.length, body.end + 40); i++) {
    const line = lines[i];
    if (!line || !shown(line)) continue;
    if (line.prose || line.furniture?.reason === 'copyright' || line.furniture?.reason === 'related') break;
    const role = roles.get(line.box);
    if (attached(line) && role !== 'navigation' && role !== 'related') end = i + 1;
  }
  return end;
}
