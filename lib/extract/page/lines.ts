import { bareText, type Canonical, canonical, type Writing } from '../../text/canonical-line.ts';
import { CONTROLS, isControls } from './controls.ts';
import { fileLines } from './file-lines.ts';
import { isFileLink } from './file-link.ts';
import { type FurnitureRule, furnitureOf } from './furniture.ts';
import type { PageLine, PageLines } from './page.ts';
import { isNoise, isSpam } from './spam.ts';

/** Patterns look no further into a line than this: furniture is short. */
const LOOK = 1200;

/** Longer lines are no furniture: the longest kind is a notice of copyright. */
const LONGEST_FURNITURE = 700;

/** Longer lines are no titles. */
const LONGEST_TITLE = 200;

/** A line with what was worked out about it. */
export interface ReadLine extends PageLine {
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
  /** It offers a file, by its text or by the heading above it: see `fileLines`. */
  readonly file: boolean;
}

/** A line a reader sees, and that is no injected spam. */
export const isShown = (line: ReadLine): boolean => line.hidden === 'none' && !line.spam;

const CLAUSE = /[，。！？；、]|[,;!?](?=[\u3400-\u9fff“‘])/g;
const STOP = /[。！？；]|[.!?;…](?=$|[\u3400-\u9fff”’）)])/;

function isProse(text: string, chars: number): boolean {
  if (chars < 10) return false;
  if (STOP.test(text)) return true;
  let clauses = 0;
  for (const _ of text.matchAll(CLAUSE)) if (++clauses >= 2) return chars >= 20;
  return chars >= 60 && clauses >= 1;
}

/** Double-escaped entities show as they are written (`公示&nbsp;`) and end no sentence. */
const withoutEntities = (text: string): string => (text.includes('&') ? text.replace(/&(?:amp;)?[a-z]+;/g, '') : text);

/** Whether a line could be a title: not too long, and no link unless it is set as a heading. */
const mayBeTitle = (line: PageLine, linked: boolean): boolean =>
  line.chars <= LONGEST_TITLE && (!linked || /^h\d$/.test(line.box.tag));

const ruleOf = (line: PageLine, text: string, writing: Writing): FurnitureRule | undefined =>
  furnitureOf(text) ?? (isControls(line, text, writing) && !line.runs.some(isFileLink) ? CONTROLS : undefined);

/** The date of a link in a list, behind it: 云溪渠通水2025-04-09. */
const LISTED = /\s?[[(（]?(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])）]?$/;

/** Whether most of a line is links, the date behind one left out. */
function isLinked({ text, chars, linkChars }: PageLine): boolean {
  if (!linkChars) return false;
  const date = chars <= 60 && linkChars < chars ? (LISTED.exec(text)?.[0].trim().length ?? 0) : 0;
  return linkChars > 0.6 * (chars - date);
}

function readLine(line: PageLine, index: number, writing: Writing, file: boolean): ReadLine {
  const head = line.text.length > LOOK ? line.text.slice(0, LOOK) : line.text;
  const form = canonical(head, writing);
  const linked = isLinked(line);
  const text = line.kind === 'text';
  // Asked of few lines, and dear: worked out when it is first asked for.
  let rule: FurnitureRule | undefined | null = null;
  return {
    ...line,
    index,
    form,
    linked,
    file,
    bare: text && mayBeTitle(line, linked) ? bareText(form.text) : '',
    get furniture() {
      if (rule === null) rule = text && line.chars <= LONGEST_FURNITURE ? ruleOf(line, form.text, writing) : undefined;
      return rule;
    },
    spam: text && isSpam(form.text),
    noise: text && isNoise(line.text),
    prose: text && !linked && isProse(withoutEntities(form.text), line.chars),
  };
}

/** Reads each line of a page. */
export function readLines({ lines, writing }: PageLines): readonly ReadLine[] {
  const files = fileLines(lines);
  return lines.map((line, index) => readLine(line, index, writing, files.has(index)));
}
