import { COMMON_SURNAMES, OTHER_SURNAMES, TITLED_SURNAMES } from '../../names/surnames.ts';
import type { Attribution } from '../../reading/article.ts';
import { listWords } from '../rules/list-words.ts';
import { SPEAKERS as SPEAKER_LIST } from './words/speakers.ts';
import { SPEECH_VERBS } from './words/speech-verbs.ts';
import { TITLES as TITLE_LIST } from './words/titles.ts';

const anyOf = (list: string): string => listWords(list).join('|');
const VERBS = anyOf(SPEECH_VERBS);
const SPEAKERS = anyOf(SPEAKER_LIST);
const TITLES = anyOf(TITLE_LIST);

/** 付 pays and 闫 was never looked at here; the training knows the list as it is, so they stay out until it is redone. */
const SURNAMES = (COMMON_SURNAMES + OTHER_SURNAMES + TITLED_SURNAMES).replace(/[闫付]/g, '');
const HEAD = new RegExp(
  `^(.{0,90}?)(?:还|并|同时|又|特别|进一步|再次|着重|最后|随后|反复|明确|书面)*(${VERBS})(?:说|道|了)?$`,
);
const INLINE = new RegExp(
  `^(.{0,40}?(?:${SPEAKERS}|》))(?:还|并|同时|又|特别|进一步|再次|明确|反复|共同)*(${VERBS})(?=[^的。]{4,})(?!的|书|较|高|不高|会议|召开)`,
);
const BARE = /^(会议)?(?:并|还)?(要求|强调|指出|提出|决定)(?=.{4,})(?!的)/;
const SPEAKER_END = new RegExp(`(?:${SPEAKERS}|》|”)$`);
const NAME = new RegExp(
  `(?:${TITLES})(?!${VERBS})([${SURNAMES}][\\u3400-\\u9fff·]{1,3}?)(?=主持|出席|作|发表|在|率|到|强调|指出|宣布|参加|会见|签署|对|就|说|表示|介绍|要求|讲|同志|围绕|来到|一行|$|[，。、（])`,
  'g',
);

/** The head of reported speech found in a clause. */
export interface AttributionHead {
  /** Absent where the text does not say who speaks: 要求各地排查隐患 at the beginning of an item. */
  readonly attribution?: Attribution;
  /** Where the demand begins behind it; the clause's end when the clause is the head alone. */
  readonly from: number;
}

/** The last person a stretch of text names by title and name: 市委书记陈敏尔主持会议 gives 陈敏尔. */
export function lastPersonIn(text: string): string | undefined {
  let person: string | undefined;
  if (!ANY_TITLE.test(text)) return undefined;
  for (const match of text.matchAll(NAME)) person = match[1];
  return person;
}

/** The speaker as a reader would name it: the person without titles, the body, the document in its marks. */
function speakerOf(subject: string, person: string | undefined): string | undefined {
  const text = subject
    .replace(/^(?:对此|为此|最后|随后|此外|同时|其中|日前|近日)/, '')
    .replace(/在?[^，、]{0,40}(?:会上|会议上|讲话中|期间|批示中|报告中|发布会上|致辞中)$/, (found) =>
      found.startsWith('在') ? '' : (/^(.*?)在/.exec(found)?.[1] ?? found),
    )
    .replace(/(?:在[^，、]{1,30}(?:时|上|中|后|会)|就[^，、]{1,30}|对[^，、]{1,20}|同时|还|也|并)$/, '');
  if (/(?:^|[^其])(?:他|她)$/.test(text)) return person;
  // 林可为批示指出: the person speaks; 批示指出: the document does.
  const signed = /^(.+?)(?:作出)?(?:重要)?(?:批示|指示)$/.exec(text)?.[1];
  if (signed !== undefined) return lastPersonIn(signed) ?? (WHOLE_NAME.test(signed) ? signed : text);
  const titled = lastPersonIn(text);
  if (titled && text.endsWith(titled)) return titled;
  const document = /《[^》]{2,40}》$/.exec(text)?.[0];
  if (document) return document;
  const body = /(?:^|[，、的])([^，、的]{1,24})$/.exec(text)?.[1];
  return body === undefined || body === '' ? undefined : body;
}

const WHOLE_NAME = new RegExp(`^[${SURNAMES}][\\u3400-\\u9fff]{1,3}$`);
const NAMED = new RegExp(`^([${SURNAMES}][\\u3400-\\u9fff]{1,2})(指出|强调|要求|提出|表示)(?=.{4,})`);
const ANY_VERB = new RegExp(VERBS);
const ANY_TITLE = new RegExp(TITLES);

