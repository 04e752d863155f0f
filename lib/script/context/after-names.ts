import { NOT_HAN } from './before-names.ts';
import { listOf } from './list-of.ts';

/** What may follow a name: 余永定认为, 范锐平同志. The first two characters of each. */
const CUES = listOf(`
  主持 出席 指出 强调 表示 介绍 认为 讲话 发言 致辞 致词 报告 主讲 告诉 宣布 宣读 要求 同志 先生
  女士 一行 会见 会谈 参加 陪同 率队 带队 率领 带领 调研 检查 督导 走访 慰问 看望 通报 传达 汇报
  讲解 提出 建议 透露 回忆 坦言 分析 解释 回应 回答 担任 兼任 当选 荣获 涉嫌 接受 代表 书记 主席
  主任 部长 省长 市长 县长 局长 院长 教授 院士 精神 事迹 报道 摄影 任职 履新 落马 被查 辞职 辞去
  请辞 颁奖 获奖 获颁 获评 获选 献花 送行 授予 授奖 颁发 副局 副省 副市 副县 副部 副书 副主 副院 副总 副教 副厅 副校
  举行 会面 会晤 的职 执导 主演 出任 接任 就任 赴任 签署 领衔 深入 来到 前往 分别 先后 一家 等人
  夫妇 夫人 老人 大爷 大妈 大姐 大哥 大叔 阿姨 师傅 老师 医生 奶奶 爷爷 总理 总统 将军
`);

/** Words of one character that may follow a name, and much else. */
const SHORT_CUES = new Set('说在率任作等为是曾已将正与和及也都被因的从到赴向对为');

/** What may follow a surname alone: 范大姐, 于同志. */
const ADDRESS = listOf(`
  某某 同志 先生 女士 书记 主任 局长 部长 院长 校长 教授 老师 医生 大爷 大妈 大姐 大哥 大叔 阿姨
  师傅 老汉 奶奶 爷爷 院士 经理 老板 队长 所长 处长 科长 警官 法官 律师 大娘 大伯 阿婆 阿公 婆婆
  大嫂 县长 省长 市长 区长 镇长 乡长 村长 厅长 司长 会长 站长 组长 科长 总理 将军 董事 小姐 太太
  姑娘 总裁 总监 参赞 大使 政委 司令 参谋 记者 博士 导演 教练 工程 支书 指导 连长 团长 师长 班长
  排长 机长 船长 家人 家属 夫人
`);

/** 于某日, 余某种: 某 begins a word of its own. */
const AFTER_MOU = new Set('年月日天地种个些一时处方项类次段市县区省村国单');

/** What stands behind a name, from what vouches for one the most to what does not at all. */
export type NameCue = 'edge' | 'sure' | 'likely' | 'none';

/** What stands at `i`, after a name: the edge of a clause, a word that goes with names, a short one that tells less. */
export function readCueAfter(text: string, i: number): NameCue {
  const next = text[i];
  if (next === undefined) return 'edge';
  if (NOT_HAN.test(next)) return /[0-9０-９]/.test(next) ? 'none' : 'edge';
  if (CUES.has(text.slice(i, i + 2))) return 'sure';
  return SHORT_CUES.has(next) ? 'likely' : 'none';
}

/** 某 after a surname, and not the beginning of 某年, 某种. */
export const isMou = (text: string, i: number): boolean => text[i] === '某' && !AFTER_MOU.has(text[i + 1] ?? '');

/** Whether what stands at `i`, behind a surname, addresses a person or tells of one's family: 范大姐, 余父报警. */
export const isAddress = (text: string, i: number): boolean =>
  ADDRESS.has(text.slice(i, i + 2)) ||
  /^[父母妻](报警|称|说|告诉|表示|介绍|回忆|得知|发现|哭)/.test(text.slice(i, i + 3));
