import { gbkCode } from '../bytes/gbk.ts';
import { Beam, DEPTH } from './beam.ts';
import { ByteSearch } from './byte-search.ts';
import { goOn, goOnDropped } from './go-on.ts';
import { type NearReading, nearReadings } from './near-readings.ts';
import { endCost, type OpenMarks } from './quotation.ts';
import type { RunPage } from './run-page.ts';
import { AHEAD, isSettled, type Proof, SETTLED, type State, traceDamage } from './state.ts';
import { readToken, type Token } from './token.ts';
import { literalCost, marginOf } from './weigh-reading.ts';

/*
 * The runs: text that is read from the wrong pairs of bytes. A mirror put notes and commas between any two bytes of GBK, also
 * in the middle of a character; from there on each character shown is the second half of one and the first of the next, until
 * something realigns them.
 *
 *   速從常態化 is CBD9 8FC4 B3A3 9142 BBAF. D9 8F, across two characters, is 購, so (gòu) went between 8F and C4: 8F and the
 *   parenthesis made an invalid pair, and the page shows 速?gòu)某\ue5d6B(tài)化, where 某 is C4B3 and \ue5d6 is A391.
 *
 * `token.ts` says what stands at a place in every way it may be taken, `go-on.ts` which states follow, `beam.ts` keeps the
 * best of them, `dropped-pairs.ts` guesses pairs that the page does not show, and `forward.ts` damages the reading again to
 * see whether that gives what is shown. All costs are in nats: a reading that costs one more is e times less likely.
 * Its limits: 240 characters a run, a budget of steps a page; a digit that a lead byte swallowed is gone for good (□).
 */

/** One way to read a damaged run. */
export interface RunReading {
  /** Where the run ends in the line: from there on the text is as it was. */
  readonly end: number;
  /** What stood there before the damage. */
  readonly text: string;
  /** How each of its UTF-16 units is known. */
  readonly proof: readonly Proof[];
  /** The readings near it with what follows it, itself first. */
  readonly near: readonly NearReading[];
  /** Every lost byte follows from a note alone. */
  readonly pinned: boolean;
  /** Nothing contradicts the forward model: every annotated pair has its note, every note its pair. */
  readonly exact: boolean;
  /** Nats to the best reading with another text. */
  readonly margin: number;
  /** Mean cost of a character of the run, nats. */
  readonly cost: number;
  /** Cost of its costliest character, nats. */
  readonly worst: number;
  /** Nats by which it is likelier than what is shown, taken literally. */
  readonly gain: number;
  /** Bytes of the page's own text that are gone (a digit after the run), so that the text has a gap □. */
  readonly gap: boolean;
}

/** Nats behind the best at which a reading that is still misaligned is given up when a run looks over. */
const RIVAL = 6;
/** Characters of what is shown that one run may have. */
const MAX_RUN = 240;
/** Nats behind the best up to which a misaligned state may look for dropped pairs, and how many of them may. */
const DROP_DEPTH = 4;
const MOST_DROPS = 4;
/** A lost byte has up to 126 ways on, another token a few. */
const LOST_STEPS = 16;

/** The state before the first lost byte, behind the undamaged text before it. */
function firstState(before: string, start: number, { language, evidence }: RunPage): State {
  // The comma of a mirror was not there: 落實,?？h委 goes on behind 落實.
  const words = evidence.commas && before.endsWith(',') ? before.slice(0, -1) : before;
  const last = before.charCodeAt(before.length - 1);
  const code = gbkCode(last);
  return {
    cost: 0,
    pending: 0,
    raw2: code >> 8,
    raw1: code > 0 ? code & 0xff : last || 0,
    split: false,
    u: language.id(words.charCodeAt(words.length - 2) || 0x0a),
    v: language.id(words.charCodeAt(words.length - 1) || 0x0a),
    out: '',
    chosen: false,
    chosenLead: false,
    hidden: false,
    parent: undefined,
    at: start,
    damaged: true,
    pinned: true,
    violations: 0,
    gap: false,
    worst: 0,
    margin: DEPTH,
    merges: undefined,
    ahead: AHEAD,
  };
}

const isAligned = (state: State): boolean => state.pending === 0;

