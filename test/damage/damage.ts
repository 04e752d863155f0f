import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import { gbkCode, gbkUnit } from '../../lib/repair/bytes/gbk.ts';

/** How a mirror damaged its pages: see the forward model in `lib/repair/runs/forward.ts`. */
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
    lines.push(damageLine({ line, touched: touched.subarray(offset, offset + line.length + 1) }, options, next));
    offset += line.length + 1;
  }
  return { text: lines.join('\n'), touched };
}

interface Line {
  readonly line: string;
  /** What happened to each of its characters, written as it happens. */
  readonly touched: Uint8Array;
}

function damageLine(place: Line, options: DamageOptions, next: () => number): string {
  const encoded = encode(`${place.line}${TAIL}`);
  const notes = noteBytes(encoded, options.list, place);
  const commas = options.comma === 'none' ? NO_COMMAS : commaPlaces(encoded, notes, () => next() < options.commaShare);
  const stream = putIn(encoded, notes, commas, options.comma === 'visible' ? 0x2c : NOTHING);
  const out = decodeLossily(stream, options, place).replace(new RegExp(`${TAIL}$`), '');
  return options.folded ? out.normalize('NFKC') : out;
}

/** A closing tag follows in the markup; a lead byte before it swallows its `<`. */
const TAIL = '</p>';
const NO_COMMAS: ReadonlySet<number> = new Set();

/** Bytes, and for each the character of the line it is of; -1 for what was put in. */
interface Bytes {
  readonly bytes: readonly number[];
  readonly source: readonly number[];
}

/** The GBK bytes of a unit; `?` for what GBK does not have. */
function bytesOf(unit: number): readonly number[] {
  if (unit < 0x80) return [unit];
  const code = gbkCode(unit);
  return code === 0 ? [0x3f] : [code >> 8, code & 0xff];
}

function encode(line: string): Bytes {
  const each = Array.from({ length: line.length }, (_, i) => bytesOf(line.charCodeAt(i)));
  return { bytes: each.flat(), source: each.flatMap((bytes, i) => bytes.map(() => i)) };
}

const pairAt = (bytes: readonly number[], i: number): number => ((bytes[i - 1] ?? 0) << 8) | (bytes[i] ?? 0);

/** What the list puts behind each byte; a character that is hit as it stands counts as annotated. */
function noteBytes({ bytes, source }: Bytes, list: DamageOptions['list'], { line, touched }: Line) {
  const behind: (string | undefined)[] = [];
  const put = (i: number, reading: string): void => {
    behind[i] ??= `(${reading})`;
    const at = source[i] ?? 0;
    if (at === source[i - 1] && at < line.length && touched[at] === 0) touched[at] = 1;
  };
  for (const [char, reading] of list) {
    const code = gbkCode(char.charCodeAt(0));
    for (let i = 1; i < bytes.length; i++) {
      if (pairAt(bytes, i) === code && behind[i - 1] === undefined) put(i++, reading);
    }
  }
  return behind;
}

/** Before which bytes a comma goes: those of clause marks, whose pair no note has split. */
function commaPlaces({ bytes }: Bytes, notes: readonly (string | undefined)[], isHit: () => boolean) {
  const places = new Set<number>();
  for (let i = 1; i < bytes.length; i++) {
    if (CLAUSE_MARKS.has(pairAt(bytes, i)) && notes[i - 1] === undefined && isHit()) places.add(i++ - 1);
  }
  return places;
}

/** The bytes with notes and commas put in. */
function putIn(
  { bytes, source }: Bytes,
  notes: readonly (string | undefined)[],
  commas: ReadonlySet<number>,
  comma: number,
): Bytes {
  const parts = bytes.map((byte, i) => ({
    before: commas.has(i) ? [comma] : [],
    byte,
    behind: encode(notes[i] ?? '').bytes,
    at: source[i] ?? 0,
  }));
  return {
    bytes: parts.flatMap(({ before, byte, behind }) => [...before, byte, ...behind]),
    source: parts.flatMap(({ before, behind, at }) => [...before.map(() => -1), at, ...behind.map(() => -1)]),
  };
}

/** A pair of bytes that GBK leaves to users: AAA1–AFFE, F8A1–FEFE. */
const isUserDefined = (lead: number, trail: number): boolean =>
  trail >= 0xa1 && ((lead >= 0xaa && lead <= 0xaf) || lead >= 0xf8);

/** Bytes that no character of GBK ends with. */
const isNoTrail = (byte: number): boolean => byte < 0x40 || byte === 0x7f || byte === 0xff;

interface Decoded {
  readonly out: string;
  /** How many bytes were read. */
  readonly read: 1 | 2;
  /** How many of them are of characters that are lost or read from the wrong bytes. */
  readonly spoilt: 0 | 1 | 2;
}

/** Whether the ASCII byte at `i` is the second of a pair that was split: it stands for itself then. */
const isStrayTrail = ({ bytes, source }: Bytes, i: number): boolean =>
  (bytes[i] ?? 0) >= 0x40 && (source[i] ?? -1) >= 0 && source[i] === source[i - 1];

/** What a lossy decoder makes of the bytes at `i`. */
function decodeAt({ bytes, source }: Bytes, i: number, { lost, dropUserDefined }: DamageOptions): Decoded {
  const byte = bytes[i] ?? 0;
  const trail = bytes[i + 1] ?? NOTHING;
  if (byte < 0x80)
    return { out: String.fromCharCode(byte), read: 1, spoilt: isStrayTrail({ bytes, source }, i) ? 1 : 0 };
  if (byte === 0x80 || byte === 0xff) return { out: '€', read: 1, spoilt: 1 };
  if (isNoTrail(trail)) {
    const both = lost === '?' || trail === NOTHING || trail >= 0x80;
    return { out: lost, read: both ? 2 : 1, spoilt: 2 };
  }
  if (dropUserDefined && isUserDefined(byte, trail)) return { out: '', read: 2, spoilt: 2 };
  return { out: String.fromCharCode(gbkUnit(byte, trail)), read: 2, spoilt: source[i] === source[i + 1] ? 0 : 2 };
}

/** The text that a lossy decoder makes of the bytes; what it spoils is written down. */
function decodeLossily(stream: Bytes, options: DamageOptions, { line, touched }: Line): string {
  let out = '';
  for (let i = 0; i < stream.bytes.length; ) {
    if (stream.bytes[i] === NOTHING) {
      i++;
      continue;
    }
    const { out: char, read, spoilt } = decodeAt(stream, i, options);
    for (const at of stream.source.slice(i, i + spoilt)) if (at >= 0 && at < line.length) touched[at] = 2;
    out += char;
    i += read;
  }
  return out;
}
