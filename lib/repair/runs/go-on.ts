import { type ByteSearch, type Step, UNNOTED } from './byte-search.ts';
import { droppedPairs } from './dropped-pairs.ts';
import type { State } from './state.ts';
import type { Token } from './token.ts';

/** A note behind a pair that the page has it for is what the script did: next to free, see `RunPage.noted`. */
function takeNote(search: ByteSearch, state: State, { note }: Token): void {
  if (!note) return;
  const code = (state.raw2 << 8) | state.raw1;
  const cost = search.page.noted.of(note.reading).find((one) => one.code === code)?.cost;
  if (cost === undefined) return;
  search.keep({
    ...state,
    cost: state.cost + cost,
    split: true,
    at: note.end,
    out: '',
    parent: state,
    damaged: state.pending !== 0,
  });
}

/** A lost byte before a note: it makes a pair with the byte before it, and that pair has this reading. */
function takeLostNote(search: ByteSearch, state: State, { lost }: Token): void {
  if (!lost?.note) return;
  const { reading, end } = lost.note;
  for (const { code, cost } of search.page.noted.of(reading)) {
    if (code >> 8 !== state.raw1 || (code & 0xff) < 0x81) continue;
    search.push(state, code & 0xff, { at: end, cost, split: true, excused: true, chosen: false });
  }
}

const LEADS: readonly number[] = Array.from({ length: 0xfe - 0x81 + 1 }, (_, i) => 0x81 + i);
/** Leads tried for a lost first half whose second half is known. */
const MOST_LEADS = 32;

/** A byte lost before a clause mark, a tag or the end of the line: any may have stood there, and the model chooses. */
function takeLost(search: ByteSearch, state: State, { lost }: Token): void {
  if (!lost || lost.to < 0) return;
  const isAligned = state.pending === 0;
  if (lost.endsPair && isAligned) return;
  const step: Step = { at: lost.to, cost: lost.cost, split: lost.split, excused: lost.split, chosen: true };
  if (isAligned && lost.follow > 0) {
    const leads = search.bestLeads(state, search.page.frequent.endingIn(lost.follow), MOST_LEADS);
    for (const [byte, ahead] of leads) search.push(state, byte, step, ahead);
    return;
  }
  if (!isAligned) search.expect(state, LEADS.length);
  for (const byte of LEADS) search.push(state, byte, step);
}

/** Nats that speak against a character of the text being gone. */
const EATEN = 4;

/** A lead byte that swallowed a digit or letter of the text: that one is gone for good, and □ stands for it. */
function takeEaten(search: ByteSearch, state: State, { lost }: Token): void {
  if (!lost?.mayHaveEaten || state.pending === 0) return;
  const step: Step = { at: state.at + 1, cost: EATEN, split: true, excused: true, chosen: true };
  search.expect(state, LEADS.length);
  for (const byte of LEADS) {
    const made = search.feedWithin(state, byte, step);
    if (made) search.keep({ ...made, out: `${made.out}□`, u: 0, v: 0, gap: true });
  }
}

/** Nats for a comma that the script put before a clause mark. */
const INSERTED = 0.3;

function skipInserted(search: ByteSearch, state: State, { inserted }: Token): void {
  if (!inserted) return;
  search.keep({
    ...state,
    cost: state.cost + INSERTED,
    at: state.at + 1,
    out: '',
    parent: state,
    split: true,
    damaged: state.pending !== 0,
  });
}

/** Nats for a ? read as the question mark it may be. */
const QUESTION = 5;
/** Nats for a character that GBK has not, so that the mirror cannot have had it as such. */
const FOREIGN = 8;

/** What is shown, read as it stands: the reading is aligned, so that each character is its own two bytes. */
function takeAligned(search: ByteSearch, state: State, token: Token): void {
  const { page } = search;
  const { unit, code, char } = token;
  const w = page.language.id(unit);
  const spent = page.language.cost(state.u, state.v, w);
  const base = { ...state, split: false, u: state.v, v: w, out: char, parent: state, at: state.at + 1, damaged: false };
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
    const cost = state.cost + spent + page.costs.of(unit);
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
  const step = (cost: number): Step => ({ at: state.at + 1, cost, split: false, excused: noted, chosen: false });
  for (const form of token.folded) {
    search.pushPair(state, form.code, { ...step(FOLDED), at: form.end, excused: form.noted });
  }
  // A byte 80, which the decoder shows as a euro sign.
  if (token.char === '€') search.push(state, 0x80, step(0));
  if (code !== 0) search.pushPair(state, code, step(unit < 0x80 ? FOLDED : 0));
  if (unit >= 0x40 && unit < 0x7f) search.push(state, unit, step(0));
}

/** Every way on from a state by what is shown next. */
function takeShown(search: ByteSearch, state: State, token: Token): void {
  if (state.pending === 0) takeAligned(search, state, token);
  else takeMisaligned(search, state, token);
}

/**
 * Nats that the next character must cost when nothing was dropped. Of 72 places in damaged news where pairs had been
 * dropped it never cost less than 6: what follows then reads from the wrong bytes.
 */
const UNLIKELY = 4.5;

/** Pairs of user-defined bytes that the page does not show. */
function takeDropped(search: ByteSearch, state: State, token: Token): void {
  const least = search.takeLeast();
  if (least < state.cost + UNLIKELY) return;
  const { lost, next } = token;
  if (next > 0) {
    for (const hidden of droppedPairs(search, state, { next, note: undefined, least }))
      takeShown(search, hidden, token);
  } else if (lost?.note) {
    for (const hidden of droppedPairs(search, state, { next: 0, note: lost.note, least }))
      takeLostNote(search, hidden, token);
  }
}

/** The ways on from a state, in order; those that read what is shown come last. */
const WAYS = [takeNote, takeLostNote, takeLost, takeEaten, skipInserted] as const;

/**
 * Gives every state that may follow to the beam.
 *
 * @param mayDrop whether the state is good enough to look for pairs that the page dropped, which is costly
 */
export function goOn(search: ByteSearch, state: State, token: Token, mayDrop: boolean): void {
  for (const take of WAYS) take(search, state, token);
  search.takeLeast();
  takeShown(search, state, token);
  if (state.pending !== 0 && search.page.dropsUserDefined && mayDrop) takeDropped(search, state, token);
}
