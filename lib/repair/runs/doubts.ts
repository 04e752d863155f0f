import { isHan } from '../../script/tables/code-units.ts';
import { gbkCode, isSimplifiedOnly } from '../bytes/gbk.ts';
import { placesInNames } from './in-name.ts';
import type { RunReading } from './read-run.ts';
import type { RunPage } from './run-page.ts';
import { MARKS } from './shown.ts';
import { type Support, supportOf } from './support.ts';

/** Where a run stands. */
export interface RunPlace {
  /** The line before it and the first characters behind it, mended as far as they are. */
  readonly before: string;
  readonly behind: string;
  readonly page: RunPage;
}

/** Share of the readings near it that must have a character of the best one, by what a page may have lost. */
const SUPPORT = 0.9;
const SUPPORT_CHOSEN = 0.95;
const SUPPORT_DROPPED = 0.97;
/** The same for a mark, for a number that the model chose, and for there being nothing more between two characters. */
const SUPPORT_MARK = 0.9;
/** And for a mark behind a comma that a mirror puts before marks: 落實,?？h委 → 落實。縣委. */
const SUPPORT_ANNOUNCED = 0.6;
const SUPPORT_NUMERAL = 0.999;
const SUPPORT_GAP = 0.8;
const NUMERAL = /[二三四五六七八九十百千萬万億亿兩两]/;
/** Nats from which on a character behind a surname is the beginning of a name. */
const ODD_NAME = 6;
/** Nats of a character and the next together from which on the right one was hardly among those that were tried. */
const STRANGE = 24;
/** The same beside what the model chose or what is unknown, where a byte may belong to either; and of it alone. */
const STRANGE_BESIDE = 22;
const STRANGE_ALONE = 13;
/** Mean nats of a run that hardly reads like Chinese, and those of a character that is none of its good ones. */
const HARD_RUN = 8;
const HARD = 8;
/** Characters of a run from which on their mean says something: 縣 behind 。 on a page in simplified characters is dear. */
const LONG_RUN = 4;
/** What bytes show that were taken apart wrongly, and a sentence has no use for: 方案＂悝鄅, one half of an ellipsis. */
const NO_MARK = /[＂…\u3000]/;
const LETTER = /[A-Za-z]/;
/** Nats up to which a Latin letter fits where it stands: I級. */
const FIT_LETTER = 5;

/** What speaks for and against each character of a reading, by its place in the run. */
export class Doubts {
  readonly #reading: RunReading;
  readonly #page: RunPage;
  readonly #support: Support;
  readonly #around: string;
  readonly #from: number;
  readonly #inName: Uint8Array;

  constructor(reading: RunReading, { before, behind, page }: RunPlace) {
    this.#reading = reading;
    this.#page = page;
    this.#support = supportOf(reading.near);
    this.#around = before + reading.text + behind;
    this.#from = before.length;
    this.#inName = placesInNames(this.#around, (at) => this.#cost(at - this.#from) > ODD_NAME);
  }

  #idAt(at: number): number {
    return this.#page.language.id(this.#around.charCodeAt(at) || 0x0a);
  }

  /** Nats of the character at a place behind the two before it. */
  #cost(i: number): number {
    const at = this.#from + i;
    return this.#page.language.cost(this.#idAt(at - 2), this.#idAt(at - 1), this.#idAt(at));
  }

  #isShown(i: number): boolean {
    return this.#reading.proof[i] === 'shown';
  }

  /** The model chose a byte of the character, or the page does not show it at all. */
  #isChosen(i: number): boolean {
    const proof = this.#reading.proof[i];
    return proof === 'chosen' || proof === 'hidden';
  }

  /** How much must speak for a character of Chinese. */
  #needed(char: string, i: number): number {
    if (this.#isChosen(i) && NUMERAL.test(char)) return SUPPORT_NUMERAL;
    if (this.#page.droppedLeads.length > 0) return SUPPORT_DROPPED;
    return this.#isChosen(i) ? SUPPORT_CHOSEN : SUPPORT;
  }

  /** The model's own choice is none to make: in a name, or of the other script. */
  #isOverreach(unit: number, i: number): boolean {
    const isOtherScript = this.#page.evidence.traditional && isSimplifiedOnly(unit);
    return this.#isChosen(i) && (isOtherScript || this.#inName[this.#from + i] === 1);
  }

  /** A mark where the comma of a mirror says that one follows. */
  #isAnnounced(i: number): boolean {
    const isMark = MARKS.has(this.#reading.text[i] ?? '');
    return isMark && this.#page.evidence.commas && this.#around[this.#from + i - 1] === ',';
  }

  #isHardRun(): boolean {
    const { cost, text } = this.#reading;
    return cost >= HARD_RUN && text.length >= LONG_RUN;
  }

  /**
   * Whether a clause mark that the page does not show is one that the script would have put its byte before, so that the
   * page would show it: 周圍，牢牢 has 87FA A3AC, with FAA3 and ACC0 dropped. Behind A1 it was taken: 提取， has A1A3, a 。.
   */
  #isUntouchedMark(i: number): boolean {
    const { commas, marks } = this.#page.evidence;
    if (!(commas || marks) || this.#reading.proof[i] !== 'hidden' || !MARKS.has(this.#reading.text[i] ?? ''))
      return false;
    return (gbkCode(this.#around.charCodeAt(this.#from + i - 1)) & 0xff) !== 0xa1;
  }

  #isStrange(i: number): boolean {
    const mayBeOther = this.#isChosen(i) || this.#page.droppedLeads.length > 0;
    return mayBeOther && this.#cost(i) + this.#cost(i + 1) > STRANGE;
  }

  /** Whether too little is known of what stands at a place, whatever stands beside it. */
  isUnknown(i: number): boolean {
    const char = this.#reading.text[i] ?? '';
    const unit = char.charCodeAt(0);
    const support = this.#support.characters[i] ?? 0;
    if (this.#isShown(i)) return false;
    if (this.#isHardRun() && this.#cost(i) > HARD) return true;
    if (isHan(unit)) return support < this.#needed(char, i) || this.#isStrange(i) || this.#isOverreach(unit, i);
    const needed = this.#isAnnounced(i) ? SUPPORT_ANNOUNCED : SUPPORT_MARK;
    return support < needed || NO_MARK.test(char) || (LETTER.test(char) && this.#cost(i) > FIT_LETTER);
  }

  /** Whether a character hardly fits where it stands, beside one whose bytes the model chose or that is unknown. */
  isUnfit(i: number, unknown: readonly boolean[]): boolean {
    const isBesideUnknown = [i - 1, i + 1].some((at) => unknown[at] === true);
    if (isBesideUnknown && this.#isUntouchedMark(i)) return true;
    if (this.#isShown(i) || !isHan(this.#reading.text.charCodeAt(i))) return false;
    const cost = this.#cost(i);
    if (isBesideUnknown && cost > STRANGE_ALONE) return true;
    return [i - 1, i + 1].some((at) => this.#isChosen(at)) && cost + this.#cost(i + 1) > STRANGE_BESIDE;
  }

  /** Whether a character may be missing before the one at a place. */
  mayLack(i: number): boolean {
    return (this.#support.gaps[i] ?? 1) < SUPPORT_GAP;
  }
}
