/*
 * This room is the machine: it takes a paragraph through the dictionaries as OpenCC would, code point for code point,
 * and keeps account of where everything went.
 *
 * The idea: a text becomes an array of code units, and almost every character is one look-up and one addition (`shifts`
 * in tables/dictionary.ts). Only where a phrase may begin is it looked for (`conversion-step.ts`), and the variants of
 * the region are written over the result (`regional-variants.ts`). Whoever knows better than the dictionaries, the
 * reader or the rules of ../context, says so beforehand by cuts (`cuts.ts`), which no phrase reaches across. The map
 * (`map-range.ts`) holds only what is not unit for unit, so it is empty for nearly every paragraph.
 *
 * Sample: 后来余先河回到海关 with a cut at 余 (value 余, for a surname) becomes 後來余先河回到海關 with an empty map; without
 * the cut 余 would be 餘.
 *
 * Limits: longest match knows no meaning (see ../context for that), and a paragraph is worked on whole.
 */
import { COMPATIBILITY, copyUnits, DESCRIPTION, SURROGATE, textOfUnits } from '../tables/code-units.ts';
import type { Dictionary, DictionaryName } from '../tables/dictionary.ts';
import { ConversionStep } from './conversion-step.ts';
import { type Cut, moveCut } from './cuts.ts';
import { composeMaps, type OffsetMap } from './map-range.ts';
import { ALL_SIGNS, type News } from './news.ts';
import { makeVariants } from './regional-variants.ts';
import type { Sink, Source } from './sink.ts';

/** A text after conversion, with its offsets against the source. */
export interface Converted {
  readonly text: string;
  readonly map: OffsetMap;
  /** Names of people it shows or was told of, simplified, whose characters have another form elsewhere. */
  readonly names?: readonly string[];
}

/** A step of conversion as OpenCC names its configurations. */
export type Config = 's2tw' | 's2hk' | 't2tw' | 't2hk' | 't2s';

/** The dictionaries of each configuration: the one that decides, and the region's variants over what it gave. */
const STEPS = {
  s2tw: ['simplified', 'taiwan'],
  s2hk: ['simplified', 'hongkong'],
  t2tw: ['taiwan', undefined],
  t2hk: ['hongkong', undefined],
  t2s: ['traditional', undefined],
} as const satisfies Record<Config, readonly [DictionaryName, DictionaryName | undefined]>;

/** Converts a text; where the given cuts lie, ascending and apart, they decide. `signs` are for the news, see `Plan`. */
export type Engine = (text: string, given?: readonly Cut[], signs?: number) => Converted;

const NO_CUTS: readonly Cut[] = [];

/** Scratch for paragraphs, as large as they come up to this many units; a larger text gets its own, let go afterwards. */
const SCRATCH = 1 << 15;
let scratch: [source: Uint16Array, out: Uint16Array] = [new Uint16Array(0), new Uint16Array(0)];

function takeBuffers(length: number): [source: Uint16Array, out: Uint16Array] {
  if (length <= scratch[0].length) return scratch;
  const room = Math.max(length, Math.min(SCRATCH, 2 * length));
  const made: typeof scratch = [new Uint16Array(room), new Uint16Array(2 * room)];
  if (room <= SCRATCH) scratch = made;
  return made;
}

/** A text as the dictionaries want it, with the map from the text that was given. */
interface Prepared extends Source {
  readonly length: number;
  readonly map: OffsetMap;
}

/** Converts a prepared text between the cuts, and writes the cuts' own values where they lie. */
function convertBetween(step: ConversionStep, source: Prepared, cuts: readonly Cut[], sink: Sink): void {
  let from = 0;
  for (const cut of cuts) {
    step.convert(source, from, cut.start, sink);
    putCut(cut, sink);
    from = cut.end;
  }
  step.convert(source, from, source.length, sink);
}

/** Writes the value of a cut; an empty cut only parts what stands before it from what stands behind. */
function putCut({ start, end, value }: Cut, sink: Sink): void {
  if (end === start) return;
  const at = sink.length;
  for (let k = 0; k < value.length; k++) sink.out[at + k] = value.charCodeAt(k);
  sink.length = at + value.length;
  if (value.length !== end - start) sink.pieces.push(start, end, at, sink.length);
}

/**
 * One configuration of OpenCC: compatibility ideographs first, then phrases and characters, then the region's
 * variants. Without `news` and cuts the output is OpenCC's, code point for code point.
 */
export function makeEngine(dictionaryOf: (name: DictionaryName) => Dictionary, config: Config, news?: News): Engine {
  const [main, region] = STEPS[config];
  const step = new ConversionStep(dictionaryOf(main), region && makeVariants(dictionaryOf(region)), news);
  let compatibility: ConversionStep | undefined;

  /** Replaces compatibility ideographs (豈 U+F900 → 豈 U+8C48); hardly any text has them. */
  function replaceCompatibility(source: Source, length: number, out: Uint16Array): Prepared {
    compatibility ??= new ConversionStep(dictionaryOf('compatibility'));
    const sink: Sink = { out, length: 0, pieces: [] };
    compatibility.convert(source, 0, length, sink);
    return { ...source, units: out.slice(0, sink.length), length: sink.length, map: sink.pieces };
  }

  /** The cuts in the prepared text: those given, moved to where they are now, and those that the news finds. */
  function planCuts(
    { units, length, map }: Prepared,
    text: string,
    given: readonly Cut[],
    signs: number,
  ): readonly Cut[] {
    const placed = map.length === 0 ? given : given.map((cut) => moveCut(cut, map));
    news?.begin?.(units, length);
    if (!news?.plan) return placed;
    if (map.length === 0) return news.plan(units, text, placed, signs);
    return news.plan(units, textOfUnits(units.subarray(0, length), true), placed, ALL_SIGNS);
  }

  return (text, given = NO_CUTS, signs = ALL_SIGNS) => {
    const [units, target] = takeBuffers(text.length);
    const seen = copyUnits(text, units);
    const source: Source = { units, hasDescriptions: (seen & DESCRIPTION) !== 0 };
    const prepared =
      seen & COMPATIBILITY
        ? replaceCompatibility(source, text.length, target)
        : { ...source, length: text.length, map: [] };
    const cuts = planCuts(prepared, text, given, signs);
    const room = cuts.reduce((sum, cut) => sum + cut.value.length, 2 * prepared.length);
    const sink: Sink = { out: room > target.length ? new Uint16Array(room) : target, length: 0, pieces: [] };
    convertBetween(step, prepared, cuts, sink);
    const map = prepared.map.length === 0 ? sink.pieces : composeMaps(prepared.map, sink.pieces);
    return { text: textOfUnits(sink.out.subarray(0, sink.length), (seen & SURROGATE) !== 0 || map.length > 0), map };
  };
}
