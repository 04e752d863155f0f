/** A reading that was dropped where it met a better one: the two go on alike. Those of one path make a list, last first. */
export interface Merge {
  readonly loser: State;
  /** Nats by which it was worse. */
  readonly margin: number;
  /** How many merges the path has up to this one. */
  readonly depth: number;
  readonly before: Merge | undefined;
}

/**
 * One way to read the bytes of a run so far: a node of the search, linked to the one it came from. `at` is the place in
 * the line of what is shown next; all costs are in nats.
 */
export interface State {
  readonly cost: number;
  /** Lead byte waiting for its trail byte, 0 when the reading is aligned with what is shown. */
  readonly pending: number;
  /** The last two bytes of the original, and whether something was inserted behind the last. */
  readonly raw2: number;
  readonly raw1: number;
  readonly split: boolean;
  /** Ids of the last two characters in the character model. */
  readonly u: number;
  readonly v: number;
  /** What this step read, and whether a byte of it was chosen by the model; whether the waiting byte was. */
  readonly out: string;
  readonly chosen: boolean;
  readonly chosenLead: boolean;
  /** What this step read is a pair that the page does not show. */
  readonly hidden: boolean;
  readonly parent: State | undefined;
  readonly at: number;
  /** The step was no plain reading of an aligned character. */
  readonly damaged: boolean;
  /** Every lost byte so far follows from a note. */
  readonly pinned: boolean;
  /** Annotated pairs without their note. */
  readonly violations: number;
  /** Something of the text is gone for good. */
  readonly gap: boolean;
  /** Cost of the costliest character read from the wrong bytes. */
  readonly worst: number;
  /** Nats to the nearest reading with another text that was dropped where the two met. */
  readonly margin: number;
  /** The readings that were dropped on its way. */
  readonly merges: Merge | undefined;
  /** Expected cost of the character that is half read, for ranking only. */
  readonly ahead: number;
}

/** What half a character will cost, where nothing better is known, nats. */
export const AHEAD = 4;
/** Cost with what is half read, for comparing states at one place. */
export const rankOf = (state: State): number => state.cost + (state.pending === 0 ? 0 : state.ahead);

/** Characters read without damage after which a run counts as over. */
export const SETTLED = 4;

/** Steps back that are compared: readings that differ further back have met before. */
const MEMORY = 24;
/** Characters that are compared, from the last one back. */
const RECENT = MEMORY / 2;

/** Goes back through what a state has read lately, one character after the other. */
class RecentCharacters {
  #state: State | undefined;
  #steps = MEMORY;
  #at = 0;
  #count = 0;

  /** Begins at the last character of a state. */
  begin(state: State): void {
    this.#state = state;
    this.#steps = MEMORY;
    this.#at = state.out.length;
    this.#count = 0;
  }

  /** The UTF-16 unit before; -1 when no more are compared. */
  next(): number {
    if (this.#count === RECENT) return -1;
    while (this.#at === 0) {
      this.#state = this.#state?.parent;
      if (--this.#steps === 0 || !this.#state) return -1;
      this.#at = this.#state.out.length;
    }
    this.#count++;
    return this.#state?.out.charCodeAt(--this.#at) ?? -1;
  }
}

const recentOfA = new RecentCharacters();
const recentOfB = new RecentCharacters();

/** Whether two states have read different texts lately. */
export function readDifferently(a: State, b: State): boolean {
  recentOfA.begin(a);
  recentOfB.begin(b);
  for (;;) {
    const unit = recentOfA.next();
    if (unit !== recentOfB.next()) return true;
    if (unit < 0) return false;
  }
}

/** Whether the last characters were read without damage, all behind `start`. */
export function isSettled(state: State, start: number): boolean {
  let plain = 0;
  for (let s: State | undefined = state; s; s = s.parent) {
    if (s.damaged || s.at <= start) return false;
    if (s.out !== '') plain++;
    if (plain >= SETTLED) return true;
  }
  return false;
}

/** How a character is known: shown as it was, put together from bytes of what is shown, or with a byte that the model chose. */
export type Proof = 'shown' | 'joined' | 'chosen' | 'hidden';

/** What a state has read up to the end of the damage. */
export interface DamageRead {
  readonly end: number;
  readonly text: string;
  /** How each of its UTF-16 units is known. */
  readonly proof: readonly Proof[];
  readonly characters: number;
}

function proofOf({ chosen, hidden, damaged }: State): Proof {
  if (hidden) return 'hidden';
  if (chosen) return 'chosen';
  return damaged ? 'joined' : 'shown';
}

/** What a state has read up to the end of the damage: that end, the text and how many characters it has. */
export function traceDamage(state: State): DamageRead {
  let end = -1;
  let text = '';
  const proof: Proof[] = [];
  let characters = 0;
  for (let s: State | undefined = state; s?.parent; s = s.parent) {
    if (s.damaged && end < 0) end = s.at;
    if (end < 0) continue;
    text = s.out + text;
    for (const _ of s.out) proof.push(proofOf(s));
    characters += s.out.length;
  }
  return { end, text, proof: proof.reverse(), characters };
}
