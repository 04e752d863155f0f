import type { Attribution } from '../../reading/article.ts';
import type { DocumentKind } from '../kind.ts';
import { matcherOf, type RuleMatcher } from '../rules/rule-matcher.ts';
import { runSteps, type Steps } from '../steps.ts';
import { atStart, type Carried, enterClause, enterParagraph, leaveClause, withClause } from './carried.ts';
import { type ClausePlace, type Counts, lookAtParagraph, placesOf } from './places.ts';
import { type OwnReading, readClause } from './read-clause.ts';

/*
 * clauses/: a text as a row of clauses, each with what holds where it stands. Sentences are cut at commas, colons and
 * semicolons (sentences); a clause is read for its ordinal, the head of reported speech, addressee, modal and predicate
 * (read-clause); what one clause says for those behind it is carried on (carried).
 *
 * 会议强调，一要排查隐患，县住建局要建立台账。: the first clause is a head and demands nothing; the second stands under 一要,
 * the third is addressed to 县住建局; both are said by 会议.
 */

/** A clause with what the rules saw in it and where it stands. Offsets are into its paragraph. */
export interface ReadClause extends OwnReading {
  readonly paragraph: number;
  /** Running numbers of its sentence and segment within the text. */
  readonly sentence: number;
  readonly segment: number;
  readonly attribution: Attribution | undefined;
  /** Labels of the ordinals open here, outermost first. */
  readonly path: readonly string[];
  /** The addressee, explicit or carried. */
  readonly actor: string | undefined;
  /** The sentence has a modal before this clause. */
  readonly modalBefore: boolean;
  readonly firstInSentence: boolean;
  readonly lastInSentence: boolean;
  readonly onlyInSentence: boolean;
  /** Whole paragraph is one short line without a full stop: a heading. */
  readonly heading: boolean;
  /** A short sentence that heads those after it in its paragraph: 全力化解重大风险。 */
  readonly runIn: boolean;
  /** Stands behind 主要预期目标是：, in the same paragraph. */
  readonly goal: boolean;
  /** An item under 禁止下列行为：. */
  readonly banList: boolean;
  /** In a section that looks back: 一、2024年工作回顾. */
  readonly review: boolean;
  /** Before the first full sentence: title, subtitle, addressee of a letter. */
  readonly titleMatter: boolean;
}

const NO_PATH: readonly string[] = [];

/** Shortest and longest predicate of a sentence that heads others, in characters. */
const RUN_IN = { least: 4, most: 14 };

function isRunIn(place: ClausePlace, { head, lead }: OwnReading): boolean {
  const { paragraph, clause } = place;
  const alone = place.firstInSentence && place.lastInSentence;
  const size = clause.end - lead;
  const short = size <= RUN_IN.most && size >= RUN_IN.least;
  return (
    alone && !place.inLastSentence && short && !head && !paragraph.text.slice(clause.start, clause.end).includes('、')
  );
}

/** Reads one clause under what is carried to it; gives it with what is carried on. */
function step(
  before: Carried,
  place: ClausePlace,
  matcher: RuleMatcher,
): { readonly clause: ReadClause; readonly after: Carried } {
  const { paragraph, sentence, segment, firstInSentence, lastInSentence } = place;
  const entered = enterClause(before, place);
  const { person, said } = entered;
  const around = { counted: paragraph.counted, matcher, person, said, speaker: entered.attribution?.speaker };
  const made = readClause(paragraph.text, place.clause, around);
  const now = withClause(entered, place, made);
  const { own } = made;
  const clause: ReadClause = {
    start: own.start,
    end: own.end,
    from: own.from,
    text: own.text,
    mark: own.mark,
    head: own.head,
    ordinal: own.ordinal,
    modal: own.modal,
    addressee: own.addressee,
    lead: own.lead,
    hits: own.hits,
    paragraph: paragraph.index,
    sentence,
    segment,
    attribution: now.attribution,
    actor: now.actor,
    path: now.open.length === 0 ? NO_PATH : now.open.map((ordinal) => ordinal.label),
    modalBefore: now.modalBefore,
    firstInSentence,
    lastInSentence,
    onlyInSentence: firstInSentence && lastInSentence,
    runIn: isRunIn(place, own),
    goal: now.goal,
    banList: now.banLevel !== undefined && paragraph.opening !== undefined,
    review: now.review,
    titleMatter: !now.begun,
    heading: paragraph.heading,
  };
  return { clause, after: leaveClause(now, place, own) };
}

/** Clauses read in one step. */
const STEP = 25;

/**
 * Reads canonical paragraphs into clauses, in order: a state (`Carried`) goes from clause to clause, each step reads one
 * clause under it. Who speaks, who is to act and which ordinals are open hold until something ends them:
 * 会议强调，一要排查隐患。二要落实责任。 has two demands, both the meeting's.
 */
export function* readClausesInSteps(
  paragraphs: readonly string[],
  kind: DocumentKind,
  matcher: RuleMatcher = matcherOf(),
): Steps<ReadClause[]> {
  const read: ReadClause[] = [];
  let carried = atStart(paragraphs);
  let counts: Counts = { sentences: 0, segments: 0 };
  for (const [index, text] of paragraphs.entries()) {
    const paragraph = lookAtParagraph(text, index, kind);
    carried = enterParagraph(carried, paragraph);
    const found = placesOf(paragraph, counts);
    counts = found.counts;
    for (const place of found.places) {
      if (read.length % STEP === STEP - 1) yield;
      const { clause, after } = step(carried, place, matcher);
      read.push(clause);
      carried = after;
    }
  }
  return read;
}

/** As `readClausesInSteps`, in one go. */
export const readClauses = (...given: Parameters<typeof readClausesInSteps>): ReadClause[] =>
  runSteps(readClausesInSteps(...given));

/** A clause that can be no measure: the head of reported speech, the title and what stands around it. */
export const outside = (clause: ReadClause): boolean => clause.from >= clause.end || clause.titleMatter;
