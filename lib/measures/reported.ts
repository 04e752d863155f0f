import type { ReadClause } from './clauses/read-clauses.ts';
import type { Verdict } from './judge.ts';
import type { DocumentKind } from './kind.ts';

/** Told of what was: nothing in it demands, bans or allows. */
const BINDS = /^(?:ban|sanction|adopted|may|duty|modal-)/;
const binds = ({ modal, modalBefore, hits }: ReadClause): boolean =>
  modal !== undefined || modalBefore || hits.some(({ rule }) => BINDS.test(rule.name));

/** What comes: 下一步将, 2026年计划. */
const COMES = /将|下一步|计划|力争|争取|继续|到20\d\d年/;

/** In a review only what says so itself: 计划, 争取, 继续 and 将75%的财力用于民生 stand in told sentences too. */
const AHEAD = /下一步|今后|将(?:进一步|继续|会|于|在)/;

/** What demands there, where the clause has a modal: 一定要…, 必须…; not the 宜 of 宜居宜业, nor 还需改善 or 自愿. */
const DEMANDS = /(?<![主重还想只])要(?![求素点])|(?<!无)须|务必|应(?:当|(?=[于在按将把]|立即))|不得|严禁|请(?![示求])/;

/** What is to be done at once is not done yet. */
const AT_ONCE = /立即|限期/;

/** A rate or what it is compared with: 增长6.1%, 同比. */
const RATE = /增长|下降|同比|\d[%‰]/;

/**
 * In a sentence that looks back what nobody is held to was done: 改造老旧小区23个 is a count, worth `most`, and 狠抓项目建设
 * is told and no measure at all. What has a time limit that is still to come (`due`) stays what it is.
 */
export function lookingBack(
  judged: Verdict,
  members: readonly ReadClause[],
  { most, due }: { readonly most: Verdict['salience']; readonly due: boolean },
): Verdict | undefined {
  const demanded = members.some(({ modal, text }) => modal !== undefined && DEMANDS.test(text));
  const ahead = due || members.some(({ text }) => AHEAD.test(text) || (most === 2 && AT_ONCE.test(text)));
  if (demanded || ahead) return judged;
  if (!members.some(({ text }) => /\d/.test(text))) return undefined;
  const listed = most === 1 || judged.salience === 1 || members.some(({ text }) => RATE.test(text));
  return { category: 'figure', salience: listed ? 1 : 2 };
}

/**
 * In a statistical report an amount that nobody is held to was reached: 建设大中型沼气工程109处 is a figure there, in a plan
 * it is a target. Figures of such a report are listed, never marked (salience 1).
 */
export function inReport(judged: Verdict, members: readonly ReadClause[], kind: DocumentKind): Verdict {
  if (kind !== 'statistics') return judged;
  if (judged.category === 'figure') return { category: 'figure', salience: 1 };
  const told = !members.some(binds) && !members.some(({ text }) => COMES.test(text));
  return told && members.some(({ text }) => /\d/.test(text)) ? { category: 'figure', salience: 1 } : judged;
}
