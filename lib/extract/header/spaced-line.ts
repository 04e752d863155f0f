import { canonical, type Writing } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';

/**
 * The line with a space where inline elements meet without one: `2020-06-05 20:35` and `叨叨姐` are two elements that
 * only style keeps apart.
 */
export function spacedLine(line: ReadLine, writing: Writing): ReadLine {
  const bare = (at: number): boolean => at > 0 && line.text[at - 1] !== ' ' && line.text[at] !== ' ';
  const seams = line.text.length <= 300 ? line.seams.filter((at) => at < line.text.length && bare(at)) : [];
  if (!seams.length) return line;
  let start = 0;
  const runs = line.runs.map((run) => {
    const end = start + run.text.length;
    let text = '';
    let from = start;
    for (const at of seams) {
      if (at < start || at >= end) continue;
      text += `${line.text.slice(from, at)} `;
      from = at;
    }
    text += line.text.slice(from, end);
    start = end;
    return { ...run, text };
  });
  const text = runs.map((run) => run.text).join('');
  return { ...line, text, runs, seams: [], form: canonical(text, writing) };
}
