import { gbkCode } from '../../lib/repair/bytes/gbk.ts';

/** Text as the bytes of a page in GB2312 (as browsers read it: GBK). */
export function encodeGb2312(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const unit = character.charCodeAt(0);
    const code = unit < 0x80 ? unit : gbkCode(unit);
    if (code >= 0x80) bytes.push(code >> 8, code & 0xff);
    else bytes.push(code || 0x3f);
  }
  return Uint8Array.from(bytes);
}
