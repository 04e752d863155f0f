import { gbkUnit } from '../bytes/gbk.ts';
import type { Beam } from './beam.ts';
import type { RunPage } from './run-page.ts';
import { AHEAD, type State } from './state.ts';

/** A byte that may stand next, and what the character it leads to costs, nats. */
export type Candidate = readonly [byte: number, cost: number];

/** What a byte of the original costs beside its character, and what stands around it. */
export interface Step {
  /** Place in the line behind it. */
  readonly at: number;
  /** Nats. */
  readonly cost: number;
  /** Something was inserted behind the byte. */
  readonly split: boolean;
  /** The pair that the byte ends needs no note of its own, since one follows or something else splits it. */
  readonly excused: boolean;
  /** The byte was chosen by the model, not by a note. */
  readonly chosen: boolean;
}

/** A pair that the page annotates stands there without its note. */
export const UNNOTED = 6;
/** A byte of ASCII where the reading was misaligned before. */
const PLAIN_BYTE = 1;

type Growing = { -readonly [name in keyof State]: State[name] };

/** The search over one line: its page, its beam, and how a state goes on with one more byte of the original. */
export class ByteSearch {
  readonly page: RunPage;
  readonly beam: Beam;
  /** Rank above which a state under way is not worth making. */
  #limit = Number.POSITIVE_INFINITY;
  /** The least cost that a state pushed so far has, or would have had. */
  #least = Number.POSITIVE_INFINITY;

  constructor(page: RunPage, beam: Beam) {
    this.page = page;
    this.beam = beam;
  }

  /** Nats that the next character costs, as the model, the page's own text and its forms have it. */
  costOf(state: State, unit: number): number {
    const { language, costs } = this.page;
    return language.cost(state.u, state.v, language.id(unit)) + (costs[unit] ?? 0);
  }

  /** The least cost of what was pushed since the last call, whether or not the beam took it; infinite for nothing. */
  takeLeast(): number {
    const least = this.#least;
    this.#least = Number.POSITIVE_INFINITY;
    return least;
  }

  /** Gives a state to the beam. */
  keep(state: State): void {
    this.#least = Math.min(this.#least, state.cost);
    this.beam.push(state);
  }

  /** The state after one more byte of the original; undefined when it makes no character. */
  feed(state: State, byte: number, step: Step, ahead = AHEAD): State | undefined {
    this.#limit = Number.POSITIVE_INFINITY;
    return this.#grow(state, byte, step, ahead);
  }

  /** Feeds a byte and gives the state that results to the beam. */
  push(state: State, byte: number, step: Step, ahead = AHEAD): void {
    this.#limit = this.beam.limitAt(step.at);
    const made = this.#grow(state, byte, step, ahead);
    if (made) this.keep(made);
  }

  /** Feeds the two bytes of a pair as one step, and gives the state that results to the beam. */
  pushPair(state: State, code: number, step: Step): void {
    this.#limit = this.beam.limitAt(step.at);
    const one = this.#grow(state, code >> 8, { ...step, split: false, excused: false }, AHEAD);
    const two = one && this.#grow(one, code & 0xff, { ...step, cost: 0 }, AHEAD);
    if (!two) return;
    two.out = one.out + two.out;
    two.parent = state;
    this.keep(two);
  }

  #grow(state: State, byte: number, step: Step, ahead: number): Growing | undefined {
    const { page } = this;
    const unnoted = !state.split && !step.excused && page.annotated.has((state.raw1 << 8) | byte);
    const cost = state.cost + (unnoted ? step.cost + UNNOTED : step.cost);
    const leads = state.pending === 0 && byte >= 0x81 && byte <= 0xfe;
    const unit = state.pending === 0 ? byte : gbkUnit(state.pending, byte);
    if (!leads && (unit === 0 || (unit >= 0xe000 && unit <= 0xf8ff))) return undefined;
    const w = leads ? state.v : page.language.id(unit);
    const spent = leads ? 0 : page.language.cost(state.u, state.v, w) + (page.costs[unit] ?? 0);
    const after = cost + spent + (state.pending === 0 && !leads ? PLAIN_BYTE : 0);
    if (after + (leads ? ahead : 0) > this.#limit) {
      this.#least = Math.min(this.#least, after);
      return undefined;
    }
    return {
      cost: after,
      pending: leads ? byte : 0,
      raw2: state.raw1,
      raw1: byte,
      split: step.split,
      u: leads ? state.u : state.v,
      v: w,
      out: leads ? '' : String.fromCharCode(unit),
      parent: state,
      at: step.at,
      damaged: true,
      pinned: state.pinned && !step.chosen,
      violations: unnoted ? state.violations + 1 : state.violations,
      gap: state.gap,
      worst: state.pending === 0 ? state.worst : Math.max(state.worst, spent),
      margin: state.margin,
      ahead,
    };
  }

  /**
   * The lead bytes from `from` on that make the likeliest next characters with the trail byte `next`, at most `count`,
   * the likeliest first.
   */
  bestLeads(state: State, next: number, count: number, from = 0xa1): readonly Candidate[] {
    const { language, costs } = this.page;
    const found: Candidate[] = [];
    let worst = Number.POSITIVE_INFINITY;
    for (const { lead, unit, w } of this.page.frequent.endingIn(next)) {
      if (lead < from) continue;
      const cost = language.cost(state.u, state.v, w) + (costs[unit] ?? 0);
      if (found.length === count && cost >= worst) continue;
      let at = found.length < count ? found.length : count - 1;
      for (; at > 0 && (found[at - 1]?.[1] ?? 0) > cost; at--) found[at] = found[at - 1] ?? [lead, cost];
      found[at] = [lead, cost];
      worst = found.at(-1)?.[1] ?? worst;
    }
    return found;
  }
}
