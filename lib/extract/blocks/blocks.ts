/**
 * Makes the blocks of the article (paragraph, heading, list, quote, table, figure, attachment) from the lines that were
 * kept.
 *
 * Each line is looked at by itself (`readEntry`): most are a block; an item or a quoted paragraph joins the list or quote
 * that the line before it stands in. Headings are told by their tag, their numbering (一、 （一） 第一章) or their bold type.
 * What kind a line is does not depend on the text of other lines, but for a caption, which follows its picture: so
 * a heading set as an ordinary paragraph, without a number, stays a paragraph.
 *
 * `<ol><li>甲</li><li>乙</li></ol><p>丙</p>` → list of two items, paragraph.
 */
import type { Block, List, ListItem, Runs } from '../../reading/article.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';
import { itemNumbers } from './item-numbers.ts';
import { type LineEntry, type LineSurroundings, readEntry } from './line-entry.ts';
import { cleanRuns, isCaption, nearest } from './line-kinds.ts';

/** Blocks, and for each line the index of the block it went into. */
export interface MadeBlocks {
  readonly blocks: readonly Block[];
  readonly blockOf: readonly number[];
}

/** A quote that holds this share of the text is the article, indented: editors of the 2000s did so. */
const WHOLE_TEXT = 0.6;

/** Adds a count to what stands under a key. */
const addTo = (counts: Map<Box, number>, box: Box | undefined, count: number): void => {
  if (box) counts.set(box, (counts.get(box) ?? 0) + count);
};

/** What is asked of the page around its lines, counted once. */
function surveyLines(lines: readonly ReadLine[], top: Box): LineSurroundings {
  const charsIn = new Map<Box, number>();
  const linesIn = new Map<Box, number>();
  let total = 0;
  let strong = 0;
  for (const line of lines) {
    total += line.chars;
    strong += line.strongChars;
    addTo(charsIn, nearest(line.box, /^blockquote$/, top), line.chars);
    addTo(linesIn, nearest(line.box, /^li$/, top), 1);
  }
  return {
    top,
    isQuote: (box) => (charsIn.get(box) ?? 0) < WHOLE_TEXT * total,
    isSingle: (item) => linesIn.get(item) === 1,
    numberOf: itemNumbers(),
    boldTells: strong < 0.5 * total,
  };
}

function closedList(box: Box, items: readonly ListItem[]): List {
  const ordered = box.tag === 'ol';
  // Where a box of several paragraphs splits a list, the second part goes on counting.
  const start = items.find((item) => item.depth === 0)?.number ?? 1;
  return ordered && start !== 1 ? { kind: 'list', ordered, start, items } : { kind: 'list', ordered, items };
}

/** A list or quote that lines are still being put into. */
type Open =
  | { readonly kind: 'list'; readonly box: Box; readonly items: ListItem[] }
  | { readonly kind: 'quote'; readonly box: Box; readonly paragraphs: Runs[] };

/** Puts lines into blocks, one after another. */
class BlockGatherer {
  readonly blocks: Block[] = [];
  #open: Open | undefined;

  /** Adds a line; the index of the block it went into. */
  add(line: ReadLine, entry: LineEntry): number {
    switch (entry.kind) {
      case 'item':
        this.#openList(entry.list).push(entry.item);
        return this.blocks.length;
      case 'quoted':
        this.#openQuote(entry.quote).push(cleanRuns(line.runs));
        return this.blocks.length;
      case 'block':
        this.close();
        if (!this.#addCaption(line)) this.blocks.push(entry.block);
        return this.blocks.length - 1;
      default:
        return entry satisfies never;
    }
  }

  /** Ends the list or quote that is open. */
  close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open?.kind === 'list') this.blocks.push(closedList(open.box, open.items));
    if (open?.kind === 'quote') this.blocks.push({ kind: 'quote', paragraphs: open.paragraphs });
  }

  #openList(box: Box): ListItem[] {
    if (this.#open?.kind === 'list' && this.#open.box === box) return this.#open.items;
    this.close();
    const items: ListItem[] = [];
    this.#open = { kind: 'list', box, items };
    return items;
  }

  #openQuote(box: Box): Runs[] {
    if (this.#open?.kind === 'quote' && this.#open.box === box) return this.#open.paragraphs;
    this.close();
    const paragraphs: Runs[] = [];
    this.#open = { kind: 'quote', box, paragraphs };
    return paragraphs;
  }

  /** Takes the line for the caption of the picture right above it, if it is one. */
  #addCaption(line: ReadLine): boolean {
    const above = this.blocks.at(-1);
    if (above?.kind !== 'figure' || above.caption.length || !isCaption(line)) return false;
    this.blocks[this.blocks.length - 1] = { ...above, caption: cleanRuns(line.runs) };
    return true;
  }
}

/** The blocks that lines make, in order; `top` is the box they were chosen from. */
export function makeBlocks(lines: readonly ReadLine[], top: Box): MadeBlocks {
  const around = surveyLines(lines, top);
  const gatherer = new BlockGatherer();
  const blockOf = lines.map((line) => gatherer.add(line, readEntry(line, around)));
  gatherer.close();
  return { blocks: gatherer.blocks, blockOf };
}
