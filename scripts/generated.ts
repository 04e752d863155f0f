/** A generated file: where it lies in the repository, what it holds, and a line about it for whoever makes it. */
export interface Generated {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly note: string;
}

/** The URL of a file of the repository. */
export const urlOf = (path: string): URL => new URL(`../${path}`, import.meta.url);
