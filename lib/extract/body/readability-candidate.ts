import Readability from '@mozilla/readability/Readability.js';
import { createDocumentBeside } from '../../dom/document.ts';
import type { ReadLine } from '../page/lines.ts';
import type { PageLines } from '../page/page.ts';
import { PageSketch } from './page-sketch.ts';

/** Beyond this many lines Readability is not asked: its own passes over siblings and ancestors grow faster than the page. */
const MOST_LINES = 20_000;

/**
 * Readability without the steps that a sketch makes needless: scripts, styles, fonts and line breaks, pictures in
 * noscript, metadata, a title and headings that say it again; asking of each element whether it is visible (all are) or a
 * byline (told elsewhere); and cleaning what it picked (the edges are told elsewhere; on short or link-rich pages the
 * cleaning empties the pick, which costs two more rounds over the page). These methods are not in its types; were they
 * renamed, the steps would merely run again. What is built lacks the methods that stand behind them:
 * `scripts/slim-readability.ts`.
 */
class Picker extends Readability<Node> {
  _unwrapNoscriptImages(): void {}
  _removeScripts(): void {}
  _prepDocument(): void {}
  _getArticleMetadata(): object {
    return { title: '' };
  }
  _isProbablyVisible(): boolean {
    return true;
  }
  _isValidByline(): boolean {
    return false;
  }
  _headerDuplicatesTitle(): boolean {
    return false;
  }
  _prepArticle(): void {}
  _postProcessContent(): void {}
}

/** The indices of the lines that Readability keeps of a sketch. */
function keptLines(sketch: Document): ReadonlySet<number> {
  const options = { charThreshold: 1, keepClasses: true, disableJSONLD: true, serializer: (node: Node) => node };
  const content = new Picker(sketch, options).parse()?.content as Element | null | undefined;
  const kept = [...(content?.querySelectorAll('[data-line]') ?? [])];
  return new Set(kept.map((element) => Number(element.getAttribute('data-line'))));
}

/**
 * Asks Readability which lines are the article. It is given a sketch of the page: the boxes that hold shown text, with
 * their names, and each line as one paragraph of text and links; so the visibility is the live page's, `<br>` and
 * `<font>` soup is gone, Word's class names too, and there is no way back needed through HTML. The answer is the
 * indices of the lines it keeps.
 */
export function readabilityLines(page: PageLines, lines: readonly ReadLine[]): ReadonlySet<number> {
  if (!lines.length || lines.length > MOST_LINES) return new Set();
  try {
    const sketch = new PageSketch(createDocumentBeside(page.document));
    for (const line of lines) if (line.hidden === 'none' && line.chars) sketch.addLine(line);
    return keptLines(sketch.document);
  } catch {
    // A partial DOM may lack what Readability needs; the other candidates stand without it.
    return new Set();
  }
}
