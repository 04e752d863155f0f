import { textOfUnits } from '../script/tables/code-units.ts';
import { foldUnit } from '../script/tables/fold.ts';

/** A text as it is compared when something is looked for, and where each of its UTF-16 units comes from. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, the offset in the source of the character it comes from. */
  readonly starts: Uint32Array;
  /** For each unit of `text`, the offset in the source where that character ends. */
  readonly ends: Uint32Array;
}

/** What nobody sees and nobody types: soft hyphen, zero-width spaces and joiners, variation selectors, marks of direction. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;

/** Quotation marks go with the script: “一窗受理” is 「一窗受理」 there, and "一窗受理" where it is typed. */
const QUOTES = new Map<string, string>([...'“”„‟「」〝〞＂'].map((mark) => [mark, '"'] as const));
for (const mark of '‘’‚‛『』＇') QUOTES.set(mark, "'");

/** One character by itself: width, case and script taken away. May be none, or several. */
function foldCharacter(character: string): readonly number[] {
  if (UNSEEN.test(character)) return [];
  const plain = QUOTES.get(character) ?? character.normalize('NFKD').toLowerCase();
  const units: number[] = [];
  for (let i = 0; i < plain.length; i++) units.push(foldUnit(plain.charCodeAt(i)));
  return units;
}

const folded = new Map<number, readonly number[]>();

/** The units of a character, made once for each that is met. */
function unitsOf(codePoint: number): readonly number[] {
  const known = folded.get(codePoint);
  if (known) return known;
  const units = foldCharacter(String.fromCodePoint(codePoint));
  folded.set(codePoint, units);
  return units;
}

/**
 * The text with width, case and script taken away, character by character: ＧＤＰ and gdp, 國務院 and 国务院 are the
 * same. For comparing only. Linear.
 */
export function foldText(source: string): FoldedText {
  const units: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < source.length; ) {
    const codePoint = source.codePointAt(at) ?? 0;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    for (const unit of unitsOf(codePoint)) {
      units.push(unit);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return {
    text: textOfUnits(Uint16Array.from(units), true),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  };
}
