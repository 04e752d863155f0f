import { closesKind, opensKind, QUOTE_MARK, type QuoteKind } from './quote-marks.ts';

/** A mark: the paragraph and the UTF-16 offset in it. */
export interface QuotePlace {
  readonly paragraph: number;
  readonly at: number;
}

/** What a mark opens and another closes. */
export interface QuotePair {
  readonly kind: QuoteKind;
  /** The mark that opens first, then those that open the same quotation anew in the paragraphs after it. */
  readonly opens: readonly QuotePlace[];
  readonly close: QuotePlace;
  /** The pairs directly within. */
  readonly within: readonly QuotePair[];
}

/** A mark that is not closed yet. */
interface Opened {
  readonly kind: QuoteKind;
  readonly opens: QuotePlace[];
  readonly within: QuotePair[];
}

/** A quotation goes on for no more paragraphs than this without being opened anew; after that its end was forgotten. */
const FARTHEST = 12;

/** Quotations within quotations; what opens more is no text. */
const DEEPEST = 6;

/** Whether a unit may be a mark: between ‘ and ”, or between 「 and 』. */
const mayBeMark = (unit: number): boolean => (unit >= 0x2018 && unit <= 0x201d) || (unit >= 0x300c && unit <= 0x300f);

/** It’s, O’Brien, the 1990’s; 5’30”, minutes and seconds: what ends in the mark, and the letter or figure behind it. */
const NO_QUOTATION = /(?:[A-Za-zÀ-ž]’[A-Za-zÀ-ž]|\d’[\ds]|\d’\d{1,2}”.?)$/;
/** The longest of them, before its mark. */
const LONGEST = 4;

const isQuotation = (text: string, at: number): boolean =>
  !NO_QUOTATION.test(text.slice(Math.max(0, at - LONGEST), at + 2));

const lastPlace = ({ opens }: Opened): number => opens.at(-1)?.paragraph ?? 0;

/** Finds the pairs of a text that is given paragraph by paragraph, so that a long one can be read in slices. */
export interface QuoteFinder {
  readonly add: (paragraph: string) => void;
  /** Outermost pairs, those within them below. */
  readonly finish: () => readonly QuotePair[];
}

/**
 * A quotation of several paragraphs may open in each of them and close in the last. Marks without a partner are in no
 * pair: a pair is closed by the nearest open mark of its kind, and what was opened in between and not closed is a slip.
 */
export function makeQuoteFinder(): QuoteFinder {
  const outermost: QuotePair[] = [];
  const stack: Opened[] = [];
  let paragraph = -1;
  /** Closes or forgets what is open from a depth on; what was closed within it is left. */
  const leave = (depth: number): QuotePair[] => stack.splice(depth).flatMap(({ within }) => within);
  const keep = (pairs: readonly QuotePair[]): void => {
    const around = stack.at(-1)?.within ?? outermost;
    for (const pair of pairs) around.push(pair);
  };
  const open = (kind: QuoteKind, at: number, isFirst: boolean): void => {
    const last = stack.at(-1);
    if (last?.kind === kind && lastPlace(last) !== paragraph) {
      if (isFirst) {
        last.opens.push({ paragraph, at });
        return;
      }
      // “甲“乙”丙” in one paragraph is nested; one left open in an earlier paragraph was never closed.
      keep(leave(stack.length - 1));
    }
    if (stack.length >= DEEPEST) keep(leave(0));
    stack.push({ kind, opens: [{ paragraph, at }], within: [] });
  };
  const close = (kind: QuoteKind, at: number): void => {
    const depth = stack.findLastIndex((opened) => opened.kind === kind);
    const opens = stack[depth]?.opens;
    if (opens) keep([{ kind, opens, close: { paragraph, at }, within: leave(depth) }]);
  };
  const read = (text: string, at: number, isFirst: boolean): void => {
    const opened = opensKind(text[at]);
    const closed = closesKind(text[at]);
    if (opened) open(opened, at, isFirst);
    if (closed && isQuotation(text, at)) close(closed, at);
  };
  return {
    add: (text) => {
      paragraph++;
      if (stack.some((opened) => paragraph - lastPlace(opened) > FARTHEST)) keep(leave(0));
      if (!QUOTE_MARK.test(text)) return;
      const first = text.search(/\S/);
      for (let at = 0; at < text.length; at++) if (mayBeMark(text.charCodeAt(at))) read(text, at, at === first);
    },
    finish: () => {
      keep(leave(0));
      return outermost;
    },
  };
}
