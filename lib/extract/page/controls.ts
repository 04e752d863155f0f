import { canonical, type Writing } from '../../text/canonical-line.ts';
import type { FurnitureRule } from './furniture-rule.ts';
import type { PageLine } from './page.ts';

/** The rule that rows of controls fall under; told by their words and how they are set, not by a pattern. */
export const CONTROLS: FurnitureRule = { reason: 'print', pattern: /^/, most: 0, where: 'any' };

/** Longer lines are no row of controls. */
const LONGEST = 70;

/** A word longer than this is text, whatever stands in it: 扫码下载客户端收听 has nine characters. */
const LONGEST_WORD = 10;

/** Pictures that pages set before or in place of a control's word. */
const ICONS = '\\p{Extended_Pictographic}♥♡★☆▶►◀❚↗↪⤴‹›«»←→×▲▼✓\ufe0f';
const ICON = new RegExp(`^[${ICONS}]+`, 'u');

/** 232, 1.2万, 05:20, 1/5, 2022-03-04, 第3张, 共9张, 12%, +1. */
const COUNT = /^[第共图+]?\d+(?:[-.:/]\d+)*(?:万|w|k|%)?\+?[张页幅次条人]?$/i;

/** 0.75x, 1.25×, 1.5倍: how fast a player plays. */
const SPEED = /^\d(?:\.\d+)?(?:[x×X]|倍速?)$/;

const SPOKEN =
  '播放|暂停|重播|快进|音量|静音|倍速|语速|[男女童]声|收听|朗读|播报|字[号体]|高清|超清|标清|流畅|清晰度|弹幕|全屏|幻灯|下载|安装|点赞|在看|喜欢|收藏|分享|共享|转发|转给|评论|留言|沙发|打赏|投.?票|举报|扫码|二维码|关注|订阅|复制|返回|[往向][前后]翻|[上下]一[张页条篇]|翻页|朋友圈|微信|微博|豆瓣|空间|客户端|app|列表|更多|查看|点[击此我]|[原大]图|缩略|加载|登录|注册|打印|关闭';

/** What controls of players, galleries, text and sharing speak of; any of it in a short word tells a control. */
const CONTROL = new RegExp(`${SPOKEN}|^(?:听|赞|qq|[at][+-]?$)`, 'i');

/** What a line of controls has somewhere, if its markup does not tell it: asked of the whole line, before its words. */
const MAY_CONTROL = new RegExp(`[听赞at${ICONS}]|\\d[x倍]|qq|${SPOKEN}`, 'iu');

/** Words that send the reader elsewhere: 点此继续, 按我看. */
const SENDS = /^(?:.{0,8}(?:点[此我击]|按我)|(?:继续|展开|余下|剩余)).{0,8}$/;

/** What a line is made of. */
interface Row {
  readonly words: number;
  /** Of the words, those that are counts, icons or speak of a control. */
  readonly known: number;
  /** Of the known words, those that are more than a count. */
  readonly named: number;
  /** Icons, by themselves or before a word. */
  readonly icons: number;
}

/** The words of a line: cut where an element begins or ends, at spaces and at separators. */
function wordsOf({ text, seams }: PageLine, writing: Writing): readonly string[] {
  const parts = [...seams, text.length].map((end, i) => text.slice(seams[i - 1] ?? 0, end));
  return canonical(parts.join(' '), writing)
    .text.replace(/(?<=[第共])\s+(?=\d)|(?<=\d)\s+(?=[张页幅])/g, '')
    .split(/[\s|｜丨·，,、()（）[\]【】“”]+|[:：](?!\d)/)
    .filter((word) => /[^/\-—–。.]/.test(word));
}

function readRow(line: PageLine, writing: Writing): Row {
  const words = wordsOf(line, writing);
  let known = 0;
  let named = 0;
  let icons = 0;
  for (const word of words) {
    const bare = word.replace(ICON, '');
    if (bare.length < word.length) icons++;
    // An icon by itself may be the bullet of a line of text: ▶ 一图读懂.
    if (!bare) continue;
    const short = bare.length <= LONGEST_WORD;
    const tells = short && (bare.length < word.length || SPEED.test(bare) || CONTROL.test(bare));
    if (tells) named++;
    if (tells || COUNT.test(bare)) known++;
  }
  return { words: words.filter((word) => word.replace(ICON, '')).length, known, named, icons };
}

/** Most of the line acts on the page instead of leading from it: see `toolChars`. */
export const isScripted = ({ toolChars, chars }: PageLine): boolean => toolChars > 0.6 * chars;

/** Whether the markup sets the words apart: each in an element of its own, in no paragraph; or beside a button. */
const isSetApart = ({ seams, box }: PageLine): boolean => box.tooled || (seams.length > 0 && box.tag !== 'p');

/** Whether the markup says that a line acts on the page. */
const isMarked = ({ toolChars, box }: PageLine, named: number): boolean =>
  toolChars > 0 || (box.tooled && (named > 0 || box.tag === 'li'));

/** Whether a row of words is one of controls, by what they say and how they are set. */
function isRow(line: PageLine, { words, known, named, icons }: Row): boolean {
  if (isScripted(line)) return words > 1 || named > 0 || icons > 0;
  const apart = isSetApart(line);
  const marked = isMarked(line, named) || (apart && icons > 0);
  if ((apart && icons > 1) || (marked && known > 0 && known * 2 >= words)) return true;
  if (apart && words > 2 && named > 1 && known * 4 >= words * 3) return true;
  if (known < words || !named) return false;
  return words > 1 && (apart || (words > 2 && named > 1) || line.linkChars > 0.6 * line.chars);
}

/**
 * Whether a line is a row of controls: buttons of a player or a gallery, votes, ways to share. Words alone tell it only
 * where all are such; with what the markup says (elements that run a script, a button beside, a span for each word) a part
 * is enough: `<a>返回列表</a><a>订阅预警短信</a>`, `<span>标准女声</span><span>倍速</span>`, `♥ 喜欢 230 评论 11`.
 */
export function isControls(line: PageLine, text: string, writing: Writing): boolean {
  if (line.kind !== 'text' || line.chars > LONGEST || /[。！？；]./.test(text)) return false;
  if (line.linkChars > 0.6 * line.chars && SENDS.test(text)) return true;
  const { toolChars, box } = line;
  return (toolChars > 0 || box.tooled || MAY_CONTROL.test(text)) && isRow(line, readRow(line, writing));
}

/** Whether a line is one short word of a control: 到客户端里参与讨论. Counts only where the line stands at the edge and is a link. */
export function isControlWord(line: PageLine, writing: Writing): boolean {
  const { words, known, named } = readRow(line, writing);
  return named > 0 && known === words;
}
