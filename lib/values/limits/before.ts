import { type Reading, readWord, skipSpaces } from '../reading.ts';

const ENDERS = ['以前', '之前', '前', '为止', '止', '截止', '或之前', '或以前', '及之前', '及以前'] as const;

/** What makes 前 a part of another word: 前后, 前期, 前提, 前往; but 前提交 and 前列入 are a limit and an act. 前已 tells. */
const OTHER_WORD = /^(?:[后期夕夜往的已]|提(?![交出供请升高醒报前起取级质])|来(?!得及)|列(?!入)|沿|不久|所未)/;

/** Behind a month or a year also what counts on from there: 今年前三季度, 3月前半段. */
const COUNTED = /^(?:[一两三四五六七八九十几\d半段述任者景台])/;

/**
 * The word that closes a time limit: 前, 之前, 或之前, 止, 截止, 为止; not 前期, 前后 or 前三季度. `exact` for a limit that
 * names its day or hour.
 */
export function readBefore(text: string, at: number, exact = true): Reading<string> | undefined {
  const word = readWord(text, skipSpaces(text, at), ENDERS);
  if (!word?.value.endsWith('前')) return word;
  const behind = text.slice(word.end, word.end + 3);
  return OTHER_WORD.test(behind) || (!exact && COUNTED.test(behind)) ? undefined : word;
}

/** What begins on a day, between it and 前: 9月1日开学前. */
const BEGINNING =
  /^(?:开学|返校|上课|放假|复课|开考|考试|报到|开园|开业|开馆|开幕|开市|通车|施行|实施)(?:开始)?(?:之|以)?前/;

/** As `readBefore`, with what begins on that day in between. */
export function readBeforeBeginning(text: string, at: number): Reading<string> | undefined {
  const match = BEGINNING.exec(text.slice(at, at + 8));
  return match ? { value: match[0], end: at + match[0].length } : readBefore(text, at);
}
