/** The digits in order: a digit's place is its value. */
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
