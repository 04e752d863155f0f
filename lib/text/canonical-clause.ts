import { isHan, textOfUnits } from '../script/tables/code-units.ts';
import { fold } from '../script/tables/fold.ts';

/*
 * lib/text: one writing of many for patterns to match on, and small readers of text that several rooms use. A canonical
 * text is as long as its source, so that what is found in it stands at the same place there.
 */

/**
 * Marks and the one each stands for, in turn: half-width, small, corner and quotation forms. One code unit for one, so
 * that offsets stay what they are (會議強調,要加強… and 会议强调，要加强… are one text to the rules).
 */
const MARKS =
  ';；:：!！?？(（)）[（]）〔（〕）｡。﹐，﹑、﹔；﹕：﹖？﹗！「“」”『“』”﹁“﹂”〝“〞”｢“｣”〈《〉》﹪%％%～~∼~－—–—―—─—‐—‑—-—　 \u00a0 \t ．.';

/**
 * Characters that conversion to traditional script writes in ways `fold` leaves apart (着 as 著, 了解 as 瞭解, 覆 as 復):
 * variant and the one the rules match on (patterns are written with it: 全复盖). Found by converting three thousand news items with each of OpenCC's variants.
 */
const VARIANTS = '馀余菓果濬浚澂澄伕夫簷檐著着瞭了甦苏覆复藉借俱具像象坐座炼链揹背彷仿薰熏痺痹衞卫敍叙枱台裏里裡里';

let units: Uint16Array | undefined;

/** Full-width digits and letters: ２０１９年 as 2019年. */
const FULL_WIDTH = [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
] as const;

/** One entry a UTF-16 code unit: what it is written as, 0 for one that stays. Entries for all would be slow to make. */
function table(): Uint16Array {
  if (units) return units;
  const made = new Uint16Array(0x10000);
  for (const pairs of [MARKS, VARIANTS]) {
    for (let i = 0; i < pairs.length; i += 2) made[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  }
  for (const [first, last] of FULL_WIDTH) for (let unit = first; unit <= last; unit++) made[unit] = unit - 0xfee0;
  units = made;
  return made;
}

const COMMA = 0x2c;
const FULL_WIDTH_COMMA = 0xff0c;
const STOP = 0x2e;
const FULL_STOP = 0x3002;
const COLON = 0x3a;
const FULL_WIDTH_COLON = 0xff1a;
const CLOSING_QUOTE = 0x201d;
const CLOSING_BRACKET = 0xff09;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Those that depend on what stands beside them. */
const MARKS_BY_PLACE: ReadonlySet<number> = new Set([COMMA, STOP, FULL_WIDTH_COLON]);

/** A stop behind these ends a sentence; behind Latin letters it may be part of a name. */
const endsSentence = (before: number): boolean =>
  isHan(before) || before === CLOSING_QUOTE || before === CLOSING_BRACKET;

/**
 * 1，100万元: pages set a full-width comma in a number, too. Only between one to three digits and groups of three: behind
 * 2019 or before 20 it parts two clauses.
 */
const THOUSANDS = /(?<![\d.,，])\d{1,3}(?:，\d{3})+(?!\d)/g;

/** Comma, full stop or colon between its two neighbours; anything else is what it is. */
function markBetween(unit: number, before: number, after: number): number {
  const inNumber = isDigit(before) && isDigit(after);
  if (unit === COMMA) return inNumber ? unit : FULL_WIDTH_COMMA;
  if (unit === STOP) return !inNumber && endsSentence(before) ? FULL_STOP : unit;
  if (unit === FULL_WIDTH_COLON) return inNumber ? COLON : unit;
  return unit;
}

/**
 * The text the rules match on: simplified characters, full-width punctuation, half-width digits, one code unit for one.
 * A comma, full stop or colon between digits stays a part of the number or the time (1,200 · 3.5 · 12:30).
 */
export function canon(text: string): string {
  const to = table();
  const folded = fold(text);
  const unitAt = (at: number): number => {
    const unit = folded.charCodeAt(at);
    return to[unit] || unit || 0;
  };
  const out = new Uint16Array(folded.length);
  let hasSurrogates = false;
  for (let i = 0; i < folded.length; i++) {
    const unit = unitAt(i);
    out[i] = MARKS_BY_PLACE.has(unit) ? markBetween(unit, unitAt(i - 1), unitAt(i + 1)) : unit;
    if ((unit & 0xf800) === 0xd800) hasSurrogates = true;
  }
  const made = textOfUnits(out, hasSurrogates);
  return made.includes('，') ? made.replace(THOUSANDS, (number) => number.replaceAll('，', ',')) : made;
}
