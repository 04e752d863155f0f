import type { Evidence } from './evidence.ts';
import { foldUnit, gbkCode, gbkUnit, isSimplifiedOnly } from './gbk.ts';
import type { PageLanguage } from './language.ts';
import { annotatedReading, annotatedWith, likelyReading, normalSyllable, SYLLABLE } from './pinyin.ts';

/** What the search knows of the page. */
export interface SearchPage {
  readonly evidence: Evidence;
  readonly language: PageLanguage;
  /** Codes (lead << 8 | trail) the page annotates. */
  readonly annotated: ReadonlySet<number>;
  /** User-defined pairs are missing from the page, not shown as private-use characters. */
  readonly dropsUserDefined: boolean;
  /** The page went through NFKC: full-width forms may be shown as ASCII. */
  readonly folded: boolean;
  /** No half-width ? on the page. */
  readonly widened: boolean;
  /** See `formCosts`. */
  readonly costs: Float32Array;
  /** See `frequentByTrail`. */
  readonly frequent: readonly (readonly Trailing[])[];
  readonly noted: NotedCharacters;
}

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

interface State {
  readonly cost: number;
  /** Lead byte waiting for its trail byte, 0 when the reading is aligned with what is shown. */
  readonly pending: number;
  /** The last two bytes of the original, and whether something was inserted behind the last. */
  readonly raw2: number;
  readonly raw1: number;
  readonly split: boolean;
  readonly u: number;
  readonly v: number;
  readonly out: string;
  readonly parent: State | undefined;
  readonly at: number;
  /** The step was no plain reading of an aligned character. */
  readonly damaged: boolean;
  readonly pinned: boolean;
  readonly violations: number;
  readonly gap: boolean;
  /** Cost of the costliest character read from the wrong bytes, nats. */
  readonly worst: number;
  /** Nats to the nearest reading with another text that was dropped where the two met. */
  readonly margin: number;
  /** Expected cost of the character that is half read, for ranking only. */
  readonly ahead: number;
}

/** What half a character will cost, where nothing better is known. */
const AHEAD = 4;
const rank = (state: State): number => state.cost + (state.pending === 0 ? 0 : state.ahead);

const BEAM = 64;
const BEAM_COST = 12;
/** Nats behind the best at which a reading that is still misaligned is given up when a run looks over. */
const RIVAL = 6;
/** Characters read without damage after which a run counts as over. */
const SETTLED = 4;
const MAX_RUN = 240;

const NOTE_HERE = new RegExp(`[(（][ \\u00a0]?([${SYLLABLE}]{1,8})[ \\u00a0]?[)）]`, 'iy');
const LOST_NOTE = new RegExp(`[?？\\ufffd][(（]?[ \\u00a0]?([${SYLLABLE}]{1,8})[ \\u00a0]?[)）]`, 'iy');
const LOST_TAG = /[?？\ufffd]<?\/?(?:p|br|strong|span|div|b|font|td|tr|li|a|h[1-6]|section|em|i|u)\b[^<>\n]{0,80}>/iy;
/** Clause marks that got an inserted byte before them, with the code of the pair. */
const MARKS = new Map<string, number>([
  ['，', 0xa3ac],
  [',', 0xa3ac],
  ['、', 0xa1a2],
  ['。', 0xa1a3],
  ['；', 0xa3bb],
  [';', 0xa3bb],
  ['？', 0xa3bf],
  ['?', 0xa3bf],
  ['！', 0xa3a1],
  ['!', 0xa3a1],
]);

const ALL_LEADS = Array.from({ length: 0xfe - 0x81 + 1 }, (_, i) => [0x81 + i, AHEAD] as const);
/** Leads of the user-defined pairs that mirrors drop: AAA1–AFFE and F8A1–FEFE. */
const USER_LEADS = [0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe];
/** Given the text, what the page drops is no chance; only whether this page drops it is. */
const HIDDEN_COST = -1;
/** Pairs dropped in a row: 代化全面 begins FABB AFC8 ABC3. */
const MOST_HIDDEN = 4;
/** Nats a reading with dropped pairs may cost more, before its next character, than the reading without. */
const DETOUR = 6;
const HIDDEN = { damaged: true, split: false, pinned: false } as const;

let folds: Map<string, (readonly [string, number])[]> | undefined;

