import type { MeasureNumber } from '../../reading/article.ts';

type Placed = MeasureNumber & { readonly start: number; readonly end: number };

/** An age that says who is meant: 年满6周岁的儿童. */
const AGE = /(?:年满|未满|不满|已满|满)$/;
const MEANT = /^(?:以[上下])?的[\u3400-\u9fff]/;

/** Without a unit, and a name goes on behind it: 海警3411舰, 成立100周年, “海巡31”, 2025 Tainan. */
const NAME = /^(?:[舰轮寸”月]|周年| ?[A-Za-z]{3})/;

/** The number of a section: 2.2分析自然地理格局. */
const SECTION = /^\d\.\d$/;

/** Whether a place in a canonical text is within the title of a document. */
const inTitle = (text: string, at: number): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at);

/** Whether an amount is one of what is demanded or told, and no part of a name, an age of those who are meant, or a year. */
export function isOwnAmount(text: string, { start, end, unit }: Placed): boolean {
  if (inTitle(text, start)) return false;
  // 详见附件1
  if (/附[件表图录]$/.test(text.slice(Math.max(0, start - 2), start))) return false;
  const behind = text.slice(end, end + 5);
  if (unit === undefined) {
    const section =
      SECTION.test(text.slice(start, end)) && /(?:^|[。；])$/.test(text.slice(Math.max(0, start - 1), start));
    return !NAME.test(behind) && !(section && /^[\u3400-\u9fff]/.test(behind));
  }
  if (/岁$/.test(unit)) return !(AGE.test(text.slice(Math.max(0, start - 2), start)) && MEANT.test(behind));
  // 113年初完工, 于109年争取经费: a year of the Republic
  const republic =
    unit === '年' && /^1[01]\d年$/.test(text.slice(start, end)) && /[于至在自到]$/.test(text.slice(0, start));
  return !republic && !(unit === '年' && /^[初底末]/.test(behind)) && !(unit === '小时' && behind.startsWith('自助'));
}
