/** One way to read the bytes so far: a node of the search, linked to the one it came from. */
export interface State {
  /** Nats. */
  readonly cost: number;
  /** Lead byte waiting for its trail byte, 0 when the reading is aligned with what is shown. */
  readonly pending: number;
  /** The last two bytes of the original, and whether something was inserted behind the last. */
  readonly raw2: number;
  readonly raw1: number;
  readonly split: boolean;
  /** Ids of the last two characters in the model. */
  readonly u: number;
  readonly v: number;
  /** What this step read. */
  readonly out: string;
  readonly parent: State | undefined;
  /** Place in the line of what is shown next. */
  readonly at: number;
  /** The step was no plain reading of an aligned character. */
  readonly damaged: boolean;
  /** Every lost byte so far follows from a note. */
  readonly pinned: boolean;
  /** Annotated pairs without their note. */
  readonly violations: number;
  /** Something of the text is gone for good. */
  readonly gap: boolean;
  /** Cost of the costliest character read from the wrong bytes, nats. */
  readonly worst: number;
  /** Nats to the nearest reading with another text that was dropped where the two met. */
  readonly margin: number;
  /** Expected cost of the character that is half read, for ranking only. */
  readonly ahead: number;
}

/** What half a character will cost, where nothing better is known, nats. */
export const AHEAD = 4;
/** Cost with what is half read, for comparing states at one place. */
export const rank = (state: State): number => state.cost + (state.pending === 0 ? 0 : state.ahead);

/** Characters read without damage after which a run counts as over. */
export const SETTLED = 4;

/** Steps back that are compared: readings that differ further back have met before. */
const MEMORY = 24;

/** The characters a state has read lately. */
function recent(state: State): string {
  let text = '';
  let left = MEMORY;
  for (let s: State | undefined = state; s && left > 0; s = s.parent, left--) text = s.out + text;
  return text.slice(-MEMORY / 2);
}

/** Whether two states have read different texts. */
export const differ = (a: State, b: State): boolean => recent(a) !== recent(b);

/** Whether the last characters were read without damage. */
export function isSettled(state: State, start: number): boolean {
  let plain = 0;
  for (let s: State | undefined = state; s; s = s.parent) {
    if (s.damaged || s.at <= start) return false;
    if (s.out !== '') plain++;
    if (plain >= SETTLED) return true;
  }
  return false;
}

/** Text and place of the end of what a state reads as damaged. */
export function trace(state: State): { end: number; text: string; characters: number } {
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
