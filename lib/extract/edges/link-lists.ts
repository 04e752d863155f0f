import type { RemovalReason } from '../../reading/article.ts';
import type { ReadLine } from '../page/lines.ts';
import { type Box, commonBox } from '../page/page.ts';
import { attached, type EdgeContext } from './edge-context.ts';
import { BESIDE_LINK, FEWEST_LINKS, isLink } from './list-link.ts';
import { dropOthersBelow } from './others-below.ts';
import { namedBoxes, setting, settingsOfText } from './settings-of-text.ts';

type Reasons = (RemovalReason | undefined)[];

/** Drops the heading of a list (热榜) above a link that was dropped, for the link's reason. */
function dropHeadingOf(i: number, { lines, body }: EdgeContext, reasons: Reasons, start: number): void {
  const above = lines[i - 1];
  if (above?.kind !== 'text' || i - 1 <= start || i - 1 < body.first || reasons[i - 1] !== undefined) return;
  if (above.prose || above.linked || above.chars > 12 || attached(above) || above.box === lines[i - 2]?.box) return;
  reasons[i - 1] = reasons[i];
}

/** How far apart in the tree the parts of one entry of a list stand. */
const ENTRY_DEPTH = 2;

/** Whether a line is a picture with a link, or a date or number, as entries of lists have them. */
const isOfEntry = (line: ReadLine): boolean =>
  line.kind === 'figure' ? line.linkChars > 0 : BESIDE_LINK.test(line.form.text);

/** Whether a line stands in one entry of a list with a link beside it. */
function sharesEntry(line: ReadLine, link: ReadLine, body: Box): boolean {
  const shared = commonBox(link.box, line.box);
  const small = shared !== body && shared.end - shared.first <= 4;
  return small && line.box.depth - shared.depth <= ENTRY_DEPTH;
}

/** Drops the picture and the date that stand in one entry of a list with a link that was dropped. */
function dropEntryOf(i: number, { lines, body }: EdgeContext, reasons: Reasons): void {
  const link = lines[i];
  for (const at of [i - 1, i + 1]) {
    const line = lines[at];
    if (!link || !line || at < body.first || at >= body.end || reasons[at] !== undefined) continue;
    if (isOfEntry(line) && sharesEntry(line, link, body)) reasons[at] = reasons[i];
  }
}

/** Links between paragraphs, in a box of a name that no paragraph is set in: `<div class="insertGroup">` with a headline. */
function dropInserts(context: EdgeContext, reasons: Reasons, home: Box): void {
  const { lines, body } = context;
  const kept = lines.slice(body.first, body.end).filter(({ index }) => reasons[index] === undefined);
  const last = kept.findLast(({ prose }) => prose)?.index ?? -1;
  const ofText = settingsOfText(kept, home);
  for (const line of kept) {
    if (line.index >= last || !line.linked || attached(line)) continue;
    if (![...namedBoxes(line.box, home)].some((box) => !ofText.has(setting(box)))) continue;
    reasons[line.index] = 'related';
    dropEntryOf(line.index, context, reasons);
  }
}

/** The table that a line stands in. */
function tableOf({ box }: ReadLine): Box | undefined {
  for (let at: Box | undefined = box; at; at = at.parent) if (at.tag === 'table') return at;
  return undefined;
}

/** Tables of links alone between paragraphs, as old portals set them into a text: 全球股市点评 / 理财秘笈 / 汽车导购. */
function dropLinkTables({ lines, body }: EdgeContext, reasons: Reasons): void {
  const kept = lines.slice(body.first, body.end).filter(({ index }) => reasons[index] === undefined);
  const isProse = ({ prose }: ReadLine): boolean => prose;
  const between = kept.slice(kept.findIndex(isProse), kept.findLastIndex(isProse) + 1);
  for (const [table, members] of Map.groupBy(between, tableOf)) {
    const links = members.filter(({ linked }) => linked).length;
    if (!table || links < FEWEST_LINKS || members.some((line) => line.prose || line.table || attached(line))) continue;
    if (members.some(({ kind, linked, chars }) => kind === 'text' && !linked && chars > 12)) continue;
    for (const { index } of members) reasons[index] = 'related';
  }
}

/** What the kept lines of the body are: where the prose is at home, how much is prose and links, links at the end. */
function survey({ lines, body }: EdgeContext, reasons: Reasons) {
  let home: Box | undefined;
  let prose = 0;
  let links = 0;
  let open: number[] = [];
  for (const line of lines.slice(body.first, body.end)) {
    if (reasons[line.index] !== undefined) continue;
    if (line.prose) home = home ? commonBox(home, line.box) : line.box;
    if (line.prose || line.table) {
      prose += line.chars;
      open = [];
    } else if (isLink(line) && !attached(line)) {
      links += line.chars;
      open.push(line.index);
    }
  }
  return { home, prose, links, open };
}

/** Whether links are most of the text, as in a digest. */
export function isDigest(context: EdgeContext, reasons: Reasons): boolean {
  const { prose, links } = survey(context, reasons);
  return links > 0.8 * prose;
}

/** Whether a link stands too far from the prose in the tree to belong to it; `above`: before the text. */
function isFar(box: Box, home: Box, above: boolean): boolean {
  const shared = commonBox(home, box);
  const beyond = home.depth - shared.depth;
  const below = box.depth - shared.depth;
  return above ? below > 3 || beyond > 0 : beyond > 2 || (beyond > 1 && below > 2);
}

/**
 * Lists of links that stand in the body's box without being the body: a run of them after the last prose (a 相关 list with
 * no heading of its own), or far from the prose in the tree. In a digest they stay.
 */
export function dropLinkLists(context: EdgeContext, reasons: Reasons, start: number): void {
  const { lines, body } = context;
  dropOthersBelow(context, reasons);
  if (isDigest(context, reasons)) return;
  const { home, open } = survey(context, reasons);
  const drop = (i: number, why: RemovalReason): void => {
    reasons[i] = why;
    dropHeadingOf(i, context, reasons, start);
    dropEntryOf(i, context, reasons);
  };
  if (open.length >= FEWEST_LINKS) for (const i of open) drop(i, 'related');
  if (!home) return;
  for (const line of lines.slice(body.first, body.end)) {
    const i = line.index;
    if (reasons[i] !== undefined || !line.linked || attached(line)) continue;
    if (isFar(line.box, home, i < start)) drop(i, i < start ? 'navigation' : 'related');
  }
  dropInserts(context, reasons, home);
  dropLinkTables(context, reasons);
}
