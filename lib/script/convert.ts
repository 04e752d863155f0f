/*
 * This room turns a paragraph of Chinese into another script: simplified, Taiwan's traditional, Hong Kong's.
 *
 * The idea: the dictionaries are OpenCC's (tables/, engine/), and what they get wrong in official news is added by a
 * lexicon of words (lexicon/) and by rules that look at what stands around a character (context/). Which way a paragraph
 * goes is decided by the script it is in (`detect.ts`); text that somebody converted character by character is made
 * simplified first and then anew. Everything comes with a map of places, through which marks and repairs are carried.
 *
 * Sample: 会后，海关系统干部余先河说 becomes 會後，海關系統幹部余先河說; OpenCC alone has 海關係統 and 餘先河.
 *
 * Limits: words are changed for the reader's own list and, for `tw-words`, names of countries, people and places; 软件
 * becomes 軟件 and not 軟體. What is known to come out wrong is in docs/script.md. Nothing shown is ever converted back.
 */
import { loadTable } from '#load-table';
import { findForeignText } from './context/foreign-text.ts';
import { keepSimplified } from './context/keep-simplified.ts';
import { findLocalWords } from './context/local-words.ts';
import { makeNews, makeNewsToSimplified } from './context/official-news.ts';
import { AS_WELL, FOREIGN, QUOTE, readSigns, ZHE, ZHU } from './context/paragraph-signs.ts';
import { detectScript, type Script } from './detect.ts';
import { mendLeftOver, readForms, remakeForms } from './engine/choose-forms.ts';
import { type Cut, mergeCuts, moveCut } from './engine/cuts.ts';
import { type Converted, type Engine, makeEngine } from './engine/engine.ts';
import { isBroken } from './engine/is-broken.ts';
import { composeMaps } from './engine/map-range.ts';
import { findWords, type OwnWord } from './lexicon/fixed-words.ts';
import { REGIONAL_SPELLINGS, type Spelling } from './lexicon/regional-spellings.ts';
import { TAIWAN_NAMES } from './lexicon/taiwan-names.ts';
import { TAIWAN_SUBJECTS, taiwanVocabulary } from './lexicon/taiwan-vocabulary.ts';
import { QUOTE_MARK } from './quotes/quote-marks.ts';
import { quoteStyleOf } from './quotes/quote-style.ts';
import { turnQuotes } from './quotes/turn-quotes.ts';
import { type Dictionary, type DictionaryName, readDictionaries } from './tables/dictionary.ts';

export type { Converted } from './engine/engine.ts';
export type { OwnWord } from './lexicon/fixed-words.ts';

/**
 * What a reader can ask for: simplified, Taiwan's characters, Taiwan's characters with its names of countries, people
 * and places, Hong Kong's characters.
 */
export const TARGETS = ['cn', 'tw', 'tw-words', 'hk'] as const;
/** One of `TARGETS`. */
export type Target = (typeof TARGETS)[number];

/** What holds for every paragraph of a converter. */
export interface ConverterOptions {
  /** The reader's own words; they win over everything. */
  readonly words?: readonly OwnWord[];
  /** Whether quotations get the marks of the target, “ ” or 「 」: yes, if not told otherwise. */
  readonly quotes?: boolean;
}

/** What is known of one paragraph from outside it. */
export interface ParagraphOptions {
  /** The script of the article, for a paragraph that shows none. */
  readonly source?: Script;
}

/** Converts one whole paragraph. Any string will do; what no dictionary knows comes through as it is. */
export type Convert = (text: string, options?: ParagraphOptions) => Converted;

type Dictionaries = (name: DictionaryName) => Dictionary;

let loading: Promise<Dictionaries> | undefined;

