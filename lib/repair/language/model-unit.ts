/** Symbols of the character model that stand for many characters. */
const DIGIT = 0x30;
const LETTER = 0x61;
const LINE = 0x0a;
/** ASCII clause marks and parentheses, each before its full-width form. */
const FULL_WIDTH = [',，', ':：', ';；', '?？', '!！', '(（', ')）'] as const;

/** One entry a UTF-16 unit below U+3001: its symbol. */
let low: Uint16Array | undefined;

function lowUnits(): Uint16Array {
  if (low) return low;
  const made = new Uint16Array(0x3001);
  for (let unit = 0; unit < made.length; unit++) made[unit] = unit;
  made.fill(LINE, 0, 0x21);
  made.fill(DIGIT, 0x30, 0x3a);
  made.fill(LETTER, 0x41, 0x5b);
  made.fill(LETTER, 0x61, 0x7b);
  made[0xa0] = LINE;
  made[0x3000] = LINE;
  for (const [half = '', full = ''] of FULL_WIDTH) made[half.charCodeAt(0)] = full.charCodeAt(0);
  low = made;
  return made;
}

/**
 * The symbol of the character model for a UTF-16 unit of folded text: one for all digits, one for all Latin letters,
 * one for line ends and spaces, clause marks in their full-width form.
 */
export function modelUnit(unit: number): number {
  if (unit <= 0x3000) return lowUnits()[unit] ?? unit;
  return unit >= 0xff10 && unit <= 0xff19 ? DIGIT : unit;
}
