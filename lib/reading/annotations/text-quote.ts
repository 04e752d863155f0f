import { type SqueezedText, squeeze } from './squeeze.ts';

/**
 * A stretch of a page's text, told by what it says and what stands around it: W3C Web Annotation, TextQuoteSelector
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector). The three are of the page's own text as it was read,
 * paragraphs parted by line breaks.
 */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A quote with what is known of the text it was taken from. */
export interface Anchor extends TextQuote {
  /** Whether `exact` stood there once only. */
  readonly alone: boolean;
  /** Where it began, and how long the text was: UTF-16 units that are no white space. */
  readonly at: number;
  readonly of: number;
}

/** Characters of context to begin with, and at most. */
const CONTEXT = 32;
const MOST_CONTEXT = 512;

/** Of a side that changed, this much must still stand beside the quote. Characters. */
const ENOUGH = 8;

/** A quote of so many characters that stands there once is the same place, whatever stands around it now. */
const TELLING = 24;

/** A quote that stands there more often tells no place by what little is left around it. */
const MOST_PLACES = 1000;

/** Where a text stands in another: all places, in order, but at most `most` of them. */
function placesOf(text: string, part: string, most: number): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && places.length < most; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/**
 * The anchor of the range `[start, end)` of a text. Its context grows until no other place has the same words in the
 * same context, or there is no more of it.
 * @returns `undefined` where nothing but white space is in the range
 */
export function anchorOf(text: string, start: number, end: number): Anchor | undefined {
  const squeezed = squeeze(text);
  const from = squeezed.before(start);
  const to = squeezed.before(end);
  if (to <= from) return undefined;
  const all = squeezed.text;
  const exact = all.slice(from, to);
  const alone = placesOf(all, exact, 2).length === 1;
  const around = (size: number): string => all.slice(Math.max(0, from - size), to + size);
  let size = CONTEXT;
  while (size < MOST_CONTEXT && placesOf(all, around(size), 2).length > 1) size *= 2;
  const cut = (a: number, b: number): string => text.slice(squeezed.offset(a), squeezed.endOffset(b));
  return {
    exact: cut(from, to),
    prefix: cut(Math.max(0, from - size), from),
    suffix: cut(to, Math.min(all.length, to + size)),
    alone,
    at: from,
    of: all.length,
  };
}

/** How many characters two texts share at their ends (`before`), or at their beginnings. */
function sharedBefore(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}
function sharedAfter(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** A quote without white space. */
interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Whether enough of what stood around a quote stands around this place: one side whole, or some of both. */
function fitsAt(text: string, at: number, { exact, prefix, suffix }: Wanted): boolean {
  const end = at + exact.length;
  const before = sharedBefore(prefix, text.slice(Math.max(0, at - prefix.length), at));
  const after = sharedAfter(suffix, text.slice(end, end + suffix.length));
  if (before >= ENOUGH && after >= ENOUGH) return true;
  return (before >= ENOUGH && before === prefix.length) || (after >= ENOUGH && after === suffix.length);
}

/** The one place of a quote in a text without white space; -1 where there is none, or more than one might be it. */
function placeOf(text: string, wanted: Wanted, { alone, at, of }: Anchor): number {
  const { exact, prefix, suffix } = wanted;
  const all = prefix + exact + suffix;
  // A few characters that once were a whole text stand in many.
  if (all.length < TELLING && text.length !== of) return -1;
  const whole = placesOf(text, all, MOST_PLACES).map((place) => place + prefix.length);
  const [first] = whole;
  if (whole.length === 1 && first !== undefined) return first;
  // Several are alike: only in a text as long as it was the old place is still the right one.
  if (whole.length > 1) return text.length === of && whole.includes(at) ? at : -1;
  // What was never told apart but by its context is lost with it: the place that is left may be the other.
  if (!alone) return -1;
  const places = placesOf(text, exact, MOST_PLACES);
  if (places.length === MOST_PLACES) return -1;
  const fitting = places.filter((place) => fitsAt(text, place, wanted));
  if (fitting.length > 1) return -1;
  const [place = -1] = fitting;
  if (place >= 0) return place;
  return places.length === 1 && exact.length >= TELLING ? (places[0] ?? -1) : -1;
}

/**
 * Finds a quote again, in a text that may have changed since: white space may differ, and there may be more or less text
 * elsewhere.
 * @returns the range of `text`, or `undefined` where it is gone or more than one place might be it: a mark in the wrong
 *   place is worse than one that is listed as lost
 */
export function findAnchor(text: SqueezedText, anchor: Anchor): readonly [start: number, end: number] | undefined {
  const wanted: Wanted = {
    exact: squeeze(anchor.exact).text,
    prefix: squeeze(anchor.prefix).text,
    suffix: squeeze(anchor.suffix).text,
  };
  if (wanted.exact === '') return undefined;
  const place = placeOf(text.text, wanted, anchor);
  return place < 0 ? undefined : [text.offset(place), text.endOffset(place + wanted.exact.length)];
}
