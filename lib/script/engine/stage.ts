import { CARE, type Dictionary } from '../tables/dictionary.ts';
import { IS_GUEST, IS_OURS, IS_RISKY } from '../tables/phrase-index.ts';
import { descriptionEnds, isDescription, widthAt } from './description-sequences.ts';

/** What a step of conversion writes to, kept from paragraph to paragraph. */
export interface Sink {
  out: Uint16Array;
  /** Units written. */
  length: number;
  /** See `OffsetMap`. */
  readonly pieces: number[];
}

/** Replaces what stands in the sink's `out` from `start` on, unit for unit: the regional variants. */
export type Vary = (out: Uint16Array, start: number, end: number) => void;

/** What the news adds to a dictionary of OpenCC's. */
export interface News {
  /** The `shifts` of characters that are part of no match. */
  readonly shifts: Uint16Array;
  /** A new text begins, `units[0, length)`. */
  begin?(units: Uint16Array, length: number): void;
  /**
   * How many units of it to take at `i`, 0 for none, where the dictionary's longest match takes `length`. Afterwards the
   * index has the match to take as the one found last.
   */
  take?(i: number, length: number): number;
}

/**
 * The shifts of the characters that a shift will do for, else `CARE`: surrogates, description characters, ways out of
 * the plane, the beginnings of phrases.
 */
export function directShifts({ phrases, astral }: Dictionary, shifts: Uint16Array): Uint16Array {
  const direct = shifts.slice();
  const { firsts } = phrases;
  for (let i = 0; i < firsts.length; i++) direct[firsts[i] ?? 0] = CARE;
  for (const point of astral.keys()) if (point < 0x10000) direct[point] = CARE;
  direct.fill(CARE, 0xd800, 0xe000);
  direct.fill(CARE, 0x2ff0, 0x3000);
  return direct;
}

const NO_ENDS: ReadonlyMap<number, number> = new Map();

/** Writes a code point; returns the offset after it. */
function put(out: Uint16Array, at: number, point: number): number {
  if (point < 0x10000) {
    out[at] = point;
    return at + 1;
  }
  out[at] = 0xd800 + ((point - 0x10000) >> 10);
  out[at + 1] = 0xdc00 + (point & 0x3ff);
  return at + 2;
}

/** The code point at `i`; a lone surrogate is itself. */
const pointAt = (units: Uint16Array, i: number, width: 1 | 2): number =>
  width === 1 ? (units[i] ?? 0) : (((units[i] ?? 0) & 0x3ff) << 10) + ((units[i + 1] ?? 0) & 0x3ff) + 0x10000;

/** Converts `units[from, end)` and writes to the sink. */
export type Stage = (units: Uint16Array, from: number, end: number, hasDescriptions: boolean, sink: Sink) => void;

/**
 * A step of conversion over `units[from, end)`: the longest phrase at each place, else the character. `vary` is asked
 * for each phrase and for each stretch between phrases by itself, as OpenCC runs the rest of its chain over segments.
 */
export function makeStage(dictionary: Dictionary, vary?: Vary, news?: News): Stage {
  const { phrases, shifts, astral } = dictionary;
  const without = news ? IS_GUEST : IS_GUEST | IS_OURS;
  const single = news?.shifts ?? shifts;
  const direct = directShifts(dictionary, single);
  const isSpecial = (unit: number): boolean =>
    (unit & 0xf800) === 0xd800 || isDescription(unit) || (astral.size > 0 && astral.has(unit));

  /** Writes the character at `i` with all that makes it special; returns its units in the source. */
  function putSpecial(
    units: Uint16Array,
    i: number,
    end: number,
    ends: ReadonlyMap<number, number>,
    sink: Sink,
  ): number {
    const { out } = sink;
    const sequenceEnd = ends.get(i);
    const stop = sequenceEnd ?? i + widthAt(units, i, end);
    for (let at = i; at < stop; ) {
      const width = widthAt(units, at, end);
      const before = sink.length;
      const point = pointAt(units, at, width);
      sink.length = put(out, before, sequenceEnd === undefined ? (astral.get(point) ?? point) : point);
      if (width === 2 || sink.length - before === 2) sink.pieces.push(at, at + width, before, sink.length);
      at += width;
    }
    return stop - i;
  }

  /** Notes the pieces of a phrase whose value takes other units than its key (折足覆𫗧), character by character. */
  function notePieces(units: Uint16Array, i: number, length: number, sink: Sink, before: number, after: number): void {
    let at = i;
    let to = before;
    while (at < i + length) {
      const width = widthAt(units, at, i + length);
      const outWidth = widthAt(sink.out, to, after);
      if (width === 2 || outWidth === 2) sink.pieces.push(at, at + width, to, to + outWidth);
      at += width;
      to += outWidth;
    }
  }

  return function run(units: Uint16Array, from: number, end: number, hasDescriptions: boolean, sink: Sink): void {
    const { out } = sink;
    const ends = hasDescriptions ? descriptionEnds(units, from, end) : NO_ENDS;
    let stretch = sink.length;
    let w = sink.length;
    for (let i = from; i < end; ) {
      const unit = units[i] ?? 0;
      const shift = direct[unit] ?? 0;
      if (shift !== CARE) {
        out[w++] = unit + shift;
        i++;
        continue;
      }
      let length = phrases.find(units, i, end, without);
      if (news?.take && length > 0 && phrases.facts & IS_RISKY) length = news.take(i, length);
      if (length > 0) {
        if (vary && w > stretch) vary(out, stretch, w);
        for (let k = 0; k < length; k++) {
          const one = units[i + k] ?? 0;
          out[w + k] = one + (shifts[one] ?? 0);
        }
        stretch = w + phrases.amend(out, w, length);
        if (phrases.isWhole) notePieces(units, i, length, sink, w, stretch);
        if (vary) vary(out, w, stretch);
        w = stretch;
        i += length;
      } else if (isSpecial(unit)) {
        sink.length = w;
        i += putSpecial(units, i, end, ends, sink);
        w = sink.length;
      } else {
        out[w++] = unit + (single[unit] ?? 0);
        i++;
      }
    }
    if (vary && w > stretch) vary(out, stretch, w);
    sink.length = w;
  };
}
