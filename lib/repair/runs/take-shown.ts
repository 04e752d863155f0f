import type { ByteSearch } from './byte-search.ts';
import { type ByteStep, UNNOTED } from './byte-step.ts';
import { markCost } from './quotation.ts';
import type { State } from './state.ts';
import type { Token } from './token.ts';

/** Nats for a ? read as the question mark it may be. */
const QUESTION = 5;
/** Nats for a character that GBK has not, so that the mirror cannot have had it as such. */
const FOREIGN = 8;

/** Nats for a note read as text on a page whose notes are damage. */
const NOTE_AS_TEXT = 6;

/** What is shown, read as it stands: the reading is aligned, so that each character is its own two bytes. */
function takeAligned(search: ByteSearch, state: State, token: Token): void {
  const { page } = search;
  const { unit, code, char } = token;
  const w = page.language.id(unit);
  const spent = page.language.cost(state.u, state.v, w) + markCost(state, unit, search.open);
  const plain = { split: false, chosen: false, hidden: false, damaged: false };
  const base = { ...state, ...plain, u: state.v, v: w, out: char, parent: state, at: state.at + 1 };
  // A clause mark may be shown as it was or folded: the two differ only when something misaligned follows.
  if (code !== 0) {
    const isUnnoted = page.annotated.has(code) && !token.noted;
    search.keep({
      ...base,
      cost: state.cost + spent + (isUnnoted ? UNNOTED : 0) + (char === '?' || char === '？' ? QUESTION : 0),
      raw2: code >> 8,
      raw1: code & 0xff,
      violations: state.violations + (isUnnoted ? 1 : 0),
    });
  }
  if (unit < 0x80) {
    const asText = token.note && page.evidence.notes ? NOTE_AS_TEXT : 0;
    const cost = state.cost + spent + asText + page.costs.of(unit);
    search.keep({ ...base, cost, raw2: state.raw1, raw1: unit });
  } else if (code === 0) {
    search.keep({ ...base, cost: state.cost + FOREIGN, raw2: 0, raw1: 0, split: true, v: 0 });
  }
}

/** Nats for a character shown in another form than its bytes had. */
const FOLDED = 1;

/** What is shown, read from the wrong bytes: a lead byte waits, and the first byte of what is shown completes it. */
function takeMisaligned(search: ByteSearch, state: State, token: Token): void {
  const { unit, code, noted } = token;
  const step = (cost: number): ByteStep => ({ at: state.at + 1, cost, split: false, excused: noted, chosen: false });
  for (const form of token.folded) {
    search.pushPair(state, form.code, { ...step(FOLDED), at: form.end, excused: form.noted });
  }
  // A byte 80, which the decoder shows as a euro sign.
  if (token.char === '€') search.push(state, 0x80, step(0));
  if (code !== 0) search.pushPair(state, code, step(unit < 0x80 ? FOLDED : 0));
  if (unit >= 0x40 && unit < 0x7f) search.push(state, unit, step(0));
}

/** Every way on from a state by what is shown next. */
export function takeShown(search: ByteSearch, state: State, token: Token): void {
  if (state.pending === 0) takeAligned(search, state, token);
  else takeMisaligned(search, state, token);
}
