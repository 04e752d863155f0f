import { COMMON_SURNAMES, OTHER_SURNAMES, TITLED_SURNAMES } from '../../names/surnames.ts';
import type { ReadClause } from '../clauses/read-clauses.ts';
import { TITLES } from '../clauses/words/titles.ts';
import { listWords } from '../rules/list-words.ts';

/** All surnames of one character that a title or a turn may vouch for. */
export const SURNAMES = COMMON_SURNAMES + OTHER_SURNAMES + TITLED_SURNAMES;
const WHOLE_NAME = new RegExp(`^[${SURNAMES}][\\u3400-\\u9fff]{1,2}$`);
const TITLED = new RegExp(
  `^[\\u3400-\\u9fff、]{0,20}(?:${listWords(TITLES).join('|')}|关长|特首)([\\u3400-\\u9fff]{2,3})$`,
);

/** Whether a word of two or three characters begins with a surname: 梁以清. */
export const isName = (word: string): boolean => WHOLE_NAME.test(word);

/** The name behind a title, both of them all there is: 海关关长陈启明 gives 陈启明. */
export function nameBehindTitle(subject: string): string | undefined {
  const name = TITLED.exec(subject)?.[1];
  if (name === undefined) return undefined;
  if (name.length === 3 && !isName(name) && isName(name.slice(1))) return name.slice(1);
  return isName(name) ? name : undefined;
}

/** What follows a name of two characters: 局长周放介绍. */
const BEHIND =
  /^(?:主持|出席|作|发表|在|率|到|强调|指出|宣布|参加|会见|签署|对|就|说|表示|介绍|要求|讲|同志|围绕|来到|一行|通报|陪同|带队|调研|检查|分别|等|和|与|及|也|还|为|向|今|昨|接受|致辞|传达|部署|提出|认为|回应|称|表态|发言|汇报|作出|实地|先后|一边|深入|走|赴|听取|察看|看望|反映|随|[^\u3400-\u9fff]|$)/;

const AFTER_TITLE = new RegExp(`(?:${listWords(TITLES).join('|')}|关长|特首)(?=([\\u3400-\\u9fff]{2,8}))`, 'g');

/** Most names with a rare surname that are looked for in a text. */
const MOST_RARE = 40;

const SAYS = ['指出', '强调', '表示', '要求', '建议', '提出', '介绍', '叮嘱'];

/** 林可为主持 gives 林可为, 周放介绍 gives 周放. */
const nameAtStart = (text: string): string =>
  text.slice(0, /^..[说称讲]/.test(text) || (!BEHIND.test(text.slice(3)) && BEHIND.test(text.slice(2))) ? 2 : 3);

/** Those whom a text names behind a title: 雒文虎 of 副校长雒文虎, too, if he speaks later on, though few bear that surname. */
function namesIn(paragraphs: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const rare = new Set<string>();
  for (const text of paragraphs) {
    for (const [, behind = ''] of text.matchAll(AFTER_TITLE)) {
      const name = nameAtStart(behind);
      if (isName(name)) names.add(name);
      else if (name.length === 3 && rare.size < MOST_RARE) rare.add(name);
    }
  }
  for (const name of rare) {
    if (paragraphs.some((text) => SAYS.some((verb) => text.includes(name + verb)))) names.add(name);
  }
  return names;
}

/** The people a text names with their titles. */
export class People {
  readonly #names: ReadonlySet<string>;

  constructor(paragraphs: readonly string[]) {
    this.#names = namesIn(paragraphs);
  }

  /** Whether the text says of a word, by a title before it, that it is a person. */
  has(word: string): boolean {
    return this.#names.has(word);
  }

  /** The person a clause opens with, without a title: 杨跃民一边与大家栽树. */
  openingOf(clause: string): string | undefined {
    return [3, 2].map((size) => clause.slice(0, size)).find((word) => this.#names.has(word));
  }

  /** The person a subject ends with, whatever stands before: 市委副书记、代市长古明远. */
  endOf(subject: string): string | undefined {
    return [3, 2].map((size) => subject.slice(-size)).find((word) => this.#names.has(word));
  }

  /** The last person behind a title: 县委副书记、县长钟叙 gives 钟叙. */
  #titledIn(text: string): string | undefined {
    const names = [...text.matchAll(AFTER_TITLE)].map(([, behind = '']) => nameAtStart(behind));
    return names.findLast((name) => this.#names.has(name));
  }

  /** Whom a clause is about that opens with a person: also 副市长何芸主持. */
  topicOf(clause: string): string | undefined {
    return this.openingOf(clause) ?? this.#titledIn(TITLE_AND_NAME.exec(clause)?.[1] ?? '');
  }
}

/** A person at the beginning of a clause, title first, before what he does: 县委书记陈立群到石桥镇. */
const TITLE_AND_NAME = /^([\u3400-\u9fff、]{2,24})/;

/** Who sent the news is none of its words: 【县新闻处讯】轮渡公司表示, （南港电台消息） 卫生局表示. */
const CREDIT = /^(?:【[^】]{2,12}[讯电]】|（[^）]{2,12}消息）) ?/;

/** A clause as it stands behind its ordinal, the head of reported speech included. */
export const wordsOf = (clause: ReadClause, paragraph: string): string =>
  paragraph.slice(clause.start + (clause.ordinal?.length ?? 0), clause.end).replace(CREDIT, '');
