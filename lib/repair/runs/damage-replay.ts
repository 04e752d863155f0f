import { gbkUnit } from '../bytes/gbk.ts';
import { normalSyllable } from '../language/pinyin.ts';
import { hasNoCharacter } from './dropped-leads.ts';
import { GONE, isLost, type RunBytes } from './run-bytes.ts';
import type { RunPage } from './run-page.ts';
import { MARKS, NOTE_HERE } from './shown.ts';

const CLAUSE_MARKS = new Set([0xa1a2, 0xa1a3, 0xa3ac, 0xa3bb, 0xa3bf, 0xa3a1]);
/** A note whose parenthesis may have been swallowed, here. */
const AFTER_LOST = /[(（]?[ \u00a0]?([^()（）\n]{1,9}?)[ \u00a0]?[)）]/y;

/** One place of the comparison: bytes given to the decoder, characters of the page matched. */
interface ReplayPlace {
  readonly byte: number;
  readonly at: number;
  /** The decoder has this lead byte and waits for the trail byte. */
  readonly lead: number;
  /** Something was inserted before this byte. */
  readonly split: boolean;
}

const isComma = (char: string | undefined): boolean => char === ',' || char === '，';

/** Compares the bytes of a reading, damaged again in every way the script had, with what the page shows. */
export class DamageReplay {
  readonly #bytes: readonly number[];
  readonly #from: number;
  readonly #shown: string;
  readonly #runLength: number;
  readonly #mark: number | undefined;
  readonly #page: RunPage;
  readonly #tried = new Set<number>();
  /** Bytes before which something was inserted, on the way to where the search is. */
  readonly #splitBefore = new Set<number>();

  constructor({ bytes, from, shown, runLength, mark }: RunBytes, page: RunPage) {
    this.#bytes = bytes;
    this.#from = from;
    this.#shown = shown;
    this.#runLength = runLength;
    this.#mark = mark;
    this.#page = page;
  }

  /** Whether there is a way from the start of the run to its end. */
  succeeds(): boolean {
    return this.#leadsToEnd({ byte: this.#from, at: 0, lead: 0, split: false });
  }

  /** The pair of bytes before a byte. */
  #pairBefore(byte: number): number {
    return ((this.#bytes[byte - 2] ?? 0) << 8) | (this.#bytes[byte - 1] ?? 0);
  }

  /** Where what is shown goes on when it shows a character here, -1 when it does not. */
  #emitted(char: string, at: number): number {
    const shown = this.#shown;
    if (shown.startsWith(char, at)) return at + char.length;
    const isMark = this.#mark !== undefined && at === this.#runLength && at + 1 === shown.length;
    if (isMark && MARKS.get(char) === this.#mark) return at + 1;
    if (!this.#page.folded && !this.#page.widened) return -1;
    const form = char.normalize('NFKC');
    if (shown.startsWith(form, at)) return at + form.length;
    return this.#page.widened && shown[at]?.normalize('NFKC') === form ? at + 1 : -1;
  }

  /** Places after a byte that begins a pair or stands alone. */
  #afterFirst({ byte, at }: ReplayPlace): readonly ReplayPlace[] {
    const value = this.#bytes[byte] ?? 0;
    const next = { byte: byte + 1, split: false };
    if (value > 0x80 && value < 0xff) return [{ ...next, at, lead: value }];
    const to = this.#emitted(value === 0x80 ? '€' : String.fromCharCode(value), at);
    return to >= 0 ? [{ ...next, at: to, lead: 0 }] : [];
  }

  /** Places after a byte that ends a pair. */
  #afterSecond({ byte, at, lead }: ReplayPlace): readonly ReplayPlace[] {
    const value = this.#bytes[byte] ?? 0;
    const next = { byte: byte + 1, split: false, lead: 0 };
    if (value >= 0x40 && value !== 0x7f && value !== 0xff) {
      const isDropped = this.#page.droppedLeads.includes(lead) && hasNoCharacter(lead, value);
      const to = isDropped ? at : this.#emitted(String.fromCharCode(gbkUnit(lead, value)), at);
      return to >= 0 ? [{ ...next, at: to }] : [];
    }
    if (!isLost(this.#shown[at])) return [];
    const swallowed = { ...next, at: at + 1 };
    if (this.#shown[at] !== '\ufffd') return [swallowed];
    const isGone = value === GONE || at + 1 === this.#shown.length;
    const to = isGone ? at + 1 : this.#emitted(String.fromCharCode(value), at + 1);
    return to >= 0 ? [{ ...next, at: to }, swallowed] : [swallowed];
  }

  /** Places after a note was inserted before the byte, where the page shows one; a comma may come behind it. */
  #afterNote({ byte, at, lead }: ReplayPlace): readonly ReplayPlace[] {
    const isSwallowed = lead !== 0 && isLost(this.#shown[at]);
    if (byte <= 1 || (lead !== 0 && !isSwallowed)) return [];
    const pattern = lead === 0 ? NOTE_HERE : AFTER_LOST;
    pattern.lastIndex = lead === 0 ? at : at + 1;
    const note = pattern.exec(this.#shown);
    if (!note) return [];
    const code = this.#pairBefore(byte);
    const isOfPair = this.#page.noted.of(normalSyllable(note[1] ?? '')).some((one) => one.code === code);
    if (!isOfPair) return [];
    const behind = { byte, at: note.index + note[0].length, lead: 0, split: true };
    return [behind, ...this.#afterComma(behind)];
  }

  /** Places after a byte was inserted before a clause mark. */
  #afterComma({ byte, at, lead }: ReplayPlace): readonly ReplayPlace[] {
    const shown = this.#shown;
    if (!CLAUSE_MARKS.has(((this.#bytes[byte] ?? 0) << 8) | (this.#bytes[byte + 1] ?? 0))) return [];
    const next = { byte, lead: 0, split: true };
    if (lead === 0) return [{ ...next, at: isComma(shown[at]) ? at + 1 : at }];
    if (!isLost(shown[at])) return [];
    const swallowed = { ...next, at: at + 1 };
    return isComma(shown[at + 1]) ? [swallowed, { ...next, at: at + 2 }] : [swallowed];
  }

  /** A pair that the page annotates cannot stand there unsplit and without its note. */
  #lacksNote({ byte, split }: ReplayPlace): boolean {
    const isPair = byte > this.#from + 1 && !split && this.#page.annotated.has(this.#pairBefore(byte));
    return isPair && !this.#splitBefore.has(byte - 1);
  }

  #leadsToEnd(place: ReplayPlace): boolean {
    const { byte, at, lead, split } = place;
    if (byte >= this.#bytes.length && at >= this.#shown.length && lead === 0) return true;
    const key = ((byte * 0x400 + at) * 0x100 + lead) * 2 + (split ? 1 : 0);
    if (this.#tried.has(key)) return false;
    this.#tried.add(key);
    if (!split && this.#insertionLeadsToEnd(place)) return true;
    if (byte >= this.#bytes.length || this.#lacksNote(place)) return false;
    return this.#byteLeadsToEnd(place);
  }

  #insertionLeadsToEnd(place: ReplayPlace): boolean {
    return [...this.#afterNote(place), ...this.#afterComma(place)].some((next) => this.#leadsToEnd(next));
  }

  #byteLeadsToEnd(place: ReplayPlace): boolean {
    const { byte, lead, split } = place;
    if (split) this.#splitBefore.add(byte);
    const after = lead === 0 ? this.#afterFirst(place) : this.#afterSecond(place);
    const found = after.some((next) => this.#leadsToEnd(next));
    if (split) this.#splitBefore.delete(byte);
    return found;
  }
}
