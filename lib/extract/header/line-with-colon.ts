import { canonical, type Writing } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import { type Field, fieldOfLabel } from './fields.ts';

/** What the record of a page says: `<label>发布日期</label><em>2022年11月14日</em>`. A tool row (编辑 删除) says none of it. */
const OF_A_RECORD: ReadonlySet<Field> = new Set([
  'source',
  'published',
  'updated',
  'written',
  'issued',
  'issuer',
  'publisher',
  'documentNumber',
  'indexNumber',
]);

/** A record's line is short. */
const LONGEST = 80;

/** Where the labels end that elements of their own set off from their values: [2, 22] of 时间2025年4月9日 08:32来源云溪日报. */
function endsOfLabels({ text, seams }: ReadLine, writing: Writing): readonly number[] {
  const edges = [0, ...seams.filter((at) => at > 0 && at < text.length)];
  const fields = edges.map((at, i) => {
    const label = text.slice(at, edges[i + 1] ?? at).trim();
    const behind = text.slice(edges[i + 1] ?? text.length).trimStart();
    const bare = label !== '' && label.length <= 12 && !/[:：]/.test(label) && behind && !/^[:：】\]]/.test(behind);
    // 【出处】《荀子·劝学》 tells where a quotation is from.
    return bare && !/出处/.test(label) ? fieldOfLabel(canonical(label, writing).text) : undefined;
  });
  // 编辑 says something in a record only, and a line begins one where its first word does.
  if (!fields.some((field) => field && OF_A_RECORD.has(field)) || fields[0] === undefined) return [];
  return edges.flatMap((at, i) => (fields[i] ? [at + text.slice(at, edges[i + 1]).trimEnd().length] : []));
}

/** The line with a colon behind each label that only an element of its own sets off from its value. */
export function lineWithColon(line: ReadLine, writing: Writing): ReadLine {
  if (line.chars > LONGEST || line.kind !== 'text' || line.linked || line.runs[0]?.href || !line.seams.length)
    return line;
  return endsOfLabels(line, writing).reduceRight((made, at) => withInserted(made, at, writing), line);
}

/** The line with a colon put in at a place: the runs and seams behind it move by one. */
function withInserted(line: ReadLine, at: number, writing: Writing): ReadLine {
  let start = 0;
  let put = false;
  const runs = line.runs.map((run) => {
    const from = at - start;
    start += run.text.length;
    if (put || from < 0 || from > run.text.length) return run;
    put = true;
    return { ...run, text: `${run.text.slice(0, from)}:${run.text.slice(from)}` };
  });
  const text = runs.map((run) => run.text).join('');
  const seams = line.seams.map((seam) => (seam > at ? seam + 1 : seam)).filter((seam) => seam !== at);
  return { ...line, text, runs, seams, form: canonical(text, writing) };
}
