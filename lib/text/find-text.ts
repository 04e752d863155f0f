import { type FoldedText, foldText } from './fold-text.ts';

/** Where something was found: UTF-16 offsets into the source, half open. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** For each prefix of a pattern, the length of its longest proper prefix that also ends it (Knuth, Morris and Pratt 1977). */
function bordersOf(pattern: string): Uint32Array {
  const borders = new Uint32Array(pattern.length);
  let length = 0;
  for (let i = 1; i < pattern.length; i++) {
    while (length > 0 && pattern[i] !== pattern[length]) length = borders[length - 1] ?? 0;
    if (pattern[i] === pattern[length]) length++;
    borders[i] = length;
  }
  return borders;
}

/** The index of the last unit of each place where a pattern stands in a text, none over another. */
function endsIn(text: string, pattern: string, borders: Uint32Array): readonly number[] {
  const found: number[] = [];
  let matched = 0;
  for (let i = 0; i < text.length && pattern !== ''; i++) {
    while (matched > 0 && text[i] !== pattern[matched]) matched = borders[matched - 1] ?? 0;
    if (text[i] === pattern[matched]) matched++;
    if (matched < pattern.length) continue;
    found.push(i);
    matched = 0;
  }
  return found;
}

/** Something to look for in many texts. */
export type Search = (text: FoldedText) => readonly Found[];

/**
 * Looks for a text whatever its width, case and script: 国务院 finds 國務院, gdp finds ＧＤＰ. What is found does not
 * overlap and is whole characters of the source, in order. Linear in both lengths, whatever they hold.
 * @param query leading and trailing white space does not count; finds nothing where nothing is left
 */
export function searchFor(query: string): Search {
  const pattern = foldText(query.trim()).text;
  const borders = bordersOf(pattern);
  return ({ text, starts, ends }) => {
    const found: Found[] = [];
    for (const last of endsIn(text, pattern, borders)) {
      const start = starts[last - pattern.length + 1] ?? 0;
      // ㎡ is m2: the same character is not found twice.
      if (start >= (found.at(-1)?.end ?? 0)) found.push({ start, end: ends[last] ?? 0 });
    }
    return found;
  };
}
