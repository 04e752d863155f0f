import type { Attribution } from '../../reading/article.ts';
import type { Ordinal } from '../../text/ordinal-at.ts';
import { addresseeIn } from './addressee.ts';
import { lastPersonIn } from './attribution.ts';
import type { ClausePlace, Paragraph } from './places.ts';
import type { ClauseReading, OwnReading } from './read-clause.ts';
import { LONGEST_CLAUSE } from './sentences.ts';

/** What is known between two clauses: what was said before holds until something ends it. */
export interface Carried {
  /** The last person named. */
  readonly person: string | undefined;
  /** The last clauses of the sentence: they may bring in a speaker. */
  readonly said: readonly string[];
  /** Whose speech is being reported. */
  readonly attribution: Attribution | undefined;
  /** The ordinals open here, outermost first. */
  readonly open: readonly Ordinal[];
  /** The level of the item that said 禁止下列行为：; what is numbered below it is banned. */
  readonly banLevel: number | undefined;
  /** In a section that looks back: 一、2024年工作回顾. */
  readonly review: boolean;
  /** The text proper has begun: title and what stands around it lie behind. */
  readonly begun: boolean;
  /** Behind 主要预期目标是：, to the end of the paragraph. */
  readonly goal: boolean;
  /** Who is to act, to the end of the segment or sentence. */
  readonly actor: string | undefined;
  /** The addressee that the clause before was, whole: 医疗卫生、通道卡口等一线工作人员，要持续强化…. */
  readonly subject: string | undefined;
  /** The sentence has had a modal. */
  readonly modalBefore: boolean;
  /** The mark behind the clause before. */
  readonly mark: string;
}

/** Clauses back in its sentence that may bring in the speaker of a clause. */
const SAID = 4;

/** Before the first paragraph. A selection may be a single line: then nothing stands before the text. */
export const atStart = (paragraphs: readonly string[]): Carried => ({
  person: undefined,
  said: [],
  attribution: undefined,
  open: [],
  banLevel: undefined,
  review: false,
  begun: !paragraphs.some((text) => /[。；]/.test(text)),
  goal: false,
  actor: undefined,
  subject: undefined,
  modalBefore: false,
  mark: '',
});

/** Into a paragraph: its ordinal may open a section or end a list of bans. */
export function enterParagraph(before: Carried, { text, opening, heading }: Paragraph): Carried {
  const opensSection = opening !== undefined && heading && opening.level <= 4;
  const endsBans = opening !== undefined && before.banLevel !== undefined && opening.level <= before.banLevel;
  return {
    ...before,
    begun: before.begun || opening !== undefined || /[。；]/.test(text),
    review: opensSection ? /回顾|总结|成绩|成效|基本情况|主要工作情况|取得/.test(text) : before.review,
    banLevel: endsBans ? undefined : before.banLevel,
    goal: false,
  };
}

/** Into a clause: a new sentence forgets who is to act, a new segment too. */
export function enterClause(before: Carried, place: ClausePlace): Carried {
  if (place.firstInSentence) return { ...before, said: [], actor: undefined, subject: undefined, modalBefore: false };
  if (place.firstInSegment && before.mark === '；') return { ...before, actor: undefined };
  return before;
}

/** A paragraph that tells who was there, or what else happened, ends what was being reported. */
const endsScope = (text: string): boolean =>
  /^(?:会议还|会上|会前|会后|据|当日|当天|日前|近日)|(?:出席|列席|参加(?:会议|座谈|活动)?|陪同)。?$|主持会议|(?:出席|参加)(?:会议|座谈)|^（|责任编辑/.test(
    text.trim(),
  );

/** So does one that opens without ordinal or imperative. */
const demands = ({ modal, addressee, hits }: OwnReading): boolean =>
  modal !== undefined || addressee !== undefined || hits.some(({ rule }) => rule.name.startsWith('verb-'));

/** 他在批示中指出 within what the meeting reports: the outer speaker is kept. */
function nest(outer: Attribution | undefined, inner: Attribution | undefined): Attribution | undefined {
  if (!inner) return undefined;
  const isWritten = /批示|指示|讲话|回信|通知|意见|文件/.test(inner.speaker);
  return outer && isWritten && outer.speaker !== inner.speaker ? { ...inner, within: outer.speaker } : inner;
}

function attributionOf(now: Carried, place: ClausePlace, made: ClauseReading): Attribution | undefined {
  const { own } = made;
  if (own.head) return nest(now.attribution, own.head.attribution);
  const mayEnd = place.firstInParagraph && !own.ordinal;
  return mayEnd && (endsScope(place.paragraph.text) || !demands(own)) ? undefined : now.attribution;
}

function actorOf(now: Carried, made: ClauseReading): string | undefined {
  if (made.own.addressee) return made.own.addressee;
  if (now.subject !== undefined && made.own.modal && made.prefix === '') return now.subject;
  return made.subject ?? now.actor;
}

/** The ordinals open behind another one, outermost first. */
const withOrdinal = (open: readonly Ordinal[], next: Ordinal): readonly Ordinal[] => [
  ...open.filter((ordinal) => ordinal.level < next.level),
  next,
];

/** With what the clause itself says of speaker, ordinal and actor: this is what it is read under. */
export const withClause = (now: Carried, place: ClausePlace, made: ClauseReading): Carried => ({
  ...now,
  attribution: attributionOf(now, place, made),
  open: made.own.ordinal ? withOrdinal(now.open, made.own.ordinal) : now.open,
  actor: actorOf(now, made),
});

/** What a list is of, at the end of what opens it. */
const LISTED = /下列[^，。下]{1,24}$/;

/** Out of a clause: what the next one is to know of it. */
export function leaveClause(now: Carried, { paragraph, clause }: ClausePlace, own: OwnReading): Carried {
  const whole = paragraph.text.slice(Math.max(clause.start, clause.end - LONGEST_CLAUSE), clause.end);
  const opensList = clause.mark === '：';
  // 不得有下列虚假或者引人误解的宣传行为：
  const bansBelow = opensList && /(?:禁止|不得)[^，。]{0,12}下列/.test(whole.slice(-40)) && LISTED.test(whole);
  const hasPredicate = own.modal !== undefined || own.hits.some((hit) => hit.rule.place === 'head');
  return {
    ...now,
    subject: hasPredicate ? undefined : addresseeIn(paragraph.text.slice(own.from, clause.end)),
    banLevel: bansBelow ? (paragraph.opening?.level ?? 3) : now.banLevel,
    goal: now.goal || (opensList && /目标(?:任务)?(?:是|为)?$/.test(whole)),
    modalBefore: now.modalBefore || own.modal !== undefined,
    person: lastPersonIn(whole) ?? now.person,
    said: now.said.length < SAID ? [...now.said, whole] : [...now.said.slice(1), whole],
    mark: clause.mark,
  };
}
