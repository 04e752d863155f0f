/** Places that stand where an author would: where a post was sent from (作者：湖南), or whose page it is. One row a kind. */
const ROWS = `
北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门
中国 美国 英国 法国 德国 日本 韩国 俄罗斯 加拿大 澳大利亚 新西兰 新加坡 马来西亚 泰国 越南 印度 意大利 西班牙
`;

const PLACES: ReadonlySet<string> = new Set(ROWS.split(/\s+/).filter(Boolean));

/** Whether a text names a province or a country and nothing else: 湖南, 湖南省, 中国香港, IP属地：福建. */
export const isPlace = (text: string): boolean =>
  PLACES.has(text.replace(/^(?:IP属地|发布于|来自|中国(?=.))[:：]?/, '').replace(/(?<=.)[省市]$/, ''));