/** What NFKC makes of characters of GBK, by the first character it leaves: ⑼ is shown as (9), Ｒ as R. */
function foldsOf(first: string): readonly (readonly [string, number])[] {
  if (!folds) {
    folds = new Map();
    for (let code = 0xa1a1; code <= 0xfea0; code++) {
      const unit = gbkUnit(code >> 8, code & 0xff);
      if (unit === 0 || (unit >= 0x4e00 && unit <= 0x9fff)) continue;
      const char = String.fromCharCode(unit);
      const form = char.normalize('NFKC');
      if (form === char) continue;
      const list = folds.get(form[0] ?? '') ?? [];
      list.push([form, code]);
      folds.set(form[0] ?? '', list);
    }
  }
  return folds.get(first) ?? [];
}

/** The byte that what is shown begins with, 0 when it is lost or a note comes first. */
function nextByte(line: string, at: number, page: SearchPage): number {
  const unit = line.charCodeAt(at) || 0;
  const mark = MARKS.get(line[at] ?? '');
  if (mark !== undefined) return unit >= 0x80 || page.folded ? mark >> 8 : 0;
  if (unit >= 0x40 && unit < 0x7f) return unit;
  return unit < 0x80 || unit === 0x20ac ? 0 : gbkCode(unit) >> 8;
}

/**
 * Nats a character costs beyond what the model says, by UTF-16 unit: for a form of the wrong script (the mirror
 * converted every character by one table), for what official prose has no use for.
 */
export function formCosts(evidence: Evidence, language: PageLanguage): Float32Array {
  const costs = new Float32Array(0x10000);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const unit = gbkUnit(lead, trail);
      if (unit < 0x4e00 || unit > 0x9fff) {
        costs[unit] = language.shows(unit) ? 0 : 4;
        continue;
      }
      if (language.shows(unit)) continue;
      const char = String.fromCharCode(unit);
      const other = foldUnit(unit) !== unit;
      if (!evidence.traditional) costs[unit] = other ? 5 : 0;
      else if (isSimplifiedOnly(unit)) costs[unit] = 5;
      else if (other && !annotatedReading(char) && !likelyReading(char)) costs[unit] = 1.5;
    }
  }
  for (let unit = 0x41; unit < 0x7b; unit++) costs[unit] = 3.2;
  for (let unit = 0x30; unit < 0x3a; unit++) costs[unit] = 2.3;
  for (const char of '，。、；：“”（）《》—…！·％') costs[char.charCodeAt(0)] = 0;
  for (const char of '?？\ufffd') costs[char.charCodeAt(0)] = 5;
  costs[0x3000] = 8;
  return costs;
}

/** A character that GBK writes with a given trail byte. */
export interface Trailing {
  readonly lead: number;
  readonly unit: number;
  readonly w: number;
}

/** Unigram cost up to which a character is tried where nothing but the model speaks for it: some 2,000 characters. */
const FREQUENT = 10.5;

/** By trail byte, the frequent characters it can end. */
export function frequentByTrail(costs: Float32Array, language: PageLanguage): readonly (readonly Trailing[])[] {
  const byTrail: Trailing[][] = Array.from({ length: 256 }, () => []);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const unit = gbkUnit(lead, trail);
      const w = language.id(unit);
      if (w > 0 && language.unigram(w) + (costs[unit] ?? 0) <= FREQUENT) byTrail[trail]?.push({ lead, unit, w });
    }
  }
  return byTrail;
}

/** A pair of bytes a note can stand behind, and what assuming so costs in nats. */
interface Noted {
  readonly code: number;
  readonly cost: number;
}

/**
 * The characters a reading can annotate: where the page shows it elsewhere only those, else known ones, likely ones,
 * and any frequent character with that reading.
 */
export class NotedCharacters {
  readonly #page: Omit<SearchPage, 'noted'>;
  readonly #byReading = new Map<string, readonly Noted[]>();

  constructor(page: Omit<SearchPage, 'noted'>) {
    this.#page = page;
  }

