import type { ReadClause } from '../clauses/read-clauses.ts';

/*
 * Sentences of laws and regulations that ask nothing of anybody: what the law is for, what it is about, what its words
 * mean, and the cases that a provision lists.
 */

/** 第一条 为了…，根据…，制定本条例。 */
const PURPOSE = /制[定订](?:本(?:法|条例|规[定则章]|办法|细则|解释|规程|章程|标准)|[如以]下规定)$/;
const FOR = /^(?:第[^条]{1,6}条)?\s*(?:为|根据|依据|依照|按照)/;

/** 第二条 本市行政区域内…，适用本条例; not 适用本法第六条的规定, which says what is to be done. */
const SCOPE =
  /(?:均|也|亦|都)?适用(?:于)?本(?:法|条例|规[定则章]|办法|细则|解释|规程|章程|标准|意见|方案)$|本(?:法|条例|规[定则章]|办法|细则|解释|规程|章程|标准|意见|方案)(?:仅|只)?适用于/;

/** 本规定所称明码标价，是指…; 高度危险作业，是指…; not 是指定专人. */
const CALLED = /(?:本[^，。；]{1,6}|前[款条]|第[^，。；条]{1,6}条[^，。；]{0,8})(?:中)?所称(?!的)/;
const MEANS = /是?指(?![定派示导挥明引])|包括|^均?为/;
const IS = /^(?:（[^）]{1,3}）)?[^，。；]{0,24}是指(?![定派示导挥明引])/;

/** 应予支持, 给予警告; not 应急, 适应. */
const ASKS =
  /(?<![适反响效相对])应(?![急用对答聘征力激变税收])|必须|不得|严禁|禁止|责令|可以|须|予以|给予|处[以罚]|立即|[日月年时]内(?:完成|上?报|[提递]交|办|处)|小时内|每[日周月季年]|每半年/;

/** What somebody is to do, behind 由: 由罪犯服刑地中级人民法院在收到…后裁定. */
const DONE_BY = /负责|决定|裁定|办理|审[查批]|[批核]准|处理|管辖|收到|报请/;

const isDoneBy = (text: string): boolean => {
  const by = text.indexOf('由');
  return by >= 0 && DONE_BY.test(text.slice(by));
};

/** The rank of 第一条. */
const ARTICLE = 2;

/** A sentence by its clauses, in order. */
type Sentence = readonly ReadClause[];

/** What comes last says what the sentence is about: 本条例适用于企业，企业每年3月底前报告 asks. */
const endsWith = (sentence: Sentence, test: RegExp): boolean => test.test(sentence.at(-1)?.text ?? '');

const isPurpose = (sentence: Sentence): boolean => FOR.test(sentence[0]?.text ?? '') && endsWith(sentence, PURPOSE);

const isScope = (sentence: Sentence): boolean => endsWith(sentence, SCOPE);

const isMeaning = (sentence: Sentence): boolean => {
  const called =
    sentence.slice(0, 2).some(({ text }) => CALLED.test(text)) && sentence.some(({ text }) => MEANS.test(text));
  return called || sentence.slice(0, 2).some(({ text }) => IS.test(text));
};

/** What opens a list of cases: 有下列情形之一的，…：, 管辖下列第一审案件：. */
const ONE_OF = /(?:下列|[以如]下|下述)[^，。；：]{0,16}之一/;
const CASES =
  /(?:下列|[以如]下|下述)[^，。；：]{0,14}(?:情形|案件|纠纷|人员|主体|范围)|(?:载明|写明|注明|记载|包括)(?:下列|[以如]下|下述)(?:事项|内容)/;

/** What asks for each of the list: 应当履行下列职责, 禁止下列行为, 不得有下列情形, 根据下列情形分别作出处理. */
const ASKED_FOR =
  /(?:履行|承担|遵守|做好|做到|落实|采取|完成|禁止|不得|严禁|提交|报送)[^，。；：]{0,12}(?:下列|[以如]下|下述)|分别/;

/** An item: 第一条 opens a provision of its own. */
const isItem = (sentence: Sentence): boolean => {
  const ordinal = sentence[0]?.ordinal;
  return ordinal !== undefined && ordinal.level >= 4 && ordinal.level <= 7;
};

const asks = (sentence: Sentence): boolean => sentence.some(({ text }) => ASKS.test(text) || isDoneBy(text));

function sentencesOf(clauses: readonly ReadClause[]): readonly Sentence[] {
  const sentences: ReadClause[][] = [];
  for (const clause of clauses) {
    const last = sentences.at(-1);
    if (last && last[0]?.sentence === clause.sentence) last.push(clause);
    else sentences.push([clause]);
  }
  return sentences;
}

/** Whether a sentence opens a list of cases, closes what was open (false), or neither. */
function opensCases(sentence: Sentence): boolean | undefined {
  const last = sentence.at(-1);
  if (last?.mark === '：')
    return (
      !sentence.some(({ text }) => ASKED_FOR.test(text)) &&
      (sentence.some(({ text }) => ONE_OF.test(text)) || CASES.test(last.text))
    );
  return isItem(sentence) ? undefined : false;
}

/**
 * The running numbers of the sentences of a text in articles (第一条) that ask nothing: its purpose, its scope, what a word
 * means, and the cases listed below 有下列情形之一的…：.
 */
export function provisionsThatAskNothing(clauses: readonly ReadClause[]): ReadonlySet<number> {
  const none = new Set<number>();
  if (!clauses.some(({ ordinal }) => ordinal?.level === ARTICLE)) return none;
  let inCases = false;
  for (const sentence of sentencesOf(clauses)) {
    const number = sentence[0]?.sentence ?? 0;
    const isCase = inCases && isItem(sentence) && !asks(sentence);
    const isOther = [isPurpose, isScope, isMeaning].some((test) => test(sentence)) && !asks(sentence);
    if (isCase || isOther) none.add(number);
    inCases = opensCases(sentence) ?? inCases;
  }
  return none;
}
