import type { Attribution } from '../../reading/article.ts';
import type { ReadClause } from '../clauses/read-clauses.ts';
import { actorIn, isWeak, LONGEST, NOBODY, opensNone } from './actor-phrase.ts';
import { ASKED, ENCOURAGED, ENDS, INNER, MODAL } from './actor-words.ts';

/** The subject alone, before a comma: 医疗卫生、通道卡口等一线工作人员，要持续强化…. */
const alone = (clause: string, mark: string, next: string): string | undefined => {
  const words = clause.trimStart().replace(/^凡(?:是)?/, '');
  const asked = mark === '，' && MODAL.test(next) && words.length <= LONGEST && words.length > 2;
  if (asked && /(?:[^学记读作笔]者|人士|人员|单位|企业|机构|市民|居民|车主)$/.test(words) && !NONE_ALONE.test(words))
    return words;
  const may = mark === '，' && words.length <= LONGEST && words.length > 1 && ENDS.test(words) && !INNER.test(words);
  return may && !isWeak(words) && !opensNone(words) && !ASKED.test(words) ? words : undefined;
};

/** A condition or a wish, not somebody: 逾期未办理者 is whom the sanction is for. */
const NONE_ALONE = /^(?:对|违|逾期|若|如|未|擅自|拒不|为|在|从|向|由|将|把|希望|请)|不得|了/;

/** Whom a clause that is said to somebody is said to: 黎绍安叮嘱护林员，要守住路口. */
const TOLD = /^[\u3400-\u9fff、]{2,24}?(?:叮嘱|嘱咐|告诫|要求|提醒)([\u3400-\u9fff]{2,12})$/;

function toldWhom(words: string): string | undefined {
  const whom = TOLD.exec(words)?.[1];
  return whom !== undefined && ENDS.test(whom) && !INNER.test(whom) && !opensNone(whom) ? whom : undefined;
}

/** A sanction is not done by whom it is for: 逾期未办理者，处三万元以下罚款. */
const SANCTION = /^(?:视情节|依法|依规|可|并|最高|将)*(?:处(?!理)|罚|追究|没收|吊销|责令|给予[^，]{0,6}(?:处分|警告))/;

/** The addressee that the clause was read with, where it holds here too. */
function addresseeOf({ addressee }: ReadClause): string | undefined {
  const named = addressee?.trim();
  const holds = named !== undefined && !opensNone(named) && !INNER.test(named) && !ASKED.test(named);
  return holds && !ENCOURAGED.test(named) && !NOBODY.test(named) && !/[求报]/.test(named) ? named : undefined;
}

const OPENS_DEMAND = /^(?:并|还|也|同时|又)*(?:要(?!求)|应(?!急)|须|必须|务必|不得|严禁|切实|坚决)/;

/** Words of a clause behind ordinal and head. */
const wordsOf = ({ from, end, ordinal, start }: ReadClause, paragraph: string): string =>
  paragraph.slice(ordinal && from === start ? start + ordinal.length : from, end);

interface Known {
  readonly actor: string | undefined;
  /** Named at the beginning of the sentence before, in the same paragraph. */
  readonly before: string | undefined;
}

/**
 * Who is to do what each clause demands: named in it, or in a clause before it in the sentence and carried; over a full
 * stop only where the text itself speaks and goes on with 要 or 不得. Undefined where nobody is named.
 */
export function actorsOf(
  clauses: readonly ReadClause[],
  paragraphs: readonly string[],
  speakers: readonly (Attribution | undefined)[],
): readonly { readonly own: string | undefined; readonly carried: string | undefined }[] {
  let known: Known = { actor: undefined, before: undefined };
  let last: ReadClause | undefined;
  return clauses.map((clause, at) => {
    const words = wordsOf(clause, paragraphs[clause.paragraph] ?? '');
    if (clause.firstInSentence) known = enter(known, clause, speakers[at] === undefined ? last : undefined, words);
    else if (clause.segment !== last?.segment) known = { ...known, actor: undefined };
    const subject = alone(words, clause.mark, wordsBehind(clauses[at + 1], clause, paragraphs)) ?? toldWhom(words);
    const own = actorIn(words) ?? addresseeOf(clause);
    const carried = clause.head || SANCTION.test(words) ? undefined : known.actor;
    const actor = own ?? subject ?? carried;
    last = clause;
    known = { actor, before: own ?? known.before };
    return { own, carried: actor };
  });
}

/** The beginning of the next clause of the sentence. */
const wordsBehind = (next: ReadClause | undefined, { sentence }: ReadClause, paragraphs: readonly string[]): string =>
  next?.sentence === sentence ? wordsOf(next, paragraphs[next.paragraph] ?? '').slice(0, 24) : '';

function enter(known: Known, clause: ReadClause, last: ReadClause | undefined, words: string): Known {
  const goesOn = clause.paragraph === last?.paragraph && !clause.ordinal && !clause.head && OPENS_DEMAND.test(words);
  const actor = goesOn ? known.before : undefined;
  return { actor, before: actor };
}