  of(reading: string): readonly Noted[] {
    const known = this.#byReading.get(reading);
    if (known) return known;
    const { evidence, language, costs } = this.#page;
    const found: Noted[] = [];
    for (const char of new Set([
      ...language.withReading(reading),
      ...annotatedWith(reading),
      ...evidence.annotated.keys(),
    ])) {
      const unit = char.charCodeAt(0);
      const code = gbkCode(unit);
      if (code === 0) continue;
      const here = evidence.annotated.get(char);
      if (here !== undefined) {
        if (here === reading) found.push({ code, cost: 0 });
      } else if (annotatedReading(char) === reading) found.push({ code, cost: 0.5 });
      else if (likelyReading(char) === reading) found.push({ code, cost: 1.5 });
      else found.push({ code, cost: 3 + (costs[unit] ?? 0) });
    }
    this.#byReading.set(reading, found);
    return found;
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
export function readRun(line: string, start: number, before: string, page: SearchPage): RunReading | undefined {
  const { language } = page;
  const { noted } = page;
  const formCost = (unit: number): number => page.costs[unit] ?? 0;
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

  /** The state after one more byte of the original; undefined when it makes no character. */
  const feed = (state: State, byte: number, cost: number, change: Partial<State>): State | undefined => {
    let violations = state.violations;
    let extra = cost;
    if (!state.split && page.annotated.has((state.raw1 << 8) | byte) && !change.split) {
      violations++;
      extra += 6;
    }
    const base = { ...state, ahead: AHEAD, ...change, raw2: state.raw1, raw1: byte, violations, parent: state };
    if (state.pending === 0) {
      if (byte >= 0x81 && byte <= 0xfe) return { ...base, cost: state.cost + extra, pending: byte, out: '' };
      const w = language.id(byte);
      return {
        ...base,
        cost: state.cost + extra + language.cost(state.u, state.v, w) + formCost(byte) + 1,
        pending: 0,
        u: state.v,
        v: w,
        out: String.fromCharCode(byte),
      };
    }
    const unit = gbkUnit(state.pending, byte);
    if (unit === 0 || (unit >= 0xe000 && unit <= 0xf8ff)) return undefined;
    const w = language.id(unit);
    const spent = language.cost(state.u, state.v, w) + formCost(unit);
    return {
      ...base,
      cost: state.cost + extra + spent,
      pending: 0,
      u: state.v,
      v: w,
      out: String.fromCharCode(unit),
      worst: Math.max(state.worst, spent),
    };
  };

  const step = (state: State): void => {
    const { at } = state;
    const char = line[at] ?? '';
    const wasAligned = state.pending === 0;

    // A note, aligned with what is shown.
    NOTE_HERE.lastIndex = at;
    const note = NOTE_HERE.exec(line);
    if (note) {
      const reading = normalSyllable(note[1] ?? '');
      const code = (state.raw2 << 8) | state.raw1;
      const cost = noted.of(reading).find((one) => one.code === code)?.cost;
      if (cost !== undefined)
        push({
          ...state,
          cost: state.cost + cost,
          split: true,
          at: at + note[0].length,
          out: '',
          parent: state,
          damaged: !wasAligned,
        });
    }

    const lost = char === '?' || char === '？' || char === '\ufffd';
    if (lost) {
      const broken = lostNote(state);
      for (const after of broken) push(after);
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
        const follow = nextByte(line, to, page);
        const bytes = wasAligned && follow > 0 ? bestTrails(state, follow, 32, 0x81) : ALL_LEADS;
        for (const [byte, ahead] of bytes) {
          if ((tagEnd > 0 || atEnd) && wasAligned) break;
          const made = feed(state, byte, prior, {
            at: to,
            damaged: true,
            split: beforeMark || tagEnd > 0,
            pinned: false,
            ahead,
          });
          if (made) push(made);
        }
      }
      // A lead byte that swallowed a digit or letter of the text: that one is gone for good.
      if (!wasAligned && char === '?' && !beforeMark && tagEnd < 0 && !atEnd) {
        for (let byte = 0x81; byte <= 0xfe; byte++) {
          const made = feed(state, byte, 4, { at: at + 1, damaged: true, split: true, pinned: false });
          if (made) push({ ...made, out: `${made.out}□`, u: 0, v: 0, gap: true });
        }
      }
    }

    // A comma the script put before a clause mark.
    if ((char === ',' || char === '，') && MARKS.has(line[at + 1] ?? '') && page.evidence.commas) {
      push({
        ...state,
        cost: state.cost + 0.3,
        at: at + 1,
        out: '',
        parent: state,
        split: true,
        damaged: state.pending !== 0,
      });
    }

    const direct = shown(state);
    for (const after of direct) push(after);

    // Pairs of user-defined bytes that the page does not show.
    if (wasAligned || !page.dropsUserDefined || state.cost > hiddenLimit) return;
    const next = lost ? 0 : nextByte(line, at, page);
    const least = direct.reduce((low, one) => Math.min(low, one.cost), Infinity);
    if (next > 0) {
      for (const hidden of hiddenPairs(state, next, least)) for (const after of shown(hidden)) push(after);
    } else if (lost) {
      for (const hidden of hiddenPairs(state, 0, least)) for (const after of lostNote(hidden)) push(after);
    }
  };

  /**
   * Pairs that the page drops, so that the byte `next` (0 when it is lost too) can follow. Of the thousands
   * of ways only those whose next character costs least are followed.
   */
  const hiddenPairs = (state: State, next: number, direct: number): State[] => {
    const openings: State[] = [];
    for (const lead of USER_LEADS) {
      const unit = gbkUnit(state.pending, lead);
      if (unit === 0 || language.id(unit) === 0) continue;
      if (language.unigram(language.id(unit)) + formCost(unit) > FREQUENT) continue;
      const made = feed(state, lead, HIDDEN_COST, HIDDEN);
      if (made && made.cost < direct + DETOUR) openings.push(made);
    }
    const out: State[] = [];
    const finish = (made: State, count: number): void => {
      for (const [byte] of bestTrails(made, next, count)) {
        const both = feed(made, byte, 0, HIDDEN);
        if (both) out.push({ ...both, parent: state, out: made.out });
      }
    };
    for (const made of openings) finish(made, 8);
    let chains = openings;
    for (let pairs = 2; pairs <= MOST_HIDDEN; pairs++) {
      const longer: State[] = [];
      for (const made of chains.sort((a, b) => a.cost - b.cost).slice(0, 5)) {
        for (const lead of USER_LEADS) {
          for (const [byte, cost] of bestTrails(made, lead, 3)) {
            if (made.cost + cost > Math.min(direct + DETOUR, state.cost + 14 * pairs)) continue;
            const one = feed(made, byte, 0, HIDDEN);
            const two = one && feed(one, lead, HIDDEN_COST, HIDDEN);
            if (two) longer.push({ ...two, out: made.out + two.out });
          }
        }
      }
      longer.sort((a, b) => a.cost - b.cost);
      for (const made of longer.slice(0, 16)) finish(made, 3);
      chains = longer;
    }
    return out;
  };

  /** The lead bytes that make the likeliest next characters with the trail byte `next`; where that is lost
   * before a note (0), those of the pairs with its reading. */
  const bestTrails = (
    state: State,
    next: number,
    count: number,
    from = 0xa1,
  ): readonly (readonly [number, number])[] => {
    if (next === 0) {
      LOST_NOTE.lastIndex = state.at;
      const reading = LOST_NOTE.exec(line)?.[1];
      if (reading === undefined) return [];
      return [...new Set(noted.of(normalSyllable(reading)).map(({ code }) => code >> 8))].map(
        (byte) => [byte, 0] as const,
      );
    }
    const found: (readonly [number, number])[] = [];
    for (const { lead, unit, w } of page.frequent[next] ?? []) {
      if (lead >= from) found.push([lead, language.cost(state.u, state.v, w) + formCost(unit)]);
    }
    return found.sort((a, b) => a[1] - b[1]).slice(0, count);
  };

  /** A lost byte before a note: it makes a pair with the byte before it, and that pair has this reading. */
  const lostNote = (state: State): State[] => {
    LOST_NOTE.lastIndex = state.at;
    const broken = LOST_NOTE.exec(line);
    if (!broken) return [];
    const reading = normalSyllable(broken[1] ?? '');
    const out: State[] = [];
    for (const { code, cost } of noted.of(reading)) {
      if (code >> 8 !== state.raw1 || (code & 0xff) < 0x81) continue;
      const next = feed(state, code & 0xff, cost, { at: state.at + broken[0].length, damaged: true, split: true });
      if (next) out.push(next);
    }
    return out;
  };

  /** The states after the character shown, as its own bytes and as the full-width form it may have been folded from. */
  const shown = (state: State): State[] => {
    const char = line[state.at] ?? '';
    const at = state.at + 1;
    const out: State[] = [];
    const unit = char.charCodeAt(0);
    const aligned = state.pending === 0;
    const lost = char === '?' || char === '？';
    const codes = unit < 0x80 ? (MARKS.has(char) ? [0xa380 + unit] : []) : [gbkCode(unit)];
    if (!aligned && page.folded) {
      for (const [form, code] of foldsOf(char)) {
        if (!line.startsWith(form, state.at)) continue;
        const one = feed(state, code >> 8, 1, { at: state.at + form.length, damaged: true, split: false });
        const two =
          one && feed(one, code & 0xff, 0, { damaged: true, split: noteFollows(line, state.at + form.length) });
        if (one && two) out.push({ ...two, split: false, out: one.out + two.out, parent: state });
      }
    }
    // A byte 80, which the decoder shows as a euro sign.
    if (!aligned && char === '€') {
      const made = feed(state, 0x80, 0, { at, damaged: true, split: noteFollows(line, at) });
      if (made) out.push({ ...made, split: false });
    }
    for (const code of codes) {
      if (code === 0) continue;
      const lead = code >> 8;
      const trail = code & 0xff;
      if (aligned) {
        // Shown as it was, folded or not: the two differ only when something misaligned follows.
        if (unit >= 0x80 || MARKS.has(char)) {
          const w = language.id(unit);
          const violation = page.annotated.has(code) && !noteFollows(line, at) ? 1 : 0;
          out.push({
            ...state,
            cost: state.cost + language.cost(state.u, state.v, w) + 6 * violation + (lost ? 5 : 0),
            raw2: lead,
            raw1: trail,
            split: false,
            u: state.v,
            v: w,
            out: char,
            parent: state,
            at,
            damaged: false,
            violations: state.violations + violation,
          });
        }
        continue;
      }
      const one = feed(state, lead, unit < 0x80 ? 1 : 0, { at, damaged: true, split: false });
      if (!one) continue;
      const two = feed(one, trail, 0, { at, damaged: true, split: noteFollows(line, at) });
      if (two) out.push({ ...two, split: false, out: one.out + two.out, parent: state });
    }
    if (unit < 0x80) {
      if (aligned) {
        const w = language.id(unit);
        out.push({
          ...state,
          cost: state.cost + language.cost(state.u, state.v, w) + formCost(unit),
          raw2: state.raw1,
          raw1: unit,
          split: false,
          u: state.v,
          v: w,
          out: char,
          parent: state,
          at,
          damaged: false,
        });
      } else if (unit >= 0x40 && unit < 0x7f) {
        const made = feed(state, unit, 0, { at, damaged: true, split: noteFollows(line, at) });
        if (made) out.push({ ...made, split: false });
      }
    } else if (codes[0] === 0 && aligned) {
      out.push({
        ...state,
        cost: state.cost + 8,
        raw2: 0,
        raw1: 0,
        split: true,
        u: state.v,
        v: 0,
        out: char,
        parent: state,
        at,
        damaged: false,
      });
    }
    return out;
  };

  let hiddenLimit = Infinity;
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
    hiddenLimit = Math.min(best.cost + 9, states.filter((state) => state.pending !== 0)[3]?.cost ?? Infinity);
    for (const state of states) step(state);
  }
  /** Cost of the text as it is shown, up to a place. */
  const literal = (to: number): number => {
    let { cost, u, v } = first;
    for (let at = start; at < to; at++) {
      const unit = line.charCodeAt(at);
      const w = language.id(unit);
      cost += language.cost(u, v, w) + formCost(unit);
      u = v;
      v = w;
    }
    return cost;
  };
  return summary(settled, start, line, literal);
}

/** Whether a note stands here, as it is or with its parenthesis lost: the pair before it is then split. */
function noteFollows(line: string, at: number): boolean {
  NOTE_HERE.lastIndex = at;
  return NOTE_HERE.test(line);
}

/** The characters a state has read. */
function textOf(state: State): string {
  let text = '';
  for (let s: State | undefined = state; s; s = s.parent) text = s.out + text;
  return text;
}

const differ = (a: State, b: State): boolean => textOf(a) !== textOf(b);

function isSettled(state: State, start: number): boolean {
  let plain = 0;
  for (let s: State | undefined = state; s; s = s.parent) {
    if (s.damaged || s.at <= start) return false;
    if (s.out !== '') plain++;
    if (plain >= SETTLED) return true;
  }
  return false;
}

/** Text and place of the end of what a state reads as damaged. */
function trace(state: State): { end: number; text: string; characters: number } {
  let end = -1;
  let text = '';
  let characters = 0;
  for (let s: State | undefined = state; s?.parent; s = s.parent) {
    if (s.damaged && end < 0) end = s.at;
    if (end >= 0) {
      text = s.out + text;
      characters += s.out.length;
    }
  }
  return { end, text, characters };
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
