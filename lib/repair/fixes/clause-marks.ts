import { fold } from '../../script/tables/fold.ts';

/** A Chinese character, or what stands for one in a sentence. */
export const HAN = /[\u3400-\u9fff\uf900-\ufaff〇○×]/;
/** What may stand before a Chinese mark in place of a character. */
export const CLOSES = /[”’」』》〉】〕）％…。、，；：！？]/;
/** What may stand behind a Chinese mark in place of a character. */
export const OPENS = /[“‘「『《〈【〔（]/;

/** Numbers, names and units that a Chinese sentence holds: 58, 19%, APP, G20, 5G, 3.2 */
const PLAIN_TOKEN = /^[A-Za-z0-9.%+-]+$/;
/** Characters before a mark in which its number or name must begin. */
const TOKEN_REACH = 40;

/** The ASCII characters right before `at`, spaces not among them. */
function tokenBefore(text: string, at: number): string {
  let from = at;
  while (from > Math.max(0, at - TOKEN_REACH) && /[!-~]/.test(text[from - 1] ?? '')) from--;
  return text.slice(from, at);
}

const isQuestionOrCall = (mark: string): boolean => mark === '?' || mark === '!';

/** A mark beside another one or beside a sign of damage, and the : of http:// */
function isPartOfMore(mark: string, previous: string, next: string): boolean {
  if (/[,;?!。\ufffd\ue000-\uf8ff]/.test(previous) || /[,:;?!，；：。\ufffd\ue000-\uf8ff]/.test(next)) return true;
  return mark === ':' ? next === '/' : isQuestionOrCall(mark) && /[、，；：]/.test(previous);
}

/**
 * What a question says before its mark; without it a ? between two characters may stand for one, or for a mark that GBK
 * has not: 四川?为县, 正能量?我们 for 正能量・我们, “一带一路”?访谈 for “一带一路”•访谈.
 */
const ASKS = /(?:[吗呢么吧嘛啥何谁哪几否怎多行没不]|能(?![量力源]))[^，。；！？?]{0,20}$/;

/** A ? between two Chinese characters, or behind a closing mark, in what is no question. */
export const isLostCharacter = (text: string, at: number): boolean =>
  /[\u3400-\u9fff\uf900-\ufaff〇○×”’」』》]/.test(text[at - 1] ?? '') &&
  HAN.test(text[at + 1] ?? '') &&
  !ASKS.test(fold(text.slice(Math.max(0, at - 24), at)));

/** Whether a mark behind a Chinese character ends a clause, by what stands behind it: 强调,要 but not 甲,a */
function endsClause(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  const next = text[at + 1] ?? '';
  if (next === '' || next === '\n' || HAN.test(next) || OPENS.test(next) || /[”’」』》）】]/.test(next)) return true;
  if (isQuestionOrCall(mark)) return /[\s)]/.test(next);
  if (/[\s\u3000]/.test(next)) return !/^[\s\u3000]*[A-Za-z]/.test(text.slice(at + 1, at + 8));
  return mark === ':' ? /[\dA-Za-z]/.test(next) : /[\d(]/.test(next);
}

/** A comma behind a number or name that a Chinese sentence holds: 达到58,其中 but not a=1;中文 and not http://a.cn/?词 */
function isBehindToken(text: string, at: number): boolean {
  const token = tokenBefore(text, at);
  return text[at] === ',' && PLAIN_TOKEN.test(token) && HAN.test(text[at - token.length - 1] ?? '');
}

/** Whether the half-width mark at a place of the text is a clause mark of a Chinese sentence. */
export function isClauseMark(text: string, at: number): boolean {
  const previous = text[at - 1] ?? '';
  const next = text[at + 1] ?? '';
  if (isPartOfMore(text[at] ?? '', previous, next)) return false;
  // 李?（化名）: it stands for a given name.
  if (text[at] === '?' && (isLostCharacter(text, at) || /^[（(]化名/.test(text.slice(at + 1, at + 4)))) return false;
  if (HAN.test(previous) || CLOSES.test(previous)) return endsClause(text, at);
  return (HAN.test(next) || OPENS.test(next)) && isBehindToken(text, at);
}
