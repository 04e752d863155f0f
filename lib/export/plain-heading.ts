import type { Runs } from '../reading/article.ts';
import type { TextMark } from '../reading/marked-text.ts';
import { textOf } from '../reading/paragraphs.ts';
import { ordinalLength } from './own-ordinal.ts';

/** The runs of a heading: one that a page sets bold as a whole (`<h2><b>一、…</b></h2>`) is a heading, and no more. */
export const plainHeading = (runs: Runs): Runs =>
  runs.some(({ style, text }) => style !== 'strong' && text.trim() !== '')
    ? runs
    : runs.map((run) => ({ ...run, style: 'plain' }));

/** The marks of a heading; none where they leave nothing unmarked but its ordinal and stops: 一、==压实责任==。 */
export function headingMarks<T>(runs: Runs, marks: readonly TextMark<T>[]): readonly TextMark<T>[] {
  if (marks.length === 0) return marks;
  const text = textOf(runs);
  let rest = '';
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) rest += text.slice(at, start);
    at = Math.max(at, end);
  }
  rest += text.slice(at);
  return /[\p{L}\p{N}]/u.test(rest.slice(ordinalLength(rest))) ? marks : [];
}
