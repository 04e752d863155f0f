import { gbkUnit } from '../bytes/gbk.ts';
import type { Beam } from './beam.ts';
import { bestLeads, bestLeadsOfEach, type LeadCandidate, type Wanted } from './best-leads.ts';
import { type ByteStep, UNNOTED } from './byte-step.ts';
import { unmarkedCost } from './clause-mark.ts';
import type { SameTrail, TrailLists } from './frequent-characters.ts';
import { markCost, type OpenMarks } from './quotation.ts';
import type { RunPage } from './run-page.ts';
import { AHEAD, type State } from './state.ts';

/** A byte of ASCII where the reading was misaligned before. */
const PLAIN_BYTE = 1;

type Growing = { -readonly [name in keyof State]: State[name] };

/** The search over one line: its page, its beam, and how a state goes on with one more byte of the original. */
export class ByteSearch {
  readonly page: RunPage;
  readonly beam: Beam;
  /** The quotations within which the run begins. */
  readonly open: OpenMarks;
  /** Rank above which a state under way is not worth making. */
  #limit = Number.POSITIVE_INFINITY;
  /** The least cost that a state pushed so far has, or would have had. */
  #least = Number.POSITIVE_INFINITY;

  constructor(page: RunPage, beam: Beam, open: OpenMarks) {
    this.page = page;
    this.beam = beam;
    this.open = open;
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
  feed(state: State, byte: number, step: ByteStep, ahead = AHEAD): State | undefined {
    this.#limit = Number.POSITIVE_INFINITY;
    return this.#grow(state, byte, step, ahead);
  }

  /** The same, but undefined as well when the beam would not take it. */
  feedWithin(state: State, byte: number, step: ByteStep, ahead = AHEAD): State | undefined {
    this.#limit = this.beam.limitAt(step.at);
    return this.#grow(state, byte, step, ahead);
  }

  /** Feeds a byte and gives the state that results to the beam. */
  push(state: State, byte: number, step: ByteStep, ahead = AHEAD): void {
    const made = this.feedWithin(state, byte, step, ahead);
    if (made) this.keep(made);
  }

  /** Feeds the two bytes of a pair as one step, and gives the state that results to the beam. */
  pushPair(state: State, code: number, step: ByteStep): void {
    this.#limit = this.beam.limitAt(step.at);
    const one = this.#grow(state, code >> 8, { ...step, split: false, excused: false }, AHEAD);
    const two = one && this.#grow(one, code & 0xff, { ...step, cost: 0 }, AHEAD);
    if (!two) return;
    two.out = one.out + two.out;
    two.chosen = one.chosen || two.chosen;
    two.parent = state;
    this.keep(two);
  }

  #grow(state: State, byte: number, step: ByteStep, ahead: number): Growing | undefined {
    return state.pending === 0 && byte >= 0x81 && byte <= 0xfe
      ? this.#begin(state, byte, step, ahead)
      : this.#complete(state, byte, step);
  }

  /** Whether the pair that a byte ends is one that the page annotates, and stands there without its note. */
  #isUnnoted(state: State, byte: number, step: ByteStep): boolean {
    return !state.split && !step.excused && this.page.annotated.has((state.raw1 << 8) | byte);
  }

  /** Nothing is made of a state whose cost, with what is half read, is above the limit. */
  #isBeyond(cost: number, ahead: number): boolean {
    if (cost + ahead <= this.#limit) return false;
    this.#least = Math.min(this.#least, cost);
    return true;
  }

  /** The state after the first half of a character. */
  #begin(state: State, byte: number, step: ByteStep, ahead: number): Growing | undefined {
    const unnoted = this.#isUnnoted(state, byte, step);
    const cost = state.cost + (unnoted ? step.cost + UNNOTED : step.cost);
    if (this.#isBeyond(cost, ahead)) return undefined;
    return {
      cost,
      pending: byte,
      raw2: state.raw1,
      raw1: byte,
      split: step.split,
      u: state.u,
      v: state.v,
      out: '',
      chosen: false,
      chosenLead: step.chosen,
      hidden: false,
      parent: state,
      at: step.at,
      damaged: true,
      pinned: state.pinned && !step.chosen,
      violations: unnoted ? state.violations + 1 : state.violations,
      gap: state.gap,
      worst: state.worst,
      margin: state.margin,
      merges: state.merges,
      ahead,
    };
  }

  /** The state after the second half of a character, or after a byte that is one by itself. */
  #complete(state: State, byte: number, step: ByteStep): Growing | undefined {
    const isPair = state.pending !== 0;
    const unit = isPair ? gbkUnit(state.pending, byte) : byte;
    if (unit === 0 || (unit >= 0xe000 && unit <= 0xf8ff)) return undefined;
    const { language, costs } = this.page;
    const unnoted = this.#isUnnoted(state, byte, step);
    const w = language.id(unit);
    const spent = language.cost(state.u, state.v, w) + costs.of(unit);
    const beside = (isPair ? unmarkedCost(state, unit) : PLAIN_BYTE) + markCost(state, unit, this.open);
    const cost = state.cost + (unnoted ? step.cost + UNNOTED : step.cost) + spent + beside;
    if (this.#isBeyond(cost, 0)) return undefined;
    return {
      cost,
      pending: 0,
      raw2: state.raw1,
      raw1: byte,
      split: step.split,
      u: state.v,
      v: w,
      out: String.fromCharCode(unit),
      chosen: step.chosen || state.chosenLead,
      chosenLead: false,
      hidden: false,
      parent: state,
      at: step.at,
      damaged: true,
      pinned: state.pinned && !step.chosen,
      violations: unnoted ? state.violations + 1 : state.violations,
      gap: state.gap,
      worst: isPair ? Math.max(state.worst, spent) : state.worst,
      margin: state.margin,
      merges: state.merges,
      ahead: AHEAD,
    };
  }

  /** Says that the search will ask what some `count` characters cost after a state. */
  expect({ u, v }: State, count: number): void {
    this.page.language.expect(u, v, count);
  }

  /** The lead bytes of those characters of a list that cost least after a state, the cheapest first. */
  bestLeads(state: State, list: SameTrail, wanted: Wanted): readonly LeadCandidate[] {
    return bestLeads(this.page.language, state, list, wanted);
  }

  /** The same for lists one after the other, each by itself. */
  bestLeadsOfEach(state: State, lists: TrailLists, wanted: Wanted): readonly (readonly LeadCandidate[])[] {
    return bestLeadsOfEach(this.page.language, state, lists, wanted);
  }
}
