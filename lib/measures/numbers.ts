import type { MeasureNumber } from '../article.ts';

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

const HAN_DIGITS = '零一二三四五六七八九';
const HAN_SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** The value of a number in Chinese characters (十五 15, 两百三十 230, 一千二百万 12,000,000); NaN for anything else. */
export function hanNumber(text: string): number {
  let total = 0;
  let section = 0;
  let digit = -1;
  for (const char of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const value = HAN_DIGITS.indexOf(char);
    const scale = HAN_SCALES[char];
    if (value >= 0) {
      if (digit > 0) return Number.NaN;
      digit = value;
    } else if (scale === undefined) return Number.NaN;
    else if (scale >= 1e4) {
      section += Math.max(digit, 0);
      total = (total + Math.max(section, 1)) * scale;
      section = 0;
      digit = -1;
    } else {
      section += (digit > 0 ? digit : 1) * scale;
      digit = -1;
    }
  }
  return text === '' ? Number.NaN : total + section + Math.max(digit, 0);
}

/** Units of measure and of count, longest first where one begins another. */
const UNITS =
  '个百分点|百分点|个工作日|工作日|平方公里|平方千米|平方米|立方米|千瓦时|千瓦|公里|千米|公斤|千克|毫克|微克|标准煤|个小时|小时|分钟|个月|个省份|个省|个市|个区县|个县|个乡镇|个街道|个社区|个村|个项目|个品种|个百分|' +
  '美元|港元|欧元|日元|人民币|元|吨|亩|公顷|米|厘米|毫米|升|斤|度|瓦|人次|人|户|家|名|位|件|例|起|宗|项|条|座|处|所|间|套|栋|台|辆|架|艘|列|趟|班|部|张|份|本|册|册|只|头|口|株|棵|粒|盏|根|块|片|笔|批|次|届|场|轮|遍|倍|成|天|日|周|年|岁|秒|号|级|类|种|层|期|个|支|省份|省|城市|市|区|县|乡|镇|村|点|℃|股|票|床|张床位|卷|幅';

const NUMBER = String.raw`(?:\d[\d,]*(?:\.\d+)?)`;
const SCALE = '(?:万亿|百亿|千亿|亿|千万|百万|十万|万|千|百)';
/** 十五, 三百: only before a unit, and never a lone 一, which is mostly no count (一个制度, 一批项目). */
const HAN = '(?:[二两三四五六七八九]?[十百千万]+[零一二三四五六七八九十百千万]*|[两三四五六七八九])';

const pattern = (): RegExp =>
  new RegExp(
    `(${NUMBER}${SCALE}?(?:%|‰|℃)?(?:[—~至到](?:${NUMBER})${SCALE}?)?(?:%|‰|多|余|以上)?(?:左右)?|百分之[零一二三四五六七八九十百点]+|${HAN}(?=(?:多|余)?(?:个工作日|个月|小时|天|年|倍|成|万元|亿元|元|日内)))(多|余)?(${UNITS})?`,
    'g',
  );

const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/(?:不得?低于|不少于|不小于|至少|最低|不得少于|达到|高于或等于)$/, 'at-least'],
  [/(?:不得?超过|不得?高于|不多于|不大于|至多|最多|最高|控制在|不超|不得多于)$/, 'at-most'],
  [/(?:超过|超|突破|高于|多于|大于)$/, 'more-than'],
  [/(?:低于|少于|小于|不足|不到)$/, 'less-than'],
  [/(?:约|大约|近|接近|将近)$/, 'about'],
];
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:及?以上|及其以上)/, 'at-least'],
  [/^(?:及?以内|及?以下|之内)/, 'at-most'],
  [/^(?:左右|上下)/, 'about'],
];

/** Digits of a date, an article number or a name: 2月9日, 2025年, 第12条, GB2312, 12:30 are no amounts. */
const DATE = /^\d{1,4}(?:[—~至到]\d{1,4})?年(?!龄|轮)|^\d{1,2}(?:[—~至到]\d{1,2})?月|^\d{1,2}日/;

/** Number of an amount as it is written, scale included. */
function amountOf(text: string): number {
  if (text.startsWith('百分之')) {
    const [whole = '', part] = text.slice(3).split('点');
    return Number(`${hanNumber(whole)}${part ? `.${[...part].map((c) => HAN_DIGITS.indexOf(c)).join('')}` : ''}`);
  }
  const digits = /^[\d,]+(?:\.\d+)?/.exec(text)?.[0];
  if (digits === undefined) return hanNumber(text);
  const rest = text.slice(digits.length);
  const scale = SCALES.find(([word]) => rest.startsWith(word));
  const value = Number(digits.replaceAll(',', '')) * (scale?.[1] ?? 1);
  return Number(value.toPrecision(12));
}

/** An amount in its place. */
export type PlacedNumber = MeasureNumber & { readonly start: number; readonly end: number };

/**
 * The amounts of a canonical text (`canon()`), in order; dates, times, article numbers and document numbers are left
 * out. Ranges (3—11岁) carry their upper end in `to`.
 */
export function numbersIn(text: string, from = 0, until = text.length): PlacedNumber[] {
  const found: PlacedNumber[] = [];
  if (!/[\d百十千万两三四五六七八九]/.test(text.slice(from, until))) return found;
  const amounts = pattern();
  amounts.lastIndex = from;
  for (let match = amounts.exec(text); match && match.index < until; match = amounts.exec(text)) {
    const start = match.index;
    const end = Math.min(start + match[0].length, until);
    const before = text.slice(Math.max(0, start - 6), start);
    const after = text.slice(end, end + 4);
    const head = text.slice(start, start + 12);
    if (DATE.test(head) || (/[第〔（A-Za-z.:-]$/.test(before) && /第$|[A-Za-z.:]$|〔$/.test(before))) continue;
    if (/年\d*月?$/.test(before) && /^\d+日/.test(head)) continue;
    if (/^(?::\d|〕|时(?!\d*分)|点\d|月|日(?!内|之内))/.test(after)) continue;
    const written = match[1] ?? '';
    const range = /[—~至到]/.exec(written);
    const percent = /[%‰]/.exec(match[0])?.[0] ?? (written.startsWith('百分之') ? '%' : undefined);
    const low = range ? written.slice(0, range.index) : written;
    const high = range ? written.slice(range.index + 1) : undefined;
    const scale =
      high === undefined ? undefined : SCALES.find(([word]) => high.includes(word) && !/[万亿千百]/.test(low))?.[1];
    const value = amountOf(low) * (scale ?? 1);
    if (!Number.isFinite(value)) continue;
    const unit = percent ?? match[3] ?? (written.includes('℃') ? '℃' : undefined);
    const bound =
      AFTER.find(
        ([test]) =>
          test.test(text.slice(end, end + 6)) ||
          (written.endsWith(test.source.includes('左右') ? '左右' : '以上') &&
            test.source.includes(written.endsWith('左右') ? '左右' : '以上')),
      )?.[1] ??
      BEFORE.find(([test]) => test.test(before))?.[1] ??
      (match[2] ? 'more-than' : undefined);
    found.push({
      text: text.slice(start, end),
      value,
      ...(unit === undefined ? {} : { unit }),
      ...(bound === undefined ? {} : { bound }),
      ...(high === undefined ? {} : { to: amountOf(high) }),
      start,
      end,
    });
  }
  return found;
}
