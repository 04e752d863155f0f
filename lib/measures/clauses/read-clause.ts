import { type Ordinal, ordinalAt } from '../../text/ordinal-at.ts';
import { limitAt } from '../../values/limits/deadline-in.ts';
import type { RuleHit, RuleMatcher, Stretch } from '../rules/rule-matcher.ts';
import { skipAdverbs } from '../rules/skip-adverbs.ts';
import { addresseeIn, subjectIn } from './addressee.ts';
import { type AttributionHead, attributionIn, type SpeechBefore } from './attribution.ts';
import { type Clause, LONGEST_CLAUSE } from './sentences.ts';

/**
 * What one clause says on its own. Offsets are into its paragraph. Every clause has every field: objects of one shape are
 * read several times faster, and a text has thousands.
 */
export interface OwnReading {
  readonly start: number;
  readonly end: number;
  /** Where the demand itself begins: behind reported speech (会议强调要…), at the ordinal or addressee otherwise. */
  readonly from: number;
  /** Its canonical text behind ordinal and reported speech. */
  readonly text: string;
  /** The mark behind it. */
  readonly mark: string;
  readonly head: AttributionHead | undefined;
  readonly ordinal: Ordinal | undefined;
  readonly modal: RuleHit | undefined;
  /** Who is addressed, when the clause says so before its modal. */
  readonly addressee: string | undefined;
  /** Where the predicate begins. */
  readonly lead: number;
  readonly hits: readonly RuleHit[];
}

/** What a clause needs to know of its surroundings. */
export interface Surroundings extends SpeechBefore {
  /** 一是 counts as an ordinal here: 二是 stands in the paragraph too, or the text is a speech. */
  readonly counted: boolean;
  readonly matcher: RuleMatcher;
}

/** The reading of a clause with what only its sentence needs. */
export interface ClauseReading {
  readonly own: OwnReading;
  /** What stands before its modal; '' without one. */
  readonly prefix: string;
  /** Who acts, where it has no modal. */
  readonly subject: string | undefined;
}

const MODALS = /^modal-(?:must|should|ought|announce|will|request)$|^ban$|^may$|^ban-soft$/;
const OBLIGES = /^modal-(?:must|should|ought|announce)$/;

const isModal = ({ rule }: RuleHit): boolean => MODALS.test(rule.name);

/** A short subject that `addresseeIn` does not know may stand before a modal: 县财政可…. */
const SHORT_PREFIX = 8;

interface Opening {
  /** Where the demand begins, behind ordinal and reported speech. */
  readonly from: number;
  readonly ordinal: Ordinal | undefined;
  readonly head: AttributionHead | undefined;
}

/** What a clause opens with before it demands anything. */
function openingOf(text: string, clause: Clause, around: Surroundings): Opening {
  const found = ordinalAt(text, clause.start);
  const ordinal = found && (found.level < 8 || around.counted) ? found : undefined;
  const behind = clause.start + (ordinal?.length ?? 0);
  const rest = text.slice(behind, clause.end);
  const spoken = attributionIn(rest, clause.mark, around);
  if (spoken) return { from: behind + spoken.from, ordinal, head: { ...spoken, from: behind + spoken.from } };
  const headsGoals = clause.mark === '：' && /目标(?:任务)?(?:是|为)$/.test(rest);
  return { from: headsGoals ? clause.end : behind, ordinal, head: undefined };
}

interface Demand {
  readonly modal: RuleHit | undefined;
  readonly prefix: string;
  readonly addressee: string | undefined;
  /** Where to look for the predicate: behind the modal, where it is the clause's own. */
  readonly behind: number;
}

/** The modal of a clause: the first that an addressee stands before, else the first. */
function demandIn(stretch: Stretch, whole: readonly RuleHit[], matcher: RuleMatcher): Demand {
  const { text, start } = stretch;
  const modals = matcher.heads(stretch, []).filter(isModal);
  for (const hit of whole) if (isModal(hit)) modals.push(hit);
  const before = (hit: RuleHit): string => text.slice(start, hit.start);
  const addressed = modals.find((hit) => addresseeIn(before(hit)) !== undefined);
  const modal = addressed ?? modals[0];
  if (!modal) return { modal, prefix: '', addressee: undefined, behind: start };
  const prefix = before(modal);
  const addressee = addressed ? addresseeIn(prefix) : undefined;
  const own = addressee !== undefined || prefix.length <= SHORT_PREFIX || OBLIGES.test(modal.rule.name);
  return { modal, prefix, addressee, behind: own ? modal.end : start };
}

/** Where the predicate begins: behind adverbs and a time limit (要于六月底前全面完成摸底). */
function skipToPredicate(text: string, at: number, until: number): number {
  const here = skipAdverbs(text, at, until);
  const limit = limitAt(text, here);
  return limit && limit.end < until ? skipAdverbs(text, limit.end, until) : here;
}

/** A clause too long to be read: it demands nothing. */
const unread = ({ start, end, mark }: Clause): ClauseReading => ({
  own: {
    start,
    end,
    from: end,
    text: '',
    mark,
    head: undefined,
    ordinal: undefined,
    modal: undefined,
    addressee: undefined,
    lead: end,
    hits: [],
  },
  prefix: '',
  subject: undefined,
});

/** Reads one clause of a canonical paragraph. */
export function readClause(text: string, clause: Clause, around: Surroundings): ClauseReading {
  if (clause.end - clause.start > LONGEST_CLAUSE) return unread(clause);
  const { matcher } = around;
  const { from, ordinal, head } = openingOf(text, clause, around);
  const until = clause.end;
  const stretch: Stretch = { text, start: from, until };
  const hits = matcher.anywhere(stretch);
  const { modal, prefix, addressee, behind } = demandIn(stretch, hits, matcher);
  const lead = skipToPredicate(text, behind, until);
  const words = text.slice(from, until);
  for (const hit of matcher.heads(stretch, [behind, lead, from])) hits.push(hit);
  return {
    own: {
      start: clause.start,
      end: clause.end,
      from: ordinal && !head && from < clause.end ? clause.start : from,
      text: words,
      mark: clause.mark,
      head,
      ordinal,
      modal,
      addressee,
      lead,
      hits,
    },
    prefix,
    subject: modal === undefined && !head ? subjectIn(words) : undefined,
  };
}
