import type { Convert, Converted, ParagraphOptions } from './convert.ts';

export interface SliceOptions extends ParagraphOptions {
  /** Milliseconds of work between two pauses; half a frame by default. */
  readonly budgetMs?: number;
  /** Lets others work: `() => new Promise((done) => setTimeout(done))`, `() => scheduler.yield()`. */
  readonly pause: () => Promise<unknown>;
  /** Milliseconds since any fixed moment. */
  readonly now?: () => number;
}

/**
 * Converts paragraphs in order, one value each, pausing whenever the budget is used up. A single paragraph is never
 * split, as a cut inside it would change the words around the cut.
 */
export async function* convertSliced(
  paragraphs: Iterable<string>,
  convert: Convert,
  { budgetMs = 8, pause, now = () => performance.now(), source }: SliceOptions,
): AsyncGenerator<Converted, void, undefined> {
  let until = now() + budgetMs;
  for (const paragraph of paragraphs) {
    if (now() >= until) {
      await pause();
      until = now() + budgetMs;
    }
    yield convert(paragraph, source === undefined ? {} : { source });
  }
}
