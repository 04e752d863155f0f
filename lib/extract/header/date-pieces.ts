import { select } from '../../dom/document.ts';
import { attributeOf } from '../../dom/element.ts';
import { textOf } from '../../dom/node.ts';
import type { IsoDate } from '../../reading/article.ts';
import { findDates, metaDate } from './dates.ts';
import type { HeaderContext } from './header-values.ts';

/** Lines above the title and below it in which the boxes of a date may stand. */
const REACH = 4;

const DAY = /^(?:[0-2]?\d|3[01])$/;
const MONTH = /^(?:19|20)\d\d\s?[-/.年]\s?(?:0?\d|1[0-2])月?$/;

/**
 * A date that the page sets in two boxes beside the title, the day large above its month: `<b>16</b><i>2024-01</i>`, as
 * companies' and universities' sites do.
 */
export function dateInBoxes({ lines, title, start }: HeaderContext): IsoDate | undefined {
  const at = title.shownAt[0];
  if (at === undefined) return undefined;
  const pieces = lines
    .slice(Math.max(0, at - REACH), Math.min(start, at + REACH + title.shownAt.length))
    .filter(({ kind, hidden, chars, linkChars }) => kind === 'text' && hidden === 'none' && chars <= 12 && !linkChars)
    .flatMap(({ form: { text }, seams }) =>
      [0, ...seams].map((from, i) => text.slice(from, [...seams, text.length][i]).trim()),
    );
  for (const [i, month] of pieces.entries()) {
    if (!MONTH.test(month)) continue;
    const day = [pieces[i - 1], pieces[i + 1]].find((piece) => piece && DAY.test(piece));
    const date = day && findDates(`${month.replace(/\D+/g, '-').replace(/-$/, '')}-${day}`)[0]?.iso;
    if (date) return date;
  }
  return undefined;
}

/** `time` elements looked at; more are those of a list. */
const MOST_TIMES = 30;

/**
 * What a `time` element between title and text says in its attribute, where what it shows may be read in two ways:
 * `<time datetime="2024-04-03T02:00:00Z">周三, 04/03/2024 - 10:00</time>`.
 */
export function dateOfTimeElement({ document, lines, title, start }: HeaderContext): IsoDate | undefined {
  const header = lines.slice((title.shownAt.at(-1) ?? start) + 1, start).filter(({ hidden }) => hidden === 'none');
  let seen = 0;
  for (const element of header.length ? select(document, 'time[datetime]') : []) {
    if (++seen > MOST_TIMES) return undefined;
    const text = textOf(element).replace(/\s+/g, ' ').trim();
    const date = metaDate(attributeOf(element, 'datetime') ?? '');
    if (!date || !/\d/.test(text)) continue;
    if (header.some((line) => line.chars <= 80 && line.text.replace(/\s+/g, ' ').includes(text))) return date;
  }
  return undefined;
}
