import type { HeaderLine } from '../header/header-line.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Title } from '../title/title.ts';

/** The stretch of lines where a body can stand, by what is around it. */
export interface Zone {
  /** The body stands after this line: the title, or the 来源/时间 line below it. -1 when unknown. */
  readonly after: number;
  /** The title the body stands after is the document's, word for word. */
  readonly sure: boolean;
  /** And before this one: 责任编辑, 分享, 相关阅读. The number of lines when unknown. */
  readonly before: number;
}

/** Header lines follow the title this closely. */
const NEAR = 4;

/** Where the body can stand: after the title and the header lines right below it, before the first tail cue. */
export function zoneOf(lines: readonly ReadLine[], title: Title, headerLines: ReadonlyMap<number, HeaderLine>): Zone {
  let after = Math.max(-1, ...title.shownAt);
  if (after < 0) return { after, before: lines.length, sure: false };
  for (let i = after + 1; i < Math.min(after + NEAR, lines.length); i++) {
    if (headerLines.has(i)) after = i;
    else if (lines[i]?.prose || lines[i]?.kind !== 'text') break;
  }
  let prose = 0;
  for (let i = after + 1; i < lines.length; i++) {
    const line = lines[i];
    const furniture = line?.furniture;
    const cue = furniture?.where === 'end' || (furniture?.reason === 'copyright' && furniture.due === undefined);
    if (cue && line?.hidden === 'none' && prose > 0) return { after, before: i, sure: title.sure };
    if (line?.prose) prose++;
  }
  return { after, before: lines.length, sure: title.sure };
}
