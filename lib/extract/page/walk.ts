import { baseOf } from '../../dom/document.ts';
import { hasAttribute, tagOf } from '../../dom/element.ts';
import { ELEMENT, nodeTypeOf } from '../../dom/node.ts';
import type { PageDocument, PageElement, PageFragment } from '../../dom/page-node.ts';
import { traverse, type Visitor } from '../../dom/traverse.ts';
import { writingOf } from '../../text/canonical-line.ts';
import { HIDDEN_BLOCKS, isBold, keepsBreaks, linkAddress, namesOf, SKIPPED, STYLES } from './elements.ts';
import { readImage } from './images.ts';
import type { Layout, Layouts } from './layout.ts';
import { LineBuilder, type Setting } from './line-builder.ts';
import { nameHint } from './name-hints.ts';
import type { Box, Hidden, Line, Mark, Page } from './page.ts';
import { readTable, type TableShape } from './tables.ts';
import { withoutTool } from './trailing-tool.ts';

const TABLE_PARTS = new Set(['table', 'tr', 'td', 'th', 'caption']);
/** Deeper boxes are counted to the box at this depth: pages of 10,000 nested divs are attacks or accidents. */
const MOST_DEPTH = 200;

/** What the walk knows of an element it is in. */
interface Frame {
  /** Undefined for a fragment. */
  readonly element: PageElement | undefined;
  readonly box: Box;
  /** The box is the element's own. */
  readonly own: boolean;
  readonly setting: Setting;
  readonly table: TableShape | undefined;
  readonly preformatted: boolean;
}

const PLAIN: Setting = { style: 'plain', href: undefined };

/** Whether an element is a box of its own; others are a part of the box around them. */
function isBox(tag: string, layout: Layout | undefined, hidden: Hidden, parent: Box): boolean {
  if (parent.depth >= MOST_DEPTH) return false;
  return TABLE_PARTS.has(tag) || (layout ? layout.block : HIDDEN_BLOCKS.has(tag)) || hidden !== parent.hidden;
}

/** How the element hides what is in it, by what is known of its layout and the box around it. */
function hiddenBy(layout: Layout | undefined, parent: Box): Hidden {
  if (!layout) return parent.hidden;
  const unveiled = parent.hidden === 'veiled' && layout.computed;
  return layout.hidden !== 'none' || unveiled ? layout.hidden : parent.hidden;
}

/** The table a box belongs to, with the box put into its rows; a table of its own for a table element. */
function tableAt(box: Box, outer: TableShape | undefined): TableShape | undefined {
  if (box.tag === 'table') {
    if (outer) outer.nested = true;
    return { rows: [], nested: false, outer };
  }
  if (box.tag === 'tr') outer?.rows.push([]);
  else if ((box.tag === 'td' || box.tag === 'th') && outer) {
    const row = outer.rows.at(-1);
    if (row) row.push(box);
    else outer.rows.push([box]);
  }
  return outer;
}

/** Gathers lines and boxes from the nodes that a traversal brings. */
class Walk implements Visitor {
  readonly lines: Line[] = [];
  readonly boxes: Box[] = [];
  readonly marks: Mark[] = [];
  readonly #document: PageDocument;
  readonly #layouts: Layouts;
  readonly #base: string;
  readonly #builder = new LineBuilder();
  readonly #frames: Frame[] = [];
  #frame: Frame;
  #broken = false;

  constructor(document: PageDocument, root: PageElement | undefined, layouts: Layouts) {
    this.#document = document;
    this.#layouts = layouts;
    this.#base = baseOf(document);
    const box = this.#openBox(root, undefined, 'none');
    this.#frame = { element: root, box, own: true, setting: PLAIN, table: undefined, preformatted: false };
  }

