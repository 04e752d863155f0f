import { markSimplifiedOnly } from '../../script/tables/simplified-only.ts';

/*
 * The bytes: what characters are in GBK and windows-1252, and lines that were decoded by the wrong of the two.
 * `gbk.ts` is the table both ways (會 is 95FE, 95 the lead byte, FE the trail byte), made from the browser's own decoder and
 * so never wrong by a version; `windows-1252.ts` the same for single bytes; `mojibake.ts` decodes whole lines again
 * (ÖÐ¹úÐÂÎÅ → 中国新闻, 浼氳瑕佹眰 → 会议要求) and takes the result only where it reads like Chinese and the line did not.
 * Its limits: four characters at least; bytes that the first decoder lost are gone, and □ stands for them.
 */

let toCode: Uint16Array | undefined;
let toUnit: Uint16Array | undefined;

/** Every two-byte code of GBK: lead 81–FE, trail 40–FE but 7F, 23,940 in all. No lone surrogates, no U+FFFD among them. */
function build(): void {
  const bytes = new Uint8Array(126 * 190 * 2);
  let at = 0;
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      bytes[at++] = lead;
      bytes[at++] = trail;
    }
  }
  // The Encoding Standard's gb18030 gives one UTF-16 unit for each, user-defined pairs included (U+E000…U+E765).
  const units = new TextDecoder('gb18030').decode(bytes);
  const codes = new Uint16Array(0x10000);
  const decoded = new Uint16Array(0x10000);
  for (let i = 0; i < units.length; i++) {
    const code = ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0);
    const unit = units.charCodeAt(i);
    decoded[code] = unit;
    if (codes[unit] === 0) codes[unit] = code;
  }
  toCode = codes;
  toUnit = decoded;
}

/** The two bytes of a character in GBK as lead << 8 | trail, 0 when it has none. */
export function gbkCode(unit: number): number {
  if (!toCode) build();
  return toCode?.[unit] ?? 0;
}

/** The UTF-16 unit of two bytes of GBK, 0 when they are no pair. */
export function gbkUnit(lead: number, trail: number): number {
  if (!toUnit) build();
  return toUnit?.[(lead << 8) | trail] ?? 0;
}

let simplified: Uint8Array | undefined;

/** Whether only simplified text uses the character. */
export function isSimplifiedOnly(unit: number): boolean {
  if (!simplified) {
    simplified = new Uint8Array(0x10000);
    markSimplifiedOnly(simplified, 1);
  }
  return simplified[unit] === 1;
}