/** 会议强调，… 市委书记陈立群指出：… : a clause that is the head alone. */
function wholeHead(clause: string, person: string | undefined): AttributionHead | undefined {
  const [, subject = '', verb = ''] = HEAD.exec(clause) ?? [];
  const speaker = verb === '' ? undefined : speakerOf(subject, person);
  if (speaker === undefined || /(?:按照|落实|贯彻|根据|执行)/.test(subject.slice(-40))) return undefined;
  const known =
    SPEAKER_END.test(subject) ||
    WHOLE_NAME.test(speaker) ||
    speaker === person ||
    /(?:会上|讲话中|时|中)$/.test(subject);
  return known ? { attribution: { speaker, verb }, from: clause.length } : undefined;
}

/** 会议要求各乡镇加强巡查: the demand stands in the same clause. */
function inlineHead(clause: string, person: string | undefined): AttributionHead | undefined {
  const [all, subject, verb = ''] = INLINE.exec(clause) ?? [];
  const speaker = subject === undefined ? undefined : speakerOf(subject, person);
  return all && speaker ? { attribution: { speaker, verb }, from: all.length } : undefined;
}

/** 陈立群要求各乡镇加强巡查, where the text has named 市委书记陈立群 before. */
function namedHead(clause: string, person: string | undefined): AttributionHead | undefined {
  const [all, speaker, verb = ''] = NAMED.exec(clause) ?? [];
  return all && speaker !== undefined && speaker === person
    ? { attribution: { speaker, verb }, from: all.length }
    : undefined;
}

/**
 * 要求各乡镇加强巡查: who the sentence has brought in speaks, or who spoke before. Nobody else is made up: without either
 * the head has no speaker, and 经县政府同意，决定自… is a decision told, not reported.
 */
function bareHead(clause: string, { said, speaker }: SpeechBefore): AttributionHead | undefined {
  const [all, meeting, verb = ''] = BARE.exec(clause) ?? [];
  if (!all) return undefined;
  const known = meeting ?? speakerInSight(said) ?? speaker;
  if (known !== undefined) return { attribution: { speaker: known, verb }, from: all.length };
  return verb === '决定' ? undefined : { from: all.length };
}

/** What was said before a clause. */
export interface SpeechBefore {
  /** The last person named. */
  readonly person: string | undefined;
  /** Who is being reported. */
  readonly speaker: string | undefined;
  /** The last clauses of the sentence, in order. */
  readonly said: readonly string[];
}

/** Who a clause brings in, so that a bare verb behind it is theirs; the first that fits. */
const BROUGHT_IN: readonly ((clause: string) => string | undefined)[] = [
  // 国家发展改革委近日印发通知，要求…
  (clause) =>
    /(?:发布|下发|印发|发出|出台)[^，]{0,20}?(《[^》]{2,40}》|通知|意见|公告|通告|方案|办法|声明)$/.exec(clause)?.[1],
  // 县委书记陈立群作出批示，要求…
  (clause) =>
    /作出(?:重要)?(?:指示|批示)$/.test(clause)
      ? (lastPersonIn(clause) ?? /^[\u3400-\u9fff]{0,8}?(?:书记|主席|总理|省长|市长|县长|部长)/.exec(clause)?.[0])
      : undefined,
  // 省安委会全体会议召开，… 会议审议通过《…》，决定…
  (clause) => (/会议?(?:召开|举行)$|召开.{0,30}会议?$|^会议(?!室|中心)/.test(clause) ? '会议' : undefined),
  // 市长何正平出席会议并讲话，强调…
  (clause) => (/主持|出席|讲话|致辞|考察|调研|检查/.test(clause) ? lastPersonIn(clause) : undefined),
];

/** Who the sentence has brought in last; undefined where nobody was. */
function speakerInSight(said: readonly string[]): string | undefined {
  for (const clause of said.toReversed()) {
    for (const read of BROUGHT_IN) {
      const speaker = read(clause);
      if (speaker !== undefined) return speaker;
    }
  }
  return undefined;
}

/** Reads the head of reported speech at the beginning of a clause. */
export function attributionIn(clause: string, mark: string, before: SpeechBefore): AttributionHead | undefined {
  if (!ANY_VERB.test(clause)) return undefined;
  const { person } = before;
  const isHead = mark === '，' || mark === '：';
  return (
    (isHead ? wholeHead(clause, person) : undefined) ??
    inlineHead(clause, person) ??
    namedHead(clause, person) ??
    bareHead(clause, before)
  );
}
