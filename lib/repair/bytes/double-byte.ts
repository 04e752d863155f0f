/** Charsets of two bytes a character, by their labels in the Encoding Standard. */
export const DOUBLE_BYTE = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'euc-jp'] as const;

/** The code of a character that has two: Shift_JIS has those of IBM twice, and bytes of GBK show either. */
export const AMBIGUOUS = 0;

/** A charset of two bytes a character both ways. A code is lead << 8 | trail, or a single byte. */
export interface DoubleBytes {
  /** Codes by code point. */
  readonly codes: ReadonlyMap<number, number>;
  /** Characters by code. */
  readonly characters: ReadonlyMap<number, string>;
}

const LINE_FEED = 0x0a;

/** Trail bytes of Big5. */
const BIG5_TRAILS = [...range(0x40, 0x7e), ...range(0xa1, 0xfe)];
/** Big5 from C6A1 to C8FE as browsers read it, · where it has nothing: other decoders show private-use characters there. */
const BIG5_SYMBOLS =
  '①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ丶丿亅亠冂冖冫勹匸卩厶夊宀巛⼳广·彐彡攴·疒·辵·¨ˆヽヾゝゞ··々〆〇ー［］✽ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでと' +
  'どなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャ' +
  'ヤュユョヨラリルレロヮワヰヱヲンヴヵヶАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя⇧↸↹㇏·乚·刂䒑龰冈龱·············' +
  '····························￢￤＇＂㈱№℡゛゜⺀⺄⺆⺇⺈⺊⺌⺍⺕⺜⺝⺥⺧⺪⺬⺮⺶⺼⺾⻆⻊⻌⻍⻏⻖⻗⻞⻣···ʃɐɛɔɵœøŋʊɪ';

/** Bytes or characters from one to another. */
function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Every pair of bytes and every single byte from 80, with its code, each on a line of its own. */
function everyCode(): { readonly bytes: Uint8Array; readonly codes: readonly number[] } {
  const bytes: number[] = [];
  const codes: number[] = [];
  const add = (code: number, ...of: readonly number[]): void => {
    codes.push(code);
    bytes.push(...of, LINE_FEED);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) add((lead << 8) | trail, lead, trail);
  for (let byte = 0x80; byte <= 0xff; byte++) add(byte, byte);
  return { bytes: Uint8Array.from(bytes), codes };
}

/** What browsers read in Big5 where a decoder of another make has private-use characters. */
function addBig5Symbols(characters: Map<number, string>): void {
  const codes = [0xc6, 0xc7, 0xc8].flatMap((lead) => BIG5_TRAILS.map((trail) => (lead << 8) | trail));
  codes
    .filter((code) => code >= 0xc6a1)
    .forEach((code, i) => {
      const char = BIG5_SYMBOLS[i] ?? '·';
      if (char !== '·') characters.set(code, char);
    });
}

/** The syllables of hangul that KS X 1001 has not stand in the free pairs, in order (Unified Hangul Code). */
function addHangul(characters: Map<number, string>): void {
  const known = new Set(characters.values());
  const rest = range(0xac00, 0xd7a3)
    .map((unit) => String.fromCharCode(unit))
    .filter((char) => !known.has(char));
  const trails = [...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x81, 0xfe)];
  const free = range(0x81, 0xc6)
    .flatMap((lead) => trails.filter((trail) => lead < 0xa1 || trail < 0xa1).map((trail) => (lead << 8) | trail))
    .filter((code) => !characters.has(code));
  rest.forEach((char, i) => {
    const code = free[i];
    if (code !== undefined) characters.set(code, char);
  });
}

const ADDED: Readonly<Record<string, (characters: Map<number, string>) => void>> = {
  big5: addBig5Symbols,
  'euc-kr': addHangul,
};

const tables = new Map<string, DoubleBytes>();

/** The table of a charset, made from the browser's own decoder; of a character's two codes the lower one is taken (in Shift_JIS none). */
export function doubleBytes(charset: string): DoubleBytes {
  const known = tables.get(charset);
  if (known) return known;
  const every = everyCode();
  const codes = new Map<number, number>();
  const characters = new Map<number, string>();
  new TextDecoder(charset)
    .decode(every.bytes)
    .split('\n')
    .forEach((char, i) => {
      const code = every.codes[i];
      const point = char.codePointAt(0);
      if (code === undefined || point === undefined || point < 0x80 || char.includes('\ufffd')) return;
      // A single byte before ASCII, and Big5's few pairs of a letter and an accent.
      if (char.length !== String.fromCodePoint(point).length) return;
      characters.set(code, char);
    });
  const addCodes = (): void => {
    for (const [code, char] of characters) {
      const point = char.codePointAt(0) ?? 0;
      const other = codes.get(point);
      if (other === undefined) codes.set(point, code);
      else if (charset === 'shift_jis' && other !== code) codes.set(point, AMBIGUOUS);
    }
  };
  // Both ways to show a pair lead back to it: this decoder's, and that of browsers.
  addCodes();
  ADDED[charset]?.(characters);
  addCodes();
  // What a single byte stands for goes before a pair: 80 is the € of GBK that bytes of UTF-8 show.
  for (const [code, char] of characters) if (code < 0x100) codes.set(char.codePointAt(0) ?? 0, code);
  const table = { codes, characters };
  tables.set(charset, table);
  return table;
}
