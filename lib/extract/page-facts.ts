import { baseOf, bodyOf, rootOf, titleOf, urlOf } from '../dom/document.ts';
import { tagOf } from '../dom/element.ts';
import type { PageDocument } from '../dom/page-node.ts';
import type { Header, Outcome, Provenance, Table } from '../reading/article.ts';
import { canonical, type Writing } from '../text/canonical-line.ts';
import { ORGAN } from './header/document-number.ts';
import { labelled } from './header/fields.ts';
import { type HeaderLine, readHeaderLine } from './header/header-line.ts';
import { readInfoTable } from './header/info-table.ts';
import { provenanceOf } from './header/provenance.ts';
import type { ReadLine } from './page/lines.ts';
import type { PageLines } from './page/page.ts';

/** A table that tells the header's fields, as 索引号, 发文机关. */
const readHeaderTable = (line: ReadLine, table: Table, writing: Writing): HeaderLine | undefined =>
  readInfoTable(table, writing).length ? { line, fields: [], loose: [] } : undefined;

/** Whether a date alone is the value of a label above it that is none of ours: `<dt>结束时间：</dt><dd>2026-05-10</dd>`. */
const isForeignValue = ({ date, fields, line }: HeaderLine, above: ReadLine | undefined): boolean =>
  date !== undefined &&
  !fields.length &&
  above !== undefined &&
  above.box.parent === line.box.parent &&
  /^[\u3400-\u9fff]{2,8}\s?[:：]$/.test(above.form.text) &&
  !labelled(above.form.text).length;

/** Lines above a signature's day in which the header's own date stands. */
const NEAR = 12;

/**
 * Whether a date is the day of a document whose organs sign above the text, below the header's own date: 2021-06-10 来源：…
 * / 县统计局 / 2021年6月9日.
 */
function isSignature(
  { date, fields, loose, line: { index, box } }: HeaderLine,
  lines: readonly ReadLine[],
  found: ReadonlyMap<number, HeaderLine>,
): boolean {
  const above = lines[index - 1];
  if (!date || fields.length || loose.length || !above || !ORGAN.test(above.form.text)) return false;
  if (above.box.tag !== box.tag || above.box.parent !== box.parent) return false;
  for (let i = index - 1; i > index - NEAR; i--) {
    const header = found.get(i);
    if (header?.date || header?.fields.some(({ field }) => field === 'published')) return true;
  }
  return false;
}

/** The line as it stands among those of the header, without what it would say. */
const undated = ({ line }: HeaderLine): HeaderLine => ({ line, fields: [], loose: [] });

/** Lines that read like parts of a header: 来源, 发布时间, an information table. */
export function headerLinesOf(
  lines: readonly ReadLine[],
  year: number | undefined,
  writing: Writing,
): ReadonlyMap<number, HeaderLine> {
  const found = new Map<number, HeaderLine>();
  for (const line of lines) {
    if (line.hidden !== 'none') continue;
    const header = line.table ? readHeaderTable(line, line.table, writing) : readHeaderLine(line, year, writing);
    if (!header || isSignature(header, lines, found)) continue;
    found.set(line.index, isForeignValue(header, lines[line.index - 1]) ? undated(header) : header);
  }
  return found;
}

/** Whether the page is where its article says it comes from. */
export function pageProvenance(
  document: PageDocument,
  page: PageLines,
  lines: readonly ReadLine[],
  header: Header,
): Provenance {
  const footer = (): readonly string[] =>
    lines.filter((line) => line.furniture?.reason === 'copyright').map((line) => line.form.text.slice(0, 200));
  const clean = (text: string | undefined): string => (text ? canonical(text, page.writing).text : '');
  let host = '';
  let sourceHost: string | undefined;
  try {
    host = new URL(urlOf(document) || baseOf(document)).hostname;
    if (header.sourceUrl) sourceHost = new URL(header.sourceUrl).hostname;
  } catch {
    // about:blank and documents made in memory have no host.
  }
  return provenanceOf({
    host,
    source: header.source === undefined ? undefined : clean(header.source),
    self: () => [clean(titleOf(document)), clean(header.siteName), ...footer()].join(' '),
    spam: lines.some((line) => line.spam),
    damaged: page.writing.annotated,
    sourceHost,
  });
}

/** Documents that are no pages of text. */
export function oddOutcome(document: PageDocument): Extract<Outcome, 'no-article' | 'xml' | 'frameset'> | undefined {
  const root = rootOf(document);
  if (!root) return 'no-article';
  if (tagOf(root) !== 'html') return 'xml';
  const body = bodyOf(document);
  if (!body) return 'no-article';
  if (tagOf(body) === 'frameset') return 'frameset';
  return undefined;
}