/** Loads the dictionaries, once for all converters. A failure to load is not remembered. */
async function loadDictionaries(): Promise<Dictionaries> {
  loading ??= loadTable('script').then(readDictionaries);
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/**
 * The converter for a target. It decides paragraph by paragraph: simplified text goes to the target by phrases, proper
 * traditional text gets the region's variants, and mixed or broken text goes to simplified first. Rejects where the
 * dictionaries cannot be loaded or are of another version.
 */
export async function loadConverter(target: Target, options: ConverterOptions = {}): Promise<Convert> {
  return makeConverter(await loadDictionaries(), target, options);
}

/** As `loadConverter`, over dictionaries already read. */
export function makeConverter(
  dictionaryOf: Dictionaries,
  target: Target,
  { words = [], quotes = true }: ConverterOptions = {},
): Convert {
  const convert = makeWordConverter(dictionaryOf, target, words);
  const spellings = spellingsOf(target, words);
  const style = quoteStyleOf(target);
  const isQuotingWords = words.some(({ to = '' }) => QUOTE_MARK.test(to));
  return (text, { source } = {}) => {
    const signs = readSigns(text);
    const made = convert({ text, signs, source });
    const spelled = spell(made.text, spellings);
    const isTurned = quotes && ((signs & QUOTE) !== 0 || isQuotingWords);
    const turned = isTurned ? (turnQuotes([spelled], style)[0] ?? spelled) : spelled;
    return turned === made.text ? made : { text: turned, map: made.map };
  };
}

/** A paragraph with what is known of it before it is converted. */
interface Given {
  readonly text: string;
  /** Of `readSigns`. */
  readonly signs: number;
  readonly source: Script | undefined;
}

type ConvertWords = (given: Given) => Converted;

/** The text in the spellings of the region. */
function spell(text: string, spellings: readonly Spelling[]): string {
  let out = text;
  for (const { from, pattern, to } of spellings) if (out.includes(from)) out = out.replace(pattern, to);
  return out;
}

/** What a region spells its own way, but for what the reader's own words spell otherwise. */
function spellingsOf(target: Target, words: readonly OwnWord[]): readonly Spelling[] {
  if (target === 'cn') return [];
  return REGIONAL_SPELLINGS[target === 'hk' ? 'hk' : 'tw'].filter(
    ({ pattern }) => !words.some(({ from, to = from }) => to.search(pattern) >= 0),
  );
}

/** The cuts of the reader's own words and of foreign text. */
function makeFindOwn(words: readonly OwnWord[]): (given: Given) => readonly Cut[] {
  const ownWords = findWords(words);
  return ({ text, signs }) => (signs & FOREIGN ? mergeCuts(ownWords(text), findForeignText(text)) : ownWords(text));
}

function makeWordConverter(dictionaryOf: Dictionaries, target: Target, words: readonly OwnWord[]): ConvertWords {
  const findOwn = makeFindOwn(words);
  const traditional = dictionaryOf('traditional');
  const makeToSimplified = (isZhe: boolean) =>
    makeEngine(dictionaryOf, 't2s', makeNewsToSimplified(traditional, isZhe));
  if (target === 'cn') {
    const keepingZhu = makeToSimplified(false);
    let readingZhe: Engine | undefined;
    return (given) => {
      const { text, signs, source } = given;
      const own = signs & AS_WELL ? mergeCuts(findOwn(given), keepSimplified(text, source)) : findOwn(given);
      if (!isZhuZhe(given)) return keepingZhu(text, own);
      readingZhe ??= makeToSimplified(true);
      return readingZhe(text, own);
    };
  }
  const toSimplified = makeToSimplified(true);
  const region = target === 'hk' ? 'hk' : 'tw';
  const dictionary = dictionaryOf('simplified');
  const fromSimplified = makeEngine(dictionaryOf, `s2${region}`, makeNews(dictionary));
  const fromTraditional = makeEngine(dictionaryOf, `t2${region}`);
  const localWords = target === 'tw-words' ? findTaiwanWords(dictionary) : undefined;

  const fromOther = (text: string, cuts: readonly Cut[], isMixed: boolean): Converted => {
    const proper = fromTraditional(text, cuts);
    const simplified = toSimplified(text, cuts);
    const remade = convertOnwards(simplified, cuts, fromSimplified);
    const forms = readForms(text, { proper, simplified, remade }, dictionary);
    if (!forms) return isMixed ? remade : proper;
    return { text: isMixed || isBroken(forms) ? remakeForms(forms) : mendLeftOver(forms), map: [] };
  };

  return (given) => {
    const { text, source } = given;
    const own = findOwn(given);
    const cuts = localWords ? mergeCuts(own, localWords(text)) : own;
    const seen = detectScript(text);
    const script = seen === 'unknown' ? (source ?? 'simplified') : seen;
    if (script === 'traditional' || script === 'mixed') return fromOther(text, cuts, script === 'mixed');
    return fromSimplified(text, cuts);
  };
}

const findTaiwanWords = (dictionary: Dictionary) =>
  findLocalWords(TAIWAN_NAMES, TAIWAN_SUBJECTS.flatMap(taiwanVocabulary), dictionary);

/** Whether 著 stands for 着 (隨著): in traditional text whose writer does not tell the two apart. */
function isZhuZhe({ text, signs, source }: Given): boolean {
  if ((signs & (ZHU | ZHE)) !== ZHU) return false;
  const seen = detectScript(text, 24);
  return (seen === 'unknown' ? source : seen) !== 'simplified';
}

/** A text already made simplified, on to the target; its cuts are those of the source. */
function convertOnwards(simplified: Converted, cuts: readonly Cut[], next: Engine): Converted {
  const made = next(
    simplified.text,
    cuts.map((cut) => moveCut(cut, simplified.map)),
  );
  return { text: made.text, map: composeMaps(simplified.map, made.map) };
}
