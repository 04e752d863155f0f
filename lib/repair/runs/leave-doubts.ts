import { isHan } from '../../script/tables/code-units.ts';
import { isSimplifiedOnly } from '../bytes/gbk.ts';
import { placesInNames } from './in-name.ts';
import type { RunReading } from './read-run.ts';
import type { RunPage } from './run-page.ts';
import { supportOf } from './support.ts';

/*
 * What of a reading is not known well enough to be put into a text: □ stands for it. A character counts by the share of the
 * readings near the best that have it too (`support.ts`), each weighed by how near it is. The numbers were chosen on 1,596
 * pages of news damaged in four ways and looked at on others damaged by another program: see docs/encoding-damage.md.
 */

/** Where a run stands. */
export interface RunPlace {
  /** The line before it and the first characters behind it, mended as far as they are. */
  readonly before: string;
  readonly behind: string;
  readonly page: RunPage;
}

/** Share of the readings near it that must have a character of the best one, by what a page may have lost. */
const SUPPORT = 0.9;
const SUPPORT_DROPPED = 0.97;
/** The same for a mark, for a number that the model chose, and for there being nothing more between two characters. */
const SUPPORT_MARK = 0.84;
const SUPPORT_NUMERAL = 0.999;
const SUPPORT_GAP = 0.8;
const NUMERAL = /[二三四五六七八九十百千萬万億亿兩两]/;
/** Nats from which on a character behind a surname is the beginning of a name. */
const ODD_NAME = 6;
/** Nats of a character and the next together from which on the right one was hardly among those that were tried. */
const STRANGE = 24;

/** What a reading makes of a run: □ for each character of which too little is known, and where one may be missing. */
export function withoutDoubts(reading: RunReading, place: RunPlace): string {
  const { before, behind, page } = place;
  const { text, proof, near } = reading;
  const { characters, gaps } = supportOf(near);
  const least = page.droppedLeads.length > 0 ? SUPPORT_DROPPED : SUPPORT;
  const around = before + text + behind;
  const idAt = (at: number): number => page.language.id(around.charCodeAt(at) || 0x0a);
  const costAt = (at: number): number => page.language.cost(idAt(at - 2), idAt(at - 1), idAt(at));
  const inName = placesInNames(around, (at) => costAt(at) > ODD_NAME);
  const isStrange = (i: number): boolean =>
    (proof[i] === 'chosen' || page.droppedLeads.length > 0) &&
    costAt(before.length + i) + costAt(before.length + i + 1) > STRANGE;
  /** How much must speak for a character, by what it is. */
  const neededFor = (char: string, i: number): number => {
    if (!isHan(char.charCodeAt(0))) return SUPPORT_MARK;
    return proof[i] === 'chosen' && NUMERAL.test(char) ? SUPPORT_NUMERAL : least;
  };
  /** Whether the model's own choice is none to make: in a name, or of the other script. */
  const isOverreach = (unit: number, i: number): boolean =>
    inName[before.length + i] === 1 || (page.evidence.traditional && isSimplifiedOnly(unit));
  const isUnknown = (char: string, i: number): boolean => {
    const unit = char.charCodeAt(0);
    if (proof[i] === 'shown') return false;
    if ((characters[i] ?? 0) < neededFor(char, i)) return true;
    return isHan(unit) && (isStrange(i) || (proof[i] === 'chosen' && isOverreach(unit, i)));
  };
  const unknown = [...text].map(isUnknown);
  const hasGap = (i: number): boolean => (gaps[i] ?? 1) < SUPPORT_GAP && !unknown[i - 1] && !unknown[i];
  return [...text].map((char, i) => (hasGap(i) ? '□' : '') + (unknown[i] ? '□' : char)).join('');
}
