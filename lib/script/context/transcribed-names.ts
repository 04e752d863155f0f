/** Characters that names of foreign people and places are written with, those aside that stand before 里 in Chinese. */
const TRANSCRIBED = new Set(
  [
    '阿埃艾安奥巴贝比彼波伯布查达德迪丁厄尔恩法菲费弗福戈哥格贡圭哈赫霍基吉加贾杰卡凯',
    '坎科克库拉莱兰劳勒雷黎里利莉鲁伦罗洛马玛迈曼梅蒙米密摩莫姆穆纳娜奈尼涅努诺欧帕潘',
    '佩皮普奇乔恰切萨塞桑瑟舍圣斯索塔泰坦特提廷托瓦韦维沃乌西希谢辛休雅亚耶伊因尤扎泽',
    '詹兹茨朱蒂腾顿芝翁冈逊肯考赖娅妮丝莎琳茜冯甘什沙温森娃略夫绍宾其',
  ].join(''),
);

/** Before 里 these are words of the place where something is: 村里, 手里. */
const PLACES = new Set(
  [
    '这那哪村城县市镇乡家院区店楼社手心眼夜日年月期间时屋房山水海田地河园馆校厂所班队',
    '组局部省会话书报图词歌诗画戏剧片梦怀嘴口肚脑头身骨血锅碗杯瓶袋箱柜抽车船舱机网群',
    '圈坛界业行团营连矿仓洞苑殿庙寺窑沟坑池井湖林土泥云雾雪雨风火光影镜耳鼻腹背暗子墙',
    '桶盆框篮堆垛的了库厅室堂棚圈床柜被衣裤鞋帽',
  ].join(''),
);

/** Things with an inside whose names are transcribed: 坦克里, 银行卡里. */
const MADE_THINGS = new Set(
  '功夫 工夫 丈夫 大夫 坦克 摩托 马达 沙龙 卡车 巴士 行卡 用卡 话卡 机卡 贺卡 饭卡 保卡 交卡 物卡 医卡 磁卡 储卡 蓄卡 会卡 员卡 门卡 油卡 值卡 通卡'.split(
    ' ',
  ),
);

/** 港云里社区, 清河里小区, but 村里社区. */
const QUARTER = /^(社区|小区|街道|居民区|居委|胡同|弄堂|号楼)/;
const NOT_QUARTER = new Set('这那哪村城县市镇乡区');

/** 秋里村, 七里桥. */
const AFTER_NAME = /^(村|镇|乡|路|巷|东区|西区|南区|北区|桥|店|铺|堡|屯|庄|坡|岗|沟|坪|湾|塘|古镇|古城)/;
const NUMBER = new Set('0123456789一二三四五六七八九十百千万数几半两零〇');

/** Whether 里 at `i` is a quarter's or a measure: 港云里社区, 数百里, 12海里. */
export function isQuarterOrMeasure(text: string, i: number): boolean {
  const last = text[i - 1] ?? '';
  // 公里数里, 人数里: a number of something, and in it.
  if (last === '数' && /[里程人总次分基参函指倍个名户]/.test(text[i - 2] ?? '')) return false;
  if (NUMBER.has(last)) return true;
  if (last === '海') return /[0-9一二三四五六七八九十百千万余多]/.test(text[i - 2] ?? '');
  return QUARTER.test(text.slice(i + 1, i + 4)) && !NOT_QUARTER.has(last);
}

/** Whether names are transcribed with the character at `i`. */
export const isFromName = (text: string, i: number): boolean => TRANSCRIBED.has(text[i] ?? '');

/** Whether the character at `i` stands in a transcribed name: 纳曼干, 布干维尔. */
export function isTranscribed(text: string, i: number): boolean {
  const before = text.slice(Math.max(0, i - 2), i);
  if (!TRANSCRIBED.has(before.slice(-1)) || MADE_THINGS.has(before)) return false;
  return TRANSCRIBED.has(text[i + 1] ?? '') || (before.length === 2 && TRANSCRIBED.has(before[0] ?? ''));
}

