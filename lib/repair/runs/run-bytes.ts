import { gbkCode } from '../bytes/gbk.ts';
import { LOST_TAG, MARKS } from './shown.ts';

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

/** A run laid out for the decoder: the bytes it had, and what the page shows for them. */
export interface RunBytes {
  readonly bytes: readonly number[];
  /** How many of the bytes stand before the run. */
  readonly from: number;
  /** What is shown for the rest, with the clause mark behind the run. */
  readonly shown: string;
  /** Characters of `shown` that belong to the run. */
  readonly runLength: number;
  /** Code of the clause mark behind the run. */
  readonly mark: number | undefined;
}

/** Stands for a byte of the text that is gone: any below 40 makes an invalid pair. */
export const GONE = 0x30;

/** Whether a character of the page stands for a lost byte. */
export const isLost = (char: string | undefined): boolean => char === '?' || char === '？' || char === '\ufffd';

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

/** The rest of a tag at the end of what is shown: `/p>`. */
function tagAtEnd(shown: string): string | undefined {
  for (let at = Math.max(0, shown.length - 90); at < shown.length; at++) {
    LOST_TAG.lastIndex = at;
    const tag = LOST_TAG.exec(shown)?.[0];
    if (tag && at + tag.length === shown.length) return tag.replace(/^[?？\ufffd]<?/, '');
  }
  return undefined;
}

/** Lays out a run; undefined when it is read as something that GBK has no bytes for. */
export function runBytes({ before, text, run, following }: ReadRun): RunBytes | undefined {
  const own = bytesOf(text);
  if (!own) return undefined;
  const prefix = bytesOf(before) ?? [];
  // A byte inserted at the end of the run stands before the clause mark behind it.
  const mark = MARKS.get(following);
  const shown = mark === undefined ? run : run + following;
  // What follows the run swallowed its own first byte: the < of a tag, or a line end.
  const tag = tagAtEnd(shown);
  const lineEnd = mark === undefined && isLost(shown.at(-1)) && !text.endsWith('□') ? ' ' : '';
  const behind = [...(tag ? `<${tag}` : lineEnd)].map((char) => char.charCodeAt(0));
  const bytes = [...prefix, ...own, ...(mark === undefined ? [] : [mark >> 8, mark & 0xff]), ...behind];
  return { bytes, from: prefix.length, shown, runLength: run.length, mark };
}
