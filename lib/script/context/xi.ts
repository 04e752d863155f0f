import { listOf } from './list-of.ts';

/** What 系 becomes where it is a word of its own (係 to be, 繫 to tie), and nothing where it stays (中文系). */
export type XiForm = '係' | '繫' | undefined;

/** Words that only go before a copula: 均系外地来客, 纯系捏造, 确系本人. */
const ADVERBS = new Set('均皆乃纯确实并亦即俱尽仅唯概本原应自');

/** Departments and schools of thought: 中文系毕业生, 桂系军阀. */
const DEPARTMENTS = listOf(`
  中文 哲学 历史 数学 物理 化学 生物 经济 法律 法学 新闻 外语 英语 俄语 日语 国文 政治 社会
  社会学 心理 教育 体育 音乐 美术 艺术 建筑 土木 机械 电子 电机 自动化 计算机 信息 管理 会计 金融
  财政 财会 贸易 国贸 地理 地质 天文 气象 海洋 水利 医学 医疗 临床 护理 药学 公卫 农学 林学 园林
  食品 材料 化工 环境 能源 动力 车辆 航空 航天 船舶 工程 设计 表演 导演 戏剧 戏文 播音 师范 文学
  语言 传播 广告 旅游 烹饪 考古 图书馆 档案 公安 侦查 警察 统计 精仪 无线电 热能 工物
`);
/** Of one character: 该系, 直系, 日系车, 水系, 山系, 语系, 根系, 桂系. */
const SHORT_DEPARTMENTS = new Set('该各本全院直嫡旁派母父日美德韩欧国体水山星语谱根世层渠梁桂皖奉闽浙湘粤川滇蒋');

/** Whether `before`, which stands before 系, ends in a department, a school of thought or a family of things. */
const isDepartment = (before: string): boolean =>
  SHORT_DEPARTMENTS.has(before.slice(-1)) || DEPARTMENTS.has(before.slice(-2)) || DEPARTMENTS.has(before.slice(-3));

/** 该信息系谣言: not the department 信息系. */
const DETERMINED = /(该|此|这|上述|涉案|涉事|肇事|事发|失事|被盗|网传|所谓|其|当事|违法|违规).{0,4}$/;

/** What firms, cars, parties and schools of one family are followed by: 阿里系企业, 大众系车型, 桂系军阀. */
const FAMILY =
  /^(统|列|数|谱|族|主任|副主任|教授|学生|学者|毕业|本科|专业|师生|博士|硕士|研究生|男生|女生|同学|老师|企业|公司|基金|品牌|军阀|资本|平台|产品|车|股|概念|媒体|政客|议员|势力|人马|民调|里|内|中|的|和|与|及|、)/;

/** Tying: 系好安全带, 系紧扣子, 系于一身, 情系群众. */
const TIED = /^(好|得|越|彩|紧|牢|上|着|住|在|于|安全|鞋|扣|绳|腰|围|领|红领|带|挂|丝|铃|缆|泊|结|念|怀)/;
const TYING = new Set('情心魂命梦所维联紧');

/** 该车系被盗车辆 (not 车系, cars of one make), 于某系累犯 (not 系累), 涉案人系于某. */
export const isThis = (text: string, i: number): boolean =>
  /[该此其]/.test(text[i - 2] ?? '') ||
  (/[某犯]/.test(text[i - 1] ?? '') && !/[统列]/.test(text[i + 1] ?? '')) ||
  (/[人者]/.test(text[i - 1] ?? '') && /^[于余范]某/.test(text.slice(i + 1, i + 3)));

/** Reads 系 at `i`, where it is no part of a longer word: 该车系被盗车辆, 系好安全带, 中文系毕业生. */
export function readXi(text: string, i: number): XiForm {
  const before = text.slice(Math.max(0, i - 6), i);
  const after = text.slice(i + 1, i + 4);
  const last = before.slice(-1);
  if (/^[\u3400-\u9fff]/.test(after) === false) return undefined;
  if (TYING.has(last)) return '繫';
  if (TIED.test(after) && !ADVERBS.has(last)) return /[人者员某子]/.test(last) && /^(在|于)/.test(after) ? '係' : '繫';
  if (ADVERBS.has(last) && !/(基本|根本|日本|自)$/.test(before)) return '係';
  // 坠楼者系学生, 两人系同学.
  if (/([^学作记]者|某|犯|人)$/.test(before)) return '係';
  if (FAMILY.test(after) || (isDepartment(before) && !DETERMINED.test(before))) return undefined;
  return '係';
}
