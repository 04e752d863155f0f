/** The characters windows-1252 has for 80–9F; the five holes are C1 controls, as in the Encoding Standard. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...HIGH].map((char, i) => [char.charCodeAt(0), 0x80 + i] as const));

/** The byte windows-1252 has for a UTF-16 unit, -1 for none. */
export function windows1252Byte(unit: number): number {
  if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) return unit;
  return BYTES.get(unit) ?? -1;
}
