import { isHan } from '../../script/tables/code-units.ts';
import { CLOSES, HAN, OPENS } from './clause-marks.ts';

/** A pair of half-width parentheses, by their places in the line. */
export interface ParenthesisPair {
  readonly open: number;
  readonly close: number;
}

/** Most characters from one parenthesis to the other. */
const LONGEST = 400;
/** WHO, Fortune 500, 2019: what a Chinese sentence puts in parentheses, unlike pinyin (bo) and symbols (C). */
const ABBREVIATION = /^(?:[A-Z][A-Za-z0-9 .&-]+|\d+)$/;

const isChinese = (char: string): boolean => HAN.test(char) || OPENS.test(char) || CLOSES.test(char);

/** Parentheses around Chinese text: 村(社区), not f(变量) and not `name (姓名)`. */
function isChineseInside(line: string, { open, close }: ParenthesisPair): boolean {
  const before = line[open - 1] ?? '';
  const first = line[open + 1] ?? '';
  const last = line[close - 1] ?? '';
  return (
    (isChinese(first) || /[\s\d]/.test(first) || HAN.test(before)) &&
    !(before === ' ' && /[A-Za-z]/.test(line[open - 2] ?? '')) &&
    (isChinese(last) || /[\s\dA-Za-z%]/.test(last))
  );
}

/** Parentheses around an abbreviation or a number within a Chinese sentence: 世卫组织(WHO)表示. */
function isAbbreviationInside(line: string, { open, close }: ParenthesisPair): boolean {
  const next = line[close + (/[,;:]/.test(line[close + 1] ?? '') ? 2 : 1)] ?? '';
  if (!HAN.test(line[open - 1] ?? '') || !(HAN.test(next) || CLOSES.test(next))) return false;
  return ABBREVIATION.test(line.slice(open + 1, close));
}

/** Marks that a page folded to half width would not have; 。 and 、 have no such form. */
const FULL_WIDTH = /[，；：！？（）]/;
/** What such a page does have: 会议强调,要 */
const FOLDED = /[\u3400-\u9fff”》)][,;:][\u3400-\u9fff“《]/;

/**
 * Whether a pair is part of a Chinese sentence, not f(x) and not (c) 2019. Around an abbreviation only on a line that was
 * folded, as another mark of half width shows: in 聯合國(UN)專家到港，… and 人工智能(AI)、区块链等 its half-width parentheses
 * are the writer's own.
 */
function isChinesePair(line: string, pair: ParenthesisPair, holdsHan: boolean): boolean {
  const before = line[pair.open - 1] ?? '';
  if (/[A-Za-z_.]/.test(before) || /[A-Za-z_;.{[]/.test(line[pair.close + 1] ?? '')) return false;
  if (holdsHan) return isChineseInside(line, pair);
  return isAbbreviationInside(line, pair) && FOLDED.test(line) && !FULL_WIDTH.test(line);
}

/**
 * The half-width parentheses of a line that belong to Chinese sentences, each with its own: the inner pair of two before the
 * outer. One pass: whether a pair holds a Chinese character is known from the last one seen, so that a line of nothing but
 * parentheses costs no more a character than any other.
 */
export function chinesePairsIn(line: string): readonly ParenthesisPair[] {
  const pairs: ParenthesisPair[] = [];
  const open: number[] = [];
  let lastHan = -1;
  for (let at = Math.max(0, line.indexOf('(')); at < line.length; at++) {
    const unit = line.charCodeAt(at);
    if (unit === 0x28) open.push(at);
    else if (isHan(unit)) lastHan = at;
    if (unit !== 0x29) continue;
    const start = open.pop();
    if (start === undefined || at - start > LONGEST) continue;
    const pair = { open: start, close: at };
    if (isChinesePair(line, pair, lastHan > start)) pairs.push(pair);
  }
  return pairs;
}
