import type { RemovalReason } from '../../reading/article.ts';
import { isShown, type ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';
import { attached } from './edge-context.ts';
import { type JudgedPage, placeOfText, signsOf, type TextPlace } from './line-signs.ts';
import { weighSigns } from './line-weights.ts';

/** Longer lines are judged by the rules alone. */
const LONGEST = 60;

/**
 * The short lines between two of a page that could be text or furniture: no sentence, title, file, nor, above the sentences, a
 * line of the header.
 */
export function shortLines(page: JudgedPage, place: TextPlace, from: number, end: number): readonly ReadLine[] {
  const titles = new Set(page.title.shownAt);
  const isHeader = ({ index }: ReadLine): boolean => index < place.first && page.headerLines.has(index);
  const isOpen = (line: ReadLine): boolean =>
    line.kind === 'text' &&
    line.chars > 0 &&
    line.chars <= LONGEST &&
    !line.prose &&
    isShown(line) &&
    !line.noise &&
    !titles.has(line.index) &&
    !isHeader(line) &&
    !attached(line);
  return page.lines.slice(from, end).filter(isOpen);
}

/** The outermost box around a line that holds no sentence; undefined where its own box holds one. */
function partOf({ box }: ReadLine, { holders }: TextPlace): Box | undefined {
  let part: Box | undefined;
  for (let at: Box | undefined = box; at && !holders.has(at); at = at.parent) part = at;
  return part;
}

/**
 * The lines of each part of the page that holds no sentence: of a bar of buttons (微博 / 豆瓣), a list with its heading (近期预警 / …).
 * They are text or none together; a line between sentences in their own box is alone.
 */
function groupByPart(lines: readonly ReadLine[], place: TextPlace): Iterable<readonly ReadLine[]> {
  const groups = new Map<Box | ReadLine, ReadLine[]>();
  for (const line of lines) {
    const part = partOf(line, place) ?? line;
    const group = groups.get(part);
    if (group) group.push(line);
    else groups.set(part, [line]);
  }
  return groups.values();
}

/**
 * More tenths of log odds than this and a part is no text. Of 190 lines on pages outside of training that no rule knew, 92 come
 * over it; of 610 true ones none (at most 9; on 67 further pages a name in a roster came to 17), nor of 34,999 true short lines
 * set as unlike their sentences as pages do (13).
 */
const UNLIKE = 20;

/** Whether the signs of lines say on average that they are no text. */
function isUnlikeText(lines: readonly ReadLine[], place: TextPlace): boolean {
  const sum = lines.reduce((total, line) => total + weighSigns(signsOf(line, place)), 0);
  return sum > UNLIKE * lines.length;
}

/** What a signature, a note, a contact or a closing mark has: 云溪县水务局, 2026年6月9日, 注：…, （完）, 联系电话：…. */
const CLOSES =
  /[:：]|\d日|\d{4}|^[（(【*＊※注附]|[)）]$|^完$|(?:局|委|办|厅|部|院|会|府|组|室|处|所|站|队|社|司|校|团|中心|大学|法院|银行)$/;

/** So few sentences may stand in a box of their own in the middle of a text, and so much below them is no slip of furniture. */
const LEAST_SENTENCES = 2;
const MOST_BELOW = 60;

/**
 * Whether lines stand below the last sentence, out of the box that all sentences are set in, and are little more than a
 * slogan with a button: 您的支持是独立报道的动力 / 小额赞助. What closes a text stands there too (`CLOSES`).
 */
function isBelowText(lines: readonly ReadLine[], place: TextPlace, { headerLines }: JudgedPage): boolean {
  const { home, last, sentences } = place;
  const tells = ({ index }: ReadLine): boolean =>
    headerLines.get(index)?.fields.some(({ field }) => field !== 'other') ?? false;
  return (
    sentences >= LEAST_SENTENCES &&
    lines.every((line) => line.index > last && line.index >= home.end) &&
    lines.every((line) => tells(line) || !CLOSES.test(line.form.text)) &&
    lines.reduce((sum, { chars }) => sum + chars, 0) <= MOST_BELOW
  );
}

/**
 * Drops the short lines that no rule knows but that stand, look and read as what is no text does on other pages (`train:edges`
 * learns how): 标准女声 倍速 above the text, 生活指数 / 洗车 适宜 below it.
 */
export function dropUnlikeText(page: JudgedPage, reasons: (RemovalReason | undefined)[]): void {
  const { first, end } = page.body;
  const isKept = ({ index }: ReadLine): boolean => reasons[index] === undefined;
  const place = placeOfText(page, isKept);
  if (!place) return;
  for (const group of groupByPart(shortLines(page, place, first, end), place)) {
    const kept = group.filter(isKept);
    if (kept.length && (isBelowText(group, place, page) || isUnlikeText(group, place)))
      for (const { index } of kept) reasons[index] = 'outside';
  }
}
