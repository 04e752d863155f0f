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

/** The line with a colon behind a label that only an element of its own sets off from its value. */
export function lineWithColon(line: ReadLine, writing: Writing): ReadLine {
  if (line.chars > LONGEST || line.kind !== 'text' || line.linked || line.runs[0]?.href) return line;
  const seam = line.seams.find((at) => at > 1);
  if (seam === undefined || seam > 12) return line;
  const label = line.text.slice(0, seam).trimEnd();
  const rest = line.text.slice(label.length).trimStart();
  if (!rest || /[:：]/.test(label) || /^[:：】\]]/.test(rest)) return line;
  const field = fieldOfLabel(canonical(label, writing).text);
  // 【出处】《荀子·劝学》 tells where a quotation is from.
  if (field === undefined || !OF_A_RECORD.has(field) || /出处/.test(label)) return line;
  return withInserted(line, label.length, writing);
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
