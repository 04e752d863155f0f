import type { Convert, Converted, ParagraphOptions } from './convert.ts';
import { detectScript } from './detect.ts';

/** How long to work before others may, and how to let them. */
export interface SliceOptions extends ParagraphOptions {
  /** Milliseconds of work between two pauses; half a frame by default. */
  readonly budgetMs?: number;
  /** Lets others work: `() => new Promise((done) => setTimeout(done))`, `() => scheduler.yield()`. */
  readonly pause: () => Promise<unknown>;
  /** Milliseconds since any fixed moment. */
  readonly now?: () => number;
}

/** A paragraph longer than this, in code units, is converted by sentences. */
const LONG = 8192;

/** Cuts a text after full stops and line ends, which no word reaches across, into parts of about `LONG` units. */
function* splitParts(text: string): Generator<string, void, undefined> {
  let from = 0;
  while (text.length - from > LONG) {
    const end = 1 + Math.max(text.lastIndexOf('。', from + LONG), text.lastIndexOf('\n', from + LONG));
    if (end <= from) break;
    yield text.slice(from, end);
    from = end;
  }
  yield text.slice(from);
}

/**
 * Converts paragraphs in order, one value each, pausing whenever the budget is used up. A paragraph is not split but
 * between sentences, and only when it is very long, as any other cut would change the words around it.
 */
export async function* convertSliced(
  paragraphs: Iterable<string>,
  convert: Convert,
  { budgetMs = 8, pause, now = () => performance.now(), source }: SliceOptions,
): AsyncGenerator<Converted, void, undefined> {
  let until = now() + budgetMs;
  for (const paragraph of paragraphs) {
    let text = '';
    let from = 0;
    const map: number[] = [];
    const own = paragraph.length > LONG ? detectScript(paragraph) : 'unknown';
    const inherited = own === 'unknown' ? source : own;
    for (const part of splitParts(paragraph)) {
      if (now() >= until) {
        await pause();
        until = now() + budgetMs;
      }
      const made = convert(part, inherited === undefined ? {} : { source: inherited });
      const outFrom = text.length;
      made.map.forEach((offset, i) => {
        map.push(offset + (i & 2 ? outFrom : from));
      });
      text += made.text;
      from += part.length;
    }
    yield { text, map };
  }
}
