import type { Writing } from '../../text/canonical-line.ts';
import type { HeaderLine } from '../header/header-line.ts';
import { isFileLink } from '../page/file-link.ts';
import { isShown, type ReadLine } from '../page/lines.ts';
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
  /** The line at which another article begins; the number of lines where there is none. */
  readonly next: number;
  readonly writing: Writing;
}

/** Whether a line offers a file or names one: 附件：1.…. */
export const attached = (line: ReadLine): boolean =>
  line.file || /^附件|^附[:：]/.test(line.form.text) || line.runs.some(isFileLink);

/** The shares that make a box the core: what HTML itself calls the article may have an account's card beside it. */
const CORE = { called: { least: 0.75, most: 0.4 }, other: { least: 0.9, most: 0.15 } } as const;
const sharesOf = (box: Box): { readonly least: number; readonly most: number } =>
  box.tag === 'article' ? CORE.called : CORE.other;

/** The boxes with a body's name around a line, inside of the body's own. */
function* namedBoxes(line: ReadLine, body: Box): Generator<Box> {
  for (let box: Box | undefined = line.box; box && box !== body; box = box.parent) if (box.hint.body > 0) yield box;
}

/** The innermost box with a body's name that holds nearly all the prose. */
function namedCore({ lines, body }: EdgeContext, proseTotal: number): Box | undefined {
  let core: Box | undefined;
  const chars = new Map<Box, number>();
  for (const line of lines.slice(body.first, body.end)) {
    if (!line.prose && !line.table) continue;
    for (const box of namedBoxes(line, body)) {
      const sum = (chars.get(box) ?? 0) + line.chars;
      chars.set(box, sum);
      const holdsMost = sum > sharesOf(box).least * proseTotal;
      if (holdsMost && (!core || box.depth > core.depth)) core = box;
    }
  }
  return core;
}

/**
 * The box inside the body's that has a body's name and nearly all the prose: what stands beside it (关注, an account's
 * name) stands beside the article.
 */
export function coreOf(context: EdgeContext, proseTotal: number): Box | undefined {
  const core = namedCore(context, proseTotal);
  if (!core) return undefined;
  const { lines, body, title, headerLines } = context;
  let beside = 0;
  let inside = 0;
  for (const line of lines.slice(body.first, body.end)) {
    const i = line.index;
    if (!isShown(line) || line.furniture || title.shownAt.includes(i) || headerLines.has(i)) continue;
    if (i >= core.first && i < core.end) inside += line.chars;
    else beside += line.chars;
  }
  return beside < sharesOf(core).most * inside ? core : undefined;
}

/** How far below the body a file of the article may be offered, in lines. */
const REACH_BELOW = 40;

/** Whether what stands from a line on is no longer of the article. */
const endsArticle = ({ prose, furniture }: ReadLine): boolean =>
  prose || furniture?.reason === 'copyright' || furniture?.reason === 'related';

/** Files offered in a box of their own right below the body: up to here, or to the body's end when there are none. */
export function endOfAttachments({ lines, body, roles }: EdgeContext): number {
  const isListed = (line: ReadLine): boolean => /^(?:navigation|related)$/.test(roles.get(line.box) ?? '');
  let end = body.end;
  for (let i = body.end; i < Math.min(lines.length, body.end + REACH_BELOW); i++) {
    const line = lines[i];
    if (!line || !isShown(line)) continue;
    if (endsArticle(line)) break;
    if (attached(line) && !isListed(line)) end = i + 1;
  }
  return end;
}
