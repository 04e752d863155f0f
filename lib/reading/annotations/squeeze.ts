/** A text without its white space, and where its characters stand in the whole. */
export interface SqueezedText {
  readonly text: string;
  /** Where the unit at this index stands in the whole text. */
  readonly offset: (index: number) => number;
  /** Where the unit before this index ends in the whole text. */
  readonly endOffset: (index: number) => number;
  /** How many units stand before an offset of the whole text. */
  readonly before: (offset: number) => number;
}

/** The last of ascending numbers that is at most `number`; the first where all are greater. */
function lastUpTo(numbers: readonly number[], number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * Takes the white space out of a text: pages are set anew with other spaces and line breaks, and say the same.
 * Linear in the text.
 */
export function squeeze(whole: string): SqueezedText {
  /** Of each word, where it begins in the whole, and how many units stand before it. */
  const starts: number[] = [];
  const counts: number[] = [];
  const words: string[] = [];
  let count = 0;
  for (const { 0: word, index } of whole.matchAll(/\S+/g)) {
    starts.push(index);
    counts.push(count);
    words.push(word);
    count += word.length;
  }
  const offset = (index: number): number => {
    const word = lastUpTo(counts, index);
    return (starts[word] ?? 0) + index - (counts[word] ?? 0);
  };
  return {
    text: words.join(''),
    offset,
    endOffset: (index) => (index === 0 ? offset(0) : offset(index - 1) + 1),
    before: (at) => {
      const word = lastUpTo(starts, at);
      const within = Math.min(at - (starts[word] ?? 0), words[word]?.length ?? 0);
      return (counts[word] ?? 0) + Math.max(0, within);
    },
  };
}
