/**
 * The last day that a date covers: 2025年 ends on 2025-12-31, 2020-02 on 2020-02-29. A day stays, with its hour dropped.
 * @param date ISO, as precise as the text names it: `2025`, `2020-02`, `2020-02-09`, `2020-02-09T17:00`
 * @returns `YYYY-MM-DD`; `undefined` for what is no date
 */
export function lastDay(date: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return `${year}-12-31`;
  // Day 0 of the next month is the last of this one
  const last = day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0');
  return `${year}-${month}-${last}`;
}
