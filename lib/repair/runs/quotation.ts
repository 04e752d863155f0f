import type { State } from './state.ts';

/** The pairs of marks that stand around words: each opens before it closes. One bit of `OpenMarks` for each, in order. */
const PAIRS = ['“”', '「」', '『』', '《》'] as const;
/** Those that may run on into the next paragraph: titles do not. */
const LONG = 3;
const MARKS = PAIRS.join('');

/** Which pairs are open at a place, one bit for each. */
export type OpenMarks = number;

/** Nats for a mark that opens a quotation within one, or closes one where none is open. */
const UNBALANCED = 6;
/** Nats for a quotation that stays open where the text behind the run does not close it, or is closed there once more. */
const LEFT_OPEN = 8;

/** What the last mark of a pair in a text says: whether it is open; undefined where the text has none. */
function isOpenAfter(text: string, pair: string): boolean | undefined {
  const opened = text.lastIndexOf(pair[0] ?? '');
  const closed = text.lastIndexOf(pair[1] ?? '');
  return opened === closed ? undefined : opened > closed;
}

/**
 * The pairs that are open at a place: by the last mark on the line before it, else by that of the paragraph before, which
 * a quotation may run on from.
 *
 * @param before what stands right before the place, mended; looked at first
 */
export function openMarksAt(text: string, at: number, before: string): OpenMarks {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const paragraphStart = lineStart === 0 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1;
  const [line, paragraph] = [text.slice(lineStart, at), text.slice(paragraphStart, lineStart)];
  return PAIRS.reduce((open, pair, i) => {
    const isOpen =
      isOpenAfter(before, pair) ?? isOpenAfter(line, pair) ?? (i < LONG ? isOpenAfter(paragraph, pair) : undefined);
    return isOpen ? open | (1 << i) : open;
  }, 0);
}

/** Whether a pair is open behind what a state has read. */
function isOpenIn(state: State | undefined, pair: number, atStart: OpenMarks): boolean {
  for (let s = state; s; s = s.parent) {
    const isOpen = s.out === '' ? undefined : isOpenAfter(s.out, PAIRS[pair] ?? '');
    if (isOpen !== undefined) return isOpen;
  }
  return ((atStart >> pair) & 1) === 1;
}

/** Lowest and highest of the marks. */
const LOWEST = 0x201c;
const HIGHEST = 0x300f;

/** Nats for a character after a state, if it is a mark that does not fit: ?！?/p> is 。” where one is open. */
export function markCost(state: State, unit: number, atStart: OpenMarks): number {
  if (unit < LOWEST || unit > HIGHEST) return 0;
  const place = MARKS.indexOf(String.fromCharCode(unit));
  if (place < 0) return 0;
  const isClosing = (place & 1) === 1;
  return isOpenIn(state, place >> 1, atStart) === isClosing ? 0 : UNBALANCED;
}

/** Which pairs the line closes from a place on, before anything else is seen of them; undefined where a lost byte may. */
function closedBehind(line: string, at: number, pair: string): boolean | undefined {
  for (let i = at; i < line.length; i++) {
    const char = line[i];
    if (char === pair[1]) return true;
    if (char === pair[0]) return false;
    if (char === '?' || char === '\ufffd') return undefined;
  }
  return false;
}

/** Nats for what a state leaves open, or has closed already, beside the next mark of the line behind it. */
export function endCost(state: State, line: string, atStart: OpenMarks): number {
  let cost = 0;
  for (const [i, pair] of PAIRS.entries()) {
    const isClosed = closedBehind(line, state.at, pair);
    if (isClosed !== undefined && isOpenIn(state, i, atStart) !== isClosed) cost += LEFT_OPEN;
  }
  return cost;
}
