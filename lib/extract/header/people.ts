/** Values that name nobody: what a CMS puts in when the field is left empty. */
const NOBODY =
  /^(?:佚名|匿名|未知|无|不详|网络|本站|本站原创|原创|转载|admin|administrator|系统管理员|超级管理员|管理员|null|undefined|none|-+|\/)$/i;

const SEPARATOR = /[、，,;；&＆/／|｜]|\s和\s|\s+/;
/**
 * What may stand before a name: 本报记者张三, 文/李曦. 文 and 图 are labels only with a separator: 文静 and 图尔荪 are
 * names.
 */
const TITLE =
  /^(?:本报|本网|本刊|全媒体|融媒体|新媒体|首席|特约|见习|实习){0,4}(?:驻[\u3400-\u9fff]{2,6}?)?(?:(?:记者|通讯员|作者|编辑|撰稿|摄影)[:：/]?|[文图][:：/])/;
/** What may stand behind a name: `李曦_NN2587`, `支全明 SF099`, `刘潇(ZN028)`. */
const CODE = /(?:[_-]?[A-Z]{1,3}\d{2,6}|[（(][A-Z]{1,3}\d{2,6}[)）])$/;

/** A person's name, as written in Han characters: 2–4, or of a foreigner or a minority with a point (阿依古丽·买买提). */
const HAN_NAME = /^(?:[\u3400-\u9fff\ue000-\uf8ff]{2,4}|[\u3400-\u9fff]{1,8}[·•．][\u3400-\u9fff·•]{1,12})$/;

/** Titles and words that follow 记者 without being names. */
const NO_NAME =
  /记者|报道|报导|采访|获悉|了解|日电|电$|通讯|整理|综合|编辑|来源|日报|新闻|摄影|实习|会上|发现|从|在|近日|今天|走进|来到|协会|联合|整合/;

export const isHanName = (text: string): boolean => HAN_NAME.test(text) && !NO_NAME.test(text);

/**
 * The names in the value of a label: separated by 、 , & / or spaces. Two characters set wide (`李 政`) are one name.
 * `roles` keeps accounts such as 系统管理员, which pages show as editors.
 */
export function splitNames(value: string, roles = false): readonly string[] {
  const joined = value.replace(
    /(?<![\u3400-\u9fff])([\u3400-\u9fff])\s{1,2}([\u3400-\u9fff])(?![\u3400-\u9fff])/g,
    '$1$2',
  );
  return joined
    .split(SEPARATOR)
    .map((name) =>
      name
        .trim()
        .replace(TITLE, '')
        .replace(CODE, '')
        .replace(/^[（([【]+|[\]】。.]+$/g, '')
        // A bracket left over from around the names goes; a note's own (沈知遠(yuǎn)) waits for the repair.
        .replace(/^([^（(]*)[)）]+$/, '$1'),
    )
    .filter(
      (name) =>
        name.length > 1 &&
        name.length <= 20 &&
        (!NOBODY.test(name) || (roles && /管理员$/.test(name))) &&
        !/^[\d\s.:-]+$/.test(name) &&
        !/^[A-Z]{1,3}\d{2,}$/.test(name),
    );
}

export interface Byline {
  readonly start: number;
  readonly end: number;
}

/**
 * Where names follow 记者, 通讯员, 撰稿 in a text in canonical form: `（记者唐霁）`, `全媒体记者 杨俊 鲁诗勤 )`,
 * `本报记者 张三 通讯员 李四`. Ranges hold names only.
 */
export function findBylines(text: string): readonly Byline[] {
  const found: Byline[] = [];
  const pattern =
    /(?:记者|通讯员|实习生|撰稿|特约撰稿人|执笔|编译|作者|撰文|文|供稿)\s?[:：/／|]?\s?((?:(?![\u3400-\u9fff]{0,2}(?:记者|通讯员|实习生))[\u3400-\u9fff·•]{1,8}[\s、，,&]{1,3}){0,8}(?:(?![\u3400-\u9fff]{0,2}(?:记者|通讯员|实习生))[\u3400-\u9fff·•]{1,8})?)/g;
  for (const match of text.matchAll(pattern)) {
    const names = match[1] ?? '';
    const label = match[0].slice(0, match[0].length - names.length);
    if (/^文/.test(label) && !/[:：/／|]/.test(label)) continue;
    const start = match.index + label.length;
    const length = lengthOfNames(names);
    if (length >= 2) found.push({ start, end: start + length });
  }
  return found;
}

/**
 * How much of what follows a label is names. 岳听澜 见习记者 翟星河: the next label ends these, and its own follow. A
 * single character may be half of a name set wide.
 */
function lengthOfNames(text: string): number {
  let at = 0;
  let end = 0;
  for (const part of text.split(/([\s、，,&]+)/)) {
    at += part.length;
    if (/^[\s、，,&]*$/.test(part)) continue;
    if (part.length > 1 && !isHanName(part)) break;
    end = at;
  }
  return end;
}

/** A stand-alone line that only says who wrote it: `全媒体记者 杨俊 鲁诗勤 )`, `（通讯员 王小川）`, `泸州日报记者 朱虹`. */
const ALONE =
  /^[（(【□■◎●○◆◇▲△☆★]?\s?(?:[\u3400-\u9fff·]{0,12}?(?:报|网|台|社|新闻|周刊|客户端|传媒|融媒(?:体)?(?:中心)?|全媒体|新媒体|本报|本刊|中心|见习|实习|特约|首席)\s?)?(?:记者|通讯员|撰稿|特约撰稿人|供稿|作者|文|撰文)(?:\s?[:：/／|]\s?|\s|(?=[\u3400-\u9fff]))(?:[\u3400-\u9fff·]{1,5}(?:[\s、，,&/]{1,3}|$|(?=[)）】])|(?:摄影|图|文|报道)?)|(?:记者|通讯员|实习生|摄影)[:：/\s]{0,2}){1,10}\s?[)）】]?$/;

export const isBylineAlone = (text: string): boolean =>
  text.length <= 60 && ALONE.test(text) && findBylines(text).length > 0;

/** The paper a byline names: `泸州日报记者 朱虹` says 泸州日报. */
export function bylineSource(text: string): { readonly start: number; readonly end: number } | undefined {
  const match =
    /^[（(【]?\s?([\u3400-\u9fff]{2,10}(?:日报|晚报|早报|晨报|商报|都市报|时报|网|电视台|广播电视台|通讯社|新华社|新闻|周刊))\s?(?:全媒体|首席|见习|实习|特约)?记者/.exec(
      text,
    );
  if (!match?.[1] || /^本/.test(match[1])) return undefined;
  const start = match[0].indexOf(match[1]);
  return { start, end: start + match[1].length };
}

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
