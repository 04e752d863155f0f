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

/** Puts the conversions of the parts of a paragraph together, each as it is made: a million characters at the end are a task. */
class JoinedParts {
  #text = '';
  #from = 0;
  readonly #map: number[] = [];
  readonly #names = new Set<string>();
  #only: Converted | undefined;

  add(part: Converted, length: number): void {
    this.#only = this.#from === 0 ? part : undefined;
    const { map } = part;
    const outFrom = this.#text.length;
    for (let i = 0; i < map.length; i++) this.#map.push((map[i] ?? 0) + (i & 2 ? outFrom : this.#from));
    for (const name of part.names ?? []) this.#names.add(name);
    this.#text += part.text;
    this.#from += length;
  }

  join(): Converted {
    if (this.#only) return this.#only;
    const joined = { text: this.#text, map: this.#map };
    return this.#names.size === 0 ? joined : { ...joined, names: [...this.#names] };
  }
}

/**
 * Converts paragraphs in order, one value each, pausing whenever the budget is used up. A paragraph is not split but
 * between sentences, and only when it is very long, as any other cut would change the words around it.
 */
export async function* convertSliced(
  paragraphs: Iterable<string>,
  convert: Convert,
  { budgetMs = 8, pause, now = () => performance.now(), source, names = [] }: SliceOptions,
): AsyncGenerator<Converted, void, undefined> {
  let until = now() + budgetMs;
  for (const paragraph of paragraphs) {
    const made = new JoinedParts();
    const own = paragraph.length > LONG ? detectScript(paragraph) : 'unknown';
    const inherited = own === 'unknown' ? source : own;
    const given = inherited === undefined ? { names } : { source: inherited, names };
    for (const part of splitParts(paragraph)) {
      if (now() >= until) {
        await pause();
        until = now() + budgetMs;
      }
      made.add(convert(part, given), part.length);
    }
    yield made.join();
  }
}
