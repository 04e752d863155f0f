import type { Attribution } from '../../reading/article.ts';
import type { ReadClause } from '../clauses/read-clauses.ts';
import type { DocumentKind } from '../kind.ts';
import { fullName } from './full-name.ts';
import { headIn } from './head-in.ts';
import { hasOwnVoice } from './own-voice.ts';
import { People, wordsOf } from './people.ts';
import type { Head } from './speech-heads.ts';
import { turnsOf } from './turns.ts';

/*
 * fields/: who says and who is to do what a measure demands, as it is shown. What clauses/ carries on is a hint for the
 * model and may be rough; what is shown to a reader is right or absent, so that it is read here once more and stricter.
 */

/** A sentence or paragraph that tells of something else ends what was being reported. */
const TELLS =
  /^(?:据(?!此)|另据|记者|近日|日前|当日|当天|目前|截至|会上$|会前|会后|会议还(?!要求|强调|指出|提出|决定|明确)|随后|（|责任编辑)/;

/** Another body's own doing ends what was said: 市政署呼吁商户…。消防局至六时共接获十七宗求助. */
const ANOTHER_ACTS = /^([\u3400-\u9fff]{0,8}(?:[局署处]方?))(?:稍后|至|共|已)/;

/** An item of a list that is not counted as one where it stands alone: 一是监管部门要…. */
const ITEM = /^[一二三四五六七八九十]是/;

/** From here on the document itself speaks: 会议作出如下决定： */
const ITSELF = /(?:如下|以下)(?:决定|规定|公告|通告|通知|决议)$|(?:决定|公告|通告|通知|规定|批复|通报)如下$/;
const NOBODY: Head = { attribution: undefined };

interface State {
  readonly attribution: Attribution | undefined;
  /** Of this paragraph: who spoke last, and whom the last sentence with a person was about. */
  readonly spoke: string | undefined;
  readonly topic: string | undefined;
  readonly said: readonly string[];
  /** The head opened a list: 提出四点要求： */
  readonly opensList: boolean;
}

/** A meeting or a person: of a report of a meeting, what stands in the next paragraph may be theirs. */
const presides = (speaker: string, people: People): boolean => /会议?$/.test(speaker) || isPerson(speaker, people);

const isPerson = (speaker: string, people: People): boolean => people.has(speaker);

/** Whom 他 stands for: who spoke last and whom the text is about are one, or only one of the two is known. */
function heOf({ spoke, topic }: State): string | undefined {
  if (spoke !== undefined && topic !== undefined && spoke !== topic) return undefined;
  return spoke ?? topic;
}

/** 批示指出 within what the meeting reports: the outer speaker is kept. */
function nest(outer: Attribution | undefined, inner: Attribution | undefined): Attribution | undefined {
  if (!inner || !outer || outer.speaker === inner.speaker) return inner;
  return /批示|指示|讲话|回信|通知|意见|文件/.test(inner.speaker) ? { ...inner, within: outer.speaker } : inner;
}

/** 《意见》对开放式公募设定了…上限, in an answer. */
const DOCUMENT =
  /^(?:此外|同时|其中|另外)?，?(《[^》]{2,40}》)(?:还|也|则|并)?(?:对(?!于)|在|禁止|充分|从|按照|进一步|统一|首次|设[定置立]|坚持|针对|围绕|分(?!别由))/;

/** Reads who speaks in each clause of a text, in order. */
class SpeakerReader {
  readonly #paragraphs: readonly string[];
  readonly #kind: DocumentKind;
  readonly #people: People;
  readonly #turns: readonly (string | undefined)[];
  #state: State = { attribution: undefined, spoke: undefined, topic: undefined, said: [], opensList: false };
  #ownVoice: boolean;
  #paragraph = -1;

  constructor(paragraphs: readonly string[], kind: DocumentKind) {
    this.#paragraphs = paragraphs;
    this.#kind = kind;
    this.#ownVoice = hasOwnVoice(paragraphs, kind);
    this.#people = new People(paragraphs);
    this.#turns = turnsOf(paragraphs, this.#people);
  }

