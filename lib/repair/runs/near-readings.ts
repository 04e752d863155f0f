import type { Merge, State } from './state.ts';

/** A reading near the best: its text up to where the run was read, and how many nats it is behind. */
export interface NearReading {
  readonly text: string;
  readonly behind: number;
}

/** Nats behind the best up to which a reading is of use: one that is six behind is right once in four hundred times. */
const NEAR = 6;
/** Readings looked at, those that have the same text counted each: most runs have less than ten. */
const MOST = 400;

/** What a state has read from the start of the run. */
function textOf(state: State): string {
  let text = '';
  for (let s: State | undefined = state; s?.parent; s = s.parent) text = s.out + text;
  return text;
}

/** What a state has read behind a merge on its path. */
function textBehind(state: State, { depth }: Merge): string {
  let text = '';
  for (let s: State | undefined = state; s?.parent; s = s.parent) {
    if ((s.parent.merges?.depth ?? 0) < depth && (s.merges?.depth ?? 0) >= depth) return text;
    text = s.out + text;
  }
  return text;
}

/** Readings by their text, with the least that each is behind. */
class Collection {
  readonly #behind = new Map<string, number>();
  #left = MOST;

  /** Adds what a state reads and, within reach, what was dropped on its way. */
  add(state: State, suffix: string, behind: number): void {
    if (this.#left-- <= 0) return;
    const text = textOf(state) + suffix;
    this.#behind.set(text, Math.min(behind, this.#behind.get(text) ?? Number.POSITIVE_INFINITY));
    for (let merge = state.merges; merge; merge = merge.before) {
      if (behind + merge.margin > NEAR) continue;
      this.add(merge.loser, textBehind(state, merge) + suffix, behind + merge.margin);
    }
  }

  get readings(): readonly NearReading[] {
    return [...this.#behind].map(([text, behind]) => ({ text, behind })).sort((a, b) => a.behind - b.behind);
  }
}

/**
 * The readings near the best, itself first, those that were dropped where they met a better one among them.
 *
 * @param states the aligned readings where the run ends, the best first
 */
export function nearReadings(states: readonly State[]): readonly NearReading[] {
  const best = states[0]?.cost ?? 0;
  const found = new Collection();
  for (const state of states) if (state.cost - best <= NEAR) found.add(state, '', state.cost - best);
  return found.readings;
}
