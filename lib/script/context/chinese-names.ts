/**
 * Surnames whose character stands for another one in ordinary words (余 for 餘, 范 for 範, 于 for 於…), each with the
 * form it has as a surname.
 */
export const SURNAMES: ReadonlyMap<string, string> = new Map([
  ['余', '余'], // 余光中, not 餘
  ['范', '范'], // 范仲淹, not 範
  ['于', '于'], // 于謙, not 於
  ['丰', '丰'], // 丰某, not 豐
  ['郁', '郁'], // 郁達夫, not 鬱
  ['咸', '咸'], // 咸輝, not 鹹
  ['干', '干'], // 干寶, not 幹
  ['征', '征'], // 征某, not 徵
  ['涂', '涂'], // 涂某, not 塗
  ['姜', '姜'], // 姜文, not 薑
  ['岳', '岳'], // 岳飛, not 嶽
  ['朴', '朴'], // 朴槿惠, not 樸
  ['游', '游'], // 游某, not 遊
  ['谷', '谷'], // 谷文昌, not 穀
  ['沈', '沈'], // 沈從文, not 瀋
  ['占', '占'], // 占某, not 佔
  ['曲', '曲'], // 曲格平, not 麴
  ['胡', '胡'], // 胡適, not 鬍
  ['周', '周'], // 周一良, not 週
  ['卜', '卜'], // 卜某, not 蔔
  ['仇', '仇'], // 仇某
  ['种', '种'], // 种若靜, not 種
  ['钟', '鍾'], // 鍾南山, not 鐘
]);

/** Characters of given names that keep their form there: 李干杰, 王征, 張郁. */
export const GIVEN: ReadonlyMap<string, string> = new Map(
  [...'干征郁咸岳谷松里后升周游秋胡千才台志向斗采布范'].map((c) => [c, c] as const),
);

/** The commonest surnames, for names that have one of `GIVEN` inside. */
export const COMMON_SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
);

/** Characters that are common in given names. */
export const GIVEN_NAME = new Set(
  '存伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲华红玉萍鹏飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢阳建国志春海燕雪晓小东峰永生云山梅荣新良宏德福安庆成正义立松柏家民权利贵富贤学忠诚孝廉仁智信礼祥瑞泰康宝金银钢晨曦光星宗祖耀兴旺盛昌隆昆坤振武威雄豪亮炳炎灿培树森柳杨桐桥克继承恩爱友善美佳怡悦欣然如意思远达维世元传先前进跃腾升高峻岩石江河湖洪泉清源润泽沛霖雨露霜冰雷凤鸣鹤雁鸿翔翰墨书剑琴琪琳瑶瑾瑜璐珍珠玮珊莹莲菊花茂芝苗蕾萌薇蓉蓓菲芬芸茜茹莉莎淑贞洁婷婉妍娥媛娇嫣绍嵘景尧舜禹启政彦昊昱晖晟朗朝朋群长久恒毅坚守冬秋伯仲孟少子胜勤俭功勋业绪经纬纲铭锋锐钧铮锦钰键君卫兵士卿臣相干征岳郁里艺向大定延益邦博鼎广化厚怀焕吉嘉季锡喜宪尚绵沪奇薛乐际中力巴兹并塞显特治希铧尔循财丹迪又侠报兆庭栅才拉捷赛纳芙夫佩基尼赏胡惠黎震洙谦竺汉壮濯原麟鄂湘岐辰昕坎方斯言蒙青多励潮闯裕圣飚顺徽滨莺保骋蒂战赫贺留罗绣丁祺颖卓男占内莱素篪笑洲亚望慧京甘靠伏瞻葆夏晶本佾彤同咏贾赋坦鲁早氏烨敬衡库柱佑冲纯巍暄俐野软钱典弘临二盟观玄闽增灵琨虎连舸述戌案雅程则慕曼曾仪彬淳敦楠桦榕榆楚沁涵淇渊漪潇澄濂煜焱熠瑛璇璟皓睿砚碧筠纾绮翊翠翼苑苓莘萱葳蓝蔚蕙薪逸遥郦钊铎锴霁靖韬韵颐馨骁骏麒黛冉凡卉若之予亦依倩俪兮凌初勉品哲唯垚城奎奕姝姗姣娅婧孜宜宛宣容宸寒尹屹岚峥川年庄廷影心恬恺悠慈懿择旻易昭曙朵朴杉枫格桢梓棋棠楷殷毓汐沐沙泊津洛浦深渝湛溪滢演澜炜煊熙爽牧玖珂珩珺琦琬瑄璋甜田畅白皎真睦硕碩祎禾竹策绘缘罡羽翎耘聪肖胤舒航芃芊苇茵荃荷菁萧蓬虹蝶西诗谊谨豫贝越轩迅迎逊邵邹郝钟铃镇闻陆陶霄韦颂风馥香马驰骥魁鲲鸽鹃鹰默齐龄梦彪帮效纪道运照章槐琼堂亭沂泗渭淮漳赣皖粤陇蜀秦晋辽训谅谟谱诰诵许论评译词诸诺议讯逢逵遂遐鉴铸镜铜铠锁镕韶项频顿颢飘饶骆骅骊鹄鹊鹉鸥鹿麦黻鼐仕侃倡儒允兑冕凝劲劭勃勖匡厉叔召吟吾周唐喆囡垒堃壁夔奋妙妤妮姬娃婵孺宽宾寅寇寿尉尊屏岑岗岱岿崇崎嵩巧帜幼庚庸弋弓弟弼彩彰彻徐微忆忻怜恕恽悟惟愉愈慎慰憬戈戎戟截扬扶抒投拓拔拯持挺探援揆揭搏摩播擎敢斐旋旗旦旬昂昶晏晤晦晾普暑暖曜',
);

