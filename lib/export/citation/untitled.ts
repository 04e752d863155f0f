import type { Reference } from './reference.ts';

/*
 * A work without a title. Each form says that what stands in its place is ours: GB/T 7714—2015, 7 (自拟的信息) and APA 7,
 * 9.22 by square brackets, Chicago 17, 14.207 (the title or description of the page) by leaving out the quotation marks.
 * The description says no more than is known: that it is a page, and how its text begins.
 */

/** Whether there is anything a reader could find the work by. */
export const isFindable = ({ title, opening, people, body, site, url }: Reference): boolean =>
  [title, opening, body, site, url, ...people].some(Boolean);

/** The words the text begins with, in brackets: what a list of references in Chinese has, and programs print as it is. */
export const openingInBrackets = ({ title, opening }: Reference): string | undefined =>
  title === '' && opening ? `[${opening}]` : undefined;

/** `Webpage beginning “各乡镇要压实责任…”`, without the last quotation mark. */
const described = (opening: string | undefined): string =>
  opening ? `Webpage beginning “${opening.replaceAll('“', '‘').replaceAll('”', '’')}` : 'Webpage';

/** APA 7, 9.22. */
export const apaDescription = ({ opening }: Reference): string => `[${described(opening)}${opening ? '”' : ''}]`;

/** Chicago 17, 14.207; 6.9: a full stop stands before the mark that closes. */
export const chicagoDescription = ({ opening }: Reference): string =>
  opening ? `${described(opening)}${/[…？！?!]$/.test(opening) ? '' : '.'}”` : 'Webpage.';
