import type { MeasureNumber } from '../../reading/article.ts';
import { HAN_DIGITS, hanNumber } from '../../text/han-number.ts';

type Bound = NonNullable<MeasureNumber['bound']>;

/** Multipliers written after a number; 万亿 before 万 so that the longest is taken. */
const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['百亿', 1e10],
  ['千亿', 1e11],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 100],
];

/** Units of measure and of count; a unit that begins another stands behind it. */
const UNITS = [
  '个百分点|百分点|个工作日|工作日|平方公里|平方千米|平方米|立方米|千瓦时|亿千瓦时|千瓦|公里|千米|公斤|千克|毫克|微克',
  '标准煤|吨标准煤|个小时|小时|分钟|个月|个省份|个省|个市|个区县|个县|个乡镇|个街道|个社区|个村|个项目|个品种|美元|港元|欧元|日元|元',
  '吨|亩|公顷|厘米|毫米|米|升|斤|度|人次|人|户|家|名|位|件|例|起|宗|项|条|座|处|所|间|套|栋|台套|台|辆|架|艘|列|趟|班|部|张|份',
  '本|册|只|头|口|株|棵|粒|盏|根|块|片|笔|批|次|届|场|轮|遍|倍|成|天|日|周|年|岁|秒|号|级|类|种|层|期|个|支|省份|省|城市|市',
  '区|县|乡|镇|村|点|股|票|床|卷|幅|对',
].join('|');

const DIGITS = String.raw`\d[\d,]*(?:\.\d+)?`;
const SCALE = SCALES.map(([word]) => word).join('|');
/** 十五, 三百: only before a few units, and never a lone 一, which is mostly no count (一个制度, 一批项目). */
const HAN =
  '(?:[二两三四五六七八九]?[十百千万]+[零一二三四五六七八九十百千万]*|[两三四五六七八九])(?=(?:多|余)?(?:个工作日|个月|小时|天|年|倍|成|万元|亿元|元|日内))';

let pattern: RegExp | undefined;

/** Groups: 1 number in digits, 2 its scale, 3 end of the range, 4 its scale, 5 per cent in words, 6 number in characters, 7 多 or 余, 8 unit. */
const amounts = (): RegExp => {
  pattern ??= new RegExp(
    `(?:(${DIGITS})(${SCALE})?(?:[—~至到](${DIGITS})(${SCALE})?)?|(百分之[零一二三四五六七八九十百点]+)|(${HAN}))(多|余)?(%|‰|℃|${UNITS})?`,
    'g',
  );
  return pattern;
};

const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/(?:不得?低于|不少于|不小于|至少|最低|不得少于|达到|高于或等于)$/, 'at-least'],
  [/(?:不得?超过|不得?高于|不多于|不大于|至多|最多|最高|控制在|不超|不得多于)$/, 'at-most'],
  [/(?:超过|超|突破|高于|多于|大于)$/, 'more-than'],
  [/(?:低于|少于|小于|不足|不到)$/, 'less-than'],
  [/(?:约|大约|近|接近|将近)$/, 'about'],
];
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:（含）)?(?:及其?)?以上/, 'at-least'],
  [/^(?:（含）)?(?:及其?)?(?:以内|以下|之内)/, 'at-most'],
  [/^(?:左右|上下)/, 'about'],
];

/** What makes digits a date, a clock time, the number of an article or a part of a name. */
const isNoAmount = (before: string, all: string, after: string): boolean =>
  /^(?:19|20)\d\d(?:[—~至到]\d{2,4})?年(?!龄|轮|以上|以下|内|期)/.test(all + after) ||
  /^\d{1,2}(?:[—~至到]\d{1,2})?月/.test(all + after) ||
  (/^\d{1,2}(?:[—~至到]\d{1,2})?日(?!内|之内|以内)/.test(all + after) && !/满$/.test(before)) ||
  (/(?:第|[A-Za-z.:（])$/.test(before) && (!before.endsWith('（') || /^）/.test(after))) ||
  (/^(?:19|20)\d\d$/.test(all) && /^）/.test(after)) ||
  (/）$/.test(before) && /^\d+号/.test(all + after)) ||
  /^(?::\d|时(?!间|段|效)|点\d|—\d{1,2}月)/.test(after);

/** The number written in digits, with its scale. */
const scaled = (digits: string, scale: string | undefined): number =>
  Number((Number(digits.replaceAll(',', '')) * (SCALES.find(([word]) => word === scale)?.[1] ?? 1)).toPrecision(12));

/** 百分之三点五 as 3.5. */
function percentInWords(text: string): number {
  const [whole = '', part] = text.slice(3).split('点');
  return Number(`${hanNumber(whole)}${part ? `.${[...part].map((char) => HAN_DIGITS.indexOf(char)).join('')}` : ''}`);
}

/** An amount in its place. */
export type PlacedNumber = MeasureNumber & { readonly start: number; readonly end: number };

/**
 * The amounts in text[from, until) of a canonical text (`canon()`), in order; dates, clock times and the numbers of
 * articles and documents are left out. 1.2亿元 is value 120,000,000, unit 元; 3—11岁 is value 3, to 11, unit 岁.
 */
export function numbersIn(text: string, from = 0, until = text.length): PlacedNumber[] {
  const found: PlacedNumber[] = [];
  if (!/[\d百十千万两三四五六七八九]/.test(text.slice(from, until))) return found;
  const search = amounts();
  search.lastIndex = from;
  for (let match = search.exec(text); match && match.index < until; match = search.exec(text)) {
    const [all, digits, scale, upper, upperScale, words, han, more, unit] = match;
    const start = match.index;
    const end = start + all.length;
    if (end > until) break;
    const before = text.slice(Math.max(0, start - 6), start);
    const after = text.slice(end, end + 8);
    if (digits !== undefined && isNoAmount(before, all, after)) continue;
    const low = digits === undefined ? undefined : scaled(digits, upper === undefined ? scale : (scale ?? upperScale));
    const value = low ?? (words === undefined ? hanNumber(han ?? '') : percentInWords(words));
    if (!Number.isFinite(value)) continue;
    const measure = words === undefined ? unit : '%';
    const bound =
      AFTER.find(([test]) => test.test(after))?.[1] ??
      BEFORE.find(([test]) => test.test(before))?.[1] ??
      (more ? 'more-than' : undefined);
    const bounded = AFTER.find(([test]) => test.test(after))?.[0].exec(after)?.[0].length ?? 0;
    const last = Math.min(end + bounded, until);
    found.push({
      text: text.slice(start, last),
      value,
      ...(upper === undefined ? {} : { to: scaled(upper, upperScale) }),
      ...(measure === undefined ? {} : { unit: measure }),
      ...(bound === undefined ? {} : { bound }),
      start,
      end: last,
    });
  }
  return found;
}
