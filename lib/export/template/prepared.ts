import { Drop } from 'liquidjs';
import { escapeMarkdown, escapeStart } from '../markdown-text.ts';

/** Text that is Markdown already and is written as it stands. To filters and conditions it is a text like another. */
export class Prepared extends Drop {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  override valueOf(): string {
    return this.text;
  }
  override toString(): string {
    return this.text;
  }
}

/** A text of the page that is to stand in Markdown: how depends on whether it begins a line. */
export class PageText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Between list marks and quotes, what follows still begins a line. */
const AT_LINE_START = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)]|\[[ x]\])[ \t]*)*$/;
/** Longer than this before it, a text begins no line. */
const LONGEST_START = 40;

/** A page's text as Markdown that shows it as it is, line by line. */
export const escapeLines = (text: string, isLineStart: boolean): string =>
  text
    .split('\n')
    .map((line, index) => (index > 0 || isLineStart ? escapeStart(escapeMarkdown(line)) : escapeMarkdown(line)))
    .join('\n');

/** What counts what is made, and throws when it is too much. */
interface Limiter {
  use(count: number): void;
}

/** Where a template writes: it knows where lines begin, and every character counts towards the limit. */
export class TextSink {
  buffer = '';
  /** The line so far, as long as it can be the start of one. */
  #line = '';
  readonly #limiter: Limiter;
  constructor(limiter: Limiter) {
    this.#limiter = limiter;
  }
  write(value: unknown): void {
    const text =
      value instanceof PageText ? escapeLines(value.text, AT_LINE_START.test(this.#line)) : String(value ?? '');
    this.#limiter.use(text.length);
    this.buffer += text;
    const lastLine = text.slice(text.lastIndexOf('\n') + 1);
    this.#line = (lastLine.length < text.length ? lastLine : this.#line + lastLine).slice(0, LONGEST_START);
  }
}