/** Whether the run looks over at a place: the best reading is aligned for a while, and no misaligned one comes near. */
function isOver(states: readonly State[], start: number): boolean {
  const [best] = states;
  if (!best || !isAligned(best) || !isSettled(best, start)) return false;
  const rival = states.find((state) => !isAligned(state));
  return !rival || rival.cost > best.cost + RIVAL;
}

/** The aligned readings where a run ends, the cheapest first, the quotations that each leaves open counted. */
function settle(states: readonly State[], line: string, { page, open }: ByteSearch): State[] {
  const { language } = page;
  const end = language.id(0x0a);
  return states
    .filter(isAligned)
    .map((one) => {
      const atEnd = one.at === line.length ? language.cost(one.u, one.v, end) : 0;
      return { ...one, cost: one.cost + atEnd + endCost(one, line, open) };
    })
    .sort((a, b) => a.cost - b.cost);
}

/** Goes on from every state, and takes what that costs from the page's budget. False when nothing is left of it. */
function goOnFromAll(search: ByteSearch, states: readonly State[], token: Token): boolean {
  const { budget } = search.page;
  budget.left -= token.lost ? LOST_STEPS * states.length : states.length;
  if (budget.left < 0) return false;
  const leasts = states.map((state) => goOn(search, state, token));
  if (search.page.droppedLeads.length === 0) return true;
  const misaligned = states.filter((state) => !isAligned(state));
  const dropLimit = Math.min((states[0]?.cost ?? 0) + DROP_DEPTH, misaligned[MOST_DROPS - 1]?.cost ?? Infinity);
  for (const [i, state] of states.entries()) {
    if (!isAligned(state) && state.cost <= dropLimit) goOnDropped(search, state, token, leasts[i] ?? 0);
  }
  return true;
}

/** What stands before a run. */
export interface BeforeRun {
  /** The undamaged text, notes removed. */
  readonly text: string;
  /** The quotations that are open. */
  readonly open: OpenMarks;
}

/** The readings of the line from `start` on, the best first, when the run is over; none when no reading lasts. */
function search(line: string, first: State, page: RunPage, open: OpenMarks): readonly State[] {
  const beam = new Beam();
  const steps = new ByteSearch(page, beam, open);
  const start = first.at;
  const limit = Math.min(line.length, start + MAX_RUN);
  beam.push(first);
  for (let at = start; at <= limit; at++) {
    const states = beam.take(at);
    if (states.length === 0) continue;
    if (at === limit) return settle(states, line, steps);
    if (beam.isEmpty && isOver(states, start)) return settle(states, line, steps);
    if (!goOnFromAll(steps, states, readToken(line, at, page))) return [];
  }
  return [];
}

/**
 * Reads one damaged run: a Viterbi search over the bytes that were there.
 *
 * The mirror worked on GBK bytes and put notes and commas between any two of them, so that from there on characters are
 * read from the wrong pairs until something realigns them (速?gòu)某\ue5d6B(tài)化 is CBD9 8FC4 B3A3 9142 BBAF,
 * 速從常態化). A state is a lead byte waiting for its trail byte, the last two bytes and the last two characters. What
 * the page shows is consumed token by token: a character gives its two bytes, a note must be a reading of the last two
 * bytes, a lost byte before a note must make a pair with that reading, a lost byte before a clause mark and a dropped
 * user-defined pair are free, and the language model ranks what is left.
 *
 * @param start place of the first lost byte in `line`
 */
export function readRun(line: string, start: number, before: BeforeRun, page: RunPage): RunReading | undefined {
  const first = firstState(before.text, start, page);
  const [best, ...others] = search(line, first, page, before.open);
  if (!best) return undefined;
  const { end, text, proof, characters } = traceDamage(best);
  if (end <= start) return undefined;
  return {
    end,
    text,
    proof,
    near: nearReadings([best, ...others]),
    pinned: best.pinned,
    exact: best.violations === 0,
    margin: marginOf(best, others, line),
    cost: best.cost / Math.max(1, characters + SETTLED),
    gap: best.gap,
    worst: best.worst,
    gain: literalCost(line, first, best.at, page) - best.cost,
  };
}
