import { original } from '../../text/canonical-line.ts';
import { accountOf } from './account.ts';
import { DATED_CREDIT } from './dated-credit.ts';
import { isFamilyName } from './family-names.ts';
import { type Field, fieldOfLabel, labelled } from './fields.ts';
import type { HeaderLine } from './header-line.ts';
import type { HeaderContext, Value } from './header-values.ts';
import { nameBy } from './name-by.ts';
import { bylineSource, isBylineAlone } from './people.ts';
import { isSiteName } from './site-name.ts';
import { accountByName, sourceByName } from './source-by-name.ts';

/** Outlets have names that end like this; a column or a person has not, and 索引号 is a label. */
const OUTLET_END =
  /(?:网|报|社|台|新闻|周刊|杂志|客户端|融媒|发布|在线|之家|观察|中心|政府|委员会|办公室|局|厅|站|报道|时报|资讯|科技|(?<![索引文字编序账帐型批页卷])号|财经|综合|网络版|电子版|海外版)$/;
/** Offices have: 县委巡察办, 消费者保护官室, 湖州路小学. A word of three characters (会议室, 俱乐部) may be anything. */
const OFFICE_END = /^[\u3400-\u9fff]{3,}(?:[办处科室股署所部院会组队校]|大学|学院|小学|中学|公司|街道|支行)$/;
/** A desk of an outlet: 政治中心 beside the date. */
const DESK = /^(?:政治|社会|财经|地方|国际|生活|娱乐|体育|综合|两岸)中心$/;
const isOutlet = (text: string): boolean =>
  (OUTLET_END.test(text) || OFFICE_END.test(text)) && !DESK.test(text) && !fieldOfLabel(text);

/** Whether a linked text beside the date may name an outlet: in Han, and nothing a page offers to do (登录, 无障碍, English). */
const isLinkedOutlet = (text: string): boolean => /[\u3400-\u9fff]{3}/.test(text) && !SERVICE.test(text);
const SERVICE =
  /登录|登陆|注册|无障碍|长者|关怀|适老|手机版|移动版|繁体|简体|(?<!新闻|日报|晚报|[报网视社台]|传媒|融媒|发布|时报|头条)客户端|收藏|订阅|投稿|投诉|举报|纠错|打印|分享|首页|返回|导航|地图|帮助|留言|邮箱|微博|微信|语音|播报|朗读|试听|大字|扫码|附件|下载|查看|我要|关注/;

/** Values a CMS fills in when nobody knows. */
const NOTHING =
  /^(?:未知|不详|无|佚名|匿名|其他|文章|[^="<>]{0,20}[="<>].{0,40}|admin\w*|administrator|管理员|系统管理员|null|undefined|[-—/]+)$/i;

/** The outlet beside the date: named like one, linked, or the page's own site. */
function besideDate(context: HeaderContext, dated: HeaderLine | undefined): Value | undefined {
  const author = dated && nameBy(dated.line);
  const loose =
    dated?.loose.filter(
      ({ text, shown }) => text.length > 1 && text.length <= 24 && !/[，。:：]/.test(text) && shown !== author,
    ) ?? [];
  const outlet =
    loose.find(({ text }) => text.length > 2 && isOutlet(text) && !SERVICE.test(text)) ??
    loose.find(({ text, href }) => href && isLinkedOutlet(text)) ??
    loose.find(({ text }) => text.length >= 3 && isSiteName(text, context));
  if (outlet) return { value: outlet.shown, href: outlet.href, place: 'head' };
  // 摄影：苗青禾 白芦视觉: the site's own name behind another value of the dated line.
  const value = dated?.fields
    .flatMap((field) => field.value.split(/\s+/).slice(1))
    .find((word) => word.length >= 3 && isSiteName(word, context));
  return value ? { value, place: 'head' } : undefined;
}

/** A line of its own between title and text that names an outlet: 南岱观察. */
function ownLine({ lines, title, start }: HeaderContext): Value | undefined {
  const at = title.shownAt.at(-1);
  const own = lines
    .slice(at === undefined ? start : at + 1, start)
    .find(
      (line) =>
        line.hidden === 'none' &&
        line.chars >= 3 &&
        line.chars <= 14 &&
        !line.furniture &&
        !line.linked &&
        isOutlet(line.form.text) &&
        !/[:：，。\d]/.test(line.text),
    );
  return own && { value: own.text, href: own.runs[0]?.href, place: 'head' };
}

