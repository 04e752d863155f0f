import { Readability } from '@mozilla/readability';
import { createDocumentBeside } from '../../dom/document.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Box, Page } from '../page/page.ts';

/** Beyond this many lines Readability is not asked: its own passes over siblings and ancestors grow faster than the page. */
const MOST_LINES = 20_000;
/** Readability gives paragraphs below this no score. */
const SCORED_FROM = 25;
/** Levels of boxes kept in the sketch; Readability looks at five ancestors of a paragraph. */
const MOST_LEVELS = 40;

/**
 * Readability without the steps that a sketch makes needless: asking of each element whether it is visible (all are) or
 * a byline (told elsewhere), and cleaning what it picked (the edges are told elsewhere; on short or link-rich pages the
 * cleaning empties the pick, which costs two more rounds over the page). These methods are not in its types; were they
 * renamed, the steps would merely run again.
 */
class Picker extends Readability<Node> {
  _prepArticle(): void {}
  _isProbablyVisible(): boolean {
    return true;
  }
  _isValidByline(): boolean {
    return false;
  }
}

/** Word's class names contain words that Readability takes for comments and footers. */
const withoutWord = (names: string): string => names.replace(/\bMso\w*/gi, '');

/**
 * Asks Readability which lines are the article. It is given a sketch of the page: the boxes that hold shown text, with
 * their names, and each line as one paragraph of text and links; so the visibility is the live page's, `<br>` and
 * `<font>` soup is gone, Word's class names too, and there is no way back needed through HTML. The answer is the
 * indices of the lines it keeps.
 */
export function readabilityLines(page: Page, lines: readonly ReadLine[]): ReadonlySet<number> {
  const kept = new Set<number>();
  if (!lines.length || lines.length > MOST_LINES) return kept;
  try {
    const sketch = createDocumentBeside(page.document);
    const made = new Map<Box, { element: Element; level: number }>();
    const elementOf = (box: Box): { element: Element; level: number } => {
      const chain: Box[] = [];
      let at: Box | undefined = box;
      while (at && !made.has(at)) {
        chain.push(at);
        at = at.parent;
      }
      let outer = (at && made.get(at)) ?? { element: sketch.body as Element, level: 0 };
      for (const next of chain.reverse()) {
        let inner = outer;
        const wrapper = next.parent && next.first === next.parent.first && next.end === next.parent.end && !next.names;
        if (!wrapper && next.tag !== 'body' && next.tag !== 'html' && outer.level < MOST_LEVELS) {
          const element = sketch.createElement(/^[a-z][a-z0-9]*$/.test(next.tag) ? sketchTag(next.tag) : 'div');
          if (next.names) element.className = withoutWord(next.names);
          outer.element.appendChild(element);
          inner = { element, level: outer.level + 1 };
        }
        made.set(next, inner);
        outer = inner;
      }
      return outer;
    };
    // Short lines count for no score of their own; they become one list a box, for the weight of their links.
    let short: { readonly box: Element; readonly list: Element } | undefined;
    for (const line of lines) {
      if (line.hidden !== 'none' || !line.chars) continue;
      const box = elementOf(boxOfSeveral(line.box)).element;
      let target: Element;
      if (line.chars < SCORED_FROM) {
        if (short?.box !== box) {
          short = { box, list: sketch.createElement('ul') };
          box.appendChild(short.list);
        }
        target = short.list.appendChild(sketch.createElement('li'));
      } else {
        short = undefined;
        target = box.appendChild(sketch.createElement('p'));
      }
      target.setAttribute('data-line', String(line.index));
      if (!line.linkChars) target.textContent = line.text;
      else if (line.linked) target.appendChild(linkTo(sketch, line.text));
      else {
        for (const run of line.runs) {
          target.appendChild(run.href === undefined ? sketch.createTextNode(run.text) : linkTo(sketch, run.text));
        }
      }
    }
    const options = { charThreshold: 1, keepClasses: true, disableJSONLD: true, serializer: (node: Node) => node };
    const content = new Picker(sketch, options).parse()?.content as Element | null | undefined;
    for (const element of content?.querySelectorAll('[data-line]') ?? [])
      kept.add(Number(element.getAttribute('data-line')));
  } catch {
    // A partial DOM may lack what Readability needs; the other candidates stand without it.
  }
  return kept;
}

/** Boxes of a single line (`<li>`, `<p>`, `<div><span>`) are left out: the line stands in their parent. */
function boxOfSeveral(box: Box): Box {
  let at = box;
  while (at.parent && at.end - at.first === 1) at = at.parent;
  return at;
}

function linkTo(sketch: Document, text: string): Element {
  const link = sketch.createElement('a');
  link.setAttribute('href', '#');
  link.textContent = text;
  return link;
}

/** A line stands in a paragraph of its own, and a table's parts only inside a table: both become plain boxes. */
const sketchTag = (tag: string): string =>
  /^(?:section|article|main|aside|footer|header|nav|ul|ol|li|blockquote|form|dl|center)$/.test(tag) ? tag : 'div';