/** What a name may follow: 书记余先河, 嫌疑人范某. The last two characters of each. */
const TITLES = new Set(
  (
    '书记 主席 主任 总理 总统 首相 部长 省长 市长 县长 区长 镇长 乡长 村长 州长 厅长 局长 处长 科长 司长 院长 校长 所长 会长 社长 ' +
    '行长 站长 队长 组长 班长 团长 师长 军长 旅长 连长 船长 机长 厂长 矿长 店长 馆长 台长 议长 事长 书长 员长 察长 谋长 判长 庭长 ' +
    '关长 盟长 旗长 外长 司令 令员 政委 委员 代表 常委 上将 中将 少将 大校 上校 将军 元帅 名将 院士 教授 专家 学者 博士 记者 编辑 ' +
    '作者 作家 诗人 画家 歌手 演员 导演 主播 持人 医生 大夫 护士 法官 律师 警官 民警 教练 选手 动员 队员 球员 行员 天员 究员 程师 ' +
    '计师 教师 老师 学生 同学 同志 先生 女士 村民 居民 市民 职工 工人 农民 员工 党员 干部 战士 烈士 英雄 模范 劳模 责人 言人 始人 ' +
    '老兵 挥长 编剧 编辑 作者 疑人 告人 事人 害人 理人 承人 头人 经理 总监 总裁 主编 助理 顾问 参赞 大使 领事 特使 老人 男子 女子 司机 业主 妻子 丈夫 儿子 ' +
    '女儿 父亲 母亲 摄影 讯员 责编 编导 嫌犯 罪犯 案犯 学习 纪念 夫人 任者 支书 总长 署长 导员 上校 中校 少校 上尉 中尉 上士 中士 船东 车主 机主 户主 ' +
    '楷模 工匠 标兵 先锋 好人 传人 大师 泰斗 将领 巨匠 国手 状元 元老 前锋 后卫 中锋 门将 主帅 教头 ' +
    '军人 红军 公使 侨胞 同胞 商人 华人 华侨 客商 旅客 乘客 病人 游客 顾客 用户 客户 观众 网红 唱家 参谋 保安 店主 牧民 渔民 青年 少年 ' +
    '姑娘 小伙 老汉 原告 被告 证人 死者 伤者 逝者 患者 读者 愿者 织者 营者 创者 护者 害者 证者 赛者 选者 明者 候者 得主 魁首 旗手 专员 巡视 ' +
    '务卿 防长 财长 名宿 球王 国脚 中卫 边锋 贿人 起人 报人 选人 辩人 伙人 保人 学家 术家 业家 治家 乐家 蹈家 影家 动家 评家 论家 藏家 险家 交家 想家 ' +
    '邻居 网友 村医 书画 球星 影星 歌星 影后 影帝 棋手 冠军 亚军 季军 遗孀 后人 之子 之女 岳父 岳母 掌门 董事 监事'
  ).split(' '),
);

