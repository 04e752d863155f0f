import { ordinalAt } from '../../text/ordinal-at.ts';
import type { DocumentKind } from '../kind.ts';

/** Headings of what was done: 一、过去一年的工作, 2024年工作回顾, 上半年主要工作情况, 取得的成效. */
const LOOKS_BACK: readonly RegExp[] = [
  /^(?:过去|近[一二三四五几]年|本届|[一二三四五六七八九十]{1,3}年来)[^，。]{0,12}(?:工作|成就|情况)$/,
  /^(?:[^，。]{0,20}(?:年|时期|期间|季度|以来)[^，。]{0,6})?工作的?回顾(?:$|和)/,
  /(?:年度?|时期|期间|季度|以来)[^，。]{0,6}工作的?总结(?:$|和[^，。]{0,12}(?:回顾|成就|成效|情况)$)/,
  /(?:回顾|总结)[^，。年]{0,6}年[^，。]{0,4}工作$/,
  /年[^，。年]{0,8}工作(?:完成|开展|进展|推进)?(?:情况|总结)/,
  /年[^，。年]{0,8}成就$/,
  /^(?:取得的|主要|突出)(?:主要|显著|工作)?成[绩效就果]$/,
  /^(?:(?:19|20)\d\d年|上半年|[前第]?[一二三四]季度|今年以来)[^，。]{0,16}情况$/,
  /^(?:目标任务|工作任务|任务|指标)完成情况$/,
  /^工作(?:开展|完成|进展|推进)情况$/,
];

/** Headings of what is to be done, though they name what was. */
const LOOKS_AHEAD =
  /下[一半]|今后|[做抓搞开]好|计划(?!完成)|打算|安排|部署|要求|确保|力[争求]|建议|意见|阶段|报送|考核|检查|评[估价选比]|开展工作|表彰|说明|调度|机制|制度/;
/** A title of a text that is such a section as a whole: 云溪县2024年工作总结. */
const PAST_TITLE = /总结$/;

/** A paragraph that turns to what comes. */
const TURNS = /^(?:下一步|下一?阶段|下半年|今后|接下来)/;

const LONGEST_HEADING = 40;

/** A heading without an ordinal ranks between the chapters of a regulation and 一、. */
const NO_ORDINAL = 2.5;

/** The title's rank: only what looks ahead ends it. */
const TITLE = -1;

const isHeading = (text: string): boolean => text.length <= LONGEST_HEADING && !/[。；，：！？]/.test(text);

const looksBack = (words: string): boolean =>
  LOOKS_BACK.some((pattern) => pattern.test(words)) && !LOOKS_AHEAD.test(words);

/** A section that looks back. */
interface Section {
  readonly rank: number;
  /** The last year that its heading names. */
  readonly year: number | undefined;
}

const yearIn = (text: string): number | undefined =>
  Number(text.match(/(?<!\d)(?:19|20)\d\d(?=年)/g)?.at(-1)) || undefined;

/** 2025年，是关键之年 below 2024年工作回顾 turns to what comes. */
function turns(line: string, { year }: Section): boolean {
  const opening = Number(/^((?:19|20)\d\d)年/.exec(line)?.[1]);
  return TURNS.test(line) || (year !== undefined && opening > year);
}

/** The section that looks back and holds behind a line, if one does. */
function sectionBehind(line: string, before: Section | undefined): Section | undefined {
  if (!isHeading(line)) return before && !turns(line, before) ? before : undefined;
  const ordinal = ordinalAt(line);
  const rank = ordinal?.level ?? NO_ORDINAL;
  const words = line.slice(ordinal?.length ?? 0).trim();
  if (looksBack(words)) return { rank: before?.rank === TITLE ? TITLE : rank, year: yearIn(words) };
  return before === undefined || rank <= before.rank || LOOKS_AHEAD.test(words) ? undefined : before;
}

/** Texts that ask, whatever their parts are called: 三、工作总结 of a notice says when it is due. */
const ASKS: ReadonlySet<DocumentKind> = new Set(['notice', 'regulation']);

/**
 * For each canonical paragraph whether its section tells what was done: under 一、过去一年的工作 of a report,
 * 改造老旧小区23个 is a count, under 二、今年的工作 a target. A section holds to the next heading of its rank, or to what
 * looks ahead. A notice or regulation has none.
 */
export function pastSections(paragraphs: readonly string[], title: string, kind: DocumentKind): readonly boolean[] {
  if (ASKS.has(kind)) return paragraphs.map(() => false);
  const whole = PAST_TITLE.test(title) && !LOOKS_AHEAD.test(title);
  let since: Section | undefined = whole ? { rank: TITLE, year: yearIn(title) } : undefined;
  return paragraphs.map((text) => {
    since = sectionBehind(text.trim(), since);
    return since !== undefined;
  });
}
