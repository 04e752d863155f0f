import type { List } from '../reading/article.ts';
import { type ListLevel, type ListNode, listTree } from './list-tree.ts';
import { breakLines } from './markdown-text.ts';

/** CommonMark 0.31, 5.2: a number has at most nine digits. */
const isNumber = (number: number | undefined): number is number =>
  number !== undefined && Number.isInteger(number) && number >= 0 && number <= 999_999_999;

/** A nested list stands at least where the text of its item begins; some readers want four columns. */
const LEAST_INDENT = 4;

/** A list on its way to Markdown: the texts of its items, and the columns before them. */
interface Place {
  readonly texts: readonly string[];
  readonly indent: string;
}

const isEmpty = (texts: readonly string[], { index, lists }: ListNode): boolean =>
  !texts[index] && lists.every(({ nodes }) => nodes.every((node) => isEmpty(texts, node)));

/** The lines of an item: its text, then what is nested in it. */
function itemLines(place: Place, marker: string, { index, lists }: ListNode): readonly string[] {
  const { texts, indent } = place;
  const inner = ' '.repeat(Math.max(LEAST_INDENT, marker.length));
  const nested = levelsLines({ texts, indent: indent + inner }, lists);
  const text = texts[index] ?? '';
  // An item without text begins with what is nested in it.
  const [first = '', ...rest] = nested;
  if (text === '') return [indent + marker.padEnd(inner.length) + first.trimStart(), ...rest];
  const line = `${indent}${marker}${breakLines(text, indent + ' '.repeat(marker.length))}`;
  // A list that begins with another number than 1 would go on the text above it (CommonMark 0.31, 5.3).
  return [line, ...(/^ *(?!1[.)])\d/.test(first) ? [''] : []), ...nested];
}

/** What marks the items of a list that is not numbered, after another list or none. */
export const bulletAfter = (after: string): '-' | '*' => (after === '-' ? '*' : '-');

/** What marks the last item that stands at an indent: `-`, `*`, `.`, `)`. */
export function markOf(lines: readonly string[], indent = ''): string {
  const line = lines.findLast((one) => one.startsWith(indent) && /\S/.test(one.charAt(indent.length))) ?? '';
  return /^\d*([-*.)])/.exec(line.slice(indent.length))?.[1] ?? '';
}

/**
 * The items of a level. Markdown counts on from the first number: where the page does not, the other delimiter begins a
 * new list (CommonMark 0.31, 5.3).
 */
function levelLines(place: Place, { nodes }: ListLevel, after = ''): readonly string[] {
  let next: number | undefined;
  let turned = after === '.';
  return nodes
    .filter((node) => !isEmpty(place.texts, node))
    .flatMap((node) => {
      const { number } = node;
      if (!isNumber(number)) return itemLines(place, `${bulletAfter(after)} `, node);
      if (next !== undefined && number !== next) turned = !turned;
      next = number + 1;
      return itemLines(place, `${number}${turned ? ')' : '.'} `, node);
    });
}

/** The items of levels that follow each other, each told from the one before. */
function levelsLines(place: Place, levels: readonly ListLevel[], before = ''): readonly string[] {
  let after = before;
  return levels.flatMap((level) => {
    const lines = levelLines(place, level, after);
    if (lines.length > 0) after = markOf(lines, place.indent);
    return lines;
  });
}

/**
 * A list as Markdown; items without a word are left out.
 * @param texts the Markdown of each item; '' where it says nothing
 * @param after what marks the items of a list right before it, which the same would go on; '' for none
 */
export const listToMarkdown = (list: List, texts: readonly string[], after: string): string =>
  levelsLines({ texts, indent: '' }, listTree(list), after).join('\n');
