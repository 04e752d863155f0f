import { gbkCode } from '../bytes/gbk.ts';
import { normalSyllable } from '../language/pinyin.ts';
import { droppedPairs } from './dropped-pairs.ts';
import type { RunPage } from './run-page.ts';
import { RunReader } from './run-reader.ts';
import { LOST_TAG, MARKS, NOTE_HERE, nextByte } from './shown.ts';
import { AHEAD, differ, isSettled, rank, SETTLED, type State, trace } from './state.ts';

/** One way to read a damaged run. */
export interface RunReading {
  /** Where the run ends in the line: from there on the text is as it was. */
  readonly end: number;
  /** What stood there before the damage. */
  readonly text: string;
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

const BEAM = 64;
const BEAM_COST = 12;
/** Nats behind the best at which a reading that is still misaligned is given up when a run looks over. */
const RIVAL = 6;
const MAX_RUN = 240;
const ALL_LEADS = Array.from({ length: 0xfe - 0x81 + 1 }, (_, i) => [0x81 + i, AHEAD] as const);

/** Every way on from a state. */
function* ways(reader: RunReader, state: State, mayDrop: boolean): Generator<State> {
  const { line, page } = reader;
  const { at } = state;
  const char = line[at] ?? '';
  const wasAligned = state.pending === 0;

  // A note, aligned with what is shown.
  NOTE_HERE.lastIndex = at;
  const note = NOTE_HERE.exec(line);
  if (note) {
    const reading = normalSyllable(note[1] ?? '');
    const code = (state.raw2 << 8) | state.raw1;
    const cost = page.noted.of(reading).find((one) => one.code === code)?.cost;
    if (cost !== undefined)
      yield {
        ...state,
        cost: state.cost + cost,
        split: true,
        at: at + note[0].length,
        out: '',
        parent: state,
        damaged: !wasAligned,
      };
  }

  const lost = char === '?' || char === '？' || char === '\ufffd';
  if (lost) {
    const broken = reader.lostNote(state);
    for (const after of broken) yield after;
    // A site that widened its punctuation shows ？ for the lost byte too; elsewhere that is a question mark.
    const wide = char === '？' && !page.widened ? 6 : 0;
    LOST_TAG.lastIndex = at;
    const tag = LOST_TAG.exec(line);
    const tagEnd = tag && tag[0].length > 2 ? at + tag[0].length : -1;
    const kept = char === '\ufffd' && /[,，]/.test(line[at + 1] ?? '') ? 2 : 1;
    const next = line[at + kept] ?? '';
    const beforeMark = MARKS.has(next);
    const atEnd = at + 1 >= line.length;
    if (beforeMark || tagEnd > 0 || atEnd || char === '\ufffd') {
      const to = tagEnd > 0 ? tagEnd : beforeMark ? at + kept : at + 1;
      const prior = wide + (beforeMark || tagEnd > 0 ? 0 : 2);
      const follow = nextByte(line, to, page.folded);
      const bytes = wasAligned && follow > 0 ? reader.bestTrails(state, follow, 32, 0x81) : ALL_LEADS;
      for (const [byte, ahead] of bytes) {
        if ((tagEnd > 0 || atEnd) && wasAligned) break;
        const made = reader.feed(state, byte, prior, {
          at: to,
          damaged: true,
          split: beforeMark || tagEnd > 0,
          pinned: false,
          ahead,
        });
        if (made) yield made;
      }
    }
    // A lead byte that swallowed a digit or letter of the text: that one is gone for good.
    if (!wasAligned && char === '?' && !beforeMark && tagEnd < 0 && !atEnd) {
      for (let byte = 0x81; byte <= 0xfe; byte++) {
        const made = reader.feed(state, byte, 4, { at: at + 1, damaged: true, split: true, pinned: false });
        if (made) yield { ...made, out: `${made.out}□`, u: 0, v: 0, gap: true };
      }
    }
  }

  // A comma the script put before a clause mark.
  if ((char === ',' || char === '，') && MARKS.has(line[at + 1] ?? '') && page.evidence.commas) {
    yield {
      ...state,
      cost: state.cost + 0.3,
      at: at + 1,
      out: '',
      parent: state,
      split: true,
      damaged: state.pending !== 0,
    };
  }

  const direct = reader.shown(state);
  for (const after of direct) yield after;

  // Pairs of user-defined bytes that the page does not show.
  if (wasAligned || !page.dropsUserDefined || !mayDrop) return;
  const next = lost ? 0 : nextByte(line, at, page.folded);
  const least = direct.reduce((low, one) => Math.min(low, one.cost), Infinity);
  if (next > 0) {
    for (const hidden of droppedPairs(reader, state, next, least))
      for (const after of reader.shown(hidden)) yield after;
  } else if (lost) {
    for (const hidden of droppedPairs(reader, state, 0, least))
      for (const after of reader.lostNote(hidden)) yield after;
  }
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
 * @param before the undamaged text before it, notes removed
 */
export function readRun(line: string, start: number, before: string, page: RunPage): RunReading | undefined {
  const { language } = page;
  const reader = new RunReader(line, page);
  const lastCode = gbkCode(before.charCodeAt(before.length - 1));
  const first: State = {
    cost: 0,
    pending: 0,
    raw2: lastCode >> 8,
    raw1: lastCode > 0 ? lastCode & 0xff : before.charCodeAt(before.length - 1) || 0,
    split: false,
    u: language.id(before.charCodeAt(before.length - 2) || 0x0a),
    v: language.id(before.charCodeAt(before.length - 1) || 0x0a),
    out: '',
    parent: undefined,
    at: start,
    damaged: true,
    pinned: true,
    violations: 0,
    gap: false,
    worst: 0,
    margin: BEAM_COST,
    ahead: AHEAD,
  };
  const buckets = new Map<number, Map<number, State>>();
  const limit = Math.min(line.length, start + MAX_RUN);

  const push = (state: State): void => {
    const bucket = buckets.get(state.at);
    const key =
      ((state.pending * 0x200 + state.raw1 + (state.split ? 0x100 : 0)) * 0x1000 + state.u) * 0x1000 + state.v;
    if (!bucket) buckets.set(state.at, new Map([[key, state]]));
    else {
      const other = bucket.get(key);
      if (!other) bucket.set(key, state);
      else {
        const [winner, loser] = other.cost > state.cost ? [state, other] : [other, state];
        const margin = loser.cost - winner.cost;
        bucket.set(key, margin < winner.margin && differ(winner, loser) ? { ...winner, margin } : winner);
      }
    }
  };

  push(first);
  let settled: State[] = [];
  for (let at = start; at <= limit; at++) {
    const bucket = buckets.get(at);
    if (!bucket) continue;
    buckets.delete(at);
    let states = [...bucket.values()].sort((a, b) => rank(a) - rank(b));
    const best = states[0];
    if (!best) continue;
    states = states.filter((state) => rank(state) <= rank(best) + BEAM_COST).slice(0, BEAM);
    const aligned = states.filter((state) => state.pending === 0);
    const unaligned = states.find((state) => state.pending !== 0);
    if (at === limit) {
      const end = language.id(0x0a);
      settled = (
        at === line.length
          ? aligned.map((one) => ({ ...one, cost: one.cost + language.cost(one.u, one.v, end) }))
          : aligned
      ).sort((a, b) => a.cost - b.cost);
      break;
    }
    if (
      buckets.size === 0 &&
      best.pending === 0 &&
      isSettled(best, start) &&
      (states.length === aligned.length || (unaligned?.cost ?? Infinity) > best.cost + RIVAL)
    ) {
      settled = aligned;
      break;
    }
    const dropLimit = Math.min(best.cost + 9, states.filter((state) => state.pending !== 0)[3]?.cost ?? Infinity);
    // A lost byte has up to 126 ways on.
    page.budget.left -= /[?？\ufffd]/.test(line[at] ?? '') ? 16 * states.length : states.length;
    if (page.budget.left < 0) return undefined;
    for (const state of states) for (const next of ways(reader, state, state.cost <= dropLimit)) push(next);
  }
  /** Cost of the text as it is shown, up to a place. */
  const literal = (to: number): number => {
    let { cost, u, v } = first;
    for (let at = start; at < to; at++) {
      const unit = line.charCodeAt(at);
      const w = language.id(unit);
      cost += language.cost(u, v, w) + reader.formCost(unit);
      u = v;
      v = w;
    }
    return cost;
  };
  return summary(settled, start, line, literal);
}

function summary(
  settled: readonly State[],
  start: number,
  line: string,
  literal: (to: number) => number,
): RunReading | undefined {
  const best = settled[0];
  if (!best) return undefined;
  const { end, text, characters } = trace(best);
  if (end <= start) return undefined;
  const whole = text + line.slice(end, best.at);
  let margin = Math.min(BEAM_COST, best.margin);
  for (const other of settled.slice(1)) {
    const traced = trace(other);
    if (traced.text + line.slice(traced.end, other.at) === whole) continue;
    margin = Math.min(margin, other.cost - best.cost);
    break;
  }
  return {
    end,
    text,
    pinned: best.pinned,
    exact: best.violations === 0,
    margin,
    cost: best.cost / Math.max(1, characters + SETTLED),
    gap: best.gap,
    worst: best.worst,
    gain: literal(best.at) - best.cost,
  };
}
