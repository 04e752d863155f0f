/** What is spoken in one go: UTF-16 offsets into its line, half open. */
export interface Spoken {
  readonly start: number;
  readonly end: number;
  /** The sentence it is of: marked while it is spoken. */
  readonly sentence: { readonly start: number; readonly end: number };
  /** Silence before it, in milliseconds. */
  readonly pause: number;
}

/**
 * Longest piece, in UTF-16 units. A voice says four to five characters a second, and Chromium falls silent after some
 * fifteen seconds of one utterance where the voice is not on the machine.
 */
const LONGEST = 55;

/** Silence before a line, before a heading and before a number; after a heading, and after a number. Milliseconds. */
const PAUSES = { line: 250, head: 700, afterHead: 350 } as const;

/** 一、 （二） 第三条 4. ⑤: what a voice runs into the words behind it, though a reader stops there. */
const NUMBER =
  /^[\s\u3000]*(?:[一二三四五六七八九十百]{1,5}、|[（(][一二三四五六七八九十百\d]{1,5}[）)]|第[一二三四五六七八九十百千零〇\d]{1,7}[条條章节節款项項]|\d{1,3}[.．、](?!\d)|[①-⑳])/;

/** The end of each sentence of a text from `from` on: behind its mark and the quotation marks that close with it. */
function sentenceEnds(text: string, from: number): readonly number[] {
  const ends: number[] = [];
  for (let at = from; at < text.length; at++) {
    if (!/[。！？；!?;…\n]/.test(text.charAt(at))) continue;
    while (/[。！？；!?;…\n”’」』）)》]/.test(text.charAt(at + 1))) at++;
    ends.push(at + 1);
  }
  // Of a line that is a number and nothing else, too.
  if ((ends.at(-1) ?? 0) < text.length) ends.push(text.length);
  return ends;
}

/** Where a piece that begins at `from` ends: behind a comma where one is near, never within a character. */
function pieceEnd(text: string, from: number, end: number): number {
  if (end - from <= LONGEST) return end;
  const most = from + LONGEST;
  for (let at = most; at > from + LONGEST / 3; at--) if (/[，、：,:\s]/.test(text.charAt(at - 1))) return at;
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}

/** Whether anything in a piece can be said. */
const canBeSaid = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * A line of the article as it is read aloud: its sentences, in pieces that are short enough for every voice, with a
 * silence before and after a number at its head. What holds no letter and no digit is not spoken. Linear.
 */
export function planLine(text: string, isHeading: boolean): readonly Spoken[] {
  const number = NUMBER.exec(text)?.[0].length ?? 0;
  const spoken: Spoken[] = [];
  const isHead = isHeading || number > 0;
  let pause: number = isHead ? PAUSES.head : PAUSES.line;
  const say = (start: number, end: number, sentence: Spoken['sentence'], next: number): void => {
    if (!canBeSaid(text.slice(start, end))) return;
    spoken.push({ start, end, sentence, pause });
    pause = next;
  };
  let start = 0;
  for (const end of sentenceEnds(text, number)) {
    const sentence = { start, end };
    let at = start;
    if (start === 0 && number > 0) {
      say(0, number, sentence, PAUSES.afterHead);
      at = number;
    }
    while (at < end) {
      const next = pieceEnd(text, at, end);
      say(at, next, sentence, 0);
      at = next;
    }
    start = end;
  }
  return spoken;
}
