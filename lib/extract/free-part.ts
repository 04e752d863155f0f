import type { RemovalReason } from '../reading/article.ts';
import type { ReadLine } from './page/lines.ts';

/** Longer lines are text. */
const LONGEST = 70;

/** What a paywall asks for, and what it promises; it says both in one breath, in either order. */
const ASKS = '(?:订阅|登[录入陆]|购买|付费|支付|会员|充值|解锁|vip)';
const PROMISES =
  '(?:[续畅]读|继续阅读|(?:阅读|查看|浏览|获取).{0,4}(?:全文|全部|剩余|余下|完整)|(?:全文|剩余|余下|完整)(?:内容|章节|部分)?)';

/** 订阅后继续阅读 | 开通会员，畅读全文 | 剩余内容购买后可读 | 本文共计4460字，您已阅读6% | 试读结束 */
const PAYWALL = new RegExp(
  `${ASKS}.{0,16}${PROMISES}|${PROMISES}.{0,16}${ASKS}|本文共计?\\d{2,6}字.{0,12}已阅读|(?:试读|免费(?:阅读|部分|内容))(?:已|到此)?结束|(?:剩余|余下)(?:内容)?\\s?\\d{1,2}[%％]`,
  'i',
);

/** 您所浏览的新闻已过查询时效。建议您加入付费会员: an agency keeps its older news for members. */
const EXPIRED = /已过查询时效.{0,20}会员/;

/** What a paywall leaves of an article. */
export interface FreePart {
  readonly reasons: readonly (RemovalReason | undefined)[];
  /** Only the free part of the article is on the page. */
  readonly isPart: boolean;
}

/** How far below the body a paywall says so, in lines. */
const REACH = 6;

/**
 * The reasons with the wall's own sentence, and all below it, left out. A sentence of the text that speaks of logging in
 * (家长登录后可查看全部内容。) has text below it; a wall has none, or is no sentence.
 */
export function leaveOutPaywall(
  lines: readonly ReadLine[],
  reasons: readonly (RemovalReason | undefined)[],
  start: number,
  end: number,
): FreePart {
  const isKept = (line: ReadLine): boolean => reasons[line.index] === undefined;
  const below = lines.slice(start + 1, end + REACH);
  const wall = below.find(
    (line) =>
      line.hidden === 'none' &&
      line.kind === 'text' &&
      line.chars <= LONGEST &&
      (PAYWALL.test(line.form.text) || EXPIRED.test(line.form.text)) &&
      (!line.prose || !lines.slice(line.index + 1, end).some((later) => later.prose && isKept(later))),
  );
  if (!wall) return { reasons, isPart: false };
  return { reasons: reasons.map((reason, i) => (i >= wall.index ? (reason ?? 'outside') : reason)), isPart: true };
}