  readonly text = (data: string): void => {
    const { element, setting, preformatted } = this.#frame;
    if (this.#builder.skips(data)) return;
    const several = data.length > 40 && data.includes('\n');
    if (!several || !(preformatted || (element && keepsBreaks(this.#document, element, data)))) {
      this.#builder.add(data, setting);
      return;
    }
    data.split(/\r?\n/).forEach((part, index) => {
      if (index) this.#flush(true);
      this.#builder.add(part, setting);
    });
  };

  readonly comment = (data: string): void => {
    this.marks.push({ text: data.slice(0, 4000), line: this.lines.length });
  };

  readonly enter = (element: PageElement, tag: string): boolean => {
    if (tag === 'br') this.#flush(true);
    if (tag === 'br' || SKIPPED.has(tag)) return false;
    const { box: parent } = this.#frame;
    const layout = parent.hidden === 'hard' ? undefined : this.#layouts.of(element, parent.depth);
    const hidden = hiddenBy(layout, parent);
    if (tag === 'img') {
      this.#image(element, hidden);
      return false;
    }
    const own = isBox(tag, layout, hidden, parent);
    if (own || layout?.block) this.#flush(false);
    this.#frames.push(this.#frame);
    this.#frame = own ? this.#boxFrame(element, hidden) : this.#inlineFrame(element, tag);
    return true;
  };

  readonly leave = (): void => {
    const { own, box, table } = this.#frame;
    if (own) {
      this.#flush(false);
      box.end = this.lines.length;
      if (box.tag === 'table' && table) this.#closeTable(box, table);
    } else this.#builder.seam();
    this.#frame = this.#frames.pop() ?? this.#frame;
  };

  /** The page, when all of it was walked. */
  finish(): Page {
    this.#flush(false);
    const root = this.#frame.box;
    root.end = this.lines.length;
    const { lines, boxes, marks } = this;
    return { document: this.#document, root, boxes, lines, marks, writing: writingOf(sampleOf(lines)) };
  }

  /** Ends the line; `brokenNext`: by a `<br>`. */
  #flush(brokenNext: boolean): void {
    const { box } = this.#frame;
    const line = this.#builder.take(box, box.hidden, this.#broken);
    if (line) this.lines.push(...withoutTool(line));
    this.#broken = brokenNext;
  }

  #openBox(element: PageElement | undefined, parent: Box | undefined, hidden: Hidden): Box {
    const names = element ? namesOf(element) : '';
    const tag = element ? tagOf(element) : '';
    const depth = parent ? parent.depth + 1 : 0;
    const hint = nameHint(tag, names);
    const first = this.lines.length;
    const box: Box = { index: this.boxes.length, element, tag, parent, depth, hint, names, hidden, first, end: first };
    this.boxes.push(box);
    return box;
  }

  #boxFrame(element: PageElement, hidden: Hidden): Frame {
    const outer = this.#frame;
    const box = this.#openBox(element, outer.box, hidden);
    const table = tableAt(box, outer.table);
    const heading = outer.setting.style !== 'plain' && /^h\d$/.test(box.tag);
    const setting: Setting = heading ? { ...outer.setting, style: 'plain' } : outer.setting;
    return {
      element,
      box,
      own: true,
      setting: this.#linked(element, box.tag, setting),
      table,
      preformatted: outer.preformatted || box.tag === 'pre',
    };
  }

  #inlineFrame(element: PageElement, tag: string): Frame {
    const outer = this.#frame;
    this.#builder.seam();
    const style = STYLES[tag] ?? (isBold(element, tag) ? 'strong' : undefined);
    const styled = style && (outer.setting.style === 'plain' || style.startsWith('su'));
    const setting: Setting = styled ? { ...outer.setting, style } : outer.setting;
    return {
      element,
      box: outer.box,
      own: false,
      setting: this.#linked(element, tag, setting),
      table: outer.table,
      preformatted: outer.preformatted || tag === 'pre',
    };
  }

  #linked(element: PageElement, tag: string, setting: Setting): Setting {
    if (tag !== 'a') return setting;
    const href = linkAddress(element, this.#base);
    // A link that only runs a script is furniture all the same: it counts as a link, without an address.
    return { ...setting, href: href ?? (hasAttribute(element, 'href') ? '' : undefined) };
  }

  #image(element: PageElement, hidden: Hidden): void {
    const figure = hidden === 'hard' ? undefined : readImage(element, this.#base);
    if (!figure) return;
    this.#flush(false);
    const { box, setting } = this.#frame;
    const none = { runs: [], text: '', chars: 0, strongChars: 0, seams: [], broken: false };
    this.lines.push({ ...none, kind: 'figure', box, linkChars: setting.href ? 1 : 0, hidden, figure });
  }

  /** A data table becomes one line in the place of those in its cells. */
  #closeTable(box: Box, table: TableShape): void {
    const made = table.nested ? undefined : readTable(box, table, this.lines);
    if (!made) return;
    this.lines.length = box.first;
    this.lines.push(made);
    this.boxes.length = box.index + 1;
    box.end = this.lines.length;
  }
}

/** Reads the nodes under `root` into lines, in one pass, without recursion and without touching them. */
export function walk(document: PageDocument, root: PageElement | PageFragment, layouts: Layouts): Page {
  const element = nodeTypeOf(root) === ELEMENT ? (root as PageElement) : undefined;
  const reading = new Walk(document, element, layouts);
  traverse(root, reading);
  return reading.finish();
}

/** Enough of the page to tell its writing from. */
function sampleOf(lines: readonly Line[]): string {
  let sample = '';
  for (const line of lines) {
    sample += `${line.text.slice(0, 300)}\n`;
    if (sample.length > 12_000) break;
  }
  return sample;
}
