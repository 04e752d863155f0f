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
import type { PageNames } from './context/page-names.ts';
import { QUOTE, readSigns, readSignsAndScript } from './context/paragraph-signs.ts';
import type { Script } from './detect.ts';
import type { ConvertWords, DirectionParts } from './directions/given.ts';
import { convertToSimplified } from './directions/to-simplified.ts';
import { convertToTraditional } from './directions/to-traditional.ts';
import type { Converted } from './engine/engine.ts';
import type { OwnWord } from './lexicon/fixed-words.ts';
import { spell, spellingsOf } from './lexicon/spell.ts';
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
  /** Names of people that the rest of the page shows, as `Converted.names` of its paragraphs gave them. */
  readonly names?: readonly string[];
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

const NO_NAMES: readonly string[] = [];

const regionOf = (target: Target): 'tw' | 'hk' => (target === 'hk' ? 'hk' : 'tw');

/** As `loadConverter`, over dictionaries already read. */
export function makeConverter(
  dictionaryOf: Dictionaries,
  target: Target,
  { words = [], quotes = true }: ConverterOptions = {},
): Convert {
  const convert = makeWordConverter(dictionaryOf, target, words);
  const read = target === 'cn' ? readSigns : readSignsAndScript;
  const spellings = target === 'cn' ? [] : spellingsOf(regionOf(target), words);
  const style = quoteStyleOf(target);
  const isQuotingWords = words.some(({ to = '' }) => QUOTE_MARK.test(to));
  return (text, { source, names = NO_NAMES } = {}) => {
    const { signs, seen } = read(text);
    const made = convert({ text, signs, seen, source, names });
    const spelled = spell(made.text, spellings);
    const isTurned = quotes && ((signs & QUOTE) !== 0 || isQuotingWords);
    const turned = isTurned ? (turnQuotes([spelled], style)[0] ?? spelled) : spelled;
    return turned === made.text ? made : { ...made, text: turned };
  };
}

/** The converter of one direction, which knows the names of the page and tells those it found. */
function makeWordConverter(dictionaryOf: Dictionaries, target: Target, words: readonly OwnWord[]): ConvertWords {
  const page: PageNames = { known: NO_NAMES, found: NO_NAMES };
  const parts: DirectionParts = { dictionaryOf, words, page };
  const convert =
    target === 'cn' ? convertToSimplified(parts) : convertToTraditional(parts, regionOf(target), target === 'tw-words');
  return (given) => {
    page.known = given.names;
    page.found = NO_NAMES;
    const made = convert(given);
    return page.found.length === 0 ? made : { ...made, names: page.found };
  };
}
