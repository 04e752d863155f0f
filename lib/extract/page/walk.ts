import { baseOf } from '../../dom/document.ts';
import { hasAttribute, tagOf } from '../../dom/element.ts';
import { COMMENT, dataOf, ELEMENT, firstChildOf, nextSiblingOf, nodeTypeOf, parentOf, TEXT } from '../../dom/node.ts';
import type { PageDocument, PageElement, PageFragment, PageNode } from '../../dom/page-node.ts';
import { writingOf } from '../../text/canonical-line.ts';
import { HIDDEN_BLOCKS, isBold, keepsBreaks, linkAddress, namesOf, SKIPPED, STYLES } from './elements.ts';
import { furnitureOf } from './furniture.ts';
import { readImage } from './images.ts';
import type { Layouts } from './layout.ts';
import { LineBuilder, type Setting, textLine } from './line-builder.ts';
import { nameHint } from './name-hints.ts';
import type { Box, Hidden, Line, Mark, Page } from './page.ts';
import { readTable, type TableShape } from './tables.ts';

const TABLE_PARTS = new Set(['table', 'tr', 'td', 'th', 'caption']);
/** Deeper boxes are counted to the box at this depth: pages of 10,000 nested divs are attacks or accidents. */
const MOST_DEPTH = 200;

interface Frame {
  readonly node: PageElement;
  readonly box: Box;
  /** The box is the element's own. */
  readonly own: boolean;
  readonly setting: Setting;
  readonly table: TableShape | undefined;
  readonly preformatted: boolean;
}

const PLAIN: Setting = { style: 'plain', href: undefined };

