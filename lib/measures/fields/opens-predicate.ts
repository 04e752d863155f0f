import { limitAt } from '../../values/limits/deadline-in.ts';
import { skipAdverbs } from '../rules/skip-adverbs.ts';
import { LEADS, MODAL, OPENS_NONE, PREPOSITION, VERB } from './actor-words.ts';
import { opensAct } from './is-somebody.ts';

/* Where what somebody is to do begins, and which clauses go on with it. */

/** When, between somebody and what he is to do. */
const WHEN =
  /^(?:今年|明年|本年度?|每(?:学)?[年期月周日天]|每\d{1,2}(?:个?小时|分钟|天)|昨日|今日|\d{1,2}月\d{1,2}日(?:[上下]午|晚)?(?:\d{1,2}时)?(?![之以]?前|[\d时起至])|(?:离校|放假|上岗|开工|下班|出院|入学|开学)(?:之|以)?前)/;

/** Adverbs that no rule knows: 教育局一直向学校提供, 银保监会先后组织. */
const ADVERBS = /^(?:一直|视情|亦|也|先后|多次|反复|现|已){1,2}/;

/** Where the predicate begins behind a phrase: behind a date (县财政今年安排) and adverbs. */
export function predicateAt(text: string, at: number): number {
  const when = WHEN.exec(text.slice(at, at + 12));
  const dated = when ? at + when[0].length : (limitAt(text, at)?.end ?? at);
  const behind = dated + (ADVERBS.exec(text.slice(dated, dated + 4))?.[0].length ?? 0);
  return skipAdverbs(text, behind, text.length);
}

export const opensPredicate = (text: string, at: number): boolean => {
  const here = text.slice(at, at + 14);
  const behind = text.slice(predicateAt(text, at)).slice(0, 14);
  return (
    MODAL.test(here) ||
    MODAL.test(behind) ||
    PREPOSITION.test(here) ||
    PREPOSITION.test(behind) ||
    opensAct(behind) ||
    VERB.test(behind) ||
    VERB.test(here)
  );
};

/** Whether a text opens with an adverb or a verb, which is nobody: 优先对城中村改造, 深化人才发展体制改革. */
export const opensVerb = (text: string): boolean =>
  VERB.test(text.slice(0, 14)) || skipAdverbs(text, 0, text.length) > 0;
export const opensNone = (text: string): boolean => OPENS_NONE.test(text) || opensVerb(text);

/** The hours of a day before the act: 夜间22时至次日6时不得进行. */
const HOURS =
  /^(?:每[日天]|夜间|凌晨|上午|下午|晚上?|节假日){0,2}(?:\d{1,2}[时:](?:\d{2})?(?:至|—)?(?:[次翌]日)?){1,2}/;

/** Denials and small words that a clause goes on with: 未申报的不得实施集中, 会再视疫情检讨. */
const GOES_ON_WITH =
  /^(?:(?:监督|指导|检查|督促|审查|研究)、|[不切再亦且方勿毋]|未(?!成年)|会(?![议计员])|其中|每[年月日周])/;

/** Whether a clause goes on with an act or a condition, and does not begin with a subject of its own. */
export function goesOn(words: string): boolean {
  const text = words.trimStart().replace(LEADS, '').replace(HOURS, '');
  return GOES_ON_WITH.test(text) || opensNone(text) || opensPredicate(text, 0);
}
