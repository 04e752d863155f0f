import fc from 'fast-check';

/*
 * Texts that an official page might hold, a mirror might make of them, and somebody who wishes us ill might write. All
 * are built from pieces, so that what our patterns look for comes often, in every order, and again and again.
 */

const OFFICIAL = [
  '会议强调',
  '会议要求，',
  '各地各部门要',
  '必须',
  '不得',
  '严禁',
  '确保',
  '力争',
  '加快推进',
  '由市水务局牵头',
  '责任单位：',
  '国务院',
  '云岭市',
  '（一）',
  '一是',
  '第三条',
  '1.',
  '①',
  '《关于加强防汛工作的通知》',
  '“',
  '”',
  '《',
  '》',
];
const VALUES = [
  '0时',
  '12月31日前',
  '2025年6月底',
  '99999年99月99日',
  '13月45日',
  '零时',
  '即日起',
  '至',
  '到',
  '—',
  '起',
  '（星期五）',
  '、5日',
  '3个工作日内',
  '万亿',
  '1.2亿元',
  '100%',
  '百分之',
  '一百二十',
  '十',
  '千',
  '九',
  '7',
  '1,234.5',
  '.',
  '不低于',
  '以上',
  '约',
  '左右',
];
const MARKS = [
  '，',
  '。',
  '；',
  '：',
  '、',
  '！',
  '？',
  ',',
  '.',
  ';',
  ':',
  '(',
  ')',
  '（',
  '）',
  '[',
  '】',
  '—',
  '…',
  ' ',
  '\u3000',
  '\n',
];
const DAMAGE = [
  '會(huì)議',
  '強(qiáng)調(diào)',
  '?gòu)',
  '？',
  '\ufffd',
  '&amp;amp;ldquo;',
  '&#x4e00;',
  'ÖÐ¹ú',
  '锛',
  '\ue5d6',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\u0000',
  '\ud800',
  '\udc00',
  '😀',
  '⼀',
  'Ａ',
  '4 U* K! l6 h8 J5',
];
const FURNITURE = [
  '我要纠错',
  '打印本页',
  '【',
  '首页',
  '下一页',
  '来源：',
  '责任编辑：',
  '记者',
  '通讯员',
  '|',
  '著',
  '着',
  '干',
  '裏',
  '臺灣',
];
const MARKUP = [
  '<script>',
  '</p>',
  '<img src=x onerror=1>',
  '"',
  "'",
  '&lt;',
  'javascript:alert(1)',
  '](',
  '](<',
  '`',
  '**',
  '==',
  '~~',
  '|',
  '\\',
  '#',
  '- ',
  '> ',
];

/** One piece of any sort. */
export const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...OFFICIAL) },
  { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 2, arbitrary: fc.constantFrom(...DAMAGE) },
  { weight: 2, arbitrary: fc.constantFrom(...FURNITURE) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

const joined = (maxLength: number): fc.Arbitrary<string> => fc.array(piece, { maxLength }).map((all) => all.join(''));

/** A few pieces again and again: what makes a pattern go back and try anew. */
const repeated = fc
  .tuple(joined(4), fc.integer({ min: 2, max: 40 }), joined(4), joined(2))
  .map(([head, times, again, tail]) => head + again.repeat(times) + tail);

/** A text of at most some hundred characters, mostly several lines. */
export const text: fc.Arbitrary<string> = fc.oneof(joined(30), repeated);

/** A few words: pages are made of many. */
export const words: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: joined(7) },
  {
    weight: 1,
    arbitrary: fc.tuple(joined(2), fc.integer({ min: 2, max: 25 })).map(([one, times]) => one.repeat(times)),
  },
);

/** A text on one line. */
export const line: fc.Arbitrary<string> = text.map((one) => one.replaceAll('\n', ' '));

/** An address a page may give: good ones, and ones that must never become a link. */
export const address: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'https://www.yunling.example/a/1.html',
    'http://yunling.example/?q=<b>"\'&x=1',
    'mailto:office@yunling.example',
    'javascript:alert(1)',
    ' jAvAsCrIpT:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'data:image/svg+xml,<svg onload=1>',
    'vbscript:1',
    'file:///etc/passwd',
    'https://a.example/>)](javascript:1)',
    'https://a.example/\n<script>',
    '//a.example',
    '',
  ),
  piece.map((one) => `https://a.example/${one}`),
);

/** How often the hostile tests try; fixed texts each time unless HOSTILE_SEED says otherwise (`random` for new ones). */
export function runs(numRuns: number): { numRuns: number; seed: number } {
  const given = process.env.HOSTILE_SEED ?? '20261127';
  const seed = given === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(given);
  return { numRuns, seed };
}
