/** What a byte of the original costs beside its character, and what stands around it. */
export interface ByteStep {
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
