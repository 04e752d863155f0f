import { safeLink } from '../../reading/safe-link.ts';
import { lastDay } from '../../reading/table/last-day.ts';
import type { MeasureRow } from '../../reading/table/measure-rows.ts';
import { shortHash } from '../../text/short-hash.ts';
import { soundText } from '../sound-text.ts';
import { oneLine } from './columns.ts';
import { foldLine } from './fold-line.ts';
import { citationOf, type MeasureList } from './measure-list.ts';

/*
 * iCalendar (RFC 5545): a to-do for each line with a date. Written here, as no small library does it: ical-generator 11
 * has no to-dos, ts-ics 2.4 folds by characters where the rule counts octets, ical.js 2.2 weighs 23 kB gzip.
 */

/** Text of a property (3.3.11), sound: line breaks, commas, semicolons and backslashes are written with a backslash. */
const escapeText = (text: string): string =>
  soundText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** `20261128T130605Z` (3.3.5, form 2). */
const utcStamp = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '');

/** All that official Chinese texts come from keeps one time, without summer time: UTC+8. */
const ZONE = '+08:00';

/** The property that says when a line is due: the day, or the moment where the text names an hour; `undefined` without. */
function dueLine(date: string): string | undefined {
  if (/T\d\d:\d\d$/.test(date)) {
    const moment = new Date(`${date}:00${ZONE}`);
    return Number.isNaN(moment.getTime()) ? undefined : `DUE:${utcStamp(moment)}`;
  }
  const day = lastDay(date);
  const time = day === undefined ? Number.NaN : Date.parse(day);
  const isDay = day !== undefined && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isDay ? `DUE;VALUE=DATE:${day.replaceAll('-', '')}` : undefined;
}

function todoLines(row: MeasureRow, list: MeasureList): readonly string[] {
  const due = row.deadline?.date === undefined ? undefined : dueLine(row.deadline.date);
  if (due === undefined) return [];
  const { reading, labels, now } = list;
  const address = safeLink(reading.url);
  // 会议强调，… says it itself
  const said = row.saidBy === '' || row.sentence.includes(row.saidBy) ? '' : `${row.saidBy}：`;
  const description = [`${said}${row.sentence}`, oneLine(reading.title), citationOf(list), address].filter(Boolean);
  return [
    'BEGIN:VTODO',
    `UID:${shortHash(reading.url)}-${shortHash(row.what)}-${row.paragraph}-${row.start}@zhengwen`,
    `DTSTAMP:${utcStamp(now)}`,
    due,
    `SUMMARY:${escapeText(row.what)}`,
    `DESCRIPTION:${escapeText(description.join('\n'))}`,
    `CATEGORIES:${escapeText(labels.categories[row.category])}`,
    ...(address === undefined ? [] : [`URL:${address}`]),
    'END:VTODO',
  ];
}

/** A calendar of to-dos: the lines that are due on a day, each with its sentence and the page's address. */
export function toCalendar(list: MeasureList): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zhengwen//Measures//ZH',
    'CALSCALE:GREGORIAN',
    ...list.rows.flatMap((row) => todoLines(row, list)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
