/*
 * Words of old books that modern prose has quoted: 云 for saying, 余 for I, 出 that counts plays. Each function takes the
 * paragraph and a place in it.
 */

/** Who or what says: 《诗经》云, 古人云, 常言云; not 阿里云 or 政务云, with a colon behind. */
const SAYS =
  /(》|[古昔前先后世]人|[古俗谚常]语|[诗谚铭赞偈]|古|先贤|常言|[孔孟老庄荀墨朱程]子|[诗易礼书史]|《[^》]{1,12}》[有又亦]?|[有又亦])$/;

/** 《诗经》云：“…”, before a colon or a quotation. */
export const isSaying = (text: string, i: number): boolean =>
  /^[，,]?[：:“‘「『]/.test(text.slice(i + 1, i + 3)) && SAYS.test(text.slice(Math.max(0, i - 4), i));

/** A quotation in old prose has none of these, which modern prose cannot do without. */
const MODERN = /[的了着是们这那个吗呢吧很让把被没不能会可以]{2}|[的了着是们这那个吗呢吧]/;
const OLD = /[之兮矣焉哉其乎曰吾尔]/;

/** Whether `i` stands in a quotation of an old book: “苟余情其信姱以练要兮”. */
function isOldQuotation(text: string, i: number): boolean {
  const open = Math.max(text.lastIndexOf('“', i), text.lastIndexOf('「', i));
  const quoted = text.slice(open + 1, open + 81).split(/[”」]/)[0] ?? '';
  return open >= 0 && open + quoted.length >= i && quoted.length > 5 && OLD.test(quoted) && !MODERN.test(quoted);
}

/** 余曰, and 余幼时即嗜学 at the beginning of a clause: I, not what is left. */
export const isSelf = (text: string, i: number): boolean =>
  text[i + 1] === '曰' ||
  (/[\u201c‘「『，。；：、？！苟唯惟岂令使]/.test(text[i - 1] ?? '') &&
    !/^[\u4e00-\u9fff]?[年月日天个元人万亿]|^[下热额地生音粮款震威味悸晖钱数量波烬党孽辜兴暇项角光庆]/.test(
      text.slice(i + 1, i + 3),
    ) &&
    isOldQuotation(text, i)) ||
  (!/[\u3400-\u9fff]/.test(text[i - 1] ?? '') &&
    /^(幼|尝|亦|窃|闻之|闻而|谓|既|乃|遂|少时|独|始|因)/.test(text.slice(i + 1, i + 3)));

const COUNTED = /[一二两三四五六七八九十几数每首整这那0-9]/;
const PLAY =
  /^(新编|新|老|大|小|好|古装|折子|传统|现代|历史|经典|优秀|精彩|原创|京|川|豫|越|秦腔|黄梅|地方|悲|喜|闹|重头|压轴|本){0,3}(戏|剧)(?![情烈院团场组种])/;

/** 一出新戏, 折子戏三出: plays counted; not 一出门, 如出一辙. */
export const isPlayCounter = (text: string, i: number): boolean =>
  COUNTED.test(text[i - 1] ?? '') &&
  (PLAY.test(text.slice(i + 1, i + 9)) || /[戏剧]$/.test(text.slice(0, i - 1).slice(-1)));
