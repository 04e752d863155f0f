import { shortHash } from '../../text/short-hash.ts';

/**
 * Where somebody stopped reading: the place, and a print of the words there by which it is found again when paragraphs
 * came or went before it. The words themselves are not kept.
 */
export interface ReadingPlace {
  readonly paragraph: number;
  /** UTF-16 offset into the page's own text of the paragraph. */
  readonly offset: number;
  readonly print: string;
}

/** Characters of the print, at least and at most; white space does not count. */
const LEAST = 6;
const MOST = 24;

/** The print of the words at a place, those of the next paragraphs too where they are few. */
function printAt(paragraphs: readonly string[], paragraph: number, offset: number): string | undefined {
  let words = (paragraphs[paragraph] ?? '').slice(offset, offset + 4 * MOST).replace(/\s+/g, '');
  for (let next = paragraph + 1; words.length < LEAST && next < paragraphs.length; next++)
    words += (paragraphs[next] ?? '').slice(0, 4 * MOST).replace(/\s+/g, '');
  return words.length < LEAST ? undefined : shortHash(words.slice(0, MOST));
}

/** A place in a text, to be kept; `undefined` where too few words follow to find it again. */
export function readingPlaceAt(
  paragraphs: readonly string[],
  paragraph: number,
  offset: number,
): ReadingPlace | undefined {
  const print = printAt(paragraphs, paragraph, offset);
  return print === undefined ? undefined : { paragraph, offset, print };
}

/**
 * Finds a kept place again: where it was, else the nearest paragraph that has the same words there.
 * @returns the index of the paragraph; `undefined` where its words are gone
 */
export function findReadingPlace(paragraphs: readonly string[], place: ReadingPlace): number | undefined {
  const { paragraph, offset, print } = place;
  const fits = (index: number): boolean =>
    index >= 0 && index < paragraphs.length && printAt(paragraphs, index, offset) === print;
  const furthest = Math.max(paragraph, paragraphs.length);
  for (let away = 0; away <= furthest; away++) {
    if (fits(paragraph - away)) return paragraph - away;
    if (fits(paragraph + away)) return paragraph + away;
  }
  return undefined;
}

/** Whether a value from elsewhere is a place. */
export function isReadingPlace(value: unknown): value is ReadingPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { paragraph, offset, print } = value as Readonly<Record<string, unknown>>;
  const isCount = (one: unknown): boolean => Number.isSafeInteger(one) && Number(one) >= 0 && Number(one) < 1e7;
  return isCount(paragraph) && isCount(offset) && typeof print === 'string' && /^[0-9a-z]{1,8}$/.test(print);
}
