import type { ReadClause } from '../clauses/read-clauses.ts';

/** What is told, not demanded: 已于6月底前完成, 预计年底前通车. */
export const TOLD =
  /已|曾|[^为除]了(?!解)|预计|有望|预期|计划于|将于|原定|去年|此前|以来|同比|目前|据悉|介绍|表示|记者|实际/;

/** What has happened: 已于2月底前完成, 曾被处以罚款, 未发生投诉. Not 已建成的, which says what is meant. */
const HAS_BEEN =
  /(?<![对凡若如])(?:业已|已经?|均已|曾经?)(?:于|在(?![相有])|被|将|由|全部|全面|基本|提前|如期|顺利|累计|完[成工]|竣工|结[束业]|恢复|到位|办结|交付|建成|实现|投入|拨付|发放|启动|开工|通车|缴清|整改)/;

/** What has not happened, 缴清了, and what an earlier plan was: 未发生投诉, 12月31日前缴清了, 原计划3月底前. */
const HAS_NOT = /未(?:发生|缴清|发现|出现|履行)/;
const DID = /前[^，。；的者前了]{1,8}了(?![解的])|^原(?:定|计划|拟)|自(?:去年|前年|上月)/;

/** What is foreseen, behind what has happened: 已完成招标，预计年底前通车. */
const FORESEEN = /^(?:预计|有望)/;
export const isForeseen = ({ text }: ReadClause): boolean => FORESEEN.test(text);

/** 王某被处以1000元罚款, but 将被处以, 可被判. */
const WAS_FINED = /(?<![将可应会须要高])被(?:依法)?(?:处以|判处|判罚|罚款)/;

/** Behind what has happened: it only says who or what is meant (已缴清的企业). */
const MEANS = /^[^，。；的者]{0,30}[的者]/;

/** Whether a text tells by this pattern, and does not name by it. */
function tellsBy(pattern: RegExp, text: string): boolean {
  const match = pattern.exec(text);
  return match !== null && !MEANS.test(text.slice(match.index + match[0].length));
}

/** A sentence that says at its beginning that it tells. */
const TELLS = /^(?:去年|上年|前年|昨[日天晚]|前[日天]|此前|此次|截至目前|目前|据统计|数据显示|统计显示)/;

/** 2024年，…: a sentence about a year that is over; 2024年底前 is a limit, and 2024年度 may be what a plan is about. */
const YEAR = /^(?:截至)?((?:19|20)\d\d)年(?:[，以来末]|底[，全共]|\d{1,2}月(?!底?前))/;

/** What it took, or takes now: 这条路过去要走两个小时, 以前要等半个月, 如今只要20分钟. Not 3月20日以前要报送. */
const USED_TO = /^(?:[^，。；\d]{0,8}(?:过去|往年|从前)|以前|原[来先])[^，。；\d]{0,4}要|^(?:如今|现在|今)?只[要需]\d/;

export const usedTo = ({ text }: ReadClause): boolean => USED_TO.test(text);

/** Whether a clause without a modal tells what has happened. */
export const hasBeen = ({ text, modal, modalBefore }: ReadClause): boolean =>
  !modal &&
  !modalBefore &&
  (DID.test(text) || [HAS_BEEN, HAS_NOT, WAS_FINED].some((pattern) => tellsBy(pattern, text)));

/** Whether a sentence that opens with this clause tells what was, seen from the year `year`. */
export function opensTale({ text }: ReadClause, year: number | undefined): boolean {
  if (TELLS.test(text)) return true;
  const named = Number(YEAR.exec(`${text}，`)?.[1]);
  return year !== undefined && named < year;
}
