import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

const SPACE = '[ \\t\\u00a0\\u2000-\\u200a\\u3000]{1,3}';
/** Characters with as many spaces between each two, the same all along. */
const RUN = new RegExp(`[^\\s](?:(${SPACE})[^\\s])(?:\\1[^\\s]){2,}`, 'gu');
const HAN = /[\u3400-\u9fff]/g;
const MARK = /[，。、；：！？]/;
/** Chinese characters that a line set apart has at least. */
const LEAST = 6;
/** Chinese characters that a name set apart has. */
const LEAST_OF_NAME = 4;

const hanCount = (text: string): number => text.match(HAN)?.length ?? 0;

const isMostOf = (run: string, line: string): boolean => hanCount(run) >= 0.9 * hanCount(line);

/** A run of characters set apart, with its line. */
interface Spaced {
  readonly start: number;
  readonly run: string;
  readonly line: string;
}

function spacedRuns(text: string): readonly Spaced[] {
  const found: Spaced[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    for (const { 0: run, index } of line.matchAll(RUN)) found.push({ start: from + index, run, line });
    from += line.length + 1;
  }
  return found;
}

function joined(run: string): string {
  const characters = [...run];
  const spaces = characters.findIndex((char, i) => i > 0 && /\S/.test(char)) - 1;
  return characters.filter((_, i) => i % (spaces + 1) === 0).join('');
}

/**
 * Lines whose characters are set apart by spaces: 会 议 强 调 ， 要 落 实 → 会议强调，要落实. Certain for sentences, whose marks are
 * set apart as well, for lines beside them, and for a name that the page writes without spaces elsewhere; a row of single
 * characters that could be a list is only offered.
 */
export const letterSpacing = {
  name: 'letterSpacing',
  kind: 'damage',
  signs: SIGN.space | SIGN.wideSpace,
  find: ({ text, context }) => {
    const runs = spacedRuns(text);
    const isSentence = ({ run, line }: Spaced): boolean =>
      hanCount(run) >= LEAST && MARK.test(run) && isMostOf(run, line);
    const areSpaced = runs.some(isSentence);
    const edits: FixEdit[] = [];
    for (const one of runs) {
      const { start, run, line } = one;
      const plain = joined(run);
      if (hanCount(run) < LEAST_OF_NAME) continue;
      const isKnown = !/\s/.test(plain) && (text.includes(plain) || context.includes(plain));
      const isSure = isSentence(one) || isKnown || (areSpaced && isMostOf(run, line));
      const certainty = isSure ? 'certain' : 'guess';
      edits.push({ start, end: start + run.length, after: plain, certainty, reason: 'spacesBetween' });
    }
    return edits;
  },
} as const satisfies Fix;
