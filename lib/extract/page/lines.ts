import { bareText, type Canonical, canonical } from '../../text/canonical-line.ts';
import { type FurnitureRule, furnitureOf } from './furniture.ts';
import type { Line, Page } from './page.ts';
import { isNoise, isSpam } from './spam.ts';

/** Patterns look no further into a line than this: furniture is short. */
const LOOK = 1200;

/** Longer lines are no titles. */
const LONGEST_TITLE = 200;

/** A line with what was worked out about it. */
export interface ReadLine extends Line {
  readonly index: number;
  /** Canonical form of its first `LOOK` characters. */
  readonly form: Canonical;
  /** `bareText` of its canonical form; empty for lines longer than any title. */
  readonly bare: string;
  readonly furniture: FurnitureRule | undefined;
  readonly spam: boolean;
  readonly noise: boolean;
  /** Clauses: it reads as sentences. */
  readonly prose: boolean;
  /** Most of it is links. */
  readonly linked: boolean;
}

const CLAUSE = /[，。！？；、]|[,;!?](?=[\u3400-\u9fff“‘])/g;
const STOP = /[。！？；]|[.!?;…](?=$|[\u3400-\u9fff”’）)])/;

function isProse(text: string, chars: number): boolean {
  if (chars < 10) return false;
  if (STOP.test(text)) return true;
  let clauses = 0;
  for (const _ of text.matchAll(CLAUSE)) if (++clauses >= 2) return chars >= 20;
  return chars >= 60 && clauses >= 1;
}

/** Reads each line of a page. */
export function readLines(page: Page): readonly ReadLine[] {
  return page.lines.map((line, index): ReadLine => {
    const head = line.text.length > LOOK ? line.text.slice(0, LOOK) : line.text;
    const form = canonical(head, page.writing);
    const linked = line.linkChars > 0.6 * line.chars && line.chars > 0;
    const text = line.kind === 'text';
    // Asked of few lines, and dear: worked out when it is first asked for.
    let rule: FurnitureRule | undefined | null = null;
    return {
      ...line,
      index,
      form,
      linked,
      bare: text && line.chars <= LONGEST_TITLE && (!linked || /^h\d$/.test(line.box.tag)) ? bareText(form.text) : '',
      get furniture() {
        if (rule === null) rule = text && line.chars <= 700 ? furnitureOf(form.text) : undefined;
        return rule;
      },
      spam: text && isSpam(form.text),
      noise: text && isNoise(line.text),
      // Double-escaped entities show as they are written (`公示&nbsp;`) and end no sentence.
      prose:
        text &&
        !linked &&
        isProse(form.text.includes('&') ? form.text.replace(/&(?:amp;)?[a-z]+;/g, '') : form.text, line.chars),
    };
  });
}
