import { listOf } from './list-of.ts';

/** What a name may follow: 书记余先河, 嫌疑人范某. The last two characters of each word for a person. */
const TITLES = listOf(`
  书记 主席 主任 总理 总统 首相 部长 省长 市长 县长 区长 镇长 乡长 村长 州长 厅长 局长 处长 科长
  司长 院长 校长 所长 会长 社长 行长 站长 队长 组长 班长 团长 师长 军长 旅长 连长 船长 机长 厂长
  矿长 店长 馆长 台长 议长 事长 书长 员长 察长 谋长 判长 庭长 关长 盟长 旗长 外长 司令 令员 政委
  委员 代表 常委 上将 中将 少将 大校 上校 将军 元帅 名将 院士 教授 专家 学者 博士 记者 编辑 作者
  作家 诗人 画家 歌手 演员 导演 主播 持人 医生 大夫 护士 法官 律师 警官 民警 教练 选手 动员 队员
  球员 行员 天员 究员 程师 计师 教师 老师 学生 同学 同志 先生 女士 村民 居民 市民 职工 工人 农民
  员工 党员 干部 战士 烈士 英雄 模范 劳模 责人 言人 始人 老兵 挥长 编剧 编辑 作者 疑人 告人 事人
  害人 理人 承人 头人 经理 总监 总裁 主编 助理 顾问 参赞 大使 领事 特使 老人 男子 女子 司机 业主
  妻子 丈夫 儿子 女儿 父亲 母亲 摄影 讯员 责编 编导 嫌犯 罪犯 案犯 学习 纪念 夫人 任者 支书 总长
  署长 导员 上校 中校 少校 上尉 中尉 上士 中士 船东 车主 机主 户主 楷模 工匠 标兵 先锋 好人 传人
  大师 泰斗 将领 巨匠 国手 状元 元老 前锋 后卫 中锋 门将 主帅 教头 军人 红军 公使 侨胞 同胞 商人
  华人 华侨 客商 旅客 乘客 病人 游客 顾客 用户 客户 观众 网红 唱家 参谋 保安 店主 牧民 渔民 青年
  少年 姑娘 小伙 老汉 原告 被告 证人 死者 伤者 逝者 患者 读者 愿者 织者 营者 创者 护者 害者 证者
  赛者 选者 明者 候者 得主 魁首 旗手 专员 巡视 务卿 防长 财长 名宿 球王 国脚 中卫 边锋 贿人 起人
  报人 选人 辩人 伙人 保人 学家 术家 业家 治家 乐家 蹈家 影家 动家 评家 论家 藏家 险家 交家 想家
  邻居 网友 村医 书画 球星 影星 歌星 影后 影帝 棋手 冠军 亚军 季军 遗孀 后人 之子 之女 岳父 岳母
  掌门 董事 监事 议员 嘉宾 评委
`);

/** Verbs whose object is a person: 任命范勇为局长, 免去余志刚的职务. */
const VERBS_OF_PERSONS = listOf(`
  任命 免去 选举 推选 补选 增选 会见 接见 提名 推荐 聘任 聘请 委托 委派 采访 专访 邀请 陪同 罢免
  撤销 开除 逮捕 通缉 接任 缅怀 悼念 怀念 追记 拜访 看望 慰问 约见 任免 同意 推举 举荐 委任 指定
  留置 传唤 起诉 抓获 审讯 会晤 击败 战胜 力克
`);

/** Prepositions and conjunctions that a person may follow: 与余秋雨, 由范勇. */
const PREPOSITIONS = new Set('与和同由受向跟将被经给');

/** Last characters of words for people, listed above or not: 驾驶员, 花鸟画家. */
const PEOPLE = new Set('员师家手者长官兵匠工友生');

/** Every character that may stand right before a name in a clause. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set([
  ...[...TITLES, ...VERBS_OF_PERSONS].map((word) => word.slice(-1)),
  ...PEOPLE,
  ...PREPOSITIONS,
  ...'据把系',
  '姓',
]);

/** What stands before a name, from what vouches for one the most to what does not at all. */
export type NameContext = 'title' | 'verb' | 'role' | 'edge' | 'preposition' | 'none';

/** Anything but a Chinese character of the basic plane. */
export const NOT_HAN = /[^\u3400-\u9fff]/;

/** What stands before a name: a title, what may be one, the edge of a clause, or nothing of that kind. */
export function readContextBefore(text: string, i: number): NameContext {
  if (i === 0 || NOT_HAN.test(text[i - 1] ?? '')) return /[0-9０-９%％]/.test(text[i - 1] ?? '') ? 'none' : 'edge';
  if (TITLES.has(text.slice(Math.max(0, i - 2), i))) return 'title';
  if (VERBS_OF_PERSONS.has(text.slice(Math.max(0, i - 2), i))) return 'verb';
  if (PEOPLE.has(text[i - 1] ?? '')) return 'role';
  return PREPOSITIONS.has(text[i - 1] ?? '') ? 'preposition' : 'none';
}