  read(clause: ReadClause): Attribution | undefined {
    const words = wordsOf(clause, this.#paragraphs[clause.paragraph] ?? '');
    const turn = this.#turns[clause.paragraph];
    if (clause.paragraph !== this.#paragraph) this.#enterParagraph(clause, words);
    else if (clause.firstInSentence) this.#enterSentence(clause, words, turn);
    const { said, attribution } = this.#state;
    const own = { he: heOf(this.#state), said, speaker: attribution?.speaker, people: this.#people };
    const itself = clause.mark === '：' && ITSELF.test(words);
    if (itself) this.#ownVoice = true;
    const head = itself ? NOBODY : headIn(words, clause.mark, own);
    const opening = clause.firstInSentence ? undefined : this.#people.openingOf(words);
    if (opening !== undefined) this.#state = { ...this.#state, topic: opening };
    if (head) this.#take(nest(this.#state.attribution, this.#named(head.attribution)), clause.mark === '：');
    else if (turn !== undefined) this.#takeDocument(words);
    this.#state = { ...this.#state, said: [...said.slice(-3), words] };
    return this.#state.attribution ?? (turn === undefined ? undefined : { speaker: turn, verb: '' });
  }

  #named(attribution: Attribution | undefined): Attribution | undefined {
    return attribution && { ...attribution, speaker: fullName(attribution.speaker, this.#paragraphs) };
  }

  /** In an answer, from where a document is said to rule something on, it is the document that demands. */
  #takeDocument(words: string): void {
    const speaker = DOCUMENT.exec(words)?.[1];
    if (speaker !== undefined) this.#state = { ...this.#state, attribution: { speaker, verb: '' } };
  }

  #take(attribution: Attribution | undefined, opensList: boolean): void {
    const person = attribution && isPerson(attribution.speaker, this.#people) ? attribution.speaker : undefined;
    // 会议决定如下： in a decision: the document itself decides.
    const itself = this.#ownVoice && attribution?.verb === '决定';
    this.#state = {
      ...this.#state,
      attribution: itself ? undefined : attribution,
      opensList: opensList && !itself && (!this.#ownVoice || person !== undefined),
      spoke: person ?? this.#state.spoke,
      topic: person ?? this.#state.topic,
    };
  }

  #enterParagraph(clause: ReadClause, words: string): void {
    this.#paragraph = clause.paragraph;
    const { attribution } = this.#state;
    const holds =
      this.#turns[clause.paragraph] === undefined &&
      !TELLS.test(words) &&
      (this.#isListed(clause, words) || (this.#mayGoOn() && this.#demands(clause)));
    const topic = this.#people.topicOf(words);
    const same = topic === undefined || topic === attribution?.speaker;
    const before = this.#state;
    this.#state = {
      attribution: holds && same ? attribution : undefined,
      // 他 at the beginning of a paragraph is whom the one before was about.
      spoke: /^(?:他|她)/.test(words) ? before.spoke : undefined,
      topic: topic ?? (/^(?:他|她)/.test(words) ? before.topic : undefined),
      said: [],
      opensList: holds && before.opensList,
    };
  }

  /** An item of the list that the speaker opened. */
  #isListed({ ordinal }: ReadClause, words: string): boolean {
    const { opensList } = this.#state;
    return (opensList && ITEM.test(words)) || (ordinal !== undefined && (!this.#ownVoice || opensList));
  }

  /** A report of a meeting goes on with what was said there. */
  #mayGoOn(): boolean {
    const { attribution } = this.#state;
    const tells = this.#kind === 'meeting' || (this.#kind === 'speech' && !this.#ownVoice);
    return tells && attribution !== undefined && presides(attribution.speaker, this.#people);
  }

  #demands({ modal, addressee, hits }: ReadClause): boolean {
    return modal !== undefined || addressee !== undefined || hits.some(({ rule }) => rule.name.startsWith('verb-'));
  }

  #enterSentence(clause: ReadClause, words: string, turn: string | undefined): void {
    const { attribution, topic } = this.#state;
    const next = this.#people.topicOf(words);
    const inTurn = turn !== undefined && !attribution?.speaker.startsWith('《');
    const own = this.#ownVoice && !this.#state.opensList && clause.ordinal === undefined;
    const acts = ANOTHER_ACTS.exec(words)?.[1];
    const ends = own || TELLS.test(words) || inTurn || (acts !== undefined && acts !== attribution?.speaker);
    const another =
      (next !== undefined && next !== attribution?.speaker) ||
      (words.startsWith('我们') && attribution?.speaker.endsWith('会议'));
    this.#state = {
      ...this.#state,
      attribution: ends || another ? undefined : attribution,
      topic: next ?? topic,
      said: [],
    };
  }
}

/**
 * Who says each clause, as it is shown: the person, body or document with its verb, in a transcript the one whose turn it
 * is (with no verb). Undefined where the text speaks for itself, and where it cannot be told.
 */
export function speakersOf(
  clauses: readonly ReadClause[],
  paragraphs: readonly string[],
  kind: DocumentKind,
): readonly (Attribution | undefined)[] {
  const reader = new SpeakerReader(paragraphs, kind);
  return clauses.map((clause) => reader.read(clause));
}