/** Reads the nodes under `root` into lines, in one pass, without recursion and without touching them. */
export function walk(document: PageDocument, root: PageElement | PageFragment, layouts: Layouts): Page {
  const base = baseOf(document);
  const lines: Line[] = [];
  const boxes: Box[] = [];
  const marks: Mark[] = [];
  const builder = new LineBuilder();
  const frames: Frame[] = [];
  let broken = false;
  let current: Box;

  const flush = (brokenNext: boolean): void => {
    const line = builder.take(current, current.hidden, broken);
    if (line) lines.push(...withoutTool(line));
    broken = brokenNext;
  };

  const openBox = (element: PageElement | undefined, parent: Box | undefined, hidden: Hidden): Box => {
    const names = element ? namesOf(element) : '';
    const tag = element ? tagOf(element) : '';
    const depth = parent ? parent.depth + 1 : 0;
    const hint = nameHint(tag, names);
    const first = lines.length;
    const box: Box = { index: boxes.length, element, tag, parent, depth, hint, names, hidden, first, end: first };
    boxes.push(box);
    return box;
  };

  const text = (data: string, frame: Frame): void => {
    if (builder.skips(data)) return;
    if (data.length > 40 && data.includes('\n') && (frame.preformatted || keepsBreaks(document, frame.node, data))) {
      data.split(/\r?\n/).forEach((part, index) => {
        if (index) flush(true);
        builder.add(part, frame.setting);
      });
    } else builder.add(data, frame.setting);
  };

  /** Whether to go down into the element. */
  const enter = (element: PageElement, outer: Frame): boolean => {
    const tag = tagOf(element);
    if (tag === 'br') {
      flush(true);
      return false;
    }
    if (SKIPPED.has(tag)) return false;
    const parent = outer.box;
    const layout = parent.hidden === 'hard' ? undefined : layouts.of(element, parent.depth);
    const unveiled = parent.hidden === 'veiled' && layout?.computed;
    const hidden = layout && (layout.hidden !== 'none' || unveiled) ? layout.hidden : parent.hidden;
    if (tag === 'img') {
      const figure = hidden === 'hard' ? undefined : readImage(element, base);
      if (!figure) return false;
      flush(false);
      const { href } = outer.setting;
      lines.push({
        ...{
          kind: 'figure',
          box: parent,
          runs: [],
          text: '',
          chars: 0,
          linkChars: href ? 1 : 0,
          strongChars: 0,
          hidden,
        },
        ...{ seams: [], broken: false, figure },
      });
      return false;
    }
    const own =
      parent.depth < MOST_DEPTH &&
      (TABLE_PARTS.has(tag) || (layout ? layout.block : HIDDEN_BLOCKS.has(tag)) || hidden !== parent.hidden);
    let { setting } = outer;
    let box = parent;
    let table = outer.table;
    if (own || layout?.block) flush(false);
    if (own) {
      box = openBox(element, parent, hidden);
      current = box;
      if (tag === 'table') {
        if (table) table.nested = true;
        table = { rows: [], nested: false, outer: table };
      } else if (tag === 'tr') table?.rows.push([]);
      else if ((tag === 'td' || tag === 'th') && table) (table.rows.at(-1) ?? newRow(table)).push(box);
      if (setting.style !== 'plain' && /^h\d$/.test(tag)) setting = { ...setting, style: 'plain' };
    } else {
      builder.seam();
      const style = STYLES[tag] ?? (isBold(element, tag) ? 'strong' : undefined);
      if (style && (setting.style === 'plain' || style.startsWith('su'))) setting = { ...setting, style };
    }
    if (tag === 'a') {
      const href = linkAddress(element, base);
      // A link that only runs a script is furniture all the same: it counts as a link, without an address.
      setting = { ...setting, href: href ?? (hasAttribute(element, 'href') ? '' : undefined) };
    }
    frames.push({ node: element, box, own, setting, table, preformatted: outer.preformatted || tag === 'pre' });
    return true;
  };

  const leave = (frame: Frame): void => {
    if (!frame.own) {
      builder.seam();
      return;
    }
    flush(false);
    const { box, table } = frame;
    box.end = lines.length;
    if (box.tag === 'table' && table && box.element === frame.node) {
      const made = table.nested ? undefined : readTable(box, table, lines);
      if (made) {
        lines.length = box.first;
        lines.push(made);
        boxes.length = box.index + 1;
        box.end = lines.length;
      }
    }
    const outer = frames.at(-1);
    if (outer) current = outer.box;
  };

  const rootBox = openBox(nodeTypeOf(root) === ELEMENT ? (root as PageElement) : undefined, undefined, 'none');
  current = rootBox;
  frames.push({
    node: root as PageElement,
    box: rootBox,
    own: true,
    setting: PLAIN,
    table: undefined,
    preformatted: false,
  });
  let node: PageNode | null = firstChildOf(root);
  while (node) {
    const frame = frames.at(-1);
    if (!frame) break;
    let down = false;
    if (nodeTypeOf(node) === TEXT) text(dataOf(node), frame);
    else if (nodeTypeOf(node) === ELEMENT) down = enter(node as PageElement, frame);
    else if (nodeTypeOf(node) === COMMENT) marks.push({ text: dataOf(node).slice(0, 4000), line: lines.length });
    if (down && firstChildOf(node)) {
      node = firstChildOf(node);
      continue;
    }
    if (down) leave(frames.pop() as Frame);
    let next: PageNode | null = nextSiblingOf(node);
    while (!next) {
      node = parentOf(node);
      if (!node || node === root) break;
      leave(frames.pop() as Frame);
      next = nextSiblingOf(node);
    }
    node = next;
  }
  flush(false);
  rootBox.end = lines.length;
  return { document, root: rootBox, boxes, lines, marks, writing: writingOf(sampleOf(lines)) };
}

/** A tool linked at the end of a paragraph (`图片：市林业局` 返回某某，查看更多) is a line of its own. */
function withoutTool(line: Line): readonly Line[] {
  const tool = line.runs.at(-1);
  if (
    tool?.href === undefined ||
    line.runs.length < 2 ||
    tool.text.length < 4 ||
    tool.text.length > 20 ||
    line.chars < 12
  )
    return [line];
  if (furnitureOf(tool.text.trim())?.where !== 'any' || furnitureOf(line.text)) return [line];
  const at = line.text.length - tool.text.length;
  const text = line.text.slice(0, at).trimEnd();
  if (text.length < 4) return [line];
  const { box, hidden, broken } = line;
  const seams = line.seams.filter((seam) => seam < text.length);
  const runs = line.runs.slice(0, -1);
  return [textLine(box, runs, { hidden, broken, seams }), textLine(box, [tool], { hidden, broken: true })];
}

const newRow = (table: TableShape): Box[] => {
  const row: Box[] = [];
  table.rows.push(row);
  return row;
};

/** Enough of the page to tell its writing from. */
function sampleOf(lines: readonly Line[]): string {
  let sample = '';
  for (const line of lines) {
    sample += `${line.text.slice(0, 300)}\n`;
    if (sample.length > 12_000) break;
  }
  return sample;
}
