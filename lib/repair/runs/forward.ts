import { gbkCode, gbkUnit } from '../bytes/gbk.ts';
import { normalSyllable } from '../language/pinyin.ts';
import { USER_LEADS } from './dropped-pairs.ts';
import type { RunPage } from './run-page.ts';
import { LOST_TAG, MARKS, NOTE_HERE } from './shown.ts';

const CLAUSE_MARKS = new Set([0xa1a2, 0xa1a3, 0xa3ac, 0xa3bb, 0xa3bf, 0xa3a1]);
/** A note whose parenthesis may have been swallowed, here. */
const AFTER_LOST = /[(（]?[ \u00a0]?([^()（）\n]{1,9}?)[ \u00a0]?[)）]/y;
/** Stands for a byte of the text that is gone: any below 40 makes an invalid pair. */
const GONE = 0x30;

/** The bytes of a text in GBK; undefined where it has a character that GBK has not. */
function bytesOf(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const own = text[i] === '□' ? GONE : gbkCode(unit);
    const code = unit < 0x80 ? unit : own;
    if (code === 0) return undefined;
    if (code > 0xff) bytes.push(code >> 8, code & 0xff);
    else bytes.push(code);
  }
  return bytes;
}

/** One place of the comparison: bytes given to the decoder, characters of the page matched. */
interface Place {
  readonly byte: number;
  readonly at: number;
  /** The decoder has this lead byte and waits for the trail byte. */
  readonly lead: number;
  /** Something was inserted before this byte. */
  readonly split: boolean;
}

/** A run as the page shows it, and what it is read as. */
export interface ReadRun {
  /** The character before the run, undamaged. */
  readonly before: string;
  /** What the run is read as. */
  readonly text: string;
  /** What the page shows in place of `text`. */
  readonly run: string;
  /** The character that the page shows next. */
  readonly following: string;
}

const isLost = (char: string | undefined): boolean => char === '?' || char === '？' || char === '\ufffd';
const isComma = (char: string | undefined): boolean => char === ',' || char === '，';

/** Compares the bytes of a reading, damaged again in every way the script had, with what the page shows. */
class DamageReplay {
  readonly #bytes: readonly number[];
  /** How many bytes stand before the run. */
  readonly #from: number;
  readonly #shown: string;
  readonly #runLength: number;
  /** Code of the clause mark behind the run. */
  readonly #mark: number | undefined;
  readonly #page: RunPage;
  readonly #tried = new Set<number>();
  /** Bytes before which something was inserted, on the way to where the search is. */
  readonly #splitBefore = new Set<number>();

  constructor({ before, text, run, following }: ReadRun, own: readonly number[], page: RunPage) {
    const prefix = bytesOf(before) ?? [];
    // A byte inserted at the end of the run stands before the clause mark behind it.
    const mark = MARKS.get(following);
    const shown = mark === undefined ? run : run + following;
    // What follows the run swallowed its own first byte: the < of a tag, or a line end.
    const tag = tagAtEnd(shown);
    const lineEnd = mark === undefined && isLost(shown.at(-1)) && !text.endsWith('□') ? ' ' : '';
    const behind = [...(tag ? `<${tag}` : lineEnd)].map((char) => char.charCodeAt(0));
    this.#bytes = [...prefix, ...own, ...(mark === undefined ? [] : [mark >> 8, mark & 0xff]), ...behind];
    this.#from = prefix.length;
    this.#shown = shown;
    this.#runLength = run.length;
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
  #afterFirst({ byte, at }: Place): readonly Place[] {
    const value = this.#bytes[byte] ?? 0;
    const next = { byte: byte + 1, split: false };
    if (value > 0x80 && value < 0xff) return [{ ...next, at, lead: value }];
    const to = this.#emitted(value === 0x80 ? '€' : String.fromCharCode(value), at);
    return to >= 0 ? [{ ...next, at: to, lead: 0 }] : [];
  }

