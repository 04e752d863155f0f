import { BYLINE_SURNAMES, COMMON_SURNAMES, OTHER_SURNAMES, TITLED_SURNAMES } from '../../names/surnames.ts';
import { isHanName } from './han-name.ts';

/**
 * The family names that begin a name which no label announces: （徐补生） at the end of a comment is its author, （完） and
 * （下转二版） are not. 顾, 覃 and 史 were never looked at on pages here (顾客, 史料) and stay out until they are.
 */
const FAMILY: ReadonlySet<string> = new Set(
  (COMMON_SURNAMES + OTHER_SURNAMES + BYLINE_SURNAMES).replace(/[顾覃史]/g, ''),
);

/** Family names of two characters (复姓) still borne. */
const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|夏侯|尉迟|皇甫|公孙|慕容|令狐|司徒|宇文|端木|东方|南宫|独孤|长孙|轩辕|呼延|申屠|太史|澹台|闻人|赫连|淳于|单于|公冶|濮阳|钟离|鲜于|闾丘|亓官|第五|范姜|张简)/;

/** Places of three characters that begin like a name, as the place of an address is shown: 马鞍山, 黎巴嫩. */
const PLACES: ReadonlySet<string> = new Set(
  (
    '石家庄 连云港 秦皇岛 张家口 张家界 马鞍山 石河子 马尔康 葛洲坝 ' +
    '孟加拉 安哥拉 卢森堡 卢旺达 马耳他 马其顿 黎巴嫩 万那杜 温哥华 华盛顿'
  ).split(' '),
);

/** Words beside a date that begin like a name: places, and what a page lets its reader choose. */
const NO_PERSON =
  /^(?:江苏|江西|安徽|甘肃|宁夏|吉林|高清|关怀|关闭|关注|简体|应用|金融|武汉)|[省市县区州镇乡村国版界网端台站号]$/;

/**
 * Whether a text that no label announces is a person's name: a family name of the list and one or two characters more,
 * three in all. Two characters (高清, 江苏, 关闭) prove nothing.
 */
export const isUnlabelledName = (text: string): boolean =>
  isHanName(text) &&
  !NO_PERSON.test(text) &&
  !PLACES.has(text) &&
  (COMPOUND.test(text) ? text.length >= 3 && text.length <= 4 : FAMILY.has(text.charAt(0)) && text.length === 3);

export const isFamilyName = (text: string): boolean =>
  FAMILY.has(text.charAt(0)) &&
  text.length >= 2 &&
  text.length <= 3 &&
  !/^(?:任务|文明|时间|向前|应对|成立|方向|安全|商务|应急|常务|金融|关于)/.test(text);

/** Rare ones, of the 百家姓 and after, that only another name beside the one they begin vouches for: 张小满 支全明. */
const RARE =
  '支计危郁杭诸嵇滑荀於惠封芮羿储汲邴糜松井富乌弓牧隗山宓蓬郗班仰秋伊暴厉戎祖束幸韶郜蓟印宿怀蒲邰从鄂索咸籍蔺屠池' +
  '阴胥苍闻莘贡劳逄扶堵宰郦雍璩濮寿扈燕冀郏浦庾慕茹习宦鱼容慎戈暨居衡匡国禄阙沃蔚越夔隆晁勾融訾阚那毋鞠丰巢蒯荆竺权' +
  '逯盖桓战栗原展矫亢仝鹿玄冼揭区初凤水云青';

const ANY_FAMILY: ReadonlySet<string> = new Set(
  COMMON_SURNAMES + OTHER_SURNAMES + BYLINE_SURNAMES + TITLED_SURNAMES + RARE,
);

/** Whether a text, in simplified characters, is a person's name where a label and another name vouch for one. */
export const isVouchedName = (text: string): boolean =>
  isHanName(text) &&
  !NO_PERSON.test(text) &&
  (/[·•．]/.test(text) || text.length > 4 || COMPOUND.test(text) || ANY_FAMILY.has(text.charAt(0)));

/** Whether a text is a name beside another that it is like: 经略 夙云 are pen names, both. */
export const isNameBeside = (text: string, other: string): boolean =>
  isVouchedName(text) || (text.length === other.length && !isVouchedName(other) && !NO_PERSON.test(text));
