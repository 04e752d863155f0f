/** 乱码, 转义, HTML: a sentence that speaks of damage quotes it. */
const SPEAKS =
  /乱码|亂碼|转义|轉義|字符实体|字元實體|字符编码|字元編碼|编码格式|编码方式|百分号编码|mojibake|Unicode|UTF-?8|GBK|GB ?18030|(?<!_)GB ?2312|Big5|HTML|锟斤拷”/i;
/** Characters of a sentence that is Chinese as it stands. */
const CHINESE = /[\u4e00-\u9fff]{2}/;

/** Whether a page is about damage, which it then shows on purpose. */
export const talksOfDamage = (text: string): boolean =>
  SPEAKS.test(text) && text.split('\n').some((line) => SPEAKS.test(line) && CHINESE.test(line));
