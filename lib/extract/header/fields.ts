import { isHan } from '../../script/tables/code-units.ts';

/** What a label of a header line announces. */
export type Field =
  | 'source'
  | 'published'
  | 'updated'
  | 'author'
  | 'editor'
  | 'issuer'
  | 'publisher'
  | 'documentNumber'
  | 'written'
  | 'issued'
  | 'indexNumber'
  | 'subjects'
  | 'other';

/**
 * Labels as pages write them, longest first within a field where one begins another. `other` labels say nothing the
 * header keeps; they end the value before them (`来源：新华网 浏览次数：22`).
 */
const LABELS: Readonly<Record<Field, string>> = {
  source: '信息来源 文章来源 稿件来源 新闻来源 内容来源 资讯来源 来源于 来源 来自 稿源 出处 文章出处 转自 转载自',
  updated: '最后更新时间 最后更新 最新更新时间 最新更新 更新时间 更新日期 修改时间 更新',
  published:
    '发布时间 发布日期 发表时间 发表日期 发稿时间 公开时间 公开日期 公布日期 录入时间 添加时间 创建时间 建立时间 建档日期 上版日期 张贴日期 公告日期 上传时间 刊登日期 刊登时间 信息时间 信息日期 新闻时间 文章日期 稿件日期 上稿日期 上稿时间 上架日期 登载时间 刊载时间 发布于 发表于 发布 发表 时间 日期',
  author: '文章作者 原作者 作者 记者 撰稿人 撰稿 撰文 供稿人 供稿单位 供稿 投稿人 通讯员 执笔 编译 署名 文字 图文 文图',
  editor: '责任编辑 责编 值班编辑 网络编辑 网页编辑 本文编辑 实习编辑 编辑 录入',
  issuer: '发文机关 发文机构 发文单位 制发机关 制文机关',
  publisher: '发布机构 发布机关 公开主体 公开责任部门 发布单位 信息提供单位',
  documentNumber: '发文字号 发文文号 文件编号 文件号 文号',
  written: '成文日期 成文时间 生成日期 印发日期 印发时间',
  issued: '发文日期 发文时间',
  indexNumber: '信息索引号 索引号 索引码 统一编号',
  subjects: '主题词 关键词 关键字 标签',
  other:
    '浏览次数 浏览量 浏览 点击次数 点击数 点击量 点击率 点击 阅读次数 阅读数 阅读量 阅读 访问次数 访问量 访问 人气 评论数 评论 字号 字体大小 字体 字体显示 ' +
    '视力保护色 保护视力色 打印 分享到 分享至 分享 所属栏目 栏目 类别 信息分类 主题分类 主题类别 体裁分类 组配分类 服务对象分类 服务对象 ' +
    '公开方式 公开形式 公开范围 公开程序 有效性 时效性 效力状态 失效日期 失效时间 施行日期 实施日期 废止日期 有效期 信息名称 文件名称 名称 标题 ' +
    '发布者 发布人 版面编辑 美术编辑 图片编辑 视频编辑 审核 审核人 校对 摄影 核稿 签发 终审 监制 复审 二审 三审 一审 初审 网站 版次 版面 第 语言 体裁 内容概述 点阅次数 点阅数 点阅率 点阅 浏览人次 浏览人数 点阅人次 联络人 联络电话 信息类别 公文种类 规范性文件编号',
};

const FIELD_OF = new Map<string, Field>();
for (const [field, labels] of Object.entries(LABELS)) {
  for (const label of labels.split(' ')) if (!FIELD_OF.has(label)) FIELD_OF.set(label, field as Field);
}
const LONGEST = 8;

/**
 * Labels of three characters and more, and these, count wherever they stand (`14:29:00来源: 山西日报`); other short ones
 * only where no word runs into them (会议时间： is no label of ours).
 */
const ANYWHERE = new Set(['来源', '作者', '责编', '编辑']);
/** 资料来源： and its like speak of what an article is made from. */
const OTHER_SOURCES = new Set('资料 数据 图片 资金 收入 经费 财政 视频 材料 素材'.split(' '));
/** 网站最后更新： at the foot speaks of the site, 系统更新时间： of its software. */
const OTHER_UPDATES = new Set('网站 本站 全站 系统 平台 数据'.split(' '));

export interface Labelled {
  readonly field: Field;
  /** Where the label starts. */
  readonly at: number;
  /** Where the value starts and ends (before the next label), untrimmed. */
  readonly start: number;
  readonly end: number;
}

/** Whether a Han character stands at a place of a text. */
const isHanAt = (text: string, at: number): boolean => isHan(text.charCodeAt(at));

/** The Han characters before a colon, spaces left out, and where each stands. */
interface SpacedWord {
  readonly word: string;
  readonly starts: readonly number[];
}

