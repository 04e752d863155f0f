/** Places that agencies date their reports from, in simplified characters: Taiwan's, and capitals of the world. */
const PLACES = `
台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义 苗栗 彰化 南投 云林 屏东 宜兰 花莲 台东 澎湖 金门 马祖 连江
香港 澳门 北京 上海 广州 东京 大阪 首尔 华盛顿 纽约 洛杉矶 旧金山 芝加哥 休士顿 温哥华 多伦多 渥太华 伦敦 巴黎 柏林
罗马 布鲁塞尔 日内瓦 维也纳 华沙 布拉格 莫斯科 基辅 曼谷 河内 胡志明市 马尼拉 雅加达 吉隆坡 新加坡 新德里 耶路撒冷
伊斯坦堡 安卡拉 开罗 雪梨 悉尼 堪培拉 奥克兰 斯德哥尔摩 赫尔辛基 马德里 里斯本 圣保罗 墨西哥市
`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);

/** What follows the names where a place and the day do: 记者林沛青南投2日电. */
const DAY = /^\d{1,2}日(?:专?电|综合)/;

/**
 * How many characters of `names` are names, where a report's place and day follow them: 3 of 林沛青南投, behind which 2日电
 * stands. Nought where the place is none that we know; undefined where no such day follows.
 */
export function namesBeforePlace(names: string, behind: string): number | undefined {
  if (!DAY.test(behind)) return undefined;
  const bare = names.replace(/[县市]$/, '');
  const place = PLACES.find((one) => bare.endsWith(one));
  return place === undefined ? 0 : bare.length - place.length;
}
