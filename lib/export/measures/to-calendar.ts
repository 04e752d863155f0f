import { safeLink } from '../../reading/safe-link.ts';
import { lastDay } from '../../reading/table/last-day.ts';
import type { MeasureRow } from '../../reading/table/measure-rows.ts';
import { foldLine } from './fold-line.ts';
import { citationOf, type MeasureList } from './measure-list.ts';

/*
 * iCalendar (RFC 5545): a to-do for each line with a date. Written here, as no small library does it: ical-generator 11
 * has no to-dos, ts-ics 2.4 folds by characters where the rule counts octets, ical.js 2.2 weighs 23 kB gzip.
 */

/** Text of a property (3.3.11): line breaks, commas, semicolons and backslashes are written with a backslash. */
const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no control character may stand in a text (3.1)
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

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
  return day === undefined ? undefined : `DUE;VALUE=DATE:${day.replaceAll('-', '')}`;
}

/** A short number for a text (FNV-1a, 32 bits), the same every time: a calendar that imports again then updates. */
function numberFor(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function todoLines(row: MeasureRow, list: MeasureList): readonly string[] {
  const due = row.deadline?.date === undefined ? undefined : dueLine(row.deadline.date);
  if (due === undefined) return [];
  const { reading, labels, now } = list;
  const address = safeLink(reading.url);
  // 会议强调，… says it itself
  const said = row.saidBy === '' || row.sentence.includes(row.saidBy) ? '' : `${row.saidBy}：`;
  const description = [`${said}${row.sentence}`, reading.title, citationOf(list), address].filter(Boolean);
  return [
    'BEGIN:VTODO',
    `UID:${numberFor(reading.url)}-${numberFor(row.what)}-${row.paragraph}@zhengwen`,
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
