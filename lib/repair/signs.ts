/** Classes of character, one bit each, that say which fixes have anything to look at. */
export const SIGN = {
  /** Zero-width and bidi controls, C0 and C1 controls, soft hyphen, byte order mark. */
  control: 1,
  /** CJK and Kangxi radicals, compatibility ideographs. */
  radical: 1 << 1,
  privateUse: 1 << 2,
  /** Full-width Latin letters and digits. */
  fullWidth: 1 << 3,
  /** Half-width , : ; ! ( ) */
  halfWidth: 1 << 4,
  /** U+FFFD. */
  replacement: 1 << 5,
  /** U+0080–U+00FF but · × ÷ ° ± §, and what windows-1252 puts into 80–9F. */
  latin: 1 << 6,
  openParenthesis: 1 << 7,
  /** ? and ？ */
  question: 1 << 8,
  /** & and # */
  entity: 1 << 9,
  comma: 1 << 10,
  digit: 1 << 11,
  /** Set for every text: what its fix looks for has no characters of its own. */
  any: 1 << 12,
  emoji: 1 << 13,
  clauseMark: 1 << 14,
  space: 1 << 15,
  closeParenthesis: 1 << 16,
  /** Forms of marks for vertical lines, small and half-width ones. */
  form: 1 << 17,
  /** < */
  tag: 1 << 18,
  /** No-break, thin and ideographic spaces. */
  wideSpace: 1 << 19,
  /** What debuggers fill memory with: 烫 屯 葺; kana that look like Chinese characters. */
  filler: 1 << 20,
} as const;

let classes: Uint32Array | undefined;

function classTable(): Uint32Array {
  if (classes) return classes;
  const table = new Uint32Array(0x10000);
  // No two ranges have a unit in common; every click has the table made, and a loop over 8,000 units is slow before it is warm.
  const mark = (sign: number, from: number, to = from): unknown => table.fill(sign, from, to + 1);
  const markAll = (sign: number, characters: string): void => {
    for (let i = 0; i < characters.length; i++) {
      const unit = characters.charCodeAt(i);
      table[unit] = (table[unit] ?? 0) | sign;
    }
  };
  mark(SIGN.control, 0x00, 0x08);
  mark(SIGN.control, 0x0b, 0x0c);
  mark(SIGN.control, 0x0e, 0x1f);
  mark(SIGN.control, 0x7f, 0x9f);
  mark(SIGN.control, 0x200b, 0x200f);
  mark(SIGN.control, 0x2028, 0x202e);
  mark(SIGN.control, 0x2060, 0x206f);
  mark(SIGN.control, 0xfeff);
  for (const unit of [0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0, 0xdb40]) mark(SIGN.control, unit);
  mark(SIGN.control, 0x180b, 0x180e);
  mark(SIGN.control, 0xfe00, 0xfe0f);
  mark(SIGN.control, 0xfff9, 0xfffc);
  mark(SIGN.form, 0xfe10, 0xfe19);
  mark(SIGN.form, 0xfe30, 0xfe6b);
  mark(SIGN.form, 0xff61, 0xff65);
  mark(SIGN.wideSpace, 0x09);
  mark(SIGN.wideSpace, 0xa0);
  mark(SIGN.wideSpace, 0x2000, 0x200a);
  mark(SIGN.wideSpace, 0x3000);
  mark(SIGN.radical, 0x2e80, 0x2fdf);
  mark(SIGN.radical, 0xf900, 0xfaff);
  mark(SIGN.privateUse, 0xe000, 0xf8ff);
  mark(SIGN.fullWidth, 0xd835);
  mark(SIGN.fullWidth, 0xff10, 0xff19);
  mark(SIGN.fullWidth, 0xff21, 0xff3a);
  mark(SIGN.fullWidth, 0xff41, 0xff5a);
  mark(SIGN.replacement, 0xfffd);
  mark(SIGN.latin, 0xa1, 0xff);
  for (const common of '·×÷°±§') table[common.charCodeAt(0)] = 0;
  markAll(SIGN.control, '\u00ad');
  markAll(SIGN.latin, '€ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ');
  markAll(SIGN.halfWidth, ',:;!()?');
  markAll(SIGN.openParenthesis, '(（');
  markAll(SIGN.closeParenthesis, ')）');
  markAll(SIGN.question, '?？');
  markAll(SIGN.entity, '&#');
  markAll(SIGN.tag, '<');
  markAll(SIGN.filler, '锟烫屯葺エロニハカタトノメーミ');
  markAll(SIGN.comma, ',，');
  markAll(SIGN.clauseMark, '、。；！');
  mark(SIGN.digit, 0x30, 0x39);
  mark(SIGN.emoji, 0xd83c, 0xd83e);
  mark(SIGN.emoji, 0x2600, 0x27bf);
  mark(SIGN.space, 0x20);
  classes = table;
  return table;
}

/** The classes of character that occur in the text, in one scan. */
export function signsOf(text: string): number {
  const table = classTable();
  let signs: number = SIGN.any;
  for (let i = 0; i < text.length; i++) signs |= table[text.charCodeAt(i)] ?? 0;
  return signs;
}
