import type { Block, List, ListItem, Runs } from '../../reading/article.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';
import { itemNumbers } from './item-numbers.ts';
import { alignOf, attachment, cleanRuns, headingBox, headingLevel, isCaption, nearest } from './line-kinds.ts';

interface Entry {
  readonly line: ReadLine;
  readonly block: Block | undefined;
  readonly item: { readonly list: Box; readonly item: ListItem } | undefined;
  readonly quote: Box | undefined;
}

/** What a list is: the outermost ul or ol below the body. `own` is the one the item stands in. */
function listOf(item: Box, top: Box): { list: Box; own: Box; depth: number } | undefined {
  let list: Box | undefined;
  let own: Box | undefined;
  let depth = -1;
  for (let at: Box | undefined = item.parent; at && at !== top.parent; at = at.parent) {
    if (/^(?:ul|ol)$/.test(at.tag)) {
      list = at;
      own ??= at;
      depth++;
    }
  }
  return list && own && { list, own, depth };
}

/** What is asked of the page around a line. */
interface Around {
  readonly top: Box;
  /** Whether a blockquote is one, and no means to indent the article. */
  readonly quoting: (box: Box) => boolean;
  /** Whether a list item is one line. */
  readonly single: (item: Box) => boolean;
  readonly numberOf: ReturnType<typeof itemNumbers>;
  /** Bold type tells a head from the text: not where the whole text is bold. */
  readonly boldTells: boolean;
}

function entryOf(line: ReadLine, { top, quoting, single, numberOf, boldTells }: Around): Entry {
  const none = { line, item: undefined, quote: undefined };
  if (line.table)
    return {
      ...none,
      block: {
        ...line.table,
        caption: cleanRuns(line.table.caption),
        rows: line.table.rows.map((row) => row.map((cell) => ({ ...cell, runs: cleanRuns(cell.runs) }))),
      },
    };
  if (line.figure) return { ...none, block: line.figure };
  const attached = attachment(line);
  if (attached) return { ...none, block: attached };
  const level = headingLevel(line, boldTells);
  const li = nearest(line.box, /^li$/, top);
  // A list item of several paragraphs is a box for them, not an item; a list nested in it is no paragraph.
  if (li && single(li) && !(level && headingBox(line.box))) {
    const found = listOf(li, top);
    if (found) {
      const number = li.element && found.own.element && numberOf(li.element, found.own.element);
      const item = { runs: cleanRuns(line.runs), depth: found.depth, ...(number !== undefined && { number }) };
      return { ...none, block: undefined, item: { list: found.list, item } };
    }
  }
  if (level) return { ...none, block: { kind: 'heading', level, runs: cleanRuns(line.runs) } };
  const quote = nearest(line.box, /^blockquote$/, top);
  if (quote && quoting(quote)) return { ...none, block: undefined, quote };
  const align = line.chars <= 60 ? alignOf(line.box) : undefined;
  const runs = cleanRuns(line.runs);
  return { ...none, block: align ? { kind: 'paragraph', runs, align } : { kind: 'paragraph', runs } };
}

/** Blocks, and for each line the index of the block it went into. */
export interface Made {
  readonly blocks: readonly Block[];
  readonly blockOf: readonly number[];
}

/** The blocks that lines make, in order; `top` is the box they were chosen from. */
export function makeBlocks(lines: readonly ReadLine[], top: Box): Made {
  const blockOf: number[] = [];
  const total = lines.reduce((sum, line) => sum + line.chars, 0);
  const boldTells = lines.reduce((sum, line) => sum + line.strongChars, 0) < 0.5 * total;
  const charsIn = new Map<Box, number>();
  const linesIn = new Map<Box, number>();
  for (const line of lines) {
    const quote = nearest(line.box, /^blockquote$/, top);
    if (quote) charsIn.set(quote, (charsIn.get(quote) ?? 0) + line.chars);
    const item = nearest(line.box, /^li$/, top);
    if (item) linesIn.set(item, (linesIn.get(item) ?? 0) + 1);
  }
  // Editors of the 2000s used blockquote to indent whole articles.
  const quoting = (box: Box): boolean => (charsIn.get(box) ?? 0) < 0.6 * total;
  const blocks: Block[] = [];
  let list: { box: Box; items: ListItem[] } | undefined;
  let quote: { box: Box; paragraphs: Runs[] } | undefined;
  const close = (): void => {
    if (list) blocks.push(closedList(list.box, list.items));
    if (quote) blocks.push({ kind: 'quote', paragraphs: quote.paragraphs });
    list = undefined;
    quote = undefined;
  };
  const around: Around = {
    top,
    quoting,
    single: (item) => linesIn.get(item) === 1,
    numberOf: itemNumbers(),
    boldTells,
  };
  for (const line of lines) {
    const entry = entryOf(line, around);
    if (entry.item) {
      if (list?.box !== entry.item.list) {
        close();
        list = { box: entry.item.list, items: [] };
      }
      list?.items.push(entry.item.item);
      blockOf.push(blocks.length);
      continue;
    }
    if (entry.quote) {
      if (quote?.box !== entry.quote) {
        close();
        quote = { box: entry.quote, paragraphs: [] };
      }
      quote?.paragraphs.push(cleanRuns(line.runs));
      blockOf.push(blocks.length);
      continue;
    }
    close();
    const before = blocks.at(-1);
    if (before?.kind === 'figure' && !before.caption.length && isCaption(line)) {
      blocks[blocks.length - 1] = { ...before, caption: cleanRuns(line.runs) };
      blockOf.push(blocks.length - 1);
      continue;
    }
    if (entry.block) blocks.push(entry.block);
    blockOf.push(blocks.length - 1);
  }
  close();
  return { blocks, blockOf };
}

function closedList(box: Box, items: readonly ListItem[]): List {
  const ordered = box.tag === 'ol';
  // Where a box of several paragraphs splits a list, the second part goes on counting.
  const start = items.find((item) => item.depth === 0)?.number ?? 1;
  return ordered && start !== 1 ? { kind: 'list', ordered, start, items } : { kind: 'list', ordered, items };
}