/** What a meta tag says. */
function declaredSource({ meta }: HeaderContext): Value | undefined {
  const declared = meta.get('contentsource', 'source', 'og:article:source');
  if (!declared || declared.length > 40 || /^https?:/.test(declared)) return undefined;
  return { value: declared, place: 'head' };
}

/** 来源 as the header shows it: labelled; named by its element; beside the date; else as the tail or a meta tag has it. */
export function sourceOf(
  context: HeaderContext,
  values: ReadonlyMap<Field, readonly Value[]>,
  dated: HeaderLine | undefined,
): Value | undefined {
  const { lines, title, start } = context;
  const all =
    values
      .get('source')
      ?.filter(
        ({ value, place }) => value.length > 1 && !NOTHING.test(value) && (place === 'head' || !isFamilyName(value)),
      ) ?? [];
  const ways: readonly (() => Value | undefined)[] = [
    () => all.find(({ place }) => place === 'head'),
    () => sourceByName(lines.slice(Math.max(0, (title.shownAt[0] ?? start) - 4), start)),
    () => besideDate(context, dated),
    () => (dated ? ownLine(context) : undefined),
    () => accountByName(context),
    () => tailSource(context),
    () => all[0],
    () => accountOf(context),
    () => hiddenSource(context),
    () => declaredSource(context),
    // Where no source is told, the office that put the page out is one: 發布單位：水利工程組.
    () => values.get('publisher')?.find(({ value, place }) => value.length > 1 && place !== 'far'),
  ];
  for (const way of ways) {
    const found = way();
    if (found) return found;
  }
  return undefined;
}

/**
 * The source in a line between title and text that the page keeps for search engines and does not show:
 * `<div class="hide">2023-09-26 17:22:53 来源：南岱网 作者：…</div>`.
 */
function hiddenSource({ lines, title, start }: HeaderContext): Value | undefined {
  const at = title.shownAt.at(-1);
  for (const line of at === undefined ? [] : lines.slice(at + 1, start)) {
    if (line.hidden === 'none' || line.kind !== 'text' || line.chars > 80) continue;
    const part = labelled(line.form.text).find(({ field }) => field === 'source');
    const value = part && original(line.text, line.form, part.start, part.end).trim();
    if (value && value.length > 1 && value.length <= 24 && !NOTHING.test(value) && isOutlet(value)) {
      return { value, place: 'head' };
    }
  }
  return undefined;
}

const TAIL =
  /(?:^|[（(【\s])(?:文章|信息|稿件|本文)?(?:来源|稿源|转自|摘自)(?:于)?\s?[:：|｜丨]\s?([^\s（()）】，。；:：]{2,24}(?:[（(](?!记者|作者|通讯员|编辑)[^\s（()）]{2,12}[)）])?)/;
/** How much of the end of a long line is looked at. */
const END = 60;

/** What the lines after the text say: （来源：人民网）, 泸州日报记者 朱虹. */
function tailSource({ lines, body, start }: HeaderContext): Value | undefined {
  for (let i = Math.max(start, body.end - 40); i < Math.min(lines.length, body.end + 10); i++) {
    const line = lines[i];
    if (line?.kind !== 'text' || line.hidden !== 'none' || line.linked) continue;
    const { text } = line.form;
    const shift = line.chars > 80 ? Math.max(0, text.length - END) : 0;
    const match = DATED_CREDIT.exec(text) ?? TAIL.exec(text.slice(shift));
    // 来源: 尹娟 names a person.
    if (match?.[1] && !isFamilyName(match[1])) {
      const from = shift + match.index + match[0].lastIndexOf(match[1]);
      return { value: original(line.text, line.form, from, from + match[1].length), place: 'tail' };
    }
    const byline = isBylineAlone(text) ? bylineSource(text) : undefined;
    if (byline) return { value: original(line.text, line.form, byline.start, byline.end), place: 'tail' };
  }
  return undefined;
}
