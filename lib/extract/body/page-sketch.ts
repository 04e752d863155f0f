import type { Run } from '../../reading/article.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';

/** Readability gives paragraphs below this no score. */
const SCORED_FROM = 25;
/** Levels of boxes kept in the sketch; Readability looks at five ancestors of a paragraph. */
const MOST_LEVELS = 40;

/** Word's class names contain words that Readability takes for comments and footers. */
const withoutWord = (names: string): string => names.replace(/\bMso\w*/gi, '');

/** Boxes of a single line (`<li>`, `<p>`, `<div><span>`) are left out: the line stands in their parent. */
function boxOfSeveral(box: Box): Box {
  let at = box;
  while (at.parent && at.end - at.first === 1) at = at.parent;
  return at;
}

/** A line stands in a paragraph of its own, and a table's parts only inside a table: both become plain boxes. */
const sketchTag = (tag: string): string =>
  /^(?:section|article|main|aside|footer|header|nav|ul|ol|li|blockquote|form|dl|center)$/.test(tag) ? tag : 'div';

/** An element of the sketch, and how many elements of boxes are around it. */
interface Sketched {
  readonly element: Element;
  readonly level: number;
}

const namedTag = (tag: string): string => (/^[a-z][a-z0-9]*$/.test(tag) ? sketchTag(tag) : 'div');

/** A box that holds just what the one around it holds, and has no name to tell it by. */
const isWrapper = ({ parent, first, end, names }: Box): boolean =>
  parent !== undefined && first === parent.first && end === parent.end && !names;

/** Draws the boxes and lines of a page in a document of our own, as Readability is to see them. */
export class PageSketch {
  readonly document: Document;
  readonly #made = new Map<Box, Sketched>();
  /** The list that short lines of a box go into, as long as they follow each other. */
  #short: { readonly box: Element; readonly list: Element } | undefined;

  constructor(document: Document) {
    this.document = document;
  }

  /** Draws a line as a paragraph of text and links. Short lines count for no score of their own: one list a box. */
  addLine(line: ReadLine): void {
    const box = this.#elementOf(boxOfSeveral(line.box)).element;
    const target = line.chars < SCORED_FROM ? this.#addShort(box) : this.#addParagraph(box);
    target.setAttribute('data-line', String(line.index));
    if (!line.linkChars) target.textContent = line.text;
    else if (line.linked) target.appendChild(this.#linkTo(line.text));
    else for (const run of line.runs) target.appendChild(this.#nodeOf(run));
  }

  #addShort(box: Element): Element {
    let short = this.#short;
    if (short?.box !== box) {
      short = { box, list: this.document.createElement('ul') };
      box.appendChild(short.list);
      this.#short = short;
    }
    return short.list.appendChild(this.document.createElement('li'));
  }

  #addParagraph(box: Element): Element {
    this.#short = undefined;
    return box.appendChild(this.document.createElement('p'));
  }

  #nodeOf({ href, text }: Run): Node {
    return href === undefined ? this.document.createTextNode(text) : this.#linkTo(text);
  }

  #linkTo(text: string): Element {
    const link = this.document.createElement('a');
    link.setAttribute('href', '#');
    link.textContent = text;
    return link;
  }

  /** The element of a box; those around it are drawn first. */
  #elementOf(box: Box): Sketched {
    const missing: Box[] = [];
    let at: Box | undefined = box;
    for (; at && !this.#made.has(at); at = at.parent) missing.push(at);
    let around = (at && this.#made.get(at)) ?? { element: this.document.body as Element, level: 0 };
    for (const next of missing.reverse()) {
      around = this.#drawBox(next, around);
      this.#made.set(next, around);
    }
    return around;
  }

  /** Draws a box that tells something; one that does not is the element around it. */
  #drawBox(box: Box, around: Sketched): Sketched {
    if (isWrapper(box) || box.tag === 'body' || box.tag === 'html' || around.level >= MOST_LEVELS) return around;
    const element = this.document.createElement(namedTag(box.tag));
    if (box.names) element.className = withoutWord(box.names);
    around.element.appendChild(element);
    return { element, level: around.level + 1 };
  }
}
