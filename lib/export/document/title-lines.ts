import { canon } from '../../text/canonical-clause.ts';
import { PAGE, SIZE } from './official-format.ts';
import { textWidth } from './text-width.ts';

/** Characters of the title's size that a line holds: 20. */
const LINE = Math.floor((PAGE.characters * SIZE.三号) / SIZE.二号);

/** A longer title is no title that anybody set by hand; it is broken where the line ends. */
const LONGEST = 120;

/** No line begins with these: closing marks, and particles that belong to the word before (词意完整). */
const NOT_FIRST = /^[\p{Pe}\p{Pf}，、。：；！？》〉”’）的之地得和与及等了]/u;
/** No line ends with these: what they open or introduce is on the next. */
const NOT_LAST = /[\p{Ps}\p{Pi}《〈“‘（和与及对于关在向]$/u;
/** A line likes to begin with these, as 关于印发《…》的通知 does. */
const LIKES_FIRST = /^(?:关于|印发|转发|《|——)/;

/** Where each word of a title begins, and its end. */
function bordersOf(title: string): readonly number[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(title);
  return [...[...words].map(({ index }) => index), title.length];
}

interface Way {
  readonly cost: number;
  readonly from: number;
}

/** How badly a title is broken between two of its words. */
function breakCost(before: string, after: string, rest: string): number {
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return 1000;
  // Names of several offices: 云溪县财政局 云溪县水利局
  if (/\s$/.test(before)) return -30;
  if (LIKES_FIRST.test(rest)) return -8;
  // A name that the words do not hold comes as one character after another: 云 溪 县.
  const lone = [before, after].filter((word) => /^\p{Script=Han}$/u.test(word)).length;
  return [0, 4, 40][lone] ?? 0;
}

/** What a break before each border costs; the first and the last are free. */
function breakCosts(title: string, borders: readonly number[]): readonly number[] {
  const text = canon(title);
  return borders.map((end, at) => {
    if (at === 0 || end === title.length) return 0;
    return breakCost(text.slice(borders[at - 1], end), text.slice(end, borders[at + 1]), text.slice(end));
  });
}

/** The best last line that ends at a border, over the best lines before it; `undefined` where a word is too long. */
function bestWay(
  title: string,
  borders: readonly number[],
  ways: readonly (Way | undefined)[],
  ideal: number,
): Way | undefined {
  const end = borders[ways.length];
  let best: Way | undefined;
  for (let from = ways.length - 1; from >= 0; from--) {
    const before = ways[from];
    const width = textWidth(title.slice(borders[from], end).trim());
    if (width > LINE) break;
    const cost = (before?.cost ?? Number.POSITIVE_INFINITY) + (width - ideal) ** 2;
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { cost, from };
  }
  return best;
}

/**
 * The lines of a title: as few as there must be, of like length, broken between words (GB/T 9704—2012, 7.3.1: 词意完整，
 * 排列对称，长短适宜). Joined they are the title.
 */
export function titleLines(title: string): readonly string[] {
  const whole = textWidth(title);
  if (whole <= LINE || title.length > LONGEST || title.includes('\n')) return title.split(/(?<=\n)/);
  const ideal = whole / Math.ceil(whole / LINE);
  const borders = bordersOf(title);
  const costs = breakCosts(title, borders);
  const ways: (Way | undefined)[] = [{ cost: 0, from: 0 }];
  while (ways.length < borders.length) {
    const way = bestWay(title, borders, ways, ideal);
    ways.push(way && { ...way, cost: way.cost + (costs[ways.length] ?? 0) });
  }
  const lines: string[] = [];
  for (let to = borders.length - 1; to > 0; to = ways[to]?.from ?? 0) {
    // A word longer than a line: no way leads here.
    if (!ways[to]) return [title];
    lines.unshift(title.slice(borders[ways[to]?.from ?? 0], borders[to]));
  }
  return lines;
}
