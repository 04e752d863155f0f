import type { RemovalReason } from '../../reading/article.ts';
import { bareText } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Role } from '../page/name-hints.ts';
import { type Box, commonBox } from '../page/page.ts';
import { bareTitle } from '../title/declared-titles.ts';
import { coreOf, type EdgeContext } from './edge-context.ts';
import { firstOfText } from './first-of-text.ts';
import { noticeBoxes } from './notice-boxes.ts';

/** What is worked out of a page once, before its lines are judged one by one. */
export interface EdgeView extends EdgeContext {
  /** The line the text starts at. */
  readonly start: number;
  /** Lines that show the title. */
  readonly titleLines: ReadonlySet<number>;
  readonly titleBare: string;
  /** Lines at the head of the text that say the title again, in parts. */
  readonly titleAgain: ReadonlySet<number>;
  /** Kicker and subtitle. */
  readonly titleParts: readonly string[];
  /** A document's own title set over several lines at its head (决议, 决定) is text; a heading of the page is not. */
  readonly ownTitle: boolean;
  /** The last line of the head that is a title or header line. */
  readonly headEnd: number;
  /** Lines under a heading such as 免责声明, and why they go. */
  readonly notices: ReadonlyMap<number, RemovalReason>;
  /** What the whole body is called from outside; only what is named inside it stands apart. */
  readonly bodyRole: Role | undefined;
  /** The smallest box that holds all text of the article's own. */
  readonly home: Box | undefined;
  readonly core: Box | undefined;
  /** The smallest box that holds the title, what stands below it and all text; undefined where that is no part of the body. */
  readonly frame: Box | undefined;
  /** Characters of the article's own text. */
  readonly proseTotal: number;
  /** Text of the article's own: prose and tables, without the notices that read like prose. */
  readonly counts: (line: ReadLine) => boolean;
}

/** Below an `<article>` stands nothing of it, sentences or not. */
export const isBelowArticle = (core: Box | undefined, i: number): boolean => core?.tag === 'article' && i >= core.end;

function proseOf({ lines, body }: EdgeContext, start: number, counts: EdgeView['counts']) {
  let chars = 0;
  let home: Box | undefined;
  for (let i = body.first; i < body.end; i++) {
    const line = lines[i];
    if (!line || !counts(line)) continue;
    chars += line.chars;
    if (i >= start) home = home ? commonBox(home, line.box) : line.box;
  }
  return { chars, home };
}

/** Lines that a title said again is set over, at most. */
const MOST_PARTS = 4;

/** The lines of the body that are together what the title is: 云溪县人民政府办公室 / 关于印发…的通知 below it. */
function titleInParts({ lines, body, title, writing }: EdgeContext, start: number): ReadonlySet<number> {
  const whole = bareTitle(title.text, writing);
  const last = Math.max(-1, ...title.shownAt);
  for (let i = Math.max(body.first, last + 1); i <= Math.min(start, body.end - 2); i++) {
    let bare = '';
    for (let k = i; k < Math.min(i + MOST_PARTS, body.end) && whole.startsWith(bare); k++) {
      const line = lines[k];
      if (!line?.bare || line.hidden !== 'none') break;
      bare += line.bare;
      if (k > i && bare === whole) return new Set(lines.slice(i, k + 1).map(({ index }) => index));
    }
  }
  return new Set();
}

/** Whether a record above the text has the title, as gov.cn's have: 标　题：国务院办公厅关于…的通知. */
function isInRecord({ lines, title, headerLines, writing }: EdgeContext): boolean {
  const whole = bareTitle(title.text, writing);
  return lines
    .slice(0, title.shownAt[0])
    .some(({ index, form }) => headerLines.has(index) && bareText(form.text).includes(whole));
}

function charsBelow({ lines, body }: EdgeContext, core: Box | undefined, counts: EdgeView['counts']): number {
  let chars = 0;
  for (let i = core?.end ?? body.end; i < body.end; i++) {
    const line = lines[i];
    if (line && isBelowArticle(core, i) && counts(line)) chars += line.chars;
  }
  return chars;
}

/** What holds the head together with the text, where the body holds more. */
function frameOf({ lines, body, title }: EdgeContext, home: Box | undefined): Box | undefined {
  if (!home || !title.shownAt.length) return undefined;
  const frame = title.shownAt.reduce((box, i) => commonBox(box, lines[i]?.box ?? box), home);
  return frame.depth > body.depth ? frame : undefined;
}

/** Looks at a page as its edges are told from. */
export function viewEdges(context: EdgeContext): EdgeView {
  const { lines, body, title, headerLines, roles, writing } = context;
  const start = firstOfText(context);
  const notices = noticeBoxes(context, start);
  const counts = (line: ReadLine): boolean =>
    (line.prose || (line.table !== undefined && !headerLines.has(line.index))) &&
    line.hidden === 'none' &&
    !line.furniture &&
    !notices.has(line.index);
  const { chars, home } = proseOf(context, start, counts);
  const core = coreOf(context, chars);
  const isHeading = (i: number): boolean => /^h\d$/.test(lines[i]?.box.tag ?? '');
  const inHead = (i: number): boolean => i <= start && i >= body.first && i < body.end;
  return {
    ...context,
    start,
    titleLines: new Set(title.shownAt),
    titleBare: bareTitle(title.text, writing),
    titleAgain: titleInParts(context, start),
    titleParts: [title.kicker, title.subtitle].filter((text) => text !== undefined),
    ownTitle:
      title.shownAt.length > 1 && title.shownAt.every((i) => i >= body.first && !isHeading(i)) && !isInRecord(context),
    headEnd: Math.max(-1, ...[...title.shownAt, ...headerLines.keys()].filter(inHead)),
    notices,
    bodyRole: roles.get(body),
    home,
    core,
    frame: frameOf(context, home),
    proseTotal: chars - charsBelow(context, core, counts),
    counts,
  };
}
