import type { FoundLimit } from '../../values/limits/deadline-in.ts';

/*
 * Times by which or from which a measure holds that name no certain day: 周二凌晨零时起, 下午三时至翌日凌晨一时, 最快明日, 出院前.
 * They are given in their own words, without a date.
 */

const NUMBER = '(?:\\d{1,2}|[零〇一二三四五六七八九十]{1,3})';
const NOTE = '(?:（[^）]{1,10}）|\\([^)]{1,10}\\))?';
const MONTH_DAY = `${NUMBER}月${NUMBER}日`;
const WEEKDAY = '(?:周|星期|礼拜)[一二三四五六日天]';
const DAY = `(?:元旦(?:日|假期)?|除夕|圣诞[日节]|[本下]?${WEEKDAY}(?:至${WEEKDAY})?|[今明后](?:（\\d{1,2}）)?[日天]|[今明当]晚|(?:活动)?当[日天]|[次翌]日|${MONTH_DAY}|(?<![\\d月满第])${NUMBER}日)${NOTE}`;
const PERIOD = '(?:凌晨|清晨|早上|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜间|深夜|[早晚])';
const CLOCK = `${PERIOD}?${NUMBER}(?:[:：]\\d{2}|时(?![间代期])|点(?![位名评])(?=[\\d一二三半整正起至到前，]|$))(?:${NUMBER}分|半|正|整)?`;
const WHEN = `(?:${DAY} ?${CLOCK}|${DAY}|${CLOCK})`;
const MONTH = `(?:明年)?${NUMBER}月(?:[底初末]|[上中下]旬|份)?`;

/** The forms, the surest first; what stands in the group is the time. */
const FORMS: readonly RegExp[] = [
  // 自今日下午三时至翌日凌晨一时; 16:00—22:00
  new RegExp(`((?:自|从|由|每[日天])?(?:${DAY} ?)?${CLOCK}(?:起|开始)? ?[至到—~-] ?(?:${DAY} ?)?${CLOCK})`),
  // 12月1日至次年3月31日
  new RegExp(`((?:自|从|由)?${MONTH_DAY}起?至[次翌]年${MONTH_DAY})`),
  // 周二（11日）凌晨零时起
  new RegExp(`((?:自|从|由)?${WHEN}起)(?![草诉步来点])`),
  // 尾班车时间延长至凌晨二时
  new RegExp(`(?:延长[^，]{0,8}|延|推迟|提前|提早|顺延)[至到](${WHEN})`),
  // 将于明年10月进校考察; 定于3月22日 only says when something takes place
  new RegExp(`(?:将[于在]|预计于|改于)(${DAY} ?${CLOCK}|${CLOCK}|${MONTH}(?!\\d)|明年[初底]?|下周|下月)(?!前)`),
  new RegExp(`(最[快早](?:于|在)?(?:${WHEN}|${MONTH}|下周|下月|明年))`),
  /(?:^|[，要将])(明年(?:[上下]半年)?|下半年|本学期内|活动当[天日]|明(?:（\d{1,2}）)?[日天]|下周|下月)(?![\d起前]|的)/,
  /(?:力争|确保|实现)(全年)/,
  /((?:今年|明年)?第[一二三四]季度?内|(?:公告|公示|集中参保)期间?内)/,
  // 自7月15日启动首批垫付
  new RegExp(`((?:自|从)${MONTH_DAY})(?![起至到—~-]|开始|以来|[^，]{0,8}起)(?=[\\u3400-\\u9fff])`),
  /(?:^|[在于须应要请，将生者人员])((?:出院|离校|离岗|离店|入学|入院|上岗|开工|复工|上市|出厂|开考|交付|登机|投用|通车|进场|离场|入住|开业|营业|返程|放假离校)(?:之|以)?前)(?![后期提往\d])/,
];

/** Years and halves of years: a time to keep only where an amount is to be reached in it, not 下半年要着力扩大内需. */
export const VAGUE = /^(?:明年|[上下]半年|明年[上下]半年|全年|本学期内)$/;

/** What tells and does not demand. */
const TOLD = /已|曾|截至|累计|了$|以来|昨[日天]|上月/;

/** The time a canonical text says in words of its own, in its place; undefined where it tells what was. */
export function saidTimeIn(text: string): FoundLimit | undefined {
  if (TOLD.test(text)) return undefined;
  for (const form of FORMS) {
    const match = form.exec(text);
    const said = match?.[1];
    if (!match || said === undefined || (VAGUE.test(said) && !/\d/.test(text))) continue;
    const start = match.index + match[0].indexOf(said);
    return { start, end: start + said.length, value: {}, kind: /起$|[至到—~-]/.test(said) ? 'from' : 'beside' };
  }
  return undefined;
}
