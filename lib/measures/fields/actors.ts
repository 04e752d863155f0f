import type { Attribution } from '../../reading/article.ts';
import type { ReadClause } from '../clauses/read-clauses.ts';
import { actorIn, isWeak, LONGEST, NOBODY, opensNone } from './actor-phrase.ts';
import { ASKED, ENCOURAGED, ENDS, INNER } from './actor-words.ts';

/** The subject alone, before a comma: 医疗卫生、通道卡口等一线工作人员，要持续强化…. */
const alone = (words: string, mark: string): string | undefined => {
  const may = mark === '，' && words.length <= LONGEST && words.length > 1 && ENDS.test(words) && !INNER.test(words);
  return may && !isWeak(words) && !opensNone(words) && !ASKED.test(words) ? words : undefined;
};

/** A sanction is not done by whom it is for: 逾期未办理者，处三万元以下罚款. */
const SANCTION = /^(?:依法|依规|可|并|最高|将)*(?:处(?!理)|罚|追究|没收|吊销|责令)/;

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
    const own = actorIn(words) ?? addresseeOf(clause);
    const carried = clause.head || SANCTION.test(words) ? undefined : known.actor;
    const actor = own ?? carried ?? alone(words, clause.mark);
    last = clause;
    known = { actor, before: own ?? known.before };
    return { own, carried: actor };
  });
}

function enter(known: Known, clause: ReadClause, last: ReadClause | undefined, words: string): Known {
  const goesOn = clause.paragraph === last?.paragraph && !clause.ordinal && !clause.head && OPENS_DEMAND.test(words);
  const actor = goesOn ? known.before : undefined;
  return { actor, before: actor };
}
