import { type Ordinal, ordinalAt } from '../../text/ordinal-at.ts';
import { matchAnywhere, matchHeads, type RuleHit, skipAdverbs } from '../rules/match.ts';
import { addresseeIn, subjectIn } from './addressee.ts';
import { type AttributionHead, attributionIn } from './attribution.ts';
import type { Clause } from './clauses.ts';

/** What one clause says on its own. Offsets are into its paragraph. */
export interface OwnReading {
  readonly start: number;
  readonly end: number;
  /** Where the demand itself begins: behind reported speech (会议强调要…), at the ordinal or addressee otherwise. */
  readonly from: number;
  /** Its canonical text behind ordinal and reported speech. */
  readonly text: string;
  /** The mark behind it. */
  readonly mark: string;
  readonly head?: AttributionHead;
  readonly ordinal?: Ordinal;
  readonly modal?: RuleHit;
  /** Who is addressed, when the clause says so before its modal. */
  readonly addressee?: string;
  /** Where the predicate begins. */
  readonly lead: number;
  readonly hits: readonly RuleHit[];
}

/** What a clause needs to know of its surroundings. */
export interface Place {
  /** 一是 counts as an ordinal here: 二是 stands in the paragraph too, or the text is a speech. */
  readonly counted: boolean;
  /** The last person named before it. */
  readonly person: string | undefined;
}

/** Characters of a clause the rules look at: no clause of prose is longer, and what is must not cost more than its length. */
const READ = 400;

const MODALS = /^modal-(?:must|should|will|request)$|^ban$|^may$|^ban-soft$/;

/** Reads one clause. `prefix` is what stands before its modal, `subject` who acts where it has none. */
export function readClause(
  text: string,
  clause: Clause,
  place: Place,
): OwnReading & { readonly prefix: string; readonly subject: string | undefined } {
  let from = clause.start;
  const ordinal = ordinalAt(text, from);
  const trusted = ordinal && (ordinal.level < 8 || place.counted) ? ordinal : undefined;
  if (trusted) from += trusted.length;
  const spoken = attributionIn(text.slice(from, clause.end), clause.mark, place.person);
  const head = spoken ? { ...spoken, from: from + spoken.from } : undefined;
  if (head) from = head.from;
  else if (clause.mark === '：' && /目标(?:任务)?(?:是|为)$/.test(text.slice(from, clause.end))) from = clause.end;
  const until = Math.min(clause.end, from + READ);
  const whole = matchAnywhere(text, from, until);
  const modals = [...matchHeads(text, from, until, []), ...whole].filter((hit) => MODALS.test(hit.rule.name));
  const addressed = modals.find((hit) => addresseeIn(text.slice(from, hit.start)) !== undefined);
  const modal = addressed ?? modals[0];
  const prefix = modal ? text.slice(from, modal.start) : '';
  const addressee = addressed ? addresseeIn(prefix) : undefined;
  const afterModal =
    modal &&
    (prefix === '' || addressee !== undefined || prefix.length <= 8 || /^modal-(?:must|should)$/.test(modal.rule.name))
      ? modal.end
      : from;
  const lead = skipAdverbs(text, afterModal, until);
  const hits = [...whole, ...matchHeads(text, from, until, [afterModal, lead, from])];
  return {
    start: clause.start,
    end: clause.end,
    text: text.slice(from, clause.end),
    mark: clause.mark,
    from: trusted && !head && from < clause.end ? clause.start : from,
    ...(head === undefined ? {} : { head }),
    ...(trusted === undefined ? {} : { ordinal: trusted }),
    prefix,
    ...(modal === undefined ? {} : { modal }),
    subject: modal === undefined && !head ? subjectIn(text.slice(from, clause.end)) : undefined,
    ...(addressee === undefined ? {} : { addressee }),
    lead,
    hits,
  };
}
