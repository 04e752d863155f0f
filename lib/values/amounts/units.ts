import { type Reading, readWord } from '../reading.ts';

/** Units of measure and of count, one row a kind. */
const ROWS = `
个百分点 百分点 % ‰ ‱ ℃ 摄氏度 度
元 美元 港元 欧元 日元 英镑 澳元 韩元 卢布 元人民币 块钱
个工作日 工作日 个小时 小时 课时 学时 学分 分钟 秒 个月 个季度 季度 个星期 天 日 周 年 岁 周岁 个年度 个学期 学期
平方公里 平方千米 平方米 立方米 平米 公里 千米 厘米 毫米 微米 米 海里 公顷 亩 里
千瓦时 千瓦 兆瓦 吉瓦 千伏 伏 吨标准煤 标准煤 吨 公斤 千克 毫克 微克 克 斤 升 毫升 千卡 卡路里
微克/立方米 毫克/立方米 毫克/升 微克/升 公里/小时 米/秒 立方米/秒 立方米/日 吨/日
人次 人天 人 户次 农户 商户 贫困户 户 家次 家 名 位 口 对 桌 组 班 支 队
个省份 个省区市 个省市 个省 个市 个区县 个县 个区 个乡镇 个镇 个乡 个街道 个社区 个村 个项目 个品种 个
省份 省 城市 市 区 县 乡镇 乡 镇 街道 社区 村
件次 件 例 起 宗 项 条 座 处 所 间 套 栋 幢 台套 台次 台 辆次 辆 架次 架 艘 列 趟 车次 班次 部 张 份 本 册 只 头 羽 尾 株 棵 丛 粒 盏 根 块 片 笔 批次 批 次 届 场次 场 轮 遍 倍 成 层 期 类 种 门 款 道 盘 瓶 箱 袋 包 桶 罐 枚 颗 朵 把 面 幅 首 篇 页 字 句 顿 餐 单 卷 床 张床位 床位 个床位 点 股 票 级 剂次 剂 针 公斤级 万千瓦 井次 孔 标段 亿千瓦时 标箱 手 顶 艘次 航次 铺 户均 分
km kg mm cm kWh kW MW GW kV ha
`;

const byFirst = new Map<string, string[]>();
for (const word of ROWS.split(/\s+/).filter(Boolean)) {
  const words = byFirst.get(word.charAt(0));
  if (words) words.push(word);
  else byFirst.set(word.charAt(0), [word]);
}
for (const words of byFirst.values()) words.sort((a, b) => b.length - a.length);

/** What a unit's character begins besides the unit: 年度 and 年代 are no years, 区域 no district. */
const OTHER_WORD: Readonly<Record<string, RegExp>> = {
  年: /^[代级]/,
  度: /^(?:[电夏假过])/,
  成: /^(?:[为立功员本果效绩长熟都年就败交])/,
  人: /^(?:[民员大工均口才类力物们社行])/,
  市: /^(?:[场民政委级区直])/,
  区: /^[域间]/,
  县: /^[级域委城]/,
  村: /^[庄民委居级]/,
  乡: /^[村镇]/,
  镇: /^[级街]/,
  家: /^[庭长园具电]/,
  户: /^[籍口外]/,
  点: /^(?:[零一二三四五六七八九评击位]|建议|要求)/,
  面: /^[积对向临]/,
  口: /^[岸径号罩]/,
  手: /^[续段机]/,
  支: /^[部持付撑出]/,
  组: /^[织成合]/,
  班: /^[子组主]/,
  队: /^[伍员]/,
  字: /^[号]/,
  级: /^./,
  处: /^[理置罚分]/,
  所: /^[有以在需属]/,
  部: /^[门分署委]/,
  单: /^[位独]/,
  期: /^[间限货]/,
  里: /^[程面]/,
  日: /^[常报]/,
  周: /^[年边围]/,
  起: /^[来草]/,
  元: /^[旦素]/,
  份: /^[额]/,
  分: /^[钟之部类配布析级解工管局公行期院校支别红享担歧散步批流层拣]/,
};

/** The unit that begins at `at`, the longest there is. */
export function readUnit(text: string, at: number): Reading<string> | undefined {
  const unit = readWord(text, at, byFirst.get(text.charAt(at)) ?? []);
  if (!unit) return undefined;
  if (OTHER_WORD[unit.value]?.test(text.slice(unit.end, unit.end + 2))) return undefined;
  return /^[A-Za-z]/.test(unit.value) && /[A-Za-z0-9]/.test(text[unit.end] ?? '') ? undefined : unit;
}
