import { CARE, type Dictionary } from '../tables/dictionary.ts';
import { IS_GUEST, IS_OURS, IS_RISKY } from '../tables/packed-phrases.ts';
import type { PhraseIndex } from '../tables/phrase-index.ts';
import { makeDirectShifts, makeSingleShifts } from './character-tables.ts';
import { pointAt, putPoint, widthAt } from './code-points.ts';
import { descriptionEnds } from './description-sequences.ts';
import type { News } from './news.ts';
import { notePieces, type Sink, type Source } from './sink.ts';

/** Replaces what stands in `out[start, end)`, unit for unit: the regional variants. */
export type Vary = (out: Uint16Array, start: number, end: number) => void;

const NO_ENDS: ReadonlyMap<number, number> = new Map();

/** The part of a text between two cuts, `units[…, end)`, and where its description sequences end. */
interface Stretch {
  readonly units: Uint16Array;
  readonly end: number;
  readonly sequenceEnds: ReadonlyMap<number, number>;
}

/**
 * One step of OpenCC's chain over a stretch of text: the longest phrase at each place, else the character. `vary` is
 * asked for each phrase and for each run of characters between phrases by itself, as OpenCC runs the rest of its chain
 * over segments: 后面 becomes 後面 in this step, 裏 of 裏面 becomes 裡 in `vary`.
 */
export class ConversionStep {
  readonly #phrases: PhraseIndex;
  readonly #astral: ReadonlyMap<number, number>;
  /** The shifts of characters in phrases, of characters between phrases, and of those that begin no phrase at all. */
  readonly #shifts: Uint16Array;
  readonly #single: Uint16Array;
  readonly #direct: Uint16Array;
  /** Keys with any of these facts are none of this step's. */
  readonly #without: number;
  readonly #vary: Vary | undefined;
  readonly #news: News | undefined;

  constructor(dictionary: Dictionary, vary?: Vary, news?: News) {
    this.#phrases = dictionary.phrases;
    this.#astral = dictionary.astral;
    this.#shifts = dictionary.shifts;
    this.#single = makeSingleShifts(dictionary, news?.shifts ?? dictionary.shifts);
    this.#direct = makeDirectShifts(dictionary, this.#single);
    this.#without = news ? IS_GUEST : IS_GUEST | IS_OURS;
    this.#vary = vary;
    this.#news = news?.take ? news : undefined;
  }

  /** Converts `units[from, end)` of the source and writes to the sink. */
  convert({ units, hasDescriptions }: Source, from: number, end: number, sink: Sink): void {
    const sequenceEnds = hasDescriptions ? descriptionEnds(units, from, end) : NO_ENDS;
    const stretch: Stretch = { units, end, sequenceEnds };
    let run = sink.length;
    for (let i = from; i < end; ) {
      i = this.#shiftDirect(stretch, i, sink);
      if (i === end) break;
      const length = this.#matchAt(stretch, i);
      if (length === 0) {
        i += this.#putCharacter(stretch, i, sink);
        continue;
      }
      this.#varyFrom(run, sink);
      this.#putPhrase(units, i, length, sink);
      run = sink.length;
      i += length;
    }
    this.#varyFrom(run, sink);
  }

  /** Writes the characters from `i` on that a shift will do for; returns the place of the first that needs more. */
  #shiftDirect({ units, end }: Stretch, from: number, sink: Sink): number {
    const direct = this.#direct;
    const single = this.#single;
    const phrases = this.#phrases;
    const { out } = sink;
    let i = from;
    let at = sink.length;
    for (; i < end; i++, at++) {
      const unit = units[i] ?? 0;
      let shift = direct[unit] ?? 0;
      if (shift === CARE) {
        if (phrases.mayBegin(units, i)) break;
        shift = single[unit] ?? 0;
        if (shift === CARE) break;
      }
      out[at] = unit + shift;
    }
    sink.length = at;
    return i;
  }

  /** Units of the phrase to take at `i`, 0 for none. */
  #matchAt({ units, end }: Stretch, i: number): number {
    const length = this.#phrases.find(units, i, end, this.#without);
    if (length === 0 || !this.#news || !(this.#phrases.facts & IS_RISKY)) return length;
    return this.#news.take?.(i, length) ?? length;
  }

  /** Writes the phrase found last, which stands at `i`, in the form of the region. */
  #putPhrase(units: Uint16Array, i: number, length: number, sink: Sink): void {
    const phrases = this.#phrases;
    const shifts = this.#shifts;
    const { out, length: at } = sink;
    for (let k = 0; k < length; k++) {
      const unit = units[i + k] ?? 0;
      out[at + k] = unit + (shifts[unit] ?? 0);
    }
    sink.length = at + phrases.amend(out, at, length);
    if (phrases.isWhole) notePieces(units.subarray(i, i + length), i, at, sink);
    this.#vary?.(out, at, sink.length);
  }

  /** Lets the regional variants have what is written from `start` on. */
  #varyFrom(start: number, sink: Sink): void {
    if (sink.length > start) this.#vary?.(sink.out, start, sink.length);
  }

  /** Writes the character at `i`, which begins no phrase; returns its units in the source. */
  #putCharacter(stretch: Stretch, i: number, sink: Sink): number {
    const unit = stretch.units[i] ?? 0;
    const shift = this.#single[unit] ?? 0;
    if (shift === CARE) return this.#putSpecial(stretch, i, sink);
    sink.out[sink.length++] = unit + shift;
    return 1;
  }

  /**
   * Writes the character at `i` where it is a surrogate pair, becomes one, or opens a description sequence, which is
   * copied whole. Returns its units in the source.
   */
  #putSpecial({ units, end, sequenceEnds }: Stretch, i: number, sink: Sink): number {
    const { out } = sink;
    const sequenceEnd = sequenceEnds.get(i);
    const stop = sequenceEnd ?? i + widthAt(units, i, end);
    for (let at = i; at < stop; ) {
      const width = widthAt(units, at, end);
      const before = sink.length;
      const point = pointAt(units, at, width);
      sink.length = putPoint(out, before, sequenceEnd === undefined ? (this.#astral.get(point) ?? point) : point);
      if (width === 2 || sink.length - before === 2) sink.pieces.push(at, at + width, before, sink.length);
      at += width;
    }
    return stop - i;
  }
}
