import type { PageDocument } from '../../dom/page-node.ts';
import type { RemovalReason } from '../../reading/article.ts';
import type { Writing } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import type { MetaTags } from '../page/meta-tags.ts';
import type { Box } from '../page/page.ts';
import type { Title } from '../title/title.ts';
import { type Field, fieldOfLabel, labelled } from './fields.ts';
import type { HeaderLine } from './header-line.ts';
import { readInfoCells, readInfoTable } from './info-table.ts';

/** What the header is read from. */
export interface HeaderContext {
  readonly document: PageDocument;
  readonly lines: readonly ReadLine[];
  readonly body: Box;
  /** The line the text starts at. */
  readonly start: number;
  readonly title: Title;
  readonly headerLines: ReadonlyMap<number, HeaderLine>;
  readonly reasons: readonly (RemovalReason | undefined)[];
  readonly meta: MetaTags;
  readonly writing: Writing;
  /** For dates without a year where no meta tag has one either. */
  readonly year: number | undefined;
  /** The clock: nothing was published after it. */
  readonly now?: Date | undefined;
}

export interface Value {
  readonly value: string;
  readonly href?: string | undefined;
  /** Above the text, right below it, or elsewhere on the page. */
  readonly place: 'head' | 'tail' | 'far';
}

/** Header lines further above the text than this belong to something else. */
export const HEAD_REACH = 60;

/** And those further below the text. */
export const TAIL_REACH = 12;

/** The value's box is in the label's (`<dd>索引号：<div>…</div></dd>`) or next to it. */
const beside = (label: Box, value: Box): boolean =>
  value !== label && (value.parent === label || value.parent === label.parent || value.parent?.parent === label.parent);

/** How the names of outlets and offices end. */
const OUTLET = /(?:网|报|社|台|中心|政府|委员会|办公室|局|厅|部|处|院|新闻|发布|融媒|客户端|周刊|杂志)$/;

/** A part of a name set over lines: 安渡县 / 融媒体中心. */
const isNamePart = ({ kind, form, chars, hidden, furniture, linked }: ReadLine): boolean =>
  kind === 'text' && hidden === 'none' && !furniture && !linked && chars <= 12 && /^[\u3400-\u9fff]+$/.test(form.text);

/** A value in the line after its label: `来源：` alone in its cell, 新华社 in the next; of a source, in the next lines. */
function valueBelow(
  header: HeaderLine,
  lines: readonly ReadLine[],
): { field: Field; value: string; href?: string } | undefined {
  const label = labelled(header.line.form.text).at(-1);
  const next = lines[header.line.index + 1];
  if (!label || label.field === 'other' || label.end - label.start > 1 || !next) return undefined;
  if (next.chars > 40 || next.furniture || next.hidden !== 'none' || labelled(next.form.text).length) return undefined;
  if (!next.text || !beside(header.line.box, next.box)) return undefined;
  const href = next.runs[0]?.href;
  const value = label.field === 'source' ? nameFrom(lines, next) : next.text;
  return href ? { field: label.field, value, href } : { field: label.field, value };
}

/** Lines that one name is set over, at most. */
const MOST_PARTS = 3;

/** A name from the line it begins in, with the parts that stand below it in boxes alike: 安渡县 / 融媒体中心. */
function nameFrom(lines: readonly ReadLine[], first: ReadLine): string {
  if (!isNamePart(first) || OUTLET.test(first.text)) return first.text;
  let name = first.text;
  for (const line of lines.slice(first.index + 1, first.index + MOST_PARTS)) {
    const alike = line.box === first.box || (line.box.parent === first.box.parent && line.box.tag === first.box.tag);
    if (!alike || !isNamePart(line) || fieldOfLabel(line.form.text)) break;
    name += line.text;
    if (OUTLET.test(name)) return name;
  }
  return first.text;
}

/** A line that begins with a link of its own: `<a>北渠通水公告</a> 发布时间：2026-10-01` in a sidebar. */
function isListed({ line }: HeaderLine): boolean {
  const label = labelled(line.form.text)[0];
  return line.runs[0]?.href !== undefined && label !== undefined && label.at > 4;
}

/** Whether a header line below the text speaks of another article: in the comments, in a list of related articles. */
const isOfAnother = (header: HeaderLine, reason: RemovalReason | undefined): boolean =>
  reason === 'comments' || reason === 'related' || isListed(header);

/** The header lines without those of other articles that a list above the title has. */
export function ownHeaderLines({
  headerLines,
  title,
}: Pick<HeaderContext, 'headerLines' | 'title'>): ReadonlyMap<number, HeaderLine> {
  const at = title.shownAt[0];
  if (at === undefined) return headerLines;
  return new Map([...headerLines].filter(([i, header]) => i >= at || !isListed(header)));
}

/** How near to the text a line is: the head first, the tail, then the rest of the page. */
function distance(i: number, { start, body }: HeaderContext): number {
  if (i <= start) return start - i;
  return i >= body.end - 8 && i < body.end + 12 ? 400 + i - start : 2000 + Math.abs(i - start);
}

function placeOf(i: number, { start, body }: HeaderContext): Value['place'] {
  if (i <= start && i > start - HEAD_REACH) return 'head';
  return i > start && i < body.end + TAIL_REACH ? 'tail' : 'far';
}

/** Values by field, in the order they were put in. */
class Values {
  readonly byField = new Map<Field, Value[]>();

  push(field: Field, value: Value): void {
    const list = this.byField.get(field);
    if (list) list.push(value);
    else this.byField.set(field, [value]);
  }
}

/** What the header lines say, nearest to the text first. */
function pushLines(values: Values, context: HeaderContext): void {
  const { headerLines, start, lines, reasons } = context;
  const ordered = [...headerLines.entries()].sort(([a], [b]) => distance(a, context) - distance(b, context));
  for (const [i, header] of ordered) {
    // 时间：2019年3月20日上午9:00 in the text is when the meeting is.
    if (i >= start && reasons[i] === undefined) continue;
    if (i > start && isOfAnother(header, reasons[i])) continue;
    const place = placeOf(i, context);
    for (const { field, value, href } of header.fields) values.push(field, { value, href, place });
    const below = valueBelow(header, lines);
    if (below) values.push(below.field, { value: below.value, href: below.href, place });
  }
}

/** Labelled values by field, nearest to the text first: the head, the tail, then the rest of the page. */
export function gatherValues(context: HeaderContext): ReadonlyMap<Field, readonly Value[]> {
  const { lines, start, writing } = context;
  const values = new Values();
  pushLines(values, context);
  const tables = lines.flatMap((line) =>
    line.table && line.hidden === 'none' ? readInfoTable(line.table, writing) : [],
  );
  const cells = readInfoCells(lines.slice(Math.max(0, start - HEAD_REACH), start), writing);
  for (const { field, value } of [...tables, ...cells]) values.push(field, { value, place: 'head' });
  return values.byField;
}
