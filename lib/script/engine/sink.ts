import { widthAt } from './code-points.ts';

/** A text on its way through the steps, as code units. What lies behind its length in `units` is scratch. */
export interface Source {
  readonly units: Uint16Array;
  /** Whether it may hold ideographic description characters (⿰…); few texts do. */
  readonly hasDescriptions: boolean;
}

/** What a step of conversion writes to, kept from paragraph to paragraph. */
export interface Sink {
  out: Uint16Array;
  /** Units written. */
  length: number;
  /** See `OffsetMap`. */
  readonly pieces: number[];
}

/**
 * Notes the pieces of a phrase whose value takes other units than its key (折足覆𫗧), character by character: the key,
 * which stands at `i` in the source, and the value, which was written from `start` on.
 */
export function notePieces(key: Uint16Array, i: number, start: number, sink: Sink): void {
  let to = start;
  for (let at = 0; at < key.length; ) {
    const width = widthAt(key, at, key.length);
    const outWidth = widthAt(sink.out, to, sink.length);
    if (width === 2 || outWidth === 2) sink.pieces.push(i + at, i + at + width, to, to + outWidth);
    at += width;
    to += outWidth;
  }
}
