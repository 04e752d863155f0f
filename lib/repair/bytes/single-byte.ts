/** Characters of 80–FF in the two code pages of DOS that no browser decodes (Unicode's mapping tables CP437 and CP850). */
const DOS: Readonly<Record<string, string>> = {
  ibm437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/**
 * Charsets of one byte a character as which Chinese bytes are shown, by their labels in the Encoding Standard but for the
 * two of DOS. `windows-1252` stands for ISO-8859-1 as well: the C1 controls are its bytes 80–9F.
 */
export const SINGLE_BYTE = [
  'windows-1252',
  'windows-1251',
  'macintosh',
  'koi8-r',
  'ibm437',
  'windows-1250',
  'windows-1254',
  'ibm850',
  'ibm866',
  'iso-8859-5',
  'iso-8859-2',
  'windows-1253',
  'iso-8859-7',
  'iso-8859-15',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'x-mac-cyrillic',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-16',
] as const;

const charactersOf = (charset: string): string =>
  DOS[charset] ?? new TextDecoder(charset).decode(Uint8Array.from({ length: 128 }, (_, i) => i + 0x80));

const tables = new Map<string, ReadonlyMap<number, number>>();

/** The bytes of a charset's characters by code point. A byte that is none of its characters is its C1 control. */
export function singleBytes(charset: string): ReadonlyMap<number, number> {
  const known = tables.get(charset);
  if (known) return known;
  const table = new Map<number, number>();
  for (let byte = 0; byte < 0xa0; byte++) table.set(byte, byte);
  [...charactersOf(charset)].forEach((char, i) => {
    // A byte without a character is shown as U+FFFD, or as the character of ISO-8859-1.
    const point = char === '\ufffd' ? 0x80 + i : (char.codePointAt(0) ?? 0);
    if (char !== '\ufffd' || !table.has(point)) table.set(point, 0x80 + i);
  });
  tables.set(charset, table);
  return table;
}
