import { original } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Field } from './fields.ts';
import type { HeaderContext, Value } from './header-values.ts';
import { splitNames } from './people.ts';

const splitEditors = (value: string): readonly string[] =>
  // `责任编辑：李某】[纠错]`: what closes the label ends the value; a bracket opened in the value (沈知遠(yuǎn)) does not.
  splitNames(
    value.replace(/^([^([（【]*(?:[([（【][^)\]）】]*[)\]）】][^([（【)\]）】]*)*)[】\])）].*$/, '$1'),
    true,
  ).slice(0, 4);

/** 编辑/武清风 责任编辑/简望舟 */
const LABELLED =
  /(?:责任编辑|责编|编辑)\s?[:：/|]\s?([^\s】)）|]{2,20}(?:\s[\u3400-\u9fff]{2,3}(?=[\s】)）]|$)){0,4})/g;
const SPACED = /^[（(【]?(?:[\u3400-\u9fff]{2,4}网)?(?:责任编辑|责编|编辑)\s([\u3400-\u9fff]{2,4})(?=[\s】)）]|$)/;

/** The editors that a line names. */
function editorsIn({ text, form, furniture }: ReadLine): readonly string[] {
  const marks = [...form.text.matchAll(LABELLED)];
  // 编辑 张三 审核 李四
  const spaced = furniture?.reason === 'editor-line' ? SPACED.exec(form.text) : null;
  return (marks.length || !spaced ? marks : [spaced]).flatMap((match) => {
    const from = match.index + match[0].length - (match[1]?.length ?? 0);
    return splitEditors(original(text, form, from, from + (match[1]?.length ?? 0)));
  });
}

/** Editors behind a label in the head or the tail: （责编：张三、李四）, Tags:会议 责任编辑:ranjc. */
export function editorOf(
  { lines, body, start }: HeaderContext,
  values: ReadonlyMap<Field, readonly Value[]>,
): string | undefined {
  const labels = (values.get('editor') ?? []).flatMap(({ value }) => splitEditors(value));
  if (labels.length) return [...new Set(labels)].slice(0, 4).join('、');
  const found: string[] = [];
  for (let i = Math.max(start + 1, body.end - 40); i < Math.min(lines.length, body.end + 10); i++) {
    const line = lines[i];
    if (line?.kind !== 'text' || line.hidden !== 'none' || line.linked || line.chars > 400) continue;
    found.push(...editorsIn(line));
  }
  return found.length ? [...new Set(found)].slice(0, 4).join('、') : undefined;
}