  /** Places after a byte that ends a pair. */
  #afterSecond({ byte, at, lead }: Place): readonly Place[] {
    const value = this.#bytes[byte] ?? 0;
    const next = { byte: byte + 1, split: false, lead: 0 };
    if (value >= 0x40 && value !== 0x7f && value !== 0xff) {
      const isDropped = this.#page.dropsUserDefined && value >= 0xa1 && USER_LEADS.includes(lead);
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

  /** The place after a note was inserted before the byte, where the page shows one. */
  #afterNote({ byte, at, lead }: Place): readonly Place[] {
    const isSwallowed = lead !== 0 && isLost(this.#shown[at]);
    if (byte <= 1 || (lead !== 0 && !isSwallowed)) return [];
    const pattern = lead === 0 ? NOTE_HERE : AFTER_LOST;
    pattern.lastIndex = lead === 0 ? at : at + 1;
    const note = pattern.exec(this.#shown);
    if (!note) return [];
    const code = this.#pairBefore(byte);
    const isOfPair = this.#page.noted.of(normalSyllable(note[1] ?? '')).some((one) => one.code === code);
    return isOfPair ? [{ byte, at: note.index + note[0].length, lead: 0, split: true }] : [];
  }

  /** Places after a byte was inserted before a clause mark. */
  #afterComma({ byte, at, lead }: Place): readonly Place[] {
    const shown = this.#shown;
    if (!CLAUSE_MARKS.has(((this.#bytes[byte] ?? 0) << 8) | (this.#bytes[byte + 1] ?? 0))) return [];
    const next = { byte, lead: 0, split: true };
    if (lead === 0) return [{ ...next, at: isComma(shown[at]) ? at + 1 : at }];
    if (!isLost(shown[at])) return [];
    const swallowed = { ...next, at: at + 1 };
    return isComma(shown[at + 1]) ? [swallowed, { ...next, at: at + 2 }] : [swallowed];
  }

  /** A pair that the page annotates cannot stand there unsplit and without its note. */
  #lacksNote({ byte, split }: Place): boolean {
    const isPair = byte > this.#from + 1 && !split && this.#page.annotated.has(this.#pairBefore(byte));
    return isPair && !this.#splitBefore.has(byte - 1);
  }

  #leadsToEnd(place: Place): boolean {
    const { byte, at, lead, split } = place;
    if (byte >= this.#bytes.length && at >= this.#shown.length && lead === 0) return true;
    const key = ((byte * 0x400 + at) * 0x100 + lead) * 2 + (split ? 1 : 0);
    if (this.#tried.has(key)) return false;
    this.#tried.add(key);
    if (!split && this.#insertionLeadsToEnd(place)) return true;
    if (byte >= this.#bytes.length || this.#lacksNote(place)) return false;
    return this.#byteLeadsToEnd(place);
  }

  #insertionLeadsToEnd(place: Place): boolean {
    return [...this.#afterNote(place), ...this.#afterComma(place)].some((next) => this.#leadsToEnd(next));
  }

  #byteLeadsToEnd(place: Place): boolean {
    const { byte, lead, split } = place;
    if (split) this.#splitBefore.add(byte);
    const after = lead === 0 ? this.#afterFirst(place) : this.#afterSecond(place);
    const found = after.some((next) => this.#leadsToEnd(next));
    if (split) this.#splitBefore.delete(byte);
    return found;
  }
}

/**
 * The forward model: whether damaging a reading again gives what the page shows. Notes go behind every pair of bytes that
 * the page annotates unless another insertion splits it, in whatever order the list had; a byte may go before each
 * clause mark; then the bytes are decoded as the page's decoder did.
 */
export function reproduces(run: ReadRun, page: RunPage): boolean {
  const own = bytesOf(run.text);
  return own !== undefined && new DamageReplay(run, own, page).succeeds();
}

/** The rest of a tag at the end of what is shown: `/p>`. */
function tagAtEnd(shown: string): string | undefined {
  for (let at = Math.max(0, shown.length - 90); at < shown.length; at++) {
    LOST_TAG.lastIndex = at;
    const tag = LOST_TAG.exec(shown)?.[0];
    if (tag && at + tag.length === shown.length) return tag.replace(/^[?？\ufffd]<?/, '');
  }
  return undefined;
}
