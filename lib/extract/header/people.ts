import { fold } from '../../script/tables/fold.ts';
import { namesBeforePlace } from './dateline.ts';
import { isNameBeside, isVouchedName } from './family-names.ts';
import { isHanName } from './han-name.ts';
import { isPlace } from './places.ts';

/** Values that name nobody: what a CMS puts in when the field is left empty. */
const NOBODY =
  /^(?:佚名|匿名|未知|无|不详|网络|本站|本站原创|原创|转载|admin|administrator|系统管理员|超级管理员|管理员|null|undefined|none|-+|\/)$/i;

/** Names under which somebody logs in to a CMS, which it puts in as the author: bgs, admin2, XXZX01. */
const LOGIN = /^(?:[a-z][a-z\d_.-]*|[A-Z]{2,8}\d*)$/;

/** What a page offers to do beside the names: 我要评论(0), 点赞, 听报道. */
const TOOL =
  /^(?:我要|点赞|点击|评论|收藏|分享|打印|关闭|浏览|阅读|纠错|转发|关注|查看|登录|注册|订阅|下载|返回|更多|时间|日期|来源|[:：]|字[体号]|听(?:报道|新闻|全文))/;

/** What is no name though it stands where one does: words in quotation marks, an office that a name would follow. */
const NO_AUTHOR =
  /[“”"「」《》]|(?:报道|报导|日电)$|.(?:部长|主任|院长|所长|会长|处长|局长|书记|教授|博士|研究员|委员|作家|代表)$/;

/** A note behind a name: 穆青山（作者系市水利学会会员）, 郭悠（Koh Ewe）; the notes of damaged pages are syllables in lower case. */
const NOTE =
  /(?<=\S\s{0,2})[（(](?![^（()）]{0,16}(?:记者|通讯员|記者|通訊員))(?:[^（()）]{0,9}[\u3400-\u9fff]{2}|[A-Z][a-z]{1,20}[\s-])[^（()）]{0,40}[)）]?/g;

const SEPARATOR = /(\s*[、，,;；&＆/／|｜丨]\s*|\s和\s|\s+)/;
/**
 * What may stand before a name: 本报记者张三, 文/李曦. 文 and 图 are labels only with a separator: 文静 and 图尔荪 are
 * names.
 */
const TITLE =
  /^(?:本报|本网|本刊|全媒体|融媒体|新媒体|首席|特约|见习|实习){0,4}(?:驻[\u3400-\u9fff]{2,6}?)?(?:(?:记者|通讯员|作者|编辑|撰稿|摄影)[:：/｜丨]?|[文图][:：/｜丨]|(?:特约)?(?:研究员|评论员|教授|博士)(?=.{2,4}$))/;
/** What may stand behind a name: `李曦_NN2587`, `支全明 SF099`, `刘潇(ZN028)`. */
const CODE = /(?:[_-]?[A-Z]{1,3}\d{2,6}|[（(][A-Z]{1,3}\d{2,6}[)）])$/;

/** A name without what stands before and behind it. */
const bareName = (part: string): string =>
  part
    .replace(TITLE, '')
    .replace(CODE, '')
    .replace(/^[（([【]+|[\]】。.]+$/g, '')
    // A bracket left over from around the names goes; a note's own (沈知遠(yuǎn)) waits for the repair.
    .replace(/^([^（(]*)[)）]+$/, '$1');

/** 鲁(lǔ)诗勤 of a damaged page as 鲁诗勤. */
const withoutSyllables = (name: string): string => name.replace(/[（(][a-z\u00e0-\u01dc]{1,7}[)）]/g, '');

/** Whether a part of a value is who wrote it. */
const isAuthor = (name: string): boolean => !LOGIN.test(name) && !isPlace(name) && !NO_AUTHOR.test(fold(name));

/**
 * The names in the value of a label: separated by 、 , & / or spaces. Two characters set wide (`李 政`) are one name.
 * `roles` keeps accounts such as 系统管理员 and ranjc, which pages show as editors.
 */
export function splitNames(value: string, roles = false): readonly string[] {
  const joined = value
    .replace(NOTE, '')
    .replace(/(?<![\u3400-\u9fff])([\u3400-\u9fff])\s{1,2}([\u3400-\u9fff])(?![\u3400-\u9fff])/g, '$1$2');
  const parts = joined.trim().split(SEPARATOR);
  return parts.flatMap((part, i) => {
    if (i % 2) return [];
    const name = bareName(part);
    const isName =
      name.length > 1 &&
      name.length <= 20 &&
      (!NOBODY.test(name) || (roles && /管理员$/.test(name))) &&
      (roles || isAuthor(name)) &&
      !TOOL.test(fold(name)) &&
      !/^[\d\s.:-]+$/.test(name) &&
      !/^[A-Z]{1,3}\d{2,}$/.test(name);
    // What only a space sets off from a name may be a site's name (民艺家) or a tool as well.
    const spaced = i > 0 && !parts[i - 1]?.trim() && part === name && /^[\u3400-\u9fff]/.test(name);
    return isName &&
      (roles || !spaced || isNameBeside(withoutSyllables(fold(name)), withoutSyllables(fold(parts[i - 2] ?? ''))))
      ? [name]
      : [];
  });
}

export interface Byline {
  readonly start: number;
  readonly end: number;
}

/**
 * Where names follow 记者, 通讯员, 撰稿 in a text in canonical form: `（记者唐霁）`, `全媒体记者 杨俊 鲁诗勤 )`,
 * `本报记者 张三 通讯员 李四`. Ranges hold names only.
 */
export function findBylines(text: string): readonly Byline[] {
  const found: Byline[] = [];
  const pattern =
    /(?:记者|通讯员|实习生|撰稿|特约撰稿人|执笔|编译|作者|撰文|文|供稿)\s?[:：/／|｜丨]?\s?((?:(?![\u3400-\u9fff]{0,2}(?:记者|通讯员|实习生))[\u3400-\u9fff·•]{1,8}[\s、，,&]{1,3}){0,8}(?:(?![\u3400-\u9fff]{0,2}(?:记者|通讯员|实习生))[\u3400-\u9fff·•]{1,8})?)/g;
  for (const match of text.matchAll(pattern)) {
    const names = match[1] ?? '';
    const label = match[0].slice(0, match[0].length - names.length);
    if (/^文/.test(label) && !/[:：/／|｜丨]/.test(label)) continue;
    const start = match.index + label.length;
    const before = namesBeforePlace(names, text.slice(start + names.length, start + names.length + 6));
    const length = lengthOfNames(before === undefined ? names : names.slice(0, before));
    if (length >= 2) found.push({ start, end: start + length });
  }
  return found;
}

/**
 * How much of what follows a label is names. 岳听澜 见习记者 翟星河: the next label ends these, and its own follow. A
 * single character may be half of a name set wide.
 */
function lengthOfNames(text: string): number {
  let at = 0;
  let end = 0;
  for (const part of text.split(/([\s、，,&]+)/)) {
    at += part.length;
    if (/^[\s、，,&]*$/.test(part)) continue;
    // 贺知秋报道, 何畏摄: what the reporter did is no part of the name.
    const own = part.replace(/(?:综合|联合|摄影)?(?:报道|翻?摄影?|文图|图文)$/, '');
    if (own !== part && isVouchedName(own)) return at - part.length + own.length;
    if (part.length > 1 && !isHanName(part)) break;
    end = at;
  }
  return end;
}

/** A stand-alone line that only says who wrote it: `全媒体记者 杨俊 鲁诗勤 )`, `（通讯员 王小川）`, `泸州日报记者 朱虹`, `溯流记者 杨俊`. */
const ALONE =
  /^[（(【□■◎●○◆◇▲△☆★]?\s?(?:[\u3400-\u9fff·]{0,12}?(?:报|网|台|社|新闻|周刊|客户端|传媒|融媒(?:体)?(?:中心)?|全媒体|新媒体|本报|本刊|中心|见习|实习|特约|首席)\s?|[\u3400-\u9fff]{2,6}(?=记者\s))?(?:记者|通讯员|撰稿|特约撰稿人|供稿|作者|文|撰文)(?:\s?[:：/／|｜丨]\s?|\s|(?=[\u3400-\u9fff]))(?:[\u3400-\u9fff·]{1,5}(?:[\s、，,&/]{1,3}|$|(?=[)）】])|(?:摄影|图|文|报道)?)|(?:记者|通讯员|实习生|摄影)[:：/\s]{0,2}){1,10}\s?[)）】]?$/;

/** 记者陈怡君／南投报导: the place behind the name. */
const REPORTED_FROM = /[／/]\s?[\u3400-\u9fff]{2,6}报[导道]$/;

export function isBylineAlone(text: string): boolean {
  const names = text.replace(REPORTED_FROM, '');
  return names.length <= 60 && ALONE.test(names) && findBylines(names).length > 0;
}

/** The paper a byline names: `泸州日报记者 朱虹` says 泸州日报. */
export function bylineSource(text: string): { readonly start: number; readonly end: number } | undefined {
  const match =
    /^[（(【]?\s?([\u3400-\u9fff]{2,10}(?:日报|晚报|早报|晨报|商报|都市报|时报|网|电视台|广播电视台|通讯社|新华社|新闻|周刊))\s?(?:全媒体|首席|见习|实习|特约)?记者/.exec(
      text,
    );
  if (!match?.[1] || /^本/.test(match[1])) return undefined;
  const start = match[0].indexOf(match[1]);
  return { start, end: start + match[1].length };
}
