import type { Block, ListItem, Table } from '../../reading/article.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';
import type { itemNumbers } from './item-numbers.ts';
import { alignOf, attachment, cleanRuns, headingBox, headingLevel, nearest } from './line-kinds.ts';

/** What a line becomes: a block of its own, one item of a list, or one paragraph of a quote. */
export type LineEntry =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'item'; readonly list: Box; readonly item: ListItem }
  | { readonly kind: 'quoted'; readonly quote: Box };

/** What is asked of the page around a line. */
export interface LineSurroundings {
  /** The box the lines were chosen from. */
  readonly top: Box;
  /** Whether a blockquote is one, and no means to indent the article. */
  readonly isQuote: (box: Box) => boolean;
  /** Whether a list item is one line. */
  readonly isSingle: (item: Box) => boolean;
  readonly numberOf: ReturnType<typeof itemNumbers>;
  /** Bold type tells a head from the text: not where the whole text is bold. */
  readonly boldTells: boolean;
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

/** The line as an item of the list it stands in. A list item of several paragraphs is a box for them, not an item. */
function readItem(line: ReadLine, { top, isSingle, numberOf }: LineSurroundings): LineEntry | undefined {
  const li = nearest(line.box, /^li$/, top);
  if (!li || !isSingle(li)) return undefined;
  const found = listOf(li, top);
  if (!found) return undefined;
  const number = li.element && found.own.element && numberOf(li.element, found.own.element);
  const item = { runs: cleanRuns(line.runs), depth: found.depth, ...(number !== undefined && { number }) };
  return { kind: 'item', list: found.list, item };
}

const cleanTable = (table: Table): Table => ({
  ...table,
  caption: cleanRuns(table.caption),
  rows: table.rows.map((row) => row.map((cell) => ({ ...cell, runs: cleanRuns(cell.runs) }))),
});

/** The block that a line other than a paragraph of text is: a table, a picture, an attached file. */
function readObject(line: ReadLine): Block | undefined {
  if (line.table) return cleanTable(line.table);
  return line.figure ?? attachment(line);
}

/** What a line becomes, by what it holds and by what it stands in. */
export function readEntry(line: ReadLine, around: LineSurroundings): LineEntry {
  const object = readObject(line);
  if (object) return { kind: 'block', block: object };
  const level = headingLevel(line, around.boldTells);
  const item = level && headingBox(line.box) ? undefined : readItem(line, around);
  if (item) return item;
  const runs = cleanRuns(line.runs);
  if (level) return { kind: 'block', block: { kind: 'heading', level, runs } };
  const quote = nearest(line.box, /^blockquote$/, around.top);
  if (quote && around.isQuote(quote)) return { kind: 'quoted', quote };
  const align = line.chars <= 60 ? alignOf(line.box) : undefined;
  return { kind: 'block', block: align ? { kind: 'paragraph', runs, align } : { kind: 'paragraph', runs } };
}
