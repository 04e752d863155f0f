import { isTalkedAbout } from '../escapes/talked-about.ts';
import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';
import { talksOfDamage } from '../talks-of-damage.ts';
import { isLostCharacter } from './clause-marks.ts';

/** What decoders and debuggers leave where a text was: 锟斤拷 of U+FFFD twice decoded, 烫烫烫 of empty memory, U+FFFD itself. */
const FILLER = /(?:锟斤拷|锟斤|烫{3,}|屯{3,}|葺{3,}|\ufffd)+/g;
/** Kana that look like a Chinese character, one alone in a Chinese word. */
const LOOK_ALIKE = /(?<=[\u4e00-\u9fff])[エロニハカタトノメーミ](?=[\u4e00-\u9fff])/g;
/** Share of a line that is what it should not be. */
const MOST = 0.5;
const LINE = /^.{4,}$/gm;

/** A line of question marks, one for each character, with the letters and digits that were between them. */
const areQuestions = (line: string): boolean =>
  line.includes('????') && !/\P{ASCII}/u.test(line) && line.split('?').length - 1 >= MOST * line.length;

/** A line of Latin letters with accents, in which no language writes so many: bytes of Chinese of which the half is gone. */
const CHINESE = /[\u2e80-\uffef]/;
const ACCENTED = /[\u00a1-\u00ff]/g;
const LEAST_ACCENTED = 8;
/** Two side by side, which bytes are and letters are not. */
const PAIR = /[\u00a1-\u00ff]{2}/g;
const LEAST_PAIRS = 3;

const isLatinBytes = (line: string): boolean => {
  const accented = line.match(ACCENTED)?.length ?? 0;
  const pairs = line.match(PAIR)?.length ?? 0;
  if (accented < LEAST_ACCENTED || pairs < LEAST_PAIRS || CHINESE.test(line)) return false;
  return accented >= MOST * line.replace(/[\s\u0080-\u009f]/g, '').length;
};
const KANA = /[\u3041-\u30fa]{2}|[\u3041-\u3096]/;

/**
 * Places whose characters are gone, named and left as they are: 锟斤拷, 烫烫烫, U+FFFD, and kana in the place of the Chinese
 * characters they look like (员エ), which a site put there on purpose.
 */
export const leftFillers = {
  name: 'leftFillers',
  kind: 'damage',
  signs: SIGN.replacement | SIGN.question | SIGN.latin | SIGN.filler,
  find: ({ text }) => {
    if (talksOfDamage(text)) return [];
    const places = [FILLER, ...(KANA.test(text) ? [] : [LOOK_ALIKE])].flatMap((pattern) => [...text.matchAll(pattern)]);
    const lines = [...text.matchAll(LINE)].filter(([line]) => areQuestions(line) || isLatinBytes(line));
    const lost = [...text.matchAll(/\?/g)].filter(({ index }) => isLostCharacter(text, index));
    return [...places, ...lines, ...lost]
      .map(({ 0: run, index }) => ({ start: index, end: index + run.length, after: run }))
      .filter((place) => !isTalkedAbout(text, place))
      .sort((a, b) => a.start - b.start)
      .map((place): FixEdit => ({ ...place, certainty: 'guess', reason: 'bytesLost', unresolved: true }));
  },
} as const satisfies Fix;
