import { gbkCode, gbkUnit } from '../bytes/gbk.ts';
import { normalSyllable } from '../language/pinyin.ts';
import { USER_LEADS } from './dropped-pairs.ts';
import type { RunPage } from './run-page.ts';
import { LOST_TAG, MARKS, NOTE_HERE } from './shown.ts';

const CLAUSE_MARKS = new Set([0xa1a2, 0xa1a3, 0xa3ac, 0xa3bb, 0xa3bf, 0xa3a1]);
const LOST = '?？\ufffd';
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

/**
 * The forward model: whether damaging `text` again gives what the page shows. Notes go behind every pair of bytes that
 * the page annotates unless another insertion splits it, in whatever order the list had; a byte may go before each
 * clause mark; then the bytes are decoded as the page's decoder did.
 *
 * @param before the character before the run, undamaged
 * @param run what the page shows in place of `text`
 * @param following the character that the page shows next
 */
export function reproduces(before: string, text: string, run: string, following: string, page: RunPage): boolean {
  const prefix = bytesOf(before) ?? [];
  const own = bytesOf(text);
  if (!own) return false;
  // A byte inserted at the end of the run stands before the clause mark behind it.
  const mark = MARKS.get(following);
  const shown = mark === undefined ? run : run + following;
  const bytes = [...prefix, ...own, ...(mark === undefined ? [] : [mark >> 8, mark & 0xff])];
  // What follows the run swallowed its own first byte: the < of a tag, or a line end.
  const tag = tagAtEnd(shown);
  const lineEnd = mark === undefined && LOST.includes(shown.at(-1) ?? ' ') && !text.endsWith('□') ? ' ' : '';
  for (const char of tag ? `<${tag}` : lineEnd) bytes.push(char.charCodeAt(0));

  const tried = new Set<number>();
  const emitted = (char: string, at: number): number => {
    if (shown.startsWith(char, at)) return at + char.length;
    if (mark !== undefined && at === run.length && at + 1 === shown.length && MARKS.get(char) === mark) return at + 1;
    if (!page.folded && !page.widened) return -1;
    const form = char.normalize('NFKC');
    if (shown.startsWith(form, at)) return at + form.length;
    return page.widened && shown[at]?.normalize('NFKC') === form ? at + 1 : -1;
  };

  /** Places after the byte itself. */
  function* fed({ byte, at, lead }: Place): Generator<Place> {
    const value = bytes[byte] ?? 0;
    const next = { byte: byte + 1, split: false };
    if (lead === 0) {
      if (value > 0x80 && value < 0xff) yield { ...next, at, lead: value };
      else {
        const to = emitted(value === 0x80 ? '€' : String.fromCharCode(value), at);
        if (to >= 0) yield { ...next, at: to, lead: 0 };
      }
      return;
    }
    if (value >= 0x40 && value !== 0x7f && value !== 0xff) {
      const dropped = page.dropsUserDefined && value >= 0xa1 && USER_LEADS.includes(lead);
      const to = dropped ? at : emitted(String.fromCharCode(gbkUnit(lead, value)), at);
      if (to >= 0) yield { ...next, at: to, lead: 0 };
    } else if (LOST.includes(shown[at] ?? ' ')) {
      if (shown[at] === '\ufffd') {
        const to = value === GONE || at + 1 === shown.length ? at + 1 : emitted(String.fromCharCode(value), at + 1);
        if (to >= 0) yield { ...next, at: to, lead: 0 };
      }
      yield { ...next, at: at + 1, lead: 0 };
    }
  }

  /** Places after something was inserted before the byte. */
  function* inserted(place: Place): Generator<Place> {
    const { byte, at, lead } = place;
    const isLost = lead !== 0 && LOST.includes(shown[at] ?? ' ');
    const pattern = lead === 0 ? NOTE_HERE : AFTER_LOST;
    if (byte > 1 && (lead === 0 || isLost)) {
      pattern.lastIndex = lead === 0 ? at : at + 1;
      const note = pattern.exec(shown);
      const code = ((bytes[byte - 2] ?? 0) << 8) | (bytes[byte - 1] ?? 0);
      if (note && page.noted.of(normalSyllable(note[1] ?? '')).some((one) => one.code === code)) {
        yield { byte, at: pattern.lastIndex, lead: 0, split: true };
      }
    }
    if (!CLAUSE_MARKS.has(((bytes[byte] ?? 0) << 8) | (bytes[byte + 1] ?? 0))) return;
    if (isLost) {
      yield { byte, at: at + 1, lead: 0, split: true };
      if (/[,，]/.test(shown[at + 1] ?? '')) yield { byte, at: at + 2, lead: 0, split: true };
    } else if (lead === 0) {
      yield { byte, at: /[,，]/.test(shown[at] ?? '') ? at + 1 : at, lead: 0, split: true };
    }
  }

  const go = (place: Place): boolean => {
    const { byte, at, lead, split } = place;
    if (byte >= bytes.length && at >= shown.length && lead === 0) return true;
    const key = ((byte * 0x400 + at) * 0x100 + lead) * 2 + (split ? 1 : 0);
    if (tried.has(key)) return false;
    tried.add(key);
    if (!split) for (const next of inserted(place)) if (go(next)) return true;
    if (byte >= bytes.length) return false;
    // A pair that the page annotates cannot stand there unsplit and without its note.
    const follows =
      byte > prefix.length + 1 && !split && page.annotated.has(((bytes[byte - 2] ?? 0) << 8) | (bytes[byte - 1] ?? 0));
    if (follows && !splitBefore.has(byte - 1)) return false;
    for (const next of fed(place)) {
      if (split) splitBefore.add(byte);
      const found = go(next);
      if (split) splitBefore.delete(byte);
      if (found) return true;
    }
    return false;
  };
  const splitBefore = new Set<number>();
  return go({ byte: prefix.length, at: 0, lead: 0, split: false });
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
