import { keepLetters } from '../context/keep-simplified.ts';
import { findLocalWords } from '../context/local-words.ts';
import { makeNews } from '../context/official-news.ts';
import { LETTER } from '../context/paragraph-signs.ts';
import { detectScript } from '../detect.ts';
import { mendLeftOver, readForms, remakeForms } from '../engine/choose-forms.ts';
import { type Cut, mergeCuts, moveCut } from '../engine/cuts.ts';
import { type Converted, type Engine, makeEngine } from '../engine/engine.ts';
import { isBroken } from '../engine/is-broken.ts';
import { composeMaps } from '../engine/map-range.ts';
import { TAIWAN_NAMES } from '../lexicon/taiwan-names.ts';
import { TAIWAN_SUBJECTS, taiwanVocabulary } from '../lexicon/taiwan-vocabulary.ts';
import type { Dictionary } from '../tables/dictionary.ts';
import { type ConvertWords, type DirectionParts, type Given, makeFindOwn } from './given.ts';
import { makeToSimplified } from './to-simplified.ts';

const findTaiwanWords = (dictionary: Dictionary) =>
  findLocalWords(TAIWAN_NAMES, TAIWAN_SUBJECTS.flatMap(taiwanVocabulary), dictionary);

/** A text already made simplified, on to the target; its cuts are those of the source. */
function convertOnwards(simplified: Converted, cuts: readonly Cut[], next: Engine): Converted {
  const made = next(
    simplified.text,
    cuts.map((cut) => moveCut(cut, simplified.map)),
  );
  return { text: made.text, map: composeMaps(simplified.map, made.map) };
}

/** Converts to the traditional characters of a region, with Taiwan's own words where they are asked for. */
export function convertToTraditional(parts: DirectionParts, region: 'tw' | 'hk', isLocal: boolean): ConvertWords {
  const { dictionaryOf, words, page } = parts;
  const findOwn = makeFindOwn(words);
  const dictionary = dictionaryOf('simplified');
  const fromSimplified = makeEngine(dictionaryOf, `s2${region}`, makeNews(dictionary, page));
  const localWords = isLocal ? findTaiwanWords(dictionary) : undefined;
  // Made when the first text asks for them: most are simplified.
  let fromTraditional: Engine | undefined;
  let toSimplified: Engine | undefined;

  const fromOther = ({ text, signs }: Given, cuts: readonly Cut[], isMixed: boolean): Converted => {
    fromTraditional ??= makeEngine(dictionaryOf, `t2${region}`);
    toSimplified ??= makeToSimplified(parts, true);
    const proper = fromTraditional(text, cuts);
    const simplified = toSimplified(text, cuts, signs);
    const remade = convertOnwards(simplified, cuts, fromSimplified);
    const forms = readForms(text, { proper, simplified, remade }, dictionary);
    if (!forms) return isMixed ? remade : proper;
    return { text: isMixed || isBroken(forms) ? remakeForms(forms) : mendLeftOver(forms), map: [] };
  };

  return (given) => {
    const { text, signs, source } = given;
    const own = findOwn(given);
    const kept = signs & LETTER ? mergeCuts(own, keepLetters(text)) : own;
    const cuts = localWords ? mergeCuts(kept, localWords(text)) : kept;
    const seen = given.seen ?? detectScript(text);
    const script = seen === 'unknown' ? (source ?? 'simplified') : seen;
    if (script === 'traditional' || script === 'mixed') return fromOther(given, cuts, script === 'mixed');
    return fromSimplified(text, cuts);
  };
}
