import type { PartialDate } from './reference.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `July 3`, `July` or '' where only the year is known. */
export const monthAndDay = ({ month, day }: PartialDate): string =>
  month ? [MONTHS[month - 1], day].filter(Boolean).join(' ') : '';

/** Names in a row with a word before the last: 甲; 甲 and 乙; 甲, 乙, and 丙. */
export function listNames(names: readonly string[], word: string): string {
  const last = names.at(-1) ?? '';
  if (names.length < 3) return names.join(` ${word} `);
  return `${names.slice(0, -1).join(', ')}, ${word} ${last}`;
}

/** An element with the full stop that ends it, unless it ends with a stop already. */
export const withStop = (element: string): string => (/[.?!。？！…]$/.test(element) ? element : `${element}.`);
