import { characterWeight } from '../../charset/chineseness.ts';
import { doubleBytes } from './double-byte.ts';
import { LOST } from './shown-bytes.ts';

/** A way to read the bytes up to a place. */
interface Way {
  readonly text: string;
  readonly weight: number;
}

const BROKEN = '\ufffd';
/** A lost character weighs less than a rare one, so that bytes are not given up where they can be read. */
const GAP = -1.6;

/** A lone letter behind a lost byte is the trail byte of its pair: A1 41 is ， of Big5, of which 41 alone is A. */
const isLetter = (byte: number): boolean => byte >= 0x40 && byte < 0x7f;

type Step = readonly [length: number, text: string, weight: number];

/** A lost byte: the whole of a character, its lead byte, or one of two that are. */
function gapSteps(second: number | undefined): readonly Step[] {
  const whole: Step = [1, BROKEN, GAP];
  if (second === undefined || (second !== LOST && second < 0x40)) return [whole];
  return [whole, [2, BROKEN, isLetter(second) ? GAP + 0.3 : GAP - 0.2]];
}

/** A lead byte whose trail byte is lost, or lost together with the lead byte behind it. */
function cutSteps(third: number | undefined): readonly Step[] {
  const one: Step = [2, BROKEN, GAP];
  return third !== undefined && third >= 0x40 ? [one, [3, BROKEN + BROKEN, 2 * GAP - 0.2]] : [one];
}

/** What can stand at a place: how many bytes it takes, its text, how well it reads. */
function stepsAt(bytes: readonly number[], at: number, characters: ReadonlyMap<number, string>): readonly Step[] {
  const [first = LOST, second, third] = bytes.slice(at, at + 3);
  if (first === LOST) return gapSteps(second);
  if (first < 0x80) return [[1, String.fromCharCode(first), 0]];
  if (second === LOST) return [[1, BROKEN, GAP], ...cutSteps(third)];
  const char = second === undefined ? undefined : characters.get((first << 8) | second);
  return [char ? [2, char, characterWeight(char.charCodeAt(0))] : [1, BROKEN, GAP]];
}

/**
 * Behind a gap the pairs may be the wrong ones until the next ASCII character or gap: such characters are rare ones. One
 * alone between two gaps tells nothing.
 */
function isMisread(piece: string, isClosed: boolean): boolean {
  if (isClosed && piece.length === 1) return true;
  return [...piece].reduce((sum, char) => sum + characterWeight(char.charCodeAt(0)), 0) < 0;
}

/** A piece behind a gap that may be misread is as many gaps. */
function withoutChance(text: string): string {
  if (!text.includes(BROKEN)) return text;
  return text.replace(/(?<=\ufffd)([^\ufffd\p{ASCII}]+)(\ufffd?)/gu, (whole, piece: string, next: string) =>
    isMisread(piece, next !== '') ? BROKEN.repeat(piece.length) + next : whole,
  );
}

/**
 * Pairs of bytes of which some are lost, read in the way that reads most like Chinese; U+FFFD stands for each character that
 * lost one. A lost byte may have been one or two.
 *
 * @param charset label of a charset of two bytes, as `doubleBytes` knows it
 */
export function lenientPairs(bytes: readonly number[], charset: string): string {
  const { characters } = doubleBytes(charset);
  const ways: (Way | undefined)[] = [{ text: '', weight: 0 }];
  for (let at = 0; at < bytes.length; at++) {
    const way = ways[at];
    if (!way) continue;
    ways[at] = undefined;
    for (const [length, text, weight] of stepsAt(bytes, at, characters)) {
      const known = ways[at + length];
      const sum = way.weight + weight;
      if (at + length <= bytes.length && (!known || known.weight < sum))
        ways[at + length] = { text: way.text + text, weight: sum };
    }
  }
  return withoutChance(ways[bytes.length]?.text ?? '');
}