/** 投手里韦拉, 选手里奇, 库里肯塔尼亚: behind a player 里 begins a name, behind a hand it is inside (手里拉着). */
export const isPlayerLi = (text: string, i: number): boolean =>
  /([投选歌棋射助杀扣]手|库)$/.test(text.slice(Math.max(0, i - 2), i)) &&
  isFromName(text, i + 1) &&
  isFromName(text, i + 2);

/**
 * Japanese given names with 里 (麻里子, 江里奈) and surnames at the beginning of a clause (里见香奈), where 里 alone hardly
 * ever means the inside.
 */
export const isJapaneseLi = (text: string, i: number): boolean =>
  (/[麻惠真由江绘朱亚悠英纱樱友]/.test(text[i - 1] ?? '') && /[子奈香沙绪穗依菜]/.test(text[i + 1] ?? '')) ||
  (!/[\u3400-\u9fff]/.test(text[i - 1] ?? '') && /^[见村谷崎](?!庄)/.test(text.slice(i + 1, i + 3))) ||
  (/[棋歌选]手$/.test(text.slice(Math.max(0, i - 2), i)) && /^见[^到过识面效证]/.test(text.slice(i + 1, i + 3)));

/** 银行卡里的钱, which is no 卡里 of a dictionary. */
export const isInMadeThing = (text: string, i: number): boolean =>
  text[i] === '里' && MADE_THINGS.has(text.slice(Math.max(0, i - 2), i)) && !TRANSCRIBED.has(text[i + 1] ?? '');

/** 阿干镇, but 骨干村 is a word. */
export const isPlaceGan = (text: string, i: number): boolean =>
  /^(镇|乡|县|旗|湖|河|滩)/.test(text.slice(i + 1, i + 3));

/** 总统里斯蒂奇, 劳尔・里韦罗: right after a title (which the caller sees to) or the dot inside a name. */
export const beginsTranscribed = (text: string, i: number, isAfterTitle: boolean, isAfterSome: boolean): boolean =>
  TRANSCRIBED.has(text[i + 1] ?? '') &&
  (/[·・•‧]/.test(text[i - 1] ?? '') ||
    (isAfterSome && TRANSCRIBED.has(text[i + 2] ?? '')) ||
    (isAfterTitle && !/^(克服|加强|加快|加大|特别)/.test(text.slice(i + 1, i + 3))));

/** 里洋村党支部, at the beginning of a clause or behind the name of its township. */
const isVillageLi = (text: string, i: number): boolean =>
  /(^|[^\u3400-\u9fff]|[镇乡])$/.test(text.slice(Math.max(0, i - 1), i)) &&
  /^[^的各有这那几每所多两个一对给把向与和及乡集本]村(党|委|支|民|的|口|[^\u3400-\u9fff]|$)/.test(
    text.slice(i + 1, i + 4),
  );

/** 河北省里坦镇, but 县里各镇, 区里两镇, 市里城镇. */
export const isTownLi = (text: string, i: number): boolean =>
  isVillageLi(text, i) ||
  (/[省市县区州旗]/.test(text[i - 1] ?? '') &&
    /^[^的各有这那几每所多两一二三四五六七八九十数个要对给把向与和及城乡集村全其某该本建是在为]([镇乡]|街道)/.test(
      text.slice(i + 1, i + 4),
    ));

/** Whether 里 at `i`, where it is no part of a longer word, is in a name and not the inside of something: 卢里尼奥, 秋里村. */
export function isNameLi(text: string, i: number): boolean {
  const last = text[i - 1] ?? '';
  if (PLACES.has(last)) return false;
  if (AFTER_NAME.test(text.slice(i + 1, i + 4))) return true;
  // 绍里・尼尼斯托.
  if (/[·・•‧]/.test(text[i + 1] ?? '')) return true;
  // 阿克套里巴科娃: at the beginning of a name no less than inside.
  return isTranscribed(text, i) || [1, 2, 3].every((k) => TRANSCRIBED.has(text[i + k] ?? ''));
}
