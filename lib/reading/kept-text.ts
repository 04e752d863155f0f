/** A text of a body that a cut keeps: a paragraph of the whole, and which UTF-16 units of it. */
export interface KeptText {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}
