import { JSDOM, VirtualConsole } from 'jsdom';
import { fromPage } from '../../lib/dom/page-node.ts';
import { placeOfText, signsOf } from '../../lib/extract/edges/line-signs.ts';
import { shortLines } from '../../lib/extract/edges/short-lines.ts';
import { readSources } from '../../lib/extract/extract.ts';
import type { ReadLine } from '../../lib/extract/page/lines.ts';
import { readParts } from '../../lib/extract/read-article.ts';

/** A short line of a page of which it is known whether it is text. */
export interface LabelledLine {
  readonly signs: readonly string[];
  readonly isText: boolean;
  /** It stands in the box that was chosen as the article's. */
  readonly inBody: boolean;
}

/** A page and the lines of its article. */
export interface TruePage {
  readonly html: string;
  readonly url: string;
  readonly truth: readonly string[];
}

const bare = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');

/** From this length on words do not stand in a text by chance. */
const TELLING = 8;

/** Whether a line is text, by the true lines; undefined where that cannot be told. */
function labelOf(line: ReadLine, inBody: boolean, lines: ReadonlySet<string>, whole: string): boolean | undefined {
  const text = bare(line.text);
  const stands = lines.has(text);
  if (!stands && !whole.includes(text)) return false;
  if (inBody) return stands || text.length >= TELLING ? true : undefined;
  // Outside of the body a line of the text is the title of a list, or a word like any other.
  return stands || text.length >= TELLING ? undefined : false;
}

/** The short lines of a page with what each is; none where no sentence is found. */
export function labelLines({ html, url, truth }: TruePage): readonly LabelledLine[] {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const parts = readParts(readSources(fromPage(window.document)));
  const { body, lines, reasons } = parts;
  const place = placeOfText(parts, ({ index }) => reasons[index] === undefined);
  const trueLines = new Set(truth.map(bare));
  const whole = bare(truth.join(''));
  const open = place ? shortLines(parts, place, 0, lines.length) : [];
  const labelled = open.flatMap((line) => {
    const inBody = line.index >= body.first && line.index < body.end;
    const isText = labelOf(line, inBody, trueLines, whole);
    return isText === undefined || !place ? [] : [{ signs: [...signsOf(line, place)], isText, inBody }];
  });
  window.close();
  return labelled;
}
