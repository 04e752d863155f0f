import { bareText } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import type { MetaTags } from '../page/meta-tags.ts';
import type { ShownTitle } from './title-lines.ts';

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
  const usable = (line: ReadLine | undefined): line is ReadLine =>
    line?.kind === 'text' &&
    line.hidden === 'none' &&
    !line.linked &&
    !line.furniture &&
    line.chars >= 4 &&
    line.chars <= 80 &&
    !/[。；]$|[>»]/.test(line.text) &&
    !/[:：]\s*\d|来源|时间[:：]|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d/.test(line.form.text) &&
    line.bare !== own;
  const titled = /^h[1-3]$/.test(first.box.tag);
  const sibling = (line: ReadLine): boolean =>
    line.box.parent === first.box.parent ||
    line.box.parent === first.box.parent?.parent ||
    // Old papers set 引题, title and 副题 in a row of a table each.
    (line.box.tag === 'td' && first.box.tag === 'td' && line.box.parent?.parent === first.box.parent?.parent);
  const above = lines[first.index - 1];
  const below = lines[end.index + 1];
  let { kicker, subtitle } = founderLines(meta);
  if (!kicker && usable(above)) {
    const named = KICKER_NAMES.test(above.box.names);
    const heading = titled && /^h[1-4]$/.test(above.box.tag) && above.box.parent === first.box.parent;
    const bare = above.bare;
    const next = lines.slice(end.index + 1, end.index + 12).find((line) => line.prose);
    const told =
      sibling(above) &&
      above.chars >= 8 &&
      // 临枫县探索土地托管新模式——
      (/(?:—{2}|--|――|──)$/.test(above.text) || related(bare, own + bareText(next?.form.text.slice(0, 200) ?? '')));
    if (named || ((heading || told) && !own.includes(bare))) kicker = above.text;
  }
  if (!subtitle && usable(below) && below.index < last) {
    const heading = titled && /^h[2-4]$/.test(below.box.tag) && below.box.parent === first.box.parent;
    const dashed = /^(?:—{1,2}|--|――|──)/.test(below.text) && below.chars <= 40 && sibling(below);
    if (SUBTITLE_NAMES.test(below.box.names) || heading || dashed) subtitle = below.text;
  }
  return { ...(kicker ? { kicker } : {}), ...(subtitle ? { subtitle } : {}) };
}
