import type { Attribution } from '../article.ts';
import { addresseeIn, subjectIn } from './addressee.ts';
import { type AttributionHead, attributionIn, lastPersonIn } from './attribution.ts';
import { type Clause, sentencesOf } from './clauses.ts';
import type { DocumentKind } from './kind.ts';
import { matchAnywhere, matchHeads, type RuleHit, skipAdverbs } from './match.ts';
import { type Ordinal, ordinalAt } from './ordinals.ts';

/** A clause with what the rules saw in it and where it stands. Offsets are into its paragraph. */
export interface ReadClause {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Its canonical text, from `from` on. */
  readonly text: string;
  /** The mark behind it. */
  readonly mark: string;
  /** Running numbers of its sentence and segment within the text. */
  readonly sentence: number;
  readonly segment: number;
  /** Where the demand itself begins: behind reported speech (会议强调要…), at the ordinal or addressee otherwise. */
  readonly from: number;
  readonly head?: AttributionHead;
  readonly attribution?: Attribution;
  readonly ordinal?: Ordinal;
  readonly path: readonly string[];
  readonly modal?: RuleHit;
  readonly addressee?: string;
  readonly actor?: string;
  /** Where the predicate begins. */
  readonly lead: number;
  readonly hits: readonly RuleHit[];
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

const NEVER: readonly string[] = [];

/** Characters of a clause the rules look at: no clause of prose is longer, and what is must not cost more than its length. */
const READ = 400;

/** The ordinals open at a point, outermost first. */
function withOrdinal(open: readonly Ordinal[], next: Ordinal): readonly Ordinal[] {
  return [...open.filter((ordinal) => ordinal.level < next.level), next];
}

const MODALS = /^modal-(?:must|should|will|request)$|^ban$|^may$|^ban-soft$/;

/** Reads canonical paragraphs into clauses, in order. */
export function readClauses(paragraphs: readonly string[], kind: DocumentKind): ReadClause[] {
  const read: ReadClause[] = [];
  let person: string | undefined;
  let attribution: Attribution | undefined;
  let open: readonly Ordinal[] = [];
  let sentenceNumber = 0;
  let segmentNumber = 0;
  let banLevel: number | undefined;
  let review = false;
  // A selection may be a single line: then nothing stands before the text.
  let begun = !paragraphs.some((text) => /[。；]/.test(text));
  for (const [paragraph, text] of paragraphs.entries()) {
    const sentences = sentencesOf(text);
    const counted = /二(?:是|要)|第二[，、]|其次[，、]/.test(text);
    let firstClause = true;
    let goal = false;
    const lead = text.trimStart();
    const opening = ordinalAt(lead);
    const isHeading = sentences.length === 1 && text.length <= 50 && !/[。！？；：]$/.test(text.trimEnd());
    if (!begun && (/[。；]/.test(text) || opening)) begun = true;
    if (opening && isHeading && opening.level <= 4)
      review = /回顾|总结|成绩|成效|基本情况|主要工作情况|取得/.test(text);
    if (opening && banLevel !== undefined && opening.level <= banLevel) banLevel = undefined;
    for (const sentence of sentences) {
      sentenceNumber++;
      const total = sentence.segments.reduce((sum, segment) => sum + segment.length, 0);
      let index = 0;
      let modalBefore = false;
      let actor: string | undefined;
      let subject: string | undefined;
      for (const segment of sentence.segments) {
        segmentNumber++;
        for (const clause of segment) {
          const made = one(text, clause);
          if (made.head) {
            const within =
              attribution &&
              /批示|指示|讲话|回信|通知|意见|文件/.test(made.head.attribution.speaker) &&
              attribution.speaker !== made.head.attribution.speaker
                ? attribution.speaker
                : undefined;
            attribution = within === undefined ? made.head.attribution : { ...made.head.attribution, within };
          } else if (firstClause && attribution && !made.ordinal && (endsScope(text) || !demands(made)))
            attribution = undefined;
          if (made.ordinal) open = withOrdinal(open, made.ordinal);
          // 医疗卫生、通道卡口等一线工作人员，要持续强化…: the addressee has a clause to itself.
          if (made.addressee) actor = made.addressee;
          else if (subject !== undefined && made.modal && made.prefix === '') actor = subject;
          else actor = made.subject ?? actor;
          const bare = text.slice(made.from, clause.end);
          subject = made.modal || made.hits.some((hit) => hit.rule.place === 'head') ? undefined : addresseeIn(bare);
          const { prefix: _prefix, subject: _subject, ...own } = made;
          read.push({
            ...own,
            paragraph,
            sentence: sentenceNumber,
            segment: segmentNumber,
            ...(attribution === undefined ? {} : { attribution }),
            ...(actor === undefined ? {} : { actor }),
            path: open.length === 0 ? NEVER : open.map((ordinal) => ordinal.label),
            modalBefore,
            firstInSentence: index === 0,
            lastInSentence: index === total - 1,
            onlyInSentence: total === 1,
            runIn:
              total === 1 &&
              sentence !== sentences.at(-1) &&
              clause.end - made.lead <= 14 &&
              clause.end - made.lead >= 4 &&
              !made.head &&
              !text.slice(clause.start, clause.end).includes('、'),
            goal,
            banList: banLevel !== undefined && opening !== undefined,
            review,
            titleMatter: !begun,
            heading: isHeading,
          });
          if (
            /(?:禁止|不得)[^，。]{0,12}下列[^，。]{1,12}$/.test(text.slice(clause.start, clause.end)) &&
            clause.mark === '：'
          )
            banLevel = opening?.level ?? 3;
          if (/目标(?:任务)?(?:是|为)?$/.test(text.slice(clause.start, clause.end)) && clause.mark === '：')
            goal = true;
          if (made.modal) modalBefore = true;
          person = lastPersonIn(text.slice(clause.start, clause.end)) ?? person;
          index++;
          firstClause = false;
        }
        if (segment.at(-1)?.mark === '；') actor = undefined;
      }
    }

    function one(text: string, clause: Clause) {
      let from = clause.start;
      const ordinal = ordinalAt(text, from);
      const trusted = ordinal && (ordinal.level < 8 || counted || kind === 'speech') ? ordinal : undefined;
      if (trusted) from += trusted.length;
      const spoken = attributionIn(text.slice(from, clause.end), clause.mark, person);
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
        (prefix === '' ||
          addressee !== undefined ||
          prefix.length <= 8 ||
          /^modal-(?:must|should)$/.test(modal.rule.name))
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
        ...(modal === undefined && !head ? { subject: subjectIn(text.slice(from, clause.end)) } : {}),
        ...(addressee === undefined ? {} : { addressee }),
        lead,
        hits,
      };
    }
  }
  return read;
}

/** A clause that can be no measure: the head of reported speech, the title and what stands around it. */
export const outside = (clause: ReadClause): boolean => clause.from >= clause.end || clause.titleMatter;

/** A paragraph that opens without ordinal or imperative, or that tells who was there, ends what was being reported. */
const demands = ({ modal, addressee, hits }: Pick<ReadClause, 'modal' | 'addressee' | 'hits'>): boolean =>
  modal !== undefined || addressee !== undefined || hits.some(({ rule }) => rule.name.startsWith('verb-'));

const endsScope = (text: string): boolean =>
  /^(?:会议还|会上|会前|会后|据|当日|当天|日前|近日)|(?:出席|列席|参加(?:会议|座谈|活动)?|陪同)。?$|主持会议|(?:出席|参加)(?:会议|座谈)|^（|责任编辑/.test(
    text.trim(),
  );
