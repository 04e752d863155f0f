import type { Dictionary } from '../tables/dictionary.ts';
import { IS_GUEST } from '../tables/packed-phrases.ts';
import { type NameCue, readCueAfter } from './after-names.ts';
import { type NameContext, NOT_HAN } from './before-names.ts';
import { GIVEN_NAME_CHARACTERS } from './given-name-characters.ts';
import { isTimeOrPlanting } from './name-patterns.ts';
import { SURNAMES_ALSO_WORDS } from './surname-forms.ts';
import type { Paragraph } from './walk.ts';
import { bits, type Weighing } from './weighing.ts';

/*
 * What a name costs as a word, and how much dearer than the likeliest division of words one with a name may be. All set
 * by hand, in bits, on the phrases of test/script/phrases.txt that are not held back.
 */

/** What a surname costs, by what stands before it. */
const SURNAME_COST = {
  title: bits(7),
  verb: bits(7),
  role: bits(8),
  edge: bits(9),
  preposition: bits(9),
  none: bits(10),
} as const satisfies Record<NameContext, number>;

/** What each character of a given name costs, be it common there or not. */
const GIVEN_COST = { common: bits(7), other: bits(14) };

const NEVER = Number.NEGATIVE_INFINITY;

type Rooms = Readonly<Record<NameContext, Readonly<Record<NameCue, number>>>>;

/** How much dearer a name may be where OpenCC knows no word at its place (余先河), by what stands around it. */
const ROOM = {
  title: { edge: bits(4), sure: bits(4), likely: bits(3), none: bits(2) },
  verb: { edge: bits(3), sure: bits(3), likely: bits(2), none: bits(1) },
  role: { edge: bits(-1), sure: bits(-1), likely: bits(-2), none: bits(-3) },
  edge: { edge: bits(4), sure: bits(2), likely: bits(-7), none: bits(-8) },
  preposition: { edge: bits(-6), sure: bits(2), likely: bits(-7), none: bits(-8) },
  none: { edge: bits(-10), sure: bits(-10), likely: bits(-11), none: bits(-12) },
} as const satisfies Rooms;

/** The same where OpenCC knows one (征兵, 余额, 谷雨): the name must be cheaper. */
const ROOM_OVER_WORD = {
  title: { edge: bits(-2), sure: bits(-2), likely: bits(-2), none: bits(-2) },
  verb: { edge: bits(-2), sure: bits(-2), likely: bits(-3), none: bits(-4) },
  role: { edge: bits(-4), sure: bits(-4), likely: bits(-5), none: bits(-6) },
  edge: { edge: bits(-6), sure: bits(-6), likely: bits(-7), none: bits(-8) },
  preposition: { edge: NEVER, sure: NEVER, likely: NEVER, none: NEVER },
  none: { edge: NEVER, sure: NEVER, likely: NEVER, none: NEVER },
} as const satisfies Rooms;

/** So much cheaper still must a name be whose surname is a word as well (于, 干). */
const ALSO_WORD = bits(4);

/** Surnames that make a phrase with one more character: 游湖, 干活. */
const MAKES_PHRASE = new Set('干征占游种');

/** A place where a name may begin, and what is known of it. */
interface Candidate {
  readonly surname: string;
  readonly context: NameContext;
  /** Whether the surname is a word as well. */
  readonly isAlsoWord: boolean;
  /** Whether OpenCC has a word where the name would begin, or across its beginning. */
  readonly isWord: boolean;
}

function roomFor({ context, isWord, isAlsoWord }: Candidate, cue: NameCue): number {
  const room = (isWord ? ROOM_OVER_WORD : ROOM)[context][cue];
  // Right after a title a word that OpenCC knows is let pass by as much whatever the surname is.
  return isAlsoWord && !(isWord && context === 'title') ? room - ALSO_WORD : room;
}

/** Whether what stands around a given name lets it be one at all. */
function isPossible({ surname, context, isAlsoWord }: Candidate, given: string, cue: NameCue): boolean {
  if (context === 'title') return true;
  if (![...given].every((c) => GIVEN_NAME_CHARACTERS.has(c))) return false;
  if (context === 'verb' && cue !== 'none') return true;
  if (given.length > 1) return true;
  return !MAKES_PHRASE.has(surname) && (cue === 'edge' || (cue === 'sure' && !isAlsoWord));
}

const costOf = (context: NameContext, given: string): number =>
  [...given].reduce(
    (sum, c) => sum + (GIVEN_NAME_CHARACTERS.has(c) ? GIVEN_COST.common : GIVEN_COST.other),
    SURNAME_COST[context],
  );

/** A name that is sought: where its surname stands, behind what, and how many characters it has at least. */
export interface NameQuery {
  readonly start: number;
  readonly context: NameContext;
  readonly least: 2 | 3;
}

/** How many characters the name has that is sought, 2 or 3; 0 when none is likely there. */
export type MeasureName = (paragraph: Paragraph, query: NameQuery) => number;

/** Weighs names against the words that would stand in their place: 余先河 against 余, 先 and 河. */
export function makeMeasureName({ phrases }: Dictionary, weighing: Weighing): MeasureName {
  /** Whether OpenCC has a word at the surname (征兵), or across it where nothing parts them (南岳 in 南岳衡山). */
  const isWordAt = ({ units, text }: Paragraph, i: number, context: NameContext): boolean =>
    (context === 'none' && i > 0 && phrases.find(units, i - 1, text.length, IS_GUEST) > 1) ||
    phrases.find(units, i, text.length, IS_GUEST) > 0;

  function readCandidate(paragraph: Paragraph, { start, context }: NameQuery): Candidate | undefined {
    const surname = paragraph.text[start] ?? '';
    const isAlsoWord = SURNAMES_ALSO_WORDS.has(surname);
    if (isAlsoWord && (context === 'none' || context === 'preposition')) return undefined;
    if (isAlsoWord && isTimeOrPlanting(paragraph.text, start)) return undefined;
    return { surname, context, isAlsoWord, isWord: isWordAt(paragraph, start, context) };
  }

  /** By how much a name of so many characters is likelier than it has to be, in eighths of a bit; below 0: not likely. */
  function excessOf(text: string, start: number, size: number, candidate: Candidate): number {
    const given = text.slice(start + 1, start + size);
    if (given.length < size - 1 || NOT_HAN.test(given)) return NEVER;
    const cue = readCueAfter(text, start + size);
    if (!isPossible(candidate, given, cue) || !weighing.around(start, size)) return NEVER;
    return roomFor(candidate, cue) - weighing.loss(start, size, costOf(candidate.context, given));
  }

  return (paragraph, query) => {
    const candidate = readCandidate(paragraph, query);
    if (!candidate) return 0;
    const ofThree = excessOf(paragraph.text, query.start, 3, candidate);
    const ofTwo = query.least > 2 ? NEVER : excessOf(paragraph.text, query.start, 2, candidate);
    if (Math.max(ofThree, ofTwo) < 0) return 0;
    return ofThree >= 0 && ofThree >= ofTwo ? 3 : 2;
  };
}
