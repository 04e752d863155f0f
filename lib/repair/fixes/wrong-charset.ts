import { chineseness } from '../../charset/chineseness.ts';
import { BROKEN, findMixups, lostShare, type MixupPath, MOST_LOST, undoAll } from '../bytes/redecode.ts';
import type { Fix, FixEdit } from '../fix.ts';
import { mayBeMisread } from '../may-be-misread.ts';
import { SIGN } from '../signs.ts';
import { talksOfDamage } from '../talks-of-damage.ts';

/** Share of the page's non-ASCII characters that must be broken: an article about mojibake quotes less. */
const SHARE = 0.3;
/** Characters outside ASCII that the broken lines of a page must have together. */
const LEAST = 8;
/** Characters of the broken lines that tell which charsets were mixed up. */
const SAMPLE = 1200;

interface Line {
  readonly start: number;
  readonly text: string;
  /** Its characters outside ASCII. */
  readonly strange: number;
  readonly isBroken: boolean;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const strange = line.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    const made = { start, text: line, strange, isBroken: strange > 1 && chineseness(line) < BROKEN };
    start += line.length + 1;
    return made;
  });
}

const sum = (lines: readonly Line[]): number => lines.reduce((total, { strange }) => total + strange, 0);

const hanCount = (text: string): number => text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;

/** What a line is when its page's wrong decodings are undone; undefined where that is no Chinese. */
function readLine(line: Line, path: MixupPath): string | undefined {
  const made = undoAll(line.text, path);
  if (made === undefined || made === line.text || hanCount(made) === 0 || lostShare(made) > MOST_LOST) return undefined;
  return chineseness(made.replaceAll('\ufffd', '')) > 0 ? made : undefined;
}

/** A whole line is left as it is shown, and named. */
const nameLine = ({ start, text }: Line): FixEdit => ({
  start,
  end: start + text.length,
  after: text,
  certainty: 'guess',
  reason: 'charsetLost',
  unresolved: true,
});

/** Stretches between marks, figures and spaces: what was lost shifts the bytes of one, not those behind a mark. */
const PIECE = /[^\s\d，。、；：！？“”‘’《》（）().%]{3,}/g;
/** A character is lost within, or a byte left over between Chinese characters shows as a letter: 市霰O管烤殖. */
const SHIFTED = /\ufffd|[\u4e00-\u9fff][!-/:-~]+[\u4e00-\u9fff]/;

/** Where bytes were lost, a stretch that is no Chinese has wrong characters: each of them is lost. */
const boxShifted = (made: string): string =>
  made.replace(PIECE, (piece) =>
    SHIFTED.test(piece) && chineseness(piece.replaceAll('\ufffd', '')) < 0
      ? piece.replace(/\P{ASCII}/gu, '\ufffd')
      : piece,
  );

function editOf(line: Line, path: MixupPath, isQuoted: boolean): FixEdit {
  const read = readLine(line, path);
  if (read === undefined) return nameLine(line);
  const lossy = read.includes('\ufffd');
  const made = lossy ? boxShifted(read) : read;
  const certainty = lossy ? 'probable' : 'certain';
  return {
    start: line.start,
    end: line.start + line.text.length,
    after: made.replaceAll('\ufffd', '□'),
    certainty: isQuoted ? 'guess' : certainty,
    reason: lossy ? 'decodedAgainLossy' : 'decodedAgain',
  };
}

/**
 * Lines that were decoded by the wrong charset before they came to the page, so that reading the page's bytes again
 * would not help: GBK, Big5 or UTF-8 shown as any charset of one byte (ÖÐ¹ú, жРЙз) or of two (浣犲ソ), once or several
 * times over. Whole lines only, and only when they are a good part of the page. Which charsets it were is decided for the
 * page; exact unless bytes are gone; □ then stands for each lost character.
 */
export const wrongCharset = {
  name: 'wrongCharset',
  kind: 'damage',
  signs: SIGN.any,
  find: ({ text }) => {
    if (!mayBeMisread(text)) return [];
    const lines = linesOf(text);
    const broken = lines.filter(({ isBroken }) => isBroken);
    const strange = sum(broken);
    if (strange < LEAST || strange < SHARE * sum(lines)) return [];
    const path = findMixups(
      broken
        .map((line) => line.text)
        .join('\n')
        .slice(0, SAMPLE),
    );
    if (!path) return [];
    const isQuoted = talksOfDamage(text);
    return broken.map((line) => editOf(line, path, isQuoted)).filter(({ unresolved }) => !(unresolved && isQuoted));
  },
} as const satisfies Fix;
