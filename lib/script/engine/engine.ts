import { COMPATIBILITY, copyUnits, DESCRIPTION, SURROGATE, textOfUnits } from '../tables/code-units.ts';
import { CARE, type Dictionary, type DictionaryName } from '../tables/dictionary.ts';
import { descriptionEnds, isDescription } from './description-sequences.ts';
import { compose, mapRange, type OffsetMap } from './map-range.ts';
import { directShifts, makeStage, type News, type Sink, type Stage, type Vary } from './stage.ts';

/** A text after conversion, with its offsets against the source. */
export interface Converted {
  readonly text: string;
  readonly map: OffsetMap;
}

/** A step of conversion as OpenCC names its configurations. */
export type Config = 's2tw' | 's2hk' | 't2tw' | 't2hk' | 't2s';

const STEPS = {
  s2tw: ['simplified', 'taiwan'],
  s2hk: ['simplified', 'hongkong'],
  t2tw: ['taiwan', undefined],
  t2hk: ['hongkong', undefined],
  t2s: ['traditional', undefined],
} as const satisfies Record<Config, readonly [DictionaryName, DictionaryName | undefined]>;

/**
 * A place no match may reach across: a stretch of the source that becomes `value` whatever the dictionaries say, or,
 * where `start` is `end`, the boundary of a word.
 */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Adds to the given cuts those it finds in `text`, whose units are `units[0, text.length)`; all ascending and apart. */
export type Plan = (units: Uint16Array, text: string, given: readonly Cut[]) => readonly Cut[];

export type Engine = (text: string, given?: readonly Cut[]) => Converted;

/** The regional variants over OpenCC's traditional characters, in place: phrases first, then characters. */
function variants(dictionary: Dictionary): Vary {
  const { phrases, shifts } = dictionary;
  const direct = directShifts(dictionary, shifts);
  return (out, start, end) => {
    let ends: ReadonlyMap<number, number> | undefined;
    for (let i = start; i < end; ) {
      const unit = out[i] ?? 0;
      const shift = direct[unit] ?? 0;
      if (shift !== CARE) {
        out[i++] = unit + shift;
        continue;
      }
      if (isDescription(unit)) {
        ends ??= descriptionEnds(out, i, end);
        i = ends.get(i) ?? i + 1;
        continue;
      }
      const length = phrases.find(out, i, end, 0);
      const first = i;
      const last = i + (length || 1);
      for (; i < last; i++) out[i] = (out[i] ?? 0) + (shifts[out[i] ?? 0] ?? 0);
      if (length > 0) phrases.amend(out, first, length);
    }
  };
}

/** The same cut in the converted text. */
export function moved({ start, end, value }: Cut, map: OffsetMap): Cut {
  const [from, to] = mapRange(map, start, end);
  return { start: from, end: to, value };
}

/** Scratch for paragraphs, as large as they come up to this; a larger text gets its own, let go afterwards. */
const SCRATCH = 1 << 15;
let scratch: [source: Uint16Array, out: Uint16Array] = [new Uint16Array(0), new Uint16Array(0)];

function buffers(length: number): [source: Uint16Array, out: Uint16Array] {
  if (length <= scratch[0].length) return scratch;
  const room = Math.max(length, Math.min(SCRATCH, 2 * length));
  const made: typeof scratch = [new Uint16Array(room), new Uint16Array(2 * room)];
  if (room <= SCRATCH) scratch = made;
  return made;
}

/**
 * One configuration of OpenCC: compatibility ideographs first, then phrases and characters, then the region's
 * variants. Without cuts the output is OpenCC's, code point for code point.
 */
export function makeEngine(
  dictionaryOf: (name: DictionaryName) => Dictionary,
  config: Config,
  news?: News & { readonly plan?: Plan },
): Engine {
  const [main, region] = STEPS[config];
  let normalize: Stage | undefined;
  const convert = makeStage(dictionaryOf(main), region && variants(dictionaryOf(region)), news);

  return (text, given = []) => {
    const [source, target] = buffers(text.length);
    const seen = copyUnits(text, source);
    const hasDescriptions = (seen & DESCRIPTION) !== 0;
    let units = source;
    let length = text.length;
    let before: OffsetMap = [];
    if (seen & COMPATIBILITY) {
      const sink: Sink = { out: target, length: 0, pieces: [] };
      // Hardly any text has compatibility ideographs.
      normalize ??= makeStage(dictionaryOf('compatibility'));
      normalize(units, 0, length, hasDescriptions, sink);
      units = target.slice(0, sink.length);
      length = sink.length;
      before = sink.pieces;
    }
    const placed = before.length === 0 ? given : given.map((cut) => moved(cut, before));
    news?.begin?.(units, length);
    const cuts =
      news?.plan?.(units, before.length === 0 ? text : textOfUnits(units.subarray(0, length), true), placed) ?? placed;
    const room = cuts.reduce((sum, cut) => sum + cut.value.length, 2 * length);
    const sink: Sink = { out: room > target.length ? new Uint16Array(room) : target, length: 0, pieces: [] };
    let from = 0;
    for (const { start, end, value } of cuts) {
      convert(units, from, start, hasDescriptions, sink);
      if (end > start) {
        const outStart = sink.length;
        for (let k = 0; k < value.length; k++) sink.out[outStart + k] = value.charCodeAt(k);
        sink.length = outStart + value.length;
        if (value.length !== end - start) sink.pieces.push(start, end, outStart, sink.length);
      }
      from = end;
    }
    convert(units, from, length, hasDescriptions, sink);
    const map = before.length === 0 ? sink.pieces : compose(before, sink.pieces);
    return { text: textOfUnits(sink.out.subarray(0, sink.length), (seen & SURROGATE) !== 0 || map.length > 0), map };
  };
}