/**
 * The last Han characters before a colon. Pages space short labels out to one width (`作　者：`, `索 引 号`): up to three
 * spaces may stand between any two characters, and a bracket before the colon (`【来源】：`).
 */
function wordBefore(text: string, colon: number): SpacedWord {
  let end = colon;
  while (end > 0 && /[\s】\])）]/.test(text[end - 1] ?? '')) end--;
  const starts: number[] = [];
  let word = '';
  let spaces = 0;
  for (let i = end - 1; i >= 0 && word.length < LONGEST && spaces <= 3; i--) {
    const char = text[i] ?? '';
    if (/\s/.test(char)) {
      spaces++;
      continue;
    }
    if (!isHanAt(text, i)) break;
    spaces = 0;
    word = char + word;
    starts.unshift(i);
  }
  return { word, starts };
}

/** Whether the two characters before a label make it another's: 资料来源, 网站最后更新. */
const isOfOther = (qualifier: string, field: Field): boolean =>
  OTHER_SOURCES.has(qualifier) || (field === 'updated' && OTHER_UPDATES.has(qualifier));

/** The label that ends before the colon. */
function labelBefore(text: string, colon: number): { field: Field; at: number } | undefined {
  const { word, starts } = wordBefore(text, colon);
  for (let from = 0; from <= word.length - 2; from++) {
    const label = word.slice(from);
    const field = FIELD_OF.get(label);
    const at = starts[from];
    if (field === undefined || at === undefined) continue;
    const qualifier = word.slice(Math.max(0, from - 2), from);
    // 資料來源 at the head of its line is what Taiwan's offices call the source.
    if (qualifier === '资料' && starts[from - 2] === 0) return { field, at: 0 };
    const runsOn = label.length === 2 && !ANYWHERE.has(label) && isHanAt(text, at - 1);
    return runsOn || isOfOther(qualifier, field) ? undefined : { field, at };
  }
  return undefined;
}

/** Accounts set a stroke for the colon: 来源丨白芦发布, 编辑｜宋以清, 来源／南洋晚报. */
const STROKED = new Set<Field>(['source', 'author', 'editor']);
const STROKE = /[丨｜|／]/;

/** The label that a colon or a stroke at a place of a text ends. */
function labelEndedAt(text: string, at: number): { field: Field; at: number } | undefined {
  const char = text[at] ?? '';
  // 【记者】杨望川 【编辑】郗文
  if (char === '】' && /【[\u3400-\u9fff]{2,4}$/.test(text.slice(0, at)) && !/^\s?[:：]/.test(text.slice(at + 1))) {
    const label = labelBefore(text, at);
    return label && (label.field === 'author' || label.field === 'editor') ? { ...label, at: label.at - 1 } : undefined;
  }
  const colon = char === ':' || char === '：';
  if (!colon && !STROKE.test(char)) return undefined;
  // 文：检验科 below the text of a hospital's news.
  if (/^文\s?$/.test(text.slice(0, at))) return { field: 'author', at: 0 };
  const label = labelBefore(text, at);
  return label && (colon || STROKED.has(label.field)) ? label : undefined;
}

/** Whether a second stroke makes the first one part what a page offers, or the columns it has: 来源 | 解读 | 图解. */
const isRowOfChoices = (text: string): boolean => {
  const strokes = [...text].flatMap((char, at) => (STROKE.test(char) ? [at] : []));
  return strokes.length > 1 && strokes.some((at) => !labelEndedAt(text, at));
};

/** Between two fields in brackets: 【作者：荻秋】【转自：《芦花》】. */
const BETWEEN = /[】\]］]\s{0,2}[【[［]$/;

/** Where the value before a label ends. */
const endBefore = (text: string, at: number): number =>
  at - (BETWEEN.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0);

/** The labelled fields of a line in canonical form, in order. */
export function labelled(text: string): readonly Labelled[] {
  const found: { field: Field; at: number; start: number; end: number }[] = [];
  const choices = isRowOfChoices(text);
  for (let i = 1; i < text.length; i++) {
    const label = choices && STROKE.test(text[i] ?? '') ? undefined : labelEndedAt(text, i);
    if (!label) continue;
    const last = found.at(-1);
    if (last) last.end = endBefore(text, label.at);
    found.push({ field: label.field, at: label.at, start: i + 1, end: text.length });
  }
  return found;
}

/** The field a text that is nothing but a label names: the left cell of `索引号 | 000014349/2019-00012`. */
export const fieldOfLabel = (text: string): Field | undefined =>
  text.length <= 20 ? FIELD_OF.get(text.replace(/[\s:：【】[\]]/g, '')) : undefined;
