import type { HeaderLine } from '../header/header-line.ts';
import { isShown, type ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';
import type { Title } from '../title/title.ts';
import { nextArticle } from './next-article.ts';

/** The stretch of lines where a body can stand, by what is around it. */
export interface Zone {
  /** The body stands after this line: the title, or the 来源/时间 line below it. -1 when unknown. */
  readonly after: number;
  /** The title the body stands after is the document's, word for word. */
  readonly sure: boolean;
  /** And before this one: 责任编辑, 分享, 相关阅读. The number of lines when unknown. */
  readonly before: number;
  /** From this line on stands another article; the number of lines where there is none. */
  readonly next: number;
}

/** Header lines follow the title this closely. */
const NEAR = 4;

/** A page that shows its body anywhere, for all that is known. */
export const anywhere = ({ length }: readonly ReadLine[]): Zone => ({
  after: -1,
  sure: false,
  before: length,
  next: length,
});

/** The part of a zone that lies in a box. */
export const inBox = (zone: Zone, box: Box | undefined): Zone =>
  box ? { ...zone, after: Math.max(zone.after, box.first - 1), before: Math.min(zone.before, box.end) } : zone;

/** Whether a line may be of a body: a sentence, a table or a picture that leads nowhere. */
const mayBeBody = (line: ReadLine): boolean =>
  isShown(line) && !line.furniture && (line.prose || (line.kind !== 'text' && !line.linkChars));

/** The line where the body can begin: below the title and the header lines right under it. */
function afterHead(lines: readonly ReadLine[], title: number, headerLines: ReadonlyMap<number, HeaderLine>): number {
  let after = title;
  for (let i = title + 1; i < Math.min(after + NEAR, lines.length); i++) {
    if (headerLines.has(i)) after = i;
    else if (lines[i]?.prose || lines[i]?.kind !== 'text') break;
  }
  return after;
}

/** Whether a line is a cue of the tail. */
function isCue({ hidden, furniture }: ReadLine): boolean {
  if (!furniture || hidden !== 'none') return false;
  return furniture.where === 'end' || (furniture.reason === 'copyright' && furniture.due === undefined);
}

/** The first cue of the tail below a sentence. */
function firstCue(lines: readonly ReadLine[], after: number): number {
  let prose = false;
  for (const line of lines.slice(after + 1)) {
    if (prose && isCue(line)) return line.index;
    prose ||= line.prose;
  }
  return lines.length;
}

/** Where the body can stand: after the title and the header lines right below it, before the first tail cue. */
export function zoneOf(lines: readonly ReadLine[], title: Title, headerLines: ReadonlyMap<number, HeaderLine>): Zone {
  const last = Math.max(-1, ...title.shownAt);
  // A headline below the text says nothing of where the text stands.
  if (last < 0 || !lines.slice(last + 1).some(mayBeBody)) return anywhere(lines);
  const after = afterHead(lines, last, headerLines);
  const next = nextArticle(lines, title, headerLines);
  return { after, sure: title.sure, before: Math.min(firstCue(lines, after), next), next };
}
