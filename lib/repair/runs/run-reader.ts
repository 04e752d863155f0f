import { gbkCode, gbkUnit } from '../bytes/gbk.ts';
import type { RunPage } from './run-page.ts';
import { foldsOf, lostNoteAt, MARKS, noteFollows } from './shown.ts';
import { AHEAD, type State } from './state.ts';

/** A byte that may stand next, and what the character it leads to costs. */
export type Candidate = readonly [byte: number, cost: number];

/** The steps of the search over one line: how a state goes on with a byte, and with what the page shows. */
export class RunReader {
  readonly line: string;
  readonly page: RunPage;

  constructor(line: string, page: RunPage) {
    this.line = line;
    this.page = page;
  }

  /** Nats beyond what the model says, see `RunPage.costs`. */
  formCost(unit: number): number {
    return this.page.costs[unit] ?? 0;
  }

  /** The state after one more byte of the original; undefined when it makes no character. */
  feed(state: State, byte: number, cost: number, change: Partial<State>): State | undefined {
    let violations = state.violations;
    let extra = cost;
    if (!state.split && this.page.annotated.has((state.raw1 << 8) | byte) && !change.split) {
      violations++;
      extra += 6;
    }
    const base = { ...state, ahead: AHEAD, ...change, raw2: state.raw1, raw1: byte, violations, parent: state };
    if (state.pending === 0) {
      if (byte >= 0x81 && byte <= 0xfe) return { ...base, cost: state.cost + extra, pending: byte, out: '' };
      const w = this.page.language.id(byte);
      return {
        ...base,
        cost: state.cost + extra + this.page.language.cost(state.u, state.v, w) + this.formCost(byte) + 1,
        pending: 0,
        u: state.v,
        v: w,
        out: String.fromCharCode(byte),
      };
    }
    const unit = gbkUnit(state.pending, byte);
    if (unit === 0 || (unit >= 0xe000 && unit <= 0xf8ff)) return undefined;
    const w = this.page.language.id(unit);
    const spent = this.page.language.cost(state.u, state.v, w) + this.formCost(unit);
    return {
      ...base,
      cost: state.cost + extra + spent,
      pending: 0,
      u: state.v,
      v: w,
      out: String.fromCharCode(unit),
      worst: Math.max(state.worst, spent),
    };
  }

  /**
   * The lead bytes that make the likeliest next characters with the trail byte `next`; where that is lost before a
   * note (0), those of the pairs with its reading.
   */
  bestTrails(state: State, next: number, count: number, from = 0xa1): readonly Candidate[] {
    if (next === 0) {
      const note = lostNoteAt(this.line, state.at);
      if (!note) return [];
      return [...new Set(this.page.noted.of(note.reading).map(({ code }) => code >> 8))].map(
        (byte) => [byte, 0] as const,
      );
    }
    const found: Candidate[] = [];
    for (const { lead, unit, w } of this.page.frequent[next] ?? []) {
      if (lead < from) continue;
      const cost = this.page.language.cost(state.u, state.v, w) + this.formCost(unit);
      if (found.length === count && cost >= (found[count - 1]?.[1] ?? 0)) continue;
      let at = found.length < count ? found.length : count - 1;
      for (; at > 0 && (found[at - 1]?.[1] ?? 0) > cost; at--) found[at] = found[at - 1] ?? [lead, cost];
      found[at] = [lead, cost];
    }
    return found;
  }

  /** A lost byte before a note: it makes a pair with the byte before it, and that pair has this reading. */
  lostNote(state: State): State[] {
    const note = lostNoteAt(this.line, state.at);
    if (!note) return [];
    const out: State[] = [];
    for (const { code, cost } of this.page.noted.of(note.reading)) {
      if (code >> 8 !== state.raw1 || (code & 0xff) < 0x81) continue;
      const next = this.feed(state, code & 0xff, cost, { at: note.end, damaged: true, split: true });
      if (next) out.push(next);
    }
    return out;
  }

  /** The states after the character shown, as its own bytes and as the full-width form it may have been folded from. */
  shown(state: State): State[] {
    const char = this.line[state.at] ?? '';
    const at = state.at + 1;
    const out: State[] = [];
    const unit = char.charCodeAt(0);
    const aligned = state.pending === 0;
    const lost = char === '?' || char === '？';
    const codes = unit < 0x80 ? (MARKS.has(char) ? [0xa380 + unit] : []) : [gbkCode(unit)];
    if (!aligned && this.page.folded) {
      for (const [form, code] of foldsOf(char)) {
        if (!this.line.startsWith(form, state.at)) continue;
        const one = this.feed(state, code >> 8, 1, { at: state.at + form.length, damaged: true, split: false });
        const two =
          one &&
          this.feed(one, code & 0xff, 0, { damaged: true, split: noteFollows(this.line, state.at + form.length) });
        if (one && two) out.push({ ...two, split: false, out: one.out + two.out, parent: state });
      }
    }
    // A byte 80, which the decoder shows as a euro sign.
    if (!aligned && char === '€') {
      const made = this.feed(state, 0x80, 0, { at, damaged: true, split: noteFollows(this.line, at) });
      if (made) out.push({ ...made, split: false });
    }
    for (const code of codes) {
      if (code === 0) continue;
      const lead = code >> 8;
      const trail = code & 0xff;
      if (aligned) {
        // Shown as it was, folded or not: the two differ only when something misaligned follows.
        if (unit >= 0x80 || MARKS.has(char)) {
          const w = this.page.language.id(unit);
          const violation = this.page.annotated.has(code) && !noteFollows(this.line, at) ? 1 : 0;
          out.push({
            ...state,
            cost: state.cost + this.page.language.cost(state.u, state.v, w) + 6 * violation + (lost ? 5 : 0),
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
      const one = this.feed(state, lead, unit < 0x80 ? 1 : 0, { at, damaged: true, split: false });
      if (!one) continue;
      const two = this.feed(one, trail, 0, { at, damaged: true, split: noteFollows(this.line, at) });
      if (two) out.push({ ...two, split: false, out: one.out + two.out, parent: state });
    }
    if (unit < 0x80) {
      if (aligned) {
        const w = this.page.language.id(unit);
        out.push({
          ...state,
          cost: state.cost + this.page.language.cost(state.u, state.v, w) + this.formCost(unit),
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
        const made = this.feed(state, unit, 0, { at, damaged: true, split: noteFollows(this.line, at) });
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
  }
}
