import type { RemovalReason } from '../../reading/article.ts';
import { isCutOff } from '../page/cut-off.ts';
import type { ReadLine } from '../page/lines.ts';
import { attached, type EdgeContext } from './edge-context.ts';
import { FEWEST_LINKS, isLink } from './list-link.ts';

type Reasons = (RemovalReason | undefined)[];

/** 更多+, more>>: the way from a box of a portal to all that it has. */
const ALL = /^[\s[【]{0,2}(?:查看)?(?:更多|more)[\s+>»›.…\]】]{0,6}$/i;

const isTeaser = (line: ReadLine | undefined): boolean => line?.prose === true && isCutOff(line.text);

/** Whether a line is the heading of a portal's box of links: 统计快讯, which 更多+ and links follow. */
const isBoxHeading = ({ index, chars, linked }: ReadLine, following: readonly ReadLine[], all: EdgeContext['lines']) =>
  chars <= 12 &&
  !linked &&
  ALL.test(all[index + 1]?.form.text ?? '') &&
  following.filter(isLink).length === FEWEST_LINKS;

/**
 * Where other articles begin below the last sentence of the text: at the first of three teasers, each a link and the
 * beginning of a text (`<h4><a>临江大桥合龙</a></h4><p>项目总投资约一亿元……</p>`), or at the heading of a portal's box of
 * links (统计快讯 更多+).
 */
function othersBelow({ lines, body }: EdgeContext, reasons: Reasons): number | undefined {
  const kept = lines.slice(body.first, body.end).filter(({ index }) => reasons[index] === undefined);
  const last = kept.findLast((line, k) => line.prose && !(isTeaser(line) && kept[k - 1]?.linked))?.index ?? -1;
  const below = kept.filter(({ index }) => index > last);
  const teasers = below.filter((line, k) => line.linked && isTeaser(below[k + 1]));
  if (teasers.length >= FEWEST_LINKS) return teasers[0]?.index;
  return below.find((line, k) => isBoxHeading(line, below.slice(k + 1, k + 1 + FEWEST_LINKS), lines))?.index;
}

/** Drops all from where other articles begin, but the files offered there. */
export function dropOthersBelow(context: EdgeContext, reasons: Reasons): void {
  const { lines, body } = context;
  const others = othersBelow(context, reasons) ?? body.end;
  for (const line of lines.slice(others, body.end)) if (!attached(line)) reasons[line.index] ??= 'related';
}
