import type { Found, Search } from '../../lib/text/find-text.ts';
import { type FoldedText, foldText } from '../../lib/text/fold-text.ts';

/** What is set as a line of its own: a text never goes on from one into the next. */
const LINES = 'p, li, td, th, h1, h2, h3, h4, h5, h6, figcaption, caption, dt, dd, summary, .picture';

/** The text of one line on screen: its text nodes, and where each begins in it. */
export interface TextUnit {
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly text: string;
  readonly folded: FoldedText;
}

function unitOf(nodes: readonly Text[]): TextUnit {
  const starts: number[] = [];
  let text = '';
  for (const node of nodes) {
    starts.push(text.length);
    text += node.data;
  }
  let folded: FoldedText | undefined;
  // Who only listens looks for nothing.
  return {
    nodes,
    starts,
    text,
    get folded() {
      folded ??= foldText(text);
      return folded;
    },
  };
}

/** What is on screen of an article, line by line, in reading order: header and body. */
export function unitsIn(article: Element): readonly TextUnit[] {
  const units: TextUnit[] = [];
  let nodes: Text[] = [];
  let line: Element | null = null;
  const end = (): void => {
    if (nodes.length > 0) units.push(unitOf(nodes));
    nodes = [];
  };
  for (const part of article.querySelectorAll('header, .body')) {
    // 4: text alone
    const walker = part.ownerDocument.createTreeWalker(part, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const own = node.parentElement?.closest(LINES) ?? part;
      if (own !== line) end();
      line = own;
      nodes.push(node as Text);
    }
  }
  end();
  return units;
}

/** The first unit that stands at the top of the view or below it; behind the last where none does. */
export function firstUnitInView(scroller: Element, units: readonly TextUnit[]): number {
  const { left, top } = scroller.getBoundingClientRect();
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = units[middle]?.nodes[0]?.parentElement?.getBoundingClientRect();
    if (box && (box.bottom <= top || box.right <= left)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Something found on screen. */
export interface FoundText {
  readonly unit: TextUnit;
  readonly place: Found;
}

/** Everything a search finds, in reading order, up to a number. */
export function findIn(units: readonly TextUnit[], search: Search, most: number): readonly FoundText[] {
  const found: FoundText[] = [];
  for (const unit of units) {
    for (const place of search(unit.folded)) {
      found.push({ unit, place });
      if (found.length >= most) return found;
    }
  }
  return found;
}

/** The node of a unit that holds an offset, and the offset in it; `isEnd`: an offset between two belongs to the first. */
function pointAt({ nodes, starts }: TextUnit, offset: number, isEnd: boolean) {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = starts[middle] ?? 0;
    if (isEnd ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  return node && { node, offset: Math.min(offset - (starts[low] ?? 0), node.length) };
}

/** Where it stands in the document; nothing where that is no more. */
export function rangeOf({ unit, place }: FoundText): StaticRangeInit | undefined {
  const from = pointAt(unit, place.start, false);
  const to = pointAt(unit, place.end, true);
  if (!from?.node.isConnected || !to?.node.isConnected) return undefined;
  return { startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset };
}
