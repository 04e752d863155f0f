const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
const CHUNK = 4096;
/** Up to here a decoder's call costs more than it saves. */
const SHORT = 4096;

/** Whether a code unit is a Chinese character of the basic plane: extension A and the unified ideographs. */
export const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** What a text holds that needs more care than one unit for one unit, as bits. Surrogates: 𠮷 takes two units. */
export const SURROGATE = 1;
/** 豈 U+F900, a copy of 豈 U+8C48 for round trips with old charsets. */
export const COMPATIBILITY = 2;
/** ⿰亻尔: a character described by its parts. */
export const DESCRIPTION = 4;

let notable: Uint8Array | undefined;

/** By block of sixteen code units: which notable characters it has. */
function makeNotable(): Uint8Array {
  if (notable) return notable;
  const made = new Uint8Array(0x1000);
  made.fill(SURROGATE, 0xd80, 0xe00);
  made[0xd87] = SURROGATE | COMPATIBILITY;
  made.fill(COMPATIBILITY, 0xf90, 0xfb0);
  made[0x2ff] = DESCRIPTION;
  notable = made;
  return made;
}

/** Copies a text into `units`, which has room for it; returns which notable characters it has, as bits. */
export function copyUnits(text: string, units: Uint16Array): number {
  const blocks = makeNotable();
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = unit;
    seen |= blocks[unit >> 4] ?? 0;
  }
  return seen;
}

/** The text of code units. Lone surrogates stay what they are, where TextDecoder alone would make U+FFFD of them. */
export function textOfUnits(units: Uint16Array, hasSurrogates: boolean): string {
  if (units.length > SHORT && !(hasSurrogates && hasLoneSurrogate(units))) return decoder.decode(units);
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) text += textOfChunk(units, i, Math.min(units.length, i + CHUNK));
  return text;
}

/** As `fromCharCode` takes them: of a typed array V8 makes a list of its own first, which takes half as long again. */
function textOfChunk(units: Uint16Array, from: number, end: number): string {
  const codes = new Array<number>(end - from);
  for (let i = from; i < end; i++) codes[i - from] = units[i] ?? 0;
  return String.fromCharCode.apply(null, codes);
}

function hasLoneSurrogate(units: Uint16Array): boolean {
  for (let i = 0; i < units.length; i++) {
    const kind = (units[i] ?? 0) & 0xfc00;
    if (kind === 0xdc00) return true;
    if (kind === 0xd800 && ((units[++i] ?? 0) & 0xfc00) !== 0xdc00) return true;
  }
  return false;
}
