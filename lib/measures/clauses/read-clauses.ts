import type { Attribution } from '../../reading/article.ts';
import { type Ordinal, ordinalAt } from '../../text/ordinal-at.ts';
import type { DocumentKind } from '../kind.ts';
import { addresseeIn } from './addressee.ts';
import { lastPersonIn } from './attribution.ts';
import { sentencesOf } from './clauses.ts';
import { type OwnReading, readClause } from './read-clause.ts';

/** A clause with what the rules saw in it and where it stands. Offsets are into its paragraph. */
export interface ReadClause extends OwnReading {
  readonly paragraph: number;
  /** Running numbers of its sentence and segment within the text. */
  readonly sentence: number;
  readonly segment: number;
  readonly attribution?: Attribution;
  /** Labels of the ordinals open here, outermost first. */
  readonly path: readonly string[];
  /** The addressee, explicit or carried. */
  readonly actor?: string;
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

/** The ordinals open at a point, outermost first. */
function withOrdinal(open: readonly Ordinal[], next: Ordinal): readonly Ordinal[] {
  return [...open.filter((ordinal) => ordinal.level < next.level), next];
}

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
    const counted = kind === 'speech' || /二(?:是|要)|第二[，、]|其次[，、]/.test(text);
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
          const made = readClause(text, clause, { counted, person });
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
  }
  return read;
}

/** A clause that can be no measure: the head of reported speech, the title and what stands around it. */
export const outside = (clause: ReadClause): boolean => clause.from >= clause.end || clause.titleMatter;

/** A paragraph that opens without ordinal or imperative ends what was being reported. */
const demands = ({ modal, addressee, hits }: Pick<ReadClause, 'modal' | 'addressee' | 'hits'>): boolean =>
  modal !== undefined || addressee !== undefined || hits.some(({ rule }) => rule.name.startsWith('verb-'));

/** So does one that tells who was there, or what else happened. */
const endsScope = (text: string): boolean =>
  /^(?:会议还|会上|会前|会后|据|当日|当天|日前|近日)|(?:出席|列席|参加(?:会议|座谈|活动)?|陪同)。?$|主持会议|(?:出席|参加)(?:会议|座谈)|^（|责任编辑/.test(
    text.trim(),
  );
