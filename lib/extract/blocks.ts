import type { Attachment, Block, Heading, List, ListItem, Paragraph, Run, Runs } from '../article.ts';
import type { ReadLine } from './lines.ts';
import type { Box } from './page.ts';

/** File formats that an official page attaches. */
const ATTACHED = /\.(pdf|docx?|xlsx?|pptx?|wps|et|ofd|ceb|zip|rar|7z|txt|rtf|csv|dps)(?:[?#].*)?$/i;
const NAMED = /\.(pdf|docx?|xlsx?|pptx?|wps|et|ofd|ceb|zip|rar|7z|txt|rtf|csv)\s*[）)]?$/i;

/** Runs as a `Reading` holds them: links without an address are plain, neighbours of one style are one. */
export function cleanRuns(runs: Runs): Runs {
  const out: { style: Run['style']; text: string; href?: string }[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const href = run.href || undefined;
    if (last && last.style === run.style && last.href === href) last.text += run.text;
    else out.push(href ? { style: run.style, text: run.text, href } : { style: run.style, text: run.text });
  }
  return out;
}

/** Numbering that official texts use for headings: 一、 （一） 第一章. */
const CHAPTER = /^第[一二三四五六七八九十百零〇\d]{1,4}[章编节篇](?:\s|$|[\u3400-\u9fff])/;
const FIRST = /^[一二三四五六七八九十]{1,3}、\S/;
const SECOND = /^[（(][一二三四五六七八九十]{1,3}[）)]\s?\S/;
const SENTENCE_END = /[。！？；;，,：:…]$/;
const LONGEST_HEADING = 50;

function headingLevel(line: ReadLine): Heading['level'] | undefined {
  const { text } = line.form;
  if (line.chars > LONGEST_HEADING || line.chars < 2 || line.linked) return undefined;
  const tag = /^h([1-6])$/.exec(headingBox(line.box)?.tag ?? '')?.[1];
  if (tag && !/[。；，]$/.test(text)) return Math.min(6, Math.max(2, Number(tag))) as Heading['level'];
  if (SENTENCE_END.test(text)) return undefined;
  if (CHAPTER.test(text) && line.chars <= 30) return 2;
  if (FIRST.test(text) && line.chars <= 40) return 2;
  if (SECOND.test(text) && line.chars <= 36 && !/。/.test(text)) return 3;
  if (line.strongChars === line.chars && line.chars >= 3 && line.chars <= 40 && !/。/.test(text) && !line.broken)
    return 3;
  return undefined;
}

const headingBox = (box: Box): Box | undefined => {
  for (let at: Box | undefined = box, up = 0; at && up < 2; at = at.parent, up++)
    if (/^h[1-6]$/.test(at.tag)) return at;
  return undefined;
};

function attachment(line: ReadLine): Attachment | undefined {
  const links = line.runs.filter((run) => run.href && (ATTACHED.test(run.href) || NAMED.test(run.text)));
  const hrefs = new Set(links.map((run) => run.href));
  const [link] = links;
  if (!link?.href || hrefs.size !== 1) return undefined;
  const linked = links.reduce((sum, run) => sum + run.text.length, 0);
  if (line.text.length - linked > 14 || line.prose) return undefined;
  const format = (ATTACHED.exec(link.href)?.[1] ?? NAMED.exec(link.text)?.[1] ?? '').toLowerCase();
  return { kind: 'attachment', href: link.href, runs: cleanRuns(line.runs), format };
}

function alignOf(box: Box): Paragraph['align'] | undefined {
  for (let at: Box | undefined = box, up = 0; at && up < 2; at = at.parent, up++) {
    // The outermost box of a selection is a fragment, which has no attributes.
    if (at.element.nodeType !== 1) return undefined;
    if (at.tag === 'center') return 'center';
    const set =
      at.element.getAttribute('align') ?? /text-align\s*:\s*(\w+)/i.exec(at.element.getAttribute('style') ?? '')?.[1];
    const align = set?.toLowerCase();
    if (align === 'center' || align === 'right') return align;
    if (align) return undefined;
  }
  return undefined;
}

const nearest = (box: Box, tags: RegExp, top: Box): Box | undefined => {
  for (let at: Box | undefined = box; at && at !== top.parent; at = at.parent) if (tags.test(at.tag)) return at;
  return undefined;
};

interface Entry {
  readonly line: ReadLine;
  readonly block: Block | undefined;
  readonly item: { readonly list: Box; readonly item: ListItem } | undefined;
  readonly quote: Box | undefined;
}

/** What a list is: the outermost ul or ol below the body. */
function listOf(item: Box, top: Box): { list: Box; depth: number } | undefined {
  let list: Box | undefined;
  let depth = -1;
  for (let at: Box | undefined = item.parent; at && at !== top.parent; at = at.parent) {
    if (/^(?:ul|ol)$/.test(at.tag)) {
      list = at;
      depth++;
    }
  }
  return list && { list, depth };
}

function entryOf(line: ReadLine, top: Box, quoting: (box: Box) => boolean, single: (item: Box) => boolean): Entry {
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
  const level = headingLevel(line);
  const li = nearest(line.box, /^li$/, top);
  // A list item of several paragraphs is a box for them, not an item; a list nested in it is no paragraph.
  if (li && single(li) && !(level && headingBox(line.box))) {
    const found = listOf(li, top);
    if (found)
      return {
        ...none,
        block: undefined,
        item: { list: found.list, item: { runs: cleanRuns(line.runs), depth: found.depth } },
      };
  }
  if (level) return { ...none, block: { kind: 'heading', level, runs: cleanRuns(line.runs) } };
  const quote = nearest(line.box, /^blockquote$/, top);
  if (quote && quoting(quote)) return { ...none, block: undefined, quote };
  const align = line.chars <= 60 ? alignOf(line.box) : undefined;
  const runs = cleanRuns(line.runs);
  return { ...none, block: align ? { kind: 'paragraph', runs, align } : { kind: 'paragraph', runs } };
}

const CAPTION =
  /^(?:[▲△▼↑↓]|图(?:为|[：:/／\s\d一二三四五])|[（(]?(?:资料)?图片?[：:/]|.{0,60}(?:摄|供图|图\/|摄影)[）)]?。?$)/;

/** Blocks, and for each line the index of the block it went into. */
export interface Made {
  readonly blocks: readonly Block[];
  readonly blockOf: readonly number[];
}

/** The blocks that lines make, in order; `top` is the box they were chosen from. */
export function makeBlocks(lines: readonly ReadLine[], top: Box): Made {
  const blockOf: number[] = [];
  const total = lines.reduce((sum, line) => sum + line.chars, 0);
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
  for (const line of lines) {
    const entry = entryOf(line, top, quoting, (item) => linesIn.get(item) === 1);
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

const isCaption = (line: ReadLine): boolean =>
  line.kind === 'text' &&
  line.chars <= 120 &&
  (nearest(line.box, /^figcaption$/, line.box.parent ?? line.box) !== undefined ||
    /(?:^|[\s_-])(?:img|pic|photo|fig)[\w-]*(?:desc?|cap|caption|note|text|txt|info)|caption|(?:^|\s)(?:tuzhu|tushuo)/i.test(
      line.box.names,
    ) ||
    (CAPTION.test(line.form.text) && line.chars <= 100));

function closedList(box: Box, items: readonly ListItem[]): List {
  const ordered = box.tag === 'ol';
  const start = Number.parseInt(box.element.getAttribute('start') ?? '1', 10);
  return ordered && start > 1 ? { kind: 'list', ordered, start, items } : { kind: 'list', ordered, items };
}
