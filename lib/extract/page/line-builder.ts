import type { Run, RunStyle } from '../../reading/article.ts';
import { joinWrapped } from './join-wrapped.ts';
import type { Box, Hidden, PageLine } from './page.ts';

/** How the text that follows is set. */
export interface Setting {
  readonly style: RunStyle;
  readonly href: string | undefined;
  /** In an element that acts on the page. */
  readonly tool?: boolean;
}

/** Characters of a text whose white space is folded, without the spaces. */
export function countChars(text: string): number {
  let count = text.length;
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) count--;
  return count;
}

/**
 * White space as a reader sees it: one space; a line break of the source stays one (`\n`) until the whole line is known,
 * see `joinWrapped`. Zero-width space alone is none.
 */
function foldSpace(data: string): string {
  if (!/[\s\u200b\ufeff]/.test(data)) return data;
  return data.replace(/[\s\u200b\ufeff]+/g, (space) => {
    if (/^[\u200b\ufeff]+$/.test(space)) return '';
    return space.includes('\n') && !/[\u3000\u00a0]/.test(space) ? '\n' : ' ';
  });
}

/** Gathers the inline content of a line. */
export class LineBuilder {
  #runs: { style: RunStyle; text: string; href?: string }[] = [];
  #seams: number[] = [];
  #length = 0;
  #toolChars = 0;
  #space = true;

  add(data: string, setting: Setting): void {
    let text = foldSpace(data);
    if (this.#space && /^\s/.test(text)) text = text.slice(1);
    if (!text) return;
    this.#space = /\s$/.test(text);
    this.#length += text.length;
    if (setting.tool) this.#toolChars += countChars(text.trim());
    const last = this.#runs.at(-1);
    if (last && last.style === setting.style && last.href === setting.href) last.text += text;
    else
      this.#runs.push(
        setting.href === undefined
          ? { style: setting.style, text }
          : { style: setting.style, text, href: setting.href },
      );
  }

  /** Whether the text is nothing but white space that would not show: most text nodes of a page. */
  skips(data: string): boolean {
    return this.#space && data.length < 400 && !/\S/.test(data);
  }

  /** An inline element starts or ends here. */
  seam(): void {
    if (this.#length && this.#seams.length < 64 && this.#seams.at(-1) !== this.#length) this.#seams.push(this.#length);
  }

  /** The line, if there is any text; and starts anew. */
  take(box: Box, hidden: Hidden, broken: boolean): PageLine | undefined {
    const runs = this.#runs;
    const seams = this.#seams;
    const toolChars = this.#toolChars;
    this.#toolChars = 0;
    if (!runs.length) {
      if (seams.length) this.#seams = [];
      return undefined;
    }
    this.#runs = [];
    this.#seams = [];
    this.#length = 0;
    this.#space = true;
    const last = runs.at(-1);
    if (last && /\s$/.test(last.text)) {
      last.text = last.text.slice(0, -1);
      if (!last.text) runs.pop();
    }
    if (!runs.length) return undefined;
    const joined = joinWrapped(runs, seams);
    return textLine(box, joined.runs, { hidden, broken, toolChars, seams: joined.seams });
  }
}

/** A line of text from its runs. */
export function textLine(
  box: Box,
  runs: readonly Run[],
  rest: {
    readonly hidden: Hidden;
    readonly broken: boolean;
    readonly seams?: readonly number[];
    readonly toolChars?: number;
  },
): PageLine {
  let text = '';
  let chars = 0;
  let linkChars = 0;
  let strongChars = 0;
  for (const run of runs) {
    const count = countChars(run.text);
    text += run.text;
    chars += count;
    if (run.href !== undefined) linkChars += count;
    if (run.style === 'strong') strongChars += count;
  }
  return { kind: 'text', box, runs, text, chars, linkChars, strongChars, toolChars: 0, seams: [], ...rest };
}
