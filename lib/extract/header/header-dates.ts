import { select } from '../../dom/document.ts';
import { textOf } from '../../dom/node.ts';
import type { IsoDate } from '../../reading/article.ts';
import { clockBehind, timedBelow, timedNear } from './clock.ts';
import { dateInBoxes, dateOfTimeElement } from './date-pieces.ts';
import { findDates, metaDate, sameDate } from './dates.ts';
import { signature } from './document-number.ts';
import type { Field } from './fields.ts';
import type { HeaderLine } from './header-line.ts';
import { type HeaderContext, TAIL_REACH, type Value } from './header-values.ts';

/** Meta tags that hold a date of publication, the official one first, then those of portals, then when a page was made. */
const PUBLISHED = (
  'pubdate publishdate article:published_time ld:published og:release_date datepublished firstpublishedtime publish_time ' +
  'weibo:article:create_at bytedance:published_time date dcterms.created datecreated createdate maketime'
).split(' ');
const UPDATED = 'dateupdate og:updated_time lastmodified last-modified article:modified_time datemodified'.split(' ');

/** The dates of a header. */
export interface Dates {
  readonly published?: IsoDate | undefined;
  readonly publishedMeta?: IsoDate | undefined;
  readonly updated?: IsoDate | undefined;
  readonly issued?: IsoDate | undefined;
  readonly written?: IsoDate | undefined;
}

/** The day after a moment, in Beijing: a page from anywhere can be a day ahead of the reader, not more. */
const dayAfter = (now: Date): string => new Date(now.getTime() + 32 * 3_600_000).toISOString().slice(0, 10);

/** Between a label and its date: 发布时间：北京时间 2025-04-09, （星期三）, 2025年. What else stands there makes it another's. */
const BEFORE_DATE = /^(?:[^\u3400-\u9fff]|北京时间|公元|星期.|周.)*$/;

/** The date that a value is; none for a field to search by (发布时间：□ 至 □), whose dates begin and end a stretch. */
function dateOfValue(value: string, year: number | undefined): IsoDate | undefined {
  const [first] = findDates(value, year);
  return first && BEFORE_DATE.test(value.slice(0, first.start)) ? first.iso : undefined;
}

/** The visible labelled date beats every other; a meta tag that disagrees is kept beside it. */
export function datesOf(
  context: HeaderContext,
  values: ReadonlyMap<Field, readonly Value[]>,
  dated: HeaderLine | undefined,
): Dates {
  const { meta } = context;
  const metaPublished = metaDate(meta.get(...PUBLISHED) ?? '');
  const anyMeta = metaPublished ?? metaDate(meta.get(...UPDATED) ?? '');
  const year = anyMeta ? Number(anyMeta.slice(0, 4)) : context.year;
  const of = (field: Field, isHere = ({ place }: Value): boolean => place !== undefined): IsoDate | undefined =>
    (values.get(field) ?? [])
      .filter(isHere)
      .map(({ value }) => dateOfValue(value, year))
      .find((date) => date !== undefined);
  const issued = of('issued');
  const written = of('written');
  const beside =
    dated?.yearless && year ? findDates(dated.line.form.text, year)[0]?.iso : dated && timedDate(context, dated);
  const past = (date: IsoDate | undefined): IsoDate | undefined =>
    date && context.now && date.slice(0, 10) > dayAfter(context.now) ? undefined : date;
  const above = context.lines.slice(0, context.start);
  const timed = (date: IsoDate | undefined): IsoDate | undefined => date && timedNear(date, above);
  // 发表时间 of a comment far below says less than the date below the title.
  const labelled = past(of('published', ({ place }) => place === 'head' || !beside));
  const told = labelled ?? issued ?? past(beside) ?? past(dateBehindTitle(context)) ?? past(dateInBoxes(context));
  const shown = timed(told ?? past(dateOfTimeElement(context)) ?? of('updated') ?? relativeDate(context));
  const published = shown ?? timed(withoutPlaceholder(past(metaPublished))) ?? written ?? past(dateBelow(context));
  const update = of('updated');
  return {
    published,
    updated: update === published ? undefined : update,
    // A placeholder time (23:59:59) is told too: it is what the tag says.
    publishedMeta:
      metaPublished && metaPublished !== published && (!shown || !sameDate(metaPublished, shown))
        ? metaPublished
        : undefined,
    issued,
    written,
  };
}

/** The date that stands in the title's own line, behind it: <h1>石桥渠通水 <span>2014-04-30 23:54</span></h1>. */
function dateBehindTitle({ lines, title }: HeaderContext): IsoDate | undefined {
  const line = lines[title.shownAt.at(-1) ?? -1];
  const rest = line?.text.startsWith(title.text) ? line.text.slice(title.text.length).trim() : '';
  return rest.length <= 24 ? findDates(rest)[0]?.iso : undefined;
}

/** The date of a line, with the time of day that stands below it or behind the title. */
function timedDate(
  { lines, title }: Pick<HeaderContext, 'lines' | 'title'>,
  { date, line }: HeaderLine,
): IsoDate | undefined {
  const clock = clockBehind(title.text);
  if (date?.length === 10 && clock) return findDates(`${date} ${clock}`)[0]?.iso;
  return date && timedBelow(date, line, lines);
}

/** A line below the text that is nothing but a date, where it is no signature's: 2023年5月15日（星期一）. */
function dateBelow({ lines, body, start, title, headerLines, reasons }: HeaderContext): IsoDate | undefined {
  if (signature(lines, body, reasons, false)) return undefined;
  const last = lines.slice(start, body.end).findLast((line) => line.prose && reasons[line.index] === undefined);
  const from = Math.max(start, last?.index ?? body.end - 8) + 1;
  for (let i = from; i < Math.min(lines.length, from + TAIL_REACH); i++) {
    const header = headerLines.get(i);
    // 石桥渠通水 2026-11-18 is another article in a list.
    if (!header?.date || header.fields.length || header.loose.length || header.line.linkChars) continue;
    if (header.line.chars > 20) continue;
    return timedDate({ lines, title }, header);
  }
  return undefined;
}

/** 00:00:00 and 23:59:59 in a meta tag stand for no time at all. */
const withoutPlaceholder = (date: IsoDate | undefined): IsoDate | undefined =>
  date?.replace(/T(?:00:00(?::00)?|23:59:59)\+08:00$/, '');

/**
 * The day of a page that shows none but 昨天 or 3天前, as WeChat's do until their script has run: the script itself has it
 * (`var ct = "1581517074"`, in seconds). Day only, as a relative date shows no more.
 */
function relativeDate({ document, lines, start }: HeaderContext): IsoDate | undefined {
  const head = lines.slice(Math.max(0, start - 12), start + 1);
  if (!head.some((line) => line.chars <= 40 && /今天|昨天|前天|\d{1,2}\s?(?:天|小时|分钟)前/.test(line.form.text)))
    return undefined;
  for (const script of select(document, 'script:not([src])')) {
    const text = textOf(script).slice(0, 200_000);
    const seconds = /\b(?:ct|publish_time|create_time)\s*[=:]\s*["'](\d{10})["']/.exec(text)?.[1];
    if (seconds) return new Date((Number(seconds) + 8 * 3600) * 1000).toISOString().slice(0, 10);
  }
  return undefined;
}
