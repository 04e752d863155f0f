import { isHanName } from './people.ts';

/**
 * The commonest family names: （徐补生） at the end of a comment is its author, （完） and （下转二版） are not.
 */
const FAMILY: ReadonlySet<string> = new Set(
  [
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余',
    '于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱江尹薛闫段雷侯',
    '龙陶黎贺毛郝龚邵万钱严武戴莫孔向常汤康易乔赖文施洪辛柯庄温牛樊葛邢安齐伍庞颜倪聂',
    '章鲁岳翟申欧耿关焦左柳甘祝包宁尚符舒阮纪梅童凌毕单裴霍成苗谷盛曲翁冉骆蓝路游靳管',
    '柴蒙鲍华喻祁房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏',
    '席卫米柏宗瞿桂佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑',
    '迟邝',
  ].join(''),
);

/** Family names of two characters (复姓) still borne. */
const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|夏侯|尉迟|皇甫|公孙|慕容|令狐|司徒|宇文|端木|东方|南宫|独孤|长孙|轩辕|呼延|申屠|太史|澹台|闻人|赫连|淳于|单于|公冶|濮阳|钟离|鲜于|闾丘|亓官|第五)/;

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
