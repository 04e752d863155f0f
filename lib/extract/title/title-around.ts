import { bareText } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import type { MetaTags } from '../page/meta-tags.ts';
import type { ShownTitle } from './title-lines.ts';

/** 引题 and 副题 as Founder's CMS leaves them in comments. */
export const founderLines = (meta: MetaTags): { kicker?: string; subtitle?: string } => {
  const kicker = meta.founder.get('introtitle');
  const subtitle = meta.founder.get('subtitle');
  return { ...(kicker ? { kicker } : {}), ...(subtitle ? { subtitle } : {}) };
};

const KICKER_NAMES =
  /(?:^|[\s_-])(?:pre|yinti|yt|kicker|intro-?title|shoulder|jianti)(?:$|[\s_-])|introtitle|pretitle|pre-title/i;
const SUBTITLE_NAMES = /(?:^|[\s_-])(?:sub|st|futi|ft|subhead|fbt|fubiaoti)(?:$|[\s_-])|sub-?_?title|second-?title/i;

/** Whether two texts share three Han characters in a row: a kicker speaks of what its title speaks of. */
function related(a: string, b: string): boolean {
  for (let i = 0; i + 3 <= a.length; i++) if (b.includes(a.slice(i, i + 3))) return true;
  return false;
}

/** Whether a line may stand around the title: shown, short, no sentence, no path and no header line. */
const isUsable = (line: ReadLine | undefined): line is ReadLine =>
  line?.kind === 'text' &&
  line.hidden === 'none' &&
  !line.linked &&
  !line.furniture &&
  line.chars >= 4 &&
  line.chars <= 80 &&
  !/[。；]$|[>»]/.test(line.text) &&
  !/[:：]\s*\d|来源|时间[:：]|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d/.test(line.form.text);

/** Whether a line stands with the title: in one box with it, or in a table row beside its own, as old papers set it. */
const isSibling = ({ box }: ReadLine, first: ReadLine): boolean =>
  box.parent === first.box.parent ||
  box.parent === first.box.parent?.parent ||
  (box.tag === 'td' && first.box.tag === 'td' && box.parent?.parent === first.box.parent?.parent);

/** Whether a line is set as a heading of one of these levels right beside a title that is a heading too. */
const isHeadingBeside = ({ box }: ReadLine, first: ReadLine, levels: RegExp): boolean =>
  /^h[1-3]$/.test(first.box.tag) && levels.test(box.tag) && box.parent === first.box.parent;

/** 引题: named so, set as a heading, or speaking of what title and `opening` speak of. */
function isKicker(above: ReadLine, first: ReadLine, own: string, opening: string): boolean {
  if (KICKER_NAMES.test(above.box.names)) return true;
  if (own.includes(above.bare)) return false;
  if (isHeadingBeside(above, first, /^h[1-4]$/)) return true;
  if (!isSibling(above, first) || above.chars < 8) return false;
  // 临枫县探索土地托管新模式——
  return /(?:—{2}|--|――|──)$/.test(above.text) || related(above.bare, own + opening);
}

/** 副题: named so, set as a heading, or begun with a dash. */
const isSubtitle = (below: ReadLine, first: ReadLine): boolean =>
  SUBTITLE_NAMES.test(below.box.names) ||
  isHeadingBeside(below, first, /^h[2-4]$/) ||
  (/^(?:—{1,2}|--|――|──)/.test(below.text) && below.chars <= 40 && isSibling(below, first));

/** 引题 and 副题: lines right above and below the title that are set as titles too. */
export function around(
  title: ShownTitle,
  lines: readonly ReadLine[],
  last: number,
  meta: MetaTags,
): { kicker?: string; subtitle?: string } {
  const first = title.lines[0];
  const end = title.lines.at(-1);
  if (!first || !end) return {};
  const own = title.bare;
  const above = lines[first.index - 1];
  const below = lines[end.index + 1];
  let { kicker, subtitle } = founderLines(meta);
  if (!kicker && isUsable(above) && above.bare !== own) {
    const next = lines.slice(end.index + 1, end.index + 12).find((line) => line.prose);
    const opening = bareText(next?.form.text.slice(0, 200) ?? '');
    if (isKicker(above, first, own, opening)) kicker = above.text;
  }
  if (!subtitle && isUsable(below) && below.bare !== own && below.index < last && isSubtitle(below, first)) {
    subtitle = below.text;
  }
  return { ...(kicker ? { kicker } : {}), ...(subtitle ? { subtitle } : {}) };
}
