import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import { gbkCode, gbkUnit } from '../../lib/repair/bytes/gbk.ts';

/** How a mirror damaged its pages: see the forward model in `byte-search.ts`. */
export interface DamageOptions {
  /** Characters with the reading their note gives, in the order of the list. */
  readonly list: readonly (readonly [string, string])[];
  /** What stands before clause marks: nothing, a comma, or a byte that shows nowhere. */
  readonly comma: 'none' | 'visible' | 'invisible';
  /** Share of the clause marks that get it. */
  readonly commaShare: number;
  /** What an invalid pair became: one ? for both bytes, or U+FFFD with an ASCII second byte kept. */
  readonly lost: '?' | '\ufffd';
  /** Pairs AAA1–AFFE and F8A1–FEFE are missing. */
  readonly dropUserDefined: boolean;
  /** NFKC over the result, as scrapers do. */
  readonly folded: boolean;
  readonly seed: number;
}

export interface Damaged {
  readonly text: string;
  /** For each UTF-16 unit of the original: 0 untouched, 1 followed by a note, 2 read from the wrong bytes or lost. */
  readonly touched: Uint8Array;
}

/** Characters a one-by-one converter leaves alone, because they are traditional as well. */
const STAY = new Set(
  '后于斗范干制里面系只谷松丑卷借准冲几出别卜占历向回家当志愿才据挂扎折按旋曲朱杆来杯梁沈注游漓症核栖欲汇涌淡熏胜致芸苏荐药获蒙表谥适郁酸采钟铲雇须饥'.slice(
    0,
    12,
  ),
);
const toTraditional = new Map(
  simplifiedToTraditional.split('|').flatMap((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return from.length === 1 && to.length === 1 && !STAY.has(from) ? [[from, to] as const] : [];
  }),
);

/** The text in traditional characters, one by one and no phrases, as mirrors do it. Same length. */
export const traditionalByCharacter = (text: string): string =>
  [...text].map((char) => toTraditional.get(char) ?? char).join('');

/** A small generator of pseudo-random numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
  };
}

const CLAUSE_MARKS = new Set([0xa1a2, 0xa1a3, 0xa3ac, 0xa3bb, 0xa3bf, 0xa3a1]);
const NOTHING = -1;

/**
 * Damages a text paragraph by paragraph (line by line): notes behind each pair of bytes that is on the list, in list
 * order and without regard to character boundaries, a byte before clause marks likewise, then a lossy decode.
 */
export function damage(text: string, options: DamageOptions): Damaged {
  const touched = new Uint8Array(text.length);
  const next = random(options.seed);
  const lines: string[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    lines.push(damageLine(line, offset, touched, options, next));
    offset += line.length + 1;
  }
  return { text: lines.join('\n'), touched };
}

function damageLine(
  line: string,
  offset: number,
  touched: Uint8Array,
  options: DamageOptions,
  next: () => number,
): string {
  const bytes: number[] = [];
  const source: number[] = [];
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    const code = unit < 0x80 ? 0 : gbkCode(unit);
    if (unit >= 0x80 && code === 0) bytes.push(0x3f);
    else if (code > 0) bytes.push(code >> 8, code & 0xff);
    else bytes.push(unit);
    while (source.length < bytes.length) source.push(i);
  }
  // A closing tag follows in the markup; a lead byte before it swallows its `<`.
  const tail = '</p>';
  for (const char of tail) {
    bytes.push(char.charCodeAt(0));
    source.push(line.length);
  }
  // What is put behind byte i, as bytes.
  const behind: (string | undefined)[] = [];
  for (const [char, reading] of options.list) {
    const code = gbkCode(char.charCodeAt(0));
    for (let i = 1; i < bytes.length; i++) {
      if ((((bytes[i - 1] ?? 0) << 8) | (bytes[i] ?? 0)) !== code || behind[i - 1] !== undefined) continue;
      if (behind[i] === undefined) behind[i] = `(${reading})`;
      if (source[i] === source[i - 1] && (touched[offset + (source[i] ?? 0)] ?? 0) === 0)
        touched[offset + (source[i] ?? 0)] = 1;
      i++;
    }
  }
  const commaBefore = new Set<number>();
  if (options.comma !== 'none') {
    for (let i = 1; i < bytes.length; i++) {
      const pair = ((bytes[i - 1] ?? 0) << 8) | (bytes[i] ?? 0);
      if (CLAUSE_MARKS.has(pair) && behind[i - 1] === undefined && next() < options.commaShare) {
        commaBefore.add(i - 1);
        i++;
      }
    }
  }
  const stream: number[] = [];
  const from: number[] = [];
  const put = (byte: number, at: number): void => {
    stream.push(byte);
    from.push(at);
  };
  for (let i = 0; i < bytes.length; i++) {
    if (commaBefore.has(i)) put(options.comma === 'visible' ? 0x2c : NOTHING, -1);
    put(bytes[i] ?? 0, source[i] ?? 0);
    for (const char of behind[i] ?? '') {
      const code = char.charCodeAt(0) < 0x80 ? 0 : gbkCode(char.charCodeAt(0));
      if (code > 0) {
        put(code >> 8, -1);
        put(code & 0xff, -1);
      } else put(char.charCodeAt(0), -1);
    }
  }
  const spoil = (...places: number[]): void => {
    for (const place of places) {
      const at = from[place] ?? -1;
      if (at >= 0 && at < line.length) touched[offset + at] = 2;
    }
  };
  let out = '';
  for (let i = 0; i < stream.length; i++) {
    const byte = stream[i] ?? 0;
    if (byte === NOTHING) continue;
    if (byte < 0x80) {
      if (byte >= 0x40 && (from[i] ?? -1) >= 0 && from[i] === from[i - 1]) spoil(i);
      out += String.fromCharCode(byte);
      continue;
    }
    const trail = stream[i + 1] ?? NOTHING;
    if (byte === 0x80 || byte === 0xff) {
      spoil(i);
      out += '€';
    } else if (trail < 0x40 || trail === 0x7f || trail === 0xff) {
      spoil(i, i + 1);
      out += options.lost;
      if (options.lost === '?' || trail === NOTHING || trail >= 0x80) i++;
    } else {
      if (from[i] !== from[i + 1]) spoil(i, i + 1);
      const unit = gbkUnit(byte, trail);
      const user = (byte >= 0xaa && byte <= 0xaf && trail >= 0xa1) || (byte >= 0xf8 && trail >= 0xa1);
      if (!user || !options.dropUserDefined) out += String.fromCharCode(unit);
      else spoil(i, i + 1);
      i++;
    }
  }
  if (out.endsWith(tail)) out = out.slice(0, -tail.length);
  return options.folded ? out.normalize('NFKC') : out;
}
