import type { ReadClause } from '../clauses/read-clauses.ts';
import { actorIn, isWeak, LONGEST, NOBODY } from './actor-phrase.ts';
import { ASKED, ENCOURAGED, ENDS, INNER, MODAL } from './actor-words.ts';
import { isSomebody } from './is-somebody.ts';
import { goesOn, opensNone } from './opens-predicate.ts';

/** The subject alone, before a comma: 医疗卫生、通道卡口等一线工作人员，要持续强化…. */
const alone = (clause: string, mark: string, next: string): string | undefined => {
  const words = clause.trimStart().replace(/^(?:凡是?|至于)/, '');
  const asked = mark === '，' && MODAL.test(next) && words.length <= LONGEST && words.length > 2;
  if (
    asked &&
    /(?:[^学记读作笔]者|人士|人员|单位|企业|机构|市民|居民|车主)$/.test(words) &&
    !NONE_ALONE.test(words) &&
    isSomebody(words)
  )
    return words;
  const may = mark === '，' && words.length <= LONGEST && words.length > 1 && ENDS.test(words) && !INNER.test(words);
  return may && !isWeak(words) && !opensNone(words) && !ASKED.test(words) && isSomebody(words) ? words : undefined;
};

/** A condition or a wish, not somebody: 逾期未办理者 is whom the sanction is for. */
const NONE_ALONE = /^(?:对|违|逾期|若|如|未|擅自|拒不|为|在|从|向|由|将|把|希望|请)|不得|了/;

/** Whom a clause that is said to somebody is said to: 黎绍安叮嘱护林员，要守住路口. */
const TOLD = /^[\u3400-\u9fff、]{2,24}?(?:叮嘱|嘱咐|告诫|要求|提醒)([\u3400-\u9fff]{2,12})$/;

function toldWhom(words: string): string | undefined {
  const whom = TOLD.exec(words)?.[1];
  return whom !== undefined && ENDS.test(whom) && !INNER.test(whom) && !opensNone(whom) && isSomebody(whom)
    ? whom
    : undefined;
}

/** A sanction is not done by whom it is for: 逾期未办理者，处三万元以下罚款. */
const SANCTION = /^(?:视情节|依法|依规|可|并|最高|将)*(?:处(?!理)|罚|追究|没收|吊销|责令|给予[^，]{0,6}(?:处分|警告))/;

/** The addressee that the clause was read with, where it holds here too. */
function addresseeOf({ addressee }: ReadClause): string | undefined {
  const named = addressee?.trim();
  const holds = named !== undefined && !opensNone(named) && !INNER.test(named) && !ASKED.test(named);
  return holds && isSomebody(named) && !ENCOURAGED.test(named) && !NOBODY.test(named) && !/[求报]/.test(named)
    ? named
    : undefined;
}

/** Words of a clause behind ordinal and head. */
const wordsOf = ({ from, end, ordinal, start }: ReadClause, paragraph: string): string =>
  paragraph.slice(ordinal && from === start ? start + ordinal.length : from, end);

/** What is wished of others, comes of what was done, or is given to somebody: not done by whom the clauses before name. */
const NOT_THEIRS =
  /^(?:并|亦|也|同时|均|则|都|且|将|可){0,2}(?:希望|欢迎|建议|敬?请(?![示向于在尽务勿按将依自])|期望|期盼|盼|使|让|令|导致|促使|以便|给予|获|违反|对违反|依法追究|受到?)/;

/** A condition or a time, before the act: 特殊情况确需建设的，应当报市政府批准. */
const CONDITION = /(?:的|[时后前下中上内起]|者|期间|情况)$/;

/** What is told of somebody, who is not the one that what follows is asked of: 农业局发布意见，建议优先选用…. */
const TELLS = /(?:发布|印发|公布|召开|举行|出席|告诉|宣布|收到|表示|介绍|透露|通报)/;

/**
 * Who is to do what each clause demands: named in it, or in a clause before it in the sentence and carried to what goes on
 * with an act. Never over a full stop: of those carried so three in four were not whom a reader would name. Undefined where
 * nobody is named.
 */
export function actorsOf(
  clauses: readonly ReadClause[],
  paragraphs: readonly string[],
): readonly { readonly own: string | undefined; readonly carried: string | undefined }[] {
  let known: string | undefined;
  let last: ReadClause | undefined;
  return clauses.map((clause, at) => {
    const words = wordsOf(clause, paragraphs[clause.paragraph] ?? '');
    if (clause.segment !== last?.segment) known = undefined;
    const subject = alone(words, clause.mark, wordsBehind(clauses[at + 1], clause, paragraphs)) ?? toldWhom(words);
    const own = actorIn(words) ?? addresseeOf(clause);
    const theirs = !clause.head && !SANCTION.test(words) && !NOT_THEIRS.test(words) && goesOn(words);
    const actor = own ?? subject ?? (theirs ? known : undefined);
    last = clause;
    known = clause.modal === undefined && TELLS.test(words) ? undefined : (actor ?? heldOver(words, known));
    return { own, carried: actor };
  });
}

/** Whom a condition or a time leaves to the clauses behind it. */
const heldOver = (words: string, known: string | undefined): string | undefined =>
  CONDITION.test(words) ? known : undefined;

/** The beginning of the next clause of the sentence. */
const wordsBehind = (next: ReadClause | undefined, { sentence }: ReadClause, paragraphs: readonly string[]): string =>
  next?.sentence === sentence ? wordsOf(next, paragraphs[next.paragraph] ?? '').slice(0, 24) : '';