/** Verbs whose object is a person: 任命范勇为局长, 免去余志刚的职务. */
const VERBS_OF_PERSONS = new Set(
  (
    '任命 免去 选举 推选 补选 增选 会见 接见 提名 推荐 聘任 聘请 委托 委派 采访 专访 邀请 陪同 罢免 撤销 开除 逮捕 通缉 接任 缅怀 悼念 怀念 ' +
    '追记 拜访 看望 慰问 约见 任免 同意 推举 举荐 委任 指定 留置 传唤 起诉 抓获 审讯 会晤 击败 战胜 力克'
  ).split(' '),
);
const PREPOSITIONS = new Set('与和同由受向跟将被经给');

/** What may follow a name: 余永定认为, 范锐平同志. */
const CUES = new Set(
  (
    '主持 出席 指出 强调 表示 介绍 认为 讲话 发言 致辞 致词 报告 主讲 告诉 宣布 宣读 要求 同志 先生 女士 一行 会见 会谈 参加 陪同 ' +
    '率队 带队 率领 带领 调研 检查 督导 走访 慰问 看望 通报 传达 汇报 讲解 提出 建议 透露 回忆 坦言 分析 解释 回应 回答 担任 兼任 ' +
    '当选 荣获 涉嫌 接受 代表 书记 主席 主任 部长 省长 市长 县长 局长 院长 教授 院士 精神 事迹 报道 摄影 任职 履新 落马 被查 ' +
    '辞职 辞去 请辞 颁奖 献花 送行 授予 授奖 颁发 副局 副省 副市 副县 副部 副书 副主 副院 副总 副教 副厅 副校 举行 会面 会晤 的职 执导 主演 出任 接任 就任 赴任 签署 领衔 深入 来到 前往 分别 先后 一家 等人 夫妇 夫人 老人 大爷 大妈 大姐 大哥 大叔 阿姨 师傅 老师 医生 奶奶 爷爷 总理 总统 将军'
  ).split(' '),
);
const SHORT_CUES = new Set('说在率任作等为是曾已将正与和及也都被因的从到赴向对为');

/** What may follow a surname alone: 余某, 范大姐, 于同志. */
const ADDRESS = new Set(
  (
    '某某 同志 先生 女士 书记 主任 局长 部长 院长 校长 教授 老师 医生 大爷 大妈 大姐 大哥 大叔 阿姨 师傅 老汉 奶奶 爷爷 院士 经理 ' +
    '老板 队长 所长 处长 科长 警官 法官 律师 大娘 大伯 阿婆 阿公 婆婆 大嫂 县长 省长 市长 区长 镇长 乡长 村长 厅长 司长 会长 站长 组长 科长 总理 将军 董事 小姐 太太 姑娘 总裁 总监 参赞 大使 政委 司令 参谋 ' +
    '记者 博士 导演 教练 工程 支书 指导 连长 团长 师长 班长 排长 机长 船长 家人 家属 夫人'
  ).split(' '),
);

/** 于某日, 余某种: 某 begins a word of its own. */
const AFTER_MOU = new Set('年月日天地种个些一时处方项类次段市县区省村国单');

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

export type Cue = 'edge' | 'sure' | 'likely' | 'none';
export type Context = 'title' | 'verb' | 'role' | 'edge' | 'preposition' | 'none';

export const NOT_HAN = /[^\u3400-\u9fff]/;

/** What stands before a name: a title, what may be one, the edge of a clause, or nothing of that kind. */
export function contextBefore(text: string, i: number): Context {
  if (i === 0 || NOT_HAN.test(text[i - 1] ?? '')) return /[0-9０-９%％]/.test(text[i - 1] ?? '') ? 'none' : 'edge';
  if (TITLES.has(text.slice(Math.max(0, i - 2), i))) return 'title';
  if (VERBS_OF_PERSONS.has(text.slice(Math.max(0, i - 2), i))) return 'verb';
  if (PEOPLE.has(text[i - 1] ?? '')) return 'role';
  return PREPOSITIONS.has(text[i - 1] ?? '') ? 'preposition' : 'none';
}

