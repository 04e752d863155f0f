import type { ByteSearch } from './byte-search.ts';
import type { ByteStep } from './byte-step.ts';
import { droppedNumerals, droppedPairs } from './dropped-pairs.ts';
import { AHEAD, type State } from './state.ts';
import { takeShown } from './take-shown.ts';
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
const FIRST_HALVES = { count: 32, most: Number.POSITIVE_INFINITY };

/** A byte lost before a clause mark, a tag or the end of the line: any may have stood there, and the model chooses. */
function takeLost(search: ByteSearch, state: State, { lost }: Token): void {
  if (!lost || lost.to < 0) return;
  const isAligned = state.pending === 0;
  if (lost.endsPair && isAligned) return;
  const step: ByteStep = { at: lost.to, cost: lost.cost, split: lost.split, excused: lost.split, chosen: true };
  if (isAligned && lost.follow > 0) {
    const leads = search.bestLeads(state, search.page.frequent.endingIn(lost.follow), FIRST_HALVES);
    for (const [byte, ahead] of leads) search.push(state, byte, step, ahead);
    return;
  }
  if (!isAligned) search.expect(state, LEADS.length);
  for (const byte of LEADS) search.push(state, byte, step);
}

/** Nats that speak against a character of the text being gone. */
const EATEN = 7;

/** A lead byte that swallowed a digit or letter of the text: that one is gone for good, and □ stands for it. */
function takeEaten(search: ByteSearch, state: State, { lost }: Token): void {
  if (!lost?.mayHaveEaten || state.pending === 0) return;
  const step: ByteStep = { at: state.at + 1, cost: EATEN, split: true, excused: true, chosen: true };
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

/** The ways on from a state, in order; those that read what is shown come last. */
const WAYS = [takeNote, takeLostNote, takeLost, takeEaten, skipInserted] as const;

/**
 * Gives every state that may follow to the beam.
 *
 * @returns what the cheapest state costs that reads what is shown next; infinite where none does
 */
export function goOn(search: ByteSearch, state: State, token: Token): number {
  for (const take of WAYS) take(search, state, token);
  search.takeLeast();
  takeShown(search, state, token);
  return search.takeLeast();
}

/**
 * Nats that the next character must cost when nothing was dropped. Of 72 places in damaged news where pairs had been
 * dropped it never cost less than 6: what follows then reads from the wrong bytes.
 */
const UNLIKELY = 4.5;

/**
 * Nats behind the best way on at a place up to which a way with dropped pairs is followed. Of 342 such ways that were part
 * of a reading in the end, and 288 of the next best reading, the worst was 7.7 behind.
 */
const DROP_REACH = 9;

/**
 * Pairs of user-defined bytes that the page does not show. Asked for when every state has gone on without them, since most
 * of these ways are then known to be too dear.
 *
 * @param least what `goOn` gave for the state
 */
export function goOnDropped(search: ByteSearch, state: State, token: Token, least: number): void {
  const dropped = least < state.cost + UNLIKELY ? droppedNumerals : droppedPairs;
  const { lost, next, unit } = token;
  if (next > 0) {
    const isHalfRead = unit < 0x40 || unit > 0x7f;
    const most = search.beam.bestAt(state.at + 1) + DROP_REACH - (isHalfRead ? AHEAD : 0);
    for (const hidden of dropped(search, state, { next, note: undefined, least, most }))
      takeShown(search, hidden, token);
  } else if (lost?.note) {
    const most = search.beam.bestAt(lost.note.end) + DROP_REACH;
    for (const hidden of dropped(search, state, { next: 0, note: lost.note, least, most }))
      takeLostNote(search, hidden, token);
  }
}
