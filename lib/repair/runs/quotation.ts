import type { State } from './state.ts';

/** The marks that open and close a quotation. */
const OPENING = '“';
const CLOSING = '”';

/** Nats for a mark that opens a quotation within one, or closes one where none is open. */
const UNBALANCED = 6;
/** Nats for a quotation that stays open where the text behind the run does not close it, or is closed there once more. */
const LEFT_OPEN = 8;

const lastMark = (text: string): string => text[Math.max(text.lastIndexOf(OPENING), text.lastIndexOf(CLOSING))] ?? '';

/**
 * Whether a quotation is open at a place: by the last mark on the line before it, else by that of the paragraph before,
 * which a quotation may run on from.
 *
 * @param before what stands right before the place, mended; looked at first
 */
export function isQuotedAt(text: string, at: number, before: string): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const paragraphStart = lineStart === 0 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1;
  const mark =
    lastMark(before) || lastMark(text.slice(lineStart, at)) || lastMark(text.slice(paragraphStart, lineStart));
  return mark === OPENING;
}

/** Whether a quotation is open behind what a state has read. */
function isQuoted(state: State | undefined, atStart: boolean): boolean {
  for (let s = state; s; s = s.parent) {
    const mark = lastMark(s.out);
    if (mark !== '') return mark === OPENING;
  }
  return atStart;
}

/** Nats for a character after a state, if it is a quotation mark that does not fit: ?！?/p> is 。” where one is open. */
export function markCost(state: State, unit: number, atStart: boolean): number {
  if (unit !== 0x201c && unit !== 0x201d) return 0;
  return isQuoted(state, atStart) === (unit === 0x201d) ? 0 : UNBALANCED;
}

/** Nats for what a state leaves open, or has closed already, beside the next mark of the line behind it. */
export function endCost(state: State, line: string, atStart: boolean): number {
  const next = /[“”]/.exec(line.slice(state.at))?.[0];
  return isQuoted(state, atStart) === (next === CLOSING) ? 0 : LEFT_OPEN;
}