/** What stands at `i`, after a name: the edge of a clause, a word that goes with names, a short one that tells less. */
export function cueAfter(text: string, i: number): Cue {
  const next = text[i];
  if (next === undefined) return 'edge';
  if (NOT_HAN.test(next)) return /[0-9０-９]/.test(next) ? 'none' : 'edge';
  if (CUES.has(text.slice(i, i + 2))) return 'sure';
  return SHORT_CUES.has(next) ? 'likely' : 'none';
}

/** 某 after a surname, and not the beginning of 某年, 某种. */
export const isMou = (text: string, i: number): boolean => text[i] === '某' && !AFTER_MOU.has(text[i + 1] ?? '');

/** 姓于的村民, 范姓业主; not 百姓于…, 源于姓氏. */
export const isCalled = (text: string, i: number): boolean =>
  (text[i - 1] === '姓' &&
    !/[百贵同]/.test(text[i - 2] ?? '') &&
    /^(的|者|[^\u3400-\u9fff]|$)/.test(text.slice(i + 1))) ||
  (text[i + 1] === '姓' && !/[名氏]/.test(text[i + 2] ?? '') && !COMMON_SURNAMES.has(text[i + 2] ?? ''));

/** 山东省于集镇, after the name of a larger place. */
export const isTownOf = (text: string, i: number): boolean =>
  /[省市县区州盟]/.test(text[i - 1] ?? '') && isPlace(text, i);

/** 选举于明年举行, 主席种树: neither is a name. */
export const isTimeOrPlanting = (text: string, i: number): boolean =>
  text[i] === '于'
    ? /^[今明昨去前次当同本近上下即][天日年月晚晨期初午周旬季]/.test(text.slice(i + 1, i + 3))
    : text[i] === '种' && /[树花草地田粮菜茶果苗药瓜豆棉烟麦稻桑竹]/.test(text[i + 1] ?? '');

/** 郁某与干某: what another 某 stands before is a surname too. */
export const isAfterMou = (text: string, i: number): boolean =>
  /某[某甲乙]?[和与同及跟]$/.test(text.slice(Math.max(0, i - 3), i));

/** 由于伟主持: by 于伟, as somebody presides. */
export const isPresider = (text: string, i: number, size: number): boolean =>
  text[i - 1] === '由' &&
  text[i] === '于' &&
  /^(主持|担任|兼任|接任|出任|率队|带队|执导|主演|主讲|领衔|牵头|陪同)/.test(text.slice(i + size, i + size + 2)) &&
  [...text.slice(i + 1, i + size)].every((c) => GIVEN_NAME.has(c));

/** 据于某交代. */
export const isToldBy = (text: string, i: number): boolean =>
  /([据经与把和被]|[^联关维体]系)$/.test(text.slice(Math.max(0, i - 2), i));

/** 涂家村, 岳家湾, 范家屯; 于桥水库, 范水镇: a surname's village or bridge. */
const PLACE =
  /^(家(坳|村|镇|乡|湾|营|屯|庄|寨|沟|坪|坝|堡|店|岭|桥|头|口|河|山|塘|庙|楼|集|窑|崖|畈|冲|圩|埠|巷|街|社区)|[桥集水庄店楼寨营屯湾堡铺坝岭沟塘垸圩](镇|乡|村|街道|水库|社区))/;

/** Whether a place named after a surname stands at `i`. */
export const isPlace = (text: string, i: number): boolean => PLACE.test(text.slice(i + 1, i + 4));

export const isAddress = (text: string, i: number): boolean =>
  ADDRESS.has(text.slice(i, i + 2)) ||
  /^[父母妻](报警|称|说|告诉|表示|介绍|回忆|得知|发现|哭)/.test(text.slice(i, i + 3));

/** 老范, 小余; the ones that are words as well not: 小于, 老于世故. */
export const isFamiliar = (text: string, i: number): boolean =>
  /[老小]/.test(text[i - 1] ?? '') && !/[大从缩最更较偏弱矮细]/.test(text[i - 2] ?? '');
