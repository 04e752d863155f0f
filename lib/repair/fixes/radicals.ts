import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

/** CJK radicals that Unicode gives no decomposition but that stand for a character when text was copied from a PDF. */
const RADICALS = new Map(
  '⺀冫⺄乙⺈刀⺊卜⺌小⺍小⺗心⺘手⺙攴⺜曰⺝月⺟母⺡水⺣火⺥爪⺪疋⺬示⺮竹⺯糸⺱网⺲网⺳网⺶羊⺷羊⺹老⺺聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟⺠民⺁厂⺂乛⺃乚⺅亻⺆冂⺇几⺉刂⺋卩⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺚旡⺛旡⺞歹⺢氺⺤爫⺦丬⺧牛⺨犭⺩王⺫罒⺭礻⺰纟⺴罓⺵罒⺸羊⺻肀⻟飠⻡飠'
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)] as const) ?? [],
);

/** Radicals in a run, which stand for characters all or none; a compatibility ideograph by itself. */
const FOUND = /[\u2e80-\u2fdf]+|[\uf900-\ufaff]/g;

const RADICAL = /[\u2e80-\u2fdf]/;
const ABOUT = /部首|偏旁|康熙字典|筆劃索引|笔画索引/;
const NEAR = /[\u3400-\u9fff\d]/;
/** Characters beside a run of radicals that are looked at: a mark, and the character behind it. */
const REACH = 2;

/** Whether a run of radicals stands for characters here. */
const standFor = (text: string, start: number, end: number): boolean =>
  NEAR.test(text.slice(Math.max(0, start - REACH), start) + text.slice(end, end + REACH));

/** One code unit for one, so that nothing but the character changes. */
function plainForm(char: string): string | undefined {
  const radical = RADICALS.get(char);
  if (radical) return radical;
  const plain = char.normalize('NFKC');
  return plain !== char && plain.length === 1 ? plain : undefined;
}

/**
 * Kangxi and CJK radicals and compatibility ideographs, which look like a character and match nothing: ⼀⽅⾯ → 一方面.
 * Block by block, never NFKC over the text: that would turn ，；（） into ASCII. Radicals only near Chinese characters or
 * numbers (7⽉), and never in a text about radicals (the radical ⺮ of 竹).
 */
export const radicals = {
  name: 'radicals',
  kind: 'width',
  signs: SIGN.radical,
  find: ({ text }) => {
    const edits: FixEdit[] = [];
    const isAbout = ABOUT.test(text);
    for (const { 0: run, index } of text.matchAll(FOUND)) {
      if (RADICAL.test(run) && (isAbout || !standFor(text, index, index + run.length))) continue;
      for (let i = 0; i < run.length; i++) {
        const after = plainForm(run.charAt(i));
        const start = index + i;
        if (after) edits.push({ start, end: start + 1, after, certainty: 'certain', reason: 'compatibilityForm' });
      }
    }
    return edits;
  },
} as const satisfies Fix;
