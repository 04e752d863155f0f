import { Readability } from '@mozilla/readability';
import type { ReadLine } from './lines.ts';
import type { Box, Page } from './page.ts';

/** Beyond this many lines Readability is not asked: its own passes over siblings and ancestors grow faster than the page. */
const MOST_LINES = 20_000;
/** Levels of boxes kept in the sketch; Readability looks at five ancestors of a paragraph. */
const MOST_LEVELS = 40;

/**
 * Readability without its last step, the cleaning of what it picked: the edges are told elsewhere, and on short or
 * link-rich pages that step empties the pick, which costs two more rounds over the page. `_prepArticle` is not in its
 * types; were it renamed, the step would merely run again.
 */
class Picker extends Readability<Node> {
  _prepArticle(): void {}
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
    const sketch = page.document.implementation.createHTMLDocument('');
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
    // Menus and lists of links become one paragraph of links each: they only have to weigh on their box.
    let menu: { readonly box: Element; readonly paragraph: Element } | undefined;
    for (const line of lines) {
      if (line.hidden !== 'none' || !line.chars) continue;
      if (line.linked && line.chars < 40) {
        const list = outOfList(line.box);
        const box = elementOf(list).element;
        if (menu?.box !== box) {
          menu = { box, paragraph: sketch.createElement('p') };
          box.appendChild(menu.paragraph);
        }
        const link = sketch.createElement('a');
        link.setAttribute('href', '#');
        link.textContent = line.text;
        menu.paragraph.appendChild(link);
        continue;
      }
      menu = undefined;
      const box = elementOf(line.box).element;
      const paragraph = sketch.createElement(/^h[1-6]$/.test(line.box.tag) ? line.box.tag : 'p');
      paragraph.setAttribute('data-line', String(line.index));
      if (!line.linkChars) paragraph.textContent = line.text;
      else {
        for (const run of line.runs) {
          if (run.href === undefined) paragraph.appendChild(sketch.createTextNode(run.text));
          else {
            const link = sketch.createElement('a');
            link.setAttribute('href', run.href || '#');
            link.textContent = run.text;
            paragraph.appendChild(link);
          }
        }
      }
      box.appendChild(paragraph);
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

const outOfList = (box: Box): Box => {
  let at = box;
  while (at.parent && /^(?:li|ul|ol|a|span|dd|dt|dl|h[1-6]|p)$/.test(at.tag)) at = at.parent;
  return at;
};

/** A line stands in a paragraph of its own, and a table's parts only inside a table: both become plain boxes. */
const sketchTag = (tag: string): string =>
  /^(?:section|article|main|aside|footer|header|nav|ul|ol|li|blockquote|form|dl|center)$/.test(tag) ? tag : 'div';
