import { baseOf } from '../../dom/document.ts';
import { attributeOf, tagOf } from '../../dom/element.ts';
import type { PageDocument, PageElement } from '../../dom/page-node.ts';
import type { Visitor } from '../../dom/traverse.ts';
import { isReadOnlyText, keepsBreaks, namesOf, SKIPPED, TOOLS } from './elements.ts';
import { readImage } from './images.ts';
import type { Layouts } from './layout.ts';
import { LineBuilder } from './line-builder.ts';
import { nameHint } from './name-hints.ts';
import type { Box, Hidden, PageLine, PageLines } from './page.ts';
import { type TableShape, tableAt } from './table-shape.ts';
import { readTable } from './tables.ts';
import { withoutTool } from './trailing-tool.ts';
import { hiddenBy, isBox, PLAIN, settingInBox, settingInline, settingLinked, type WalkFrame } from './walk-frame.ts';

/** Of a comment no more is kept. */
const LONGEST_COMMENT = 4000;

/** Gathers lines and boxes from the nodes that a traversal brings. */
export class PageWalk implements Visitor {
  readonly lines: PageLine[] = [];
  readonly boxes: Box[] = [];
  readonly comments: string[] = [];
  readonly #document: PageDocument;
  readonly #layouts: Layouts;
  readonly #base: string;
  readonly #builder = new LineBuilder();
  readonly #frames: WalkFrame[] = [];
  #frame: WalkFrame;
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
    this.comments.push(data.slice(0, LONGEST_COMMENT));
  };

  readonly enter = (element: PageElement, tag: string): boolean => {
    if (tag === 'br') this.#flush(true);
    if (TOOLS.has(tag) && attributeOf(element, 'type') !== 'hidden') this.#frame.box.tooled = true;
    const field = isReadOnlyText(element, tag);
    if (tag === 'br' || (SKIPPED.has(tag) && !field)) return false;
    const { box: parent } = this.#frame;
    const layout = parent.hidden === 'hard' ? undefined : this.#layouts.of(element, parent.depth);
    const hidden = hiddenBy(layout, parent);
    if (tag === 'img') {
      this.#image(element, hidden);
      return false;
    }
    const own = field || isBox(tag, layout, hidden, parent);
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
  finish(): Omit<PageLines, 'writing'> {
    this.#flush(false);
    const root = this.#frame.box;
    root.end = this.lines.length;
    const { lines, boxes, comments } = this;
    return { document: this.#document, root, boxes, lines, comments };
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
    const box: Box = {
      index: this.boxes.length,
      element,
      tag,
      parent,
      depth,
      hint,
      names,
      hidden,
      tooled: false,
      first,
      end: first,
    };
    this.boxes.push(box);
    return box;
  }

  #boxFrame(element: PageElement, hidden: Hidden): WalkFrame {
    const outer = this.#frame;
    const box = this.#openBox(element, outer.box, hidden);
    const table = tableAt(box, outer.table);
    return {
      element,
      box,
      own: true,
      setting: settingLinked(element, box.tag, settingInBox(box.tag, outer.setting), this.#base),
      table,
      preformatted: outer.preformatted || box.tag === 'pre' || box.tag === 'textarea',
    };
  }

  #inlineFrame(element: PageElement, tag: string): WalkFrame {
    const outer = this.#frame;
    this.#builder.seam();
    return {
      element,
      box: outer.box,
      own: false,
      setting: settingLinked(element, tag, settingInline(element, tag, outer.setting), this.#base),
      table: outer.table,
      preformatted: outer.preformatted || tag === 'pre',
    };
  }

  #image(element: PageElement, hidden: Hidden): void {
    const figure = hidden === 'hard' ? undefined : readImage(element, this.#base);
    if (!figure) return;
    this.#flush(false);
    const { box, setting } = this.#frame;
    const none = { runs: [], text: '', chars: 0, strongChars: 0, toolChars: 0, seams: [], broken: false };
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
