import { foldUnit } from '../script/tables/fold.ts';
import { gbkCode } from './bytes/gbk.ts';
import {
  figuresOf,
  isKnown,
  isPossible,
  mainReading,
  type NoteFigures,
  type NoteTally,
  tallyNotes,
} from './note-figures.ts';
import type { PinyinNote } from './notes.ts';

/*
 * The page gate: are the notes of a page damage? The inserting script annotated every occurrence of each character of a list
 * with one fixed reading, so that damage differs from glosses (邠(bīn)州: a rare character, once) and from texts for learners
 * (nearly every character annotated, or a character only where it is new) in four measures, all of which must hold: enough
 * notes, most on characters the lists are known to hold, all or nothing for each character, and a share of the text that a
 * list can reach. `國(guo)(guo)`, two equal notes, are no text anybody writes.
 */

/** Nearly every note is written twice. */
const areDoubled = ({ doubled, noted }: NoteFigures): boolean => doubled >= 5 && doubled >= 0.8 * noted;

/** All annotated characters are on the known list, but for one traditional form that could be. */
const areListedButOne = ({ listed, possible, distinct }: NoteFigures): boolean =>
  listed >= distinct - 1 && listed + possible >= distinct;

/** More of the text is annotated than a list can reach. Of a sentence or title more can be, if all is on the known list. */
function isTooDense(figures: NoteFigures): boolean {
  const { share, listed, distinct, complete } = figures;
  const areListed = listed >= 0.9 * distinct || areListedButOne(figures);
  const mayBeDense = areListed && distinct >= 4 && complete >= 0.95;
  return share >= (mayBeDense ? 0.65 : 0.4);
}

/** Enough notes, most of them on characters that the lists are known to hold. */
function areOfKnownList(figures: NoteFigures): boolean {
  const { noted, broken, distinct, known, complete } = figures;
  const enough = areListedButOne(figures) && complete === 1 ? 4 : 5;
  return known >= 0.6 * distinct && noted + broken >= enough && distinct >= 3 && complete >= 0.85;
}

/** 的(de) 一(yī) 大(dà): characters of no list seen so far, but so often and so completely that no author does it. */
const areOfUnknownList = ({ noted, distinct, complete }: NoteFigures): boolean =>
  noted >= 12 && distinct >= 3 && noted >= 3 * distinct && complete >= 0.97;

function areDamage(figures: NoteFigures): boolean {
  if (areDoubled(figures)) return true;
  if (figures.fixed < 0.95 * figures.distinct || figures.alone > 0.5 * figures.noted) return false;
  return !isTooDense(figures) && (areOfKnownList(figures) || areOfUnknownList(figures));
}

/**
 * On a damaged page too an author may explain a character: 邠(bīn)州, 厙(shè)先生. The lists hold frequent characters,
 * on traditional pages only those that differ from their simplified form; the first level of GB 2312 (B0A1–D7F9) is
 * the frequent ones.
 */
function isGloss(char: string, traditional: boolean): boolean {
  const unit = char.charCodeAt(0);
  const simple = foldUnit(unit);
  const code = gbkCode(simple);
  return (traditional && simple === unit) || code < 0xb0a1 || code > 0xd7f9;
}

/** Characters that a page annotates, each with its one reading. */
export type NoteList = ReadonlyMap<string, string>;

/** The characters of the page's list, with those found earlier: all that are annotated but for an author's glosses. */
function listOf(tallies: ReadonlyMap<string, NoteTally>, earlier: NoteList): NoteList {
  const characters = new Set([...earlier.keys(), ...tallies.keys()]);
  const traditional = [...characters].filter((char) => foldUnit(char.charCodeAt(0)) !== char.charCodeAt(0)).length;
  const list = new Map(earlier);
  for (const [char, tally] of tallies) {
    if (earlier.has(char)) continue;
    const [reading] = mainReading(tally);
    const isOnce = tally.noted === 1 && !isKnown(char, reading) && !isPossible(char, reading);
    if (!isOnce || !isGloss(char, traditional > 0.9 * characters.size)) list.set(char, reading);
  }
  return list;
}

/**
 * The characters that the page's notes stand on, each with its one reading, when the notes are damage; `undefined` when they
 * are an author's or there are none.
 *
 * @param notes all notes of `text`, see `notesIn`
 * @param earlier what was found before some were undone: the few that a repaired run laid bare need prove nothing again
 */
export function findNoteDamage(
  text: string,
  notes: readonly PinyinNote[],
  earlier: NoteList = new Map(),
): NoteList | undefined {
  if (notes.length === 0) return undefined;
  const tallies = tallyNotes(notes);
  const isProved = earlier.size > 0 || areDamage(figuresOf(text, notes, tallies));
  return isProved ? listOf(tallies, earlier) : undefined;
}
