import { talksOfDamage } from '../talks-of-damage.ts';

/** What a text that explains an escape says before it: 写成 &ldquo;, 字符 &amp;. The news says 就是 and 显示 as well. */
const SAID_BEFORE =
  /(?:写成|写作|写为|寫成|寫作|输入|輸入|显示为|显示成|變成|变成|替换为|替换成|代码|代碼|编码为|转义为|字符|字符串|实体|形如|标签|标记)[\s：:“"'‘「（(`]{0,3}$/;
/** And behind it: 表示左引号, 就是空格. */
const SAID_BEHIND =
  /^[\s”"'’」）)`]{0,3}(?:这样的|这类|之类|等字符|等符号|标签|标记|字符|字符串|符号|实体|是什么|(?:表示|代表|就是|是指|等于|即|对应|显示为?)(?:[^，。；]{0,6}(?:号|格|符|行|字)|一个|大于|小于))/;
/** Characters of an escape that is a text of its own. */
const LONG = 120;
/** Characters beside an escape that are looked at. */
const REACH = 12;

const QUOTED_BEFORE = /["'“‘「『`(（<《]$/;
const QUOTED_BEHIND = /^["'”’」』`)）>》]/;

/** A place of the text. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** Whether the text beside a place says that it speaks of what stands there, or sets it between quotation marks. */
export function isTalkedAbout(text: string, { start, end }: Place): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  // A whole sentence is quoted by no one: '\\xe4\\xbc\\x9a' of a program's output.
  const isLong = end - start > LONG;
  if (!isLong && QUOTED_BEFORE.test(before) && QUOTED_BEHIND.test(behind)) return true;
  return SAID_BEFORE.test(before) || SAID_BEHIND.test(behind);
}

/** 左引号写作“&ldquo;”: a page that says how something is written. */
const SAYS_HOW = /(?:写作|写成|写为|寫成|寫作|表示为|转换为|替换为|替换成)[“"‘'「（(：: ]{0,2}[&<\\%#]/;

/** Whether a page is about escapes or damage, all over. */
export const isAboutEscapes = (text: string): boolean => talksOfDamage(text) || SAYS_HOW.test(text);

/** How sure an escape is damage: on a page or beside words that speak of escapes it is only offered. */
export function certaintyIn(text: string): (place: Place) => 'certain' | 'guess' {
  const isAbout = isAboutEscapes(text);
  return (place) => (isAbout || isTalkedAbout(text, place) ? 'guess' : 'certain');
}
