import { canonical, type Writing } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';

/** Where a place ends and an organ of it follows, they are one name: <span>白芦县</span><span>人民法院</span>. */
const PLACE_END = /[\u3400-\u9fff][省市县区州旗镇乡縣區鎮鄉]$/;
const ORGAN =
  /^[\u3400-\u9fff]{1,12}(?:院|局|府|委|部|厅|会|中心|办|办公室|台|站|支队|大队|廳|會|辦|臺)(?:[^\u3400-\u9fff]|$)/;

const isOneName = (text: string, at: number, end: number): boolean =>
  PLACE_END.test(text.slice(Math.max(0, at - 8), at)) && ORGAN.test(text.slice(at, end));

/**
 * The line with a space where inline elements meet without one: `2020-06-05 20:35` and `叨叨姐` are two elements that
 * only style keeps apart.
 */
export function spacedLine(line: ReadLine, writing: Writing): ReadLine {
  const bare = (at: number): boolean => at > 0 && line.text[at - 1] !== ' ' && line.text[at] !== ' ';
  const parted = line.text.length <= 300 ? line.seams.filter((at) => at < line.text.length && bare(at)) : [];
  const seams = parted.filter((at, i) => !isOneName(line.text, at, parted[i + 1] ?? line.text.length));
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
