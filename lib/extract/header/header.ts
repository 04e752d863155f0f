import { select } from '../../dom/document.ts';
import { textOf } from '../../dom/node.ts';
import type { Header, IsoDate } from '../../reading/article.ts';
import { original } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import type { MetaTags } from '../page/meta-tags.ts';
import type { Title } from '../title/title.ts';
import { authorsOf } from './authors.ts';
import { findDates, metaDate, sameDate } from './dates.ts';
import { documentNumberOf, signature } from './document-number.ts';
import type { Field } from './fields.ts';
import type { HeaderLine } from './header-line.ts';
import { gatherValues, HEAD_REACH, type HeaderContext, TAIL_REACH, type Value } from './header-values.ts';
import { splitNames } from './people.ts';
import { sourceOf } from './source.ts';

/** Meta tags that hold a date of publication, the official one first, then those of portals, then when a page was made. */
const PUBLISHED = (
  'pubdate publishdate article:published_time ld:published og:release_date datepublished firstpublishedtime publish_time ' +
  'weibo:article:create_at bytedance:published_time date dcterms.created datecreated createdate maketime'
).split(' ');
const UPDATED = 'dateupdate og:updated_time lastmodified last-modified article:modified_time datemodified'.split(' ');

interface Dates {
  readonly published?: IsoDate | undefined;
  readonly publishedMeta?: IsoDate | undefined;
  readonly updated?: IsoDate | undefined;
  readonly issued?: IsoDate | undefined;
  readonly written?: IsoDate | undefined;
}

/** The day after a moment, in Beijing: a page from anywhere can be a day ahead of the reader, not more. */
const dayAfter = (now: Date): string => new Date(now.getTime() + 32 * 3_600_000).toISOString().slice(0, 10);

/** The visible labelled date beats every other; a meta tag that disagrees is kept beside it. */
function datesOf(
  context: HeaderContext,
  values: ReadonlyMap<Field, readonly Value[]>,
  dated: HeaderLine | undefined,
): Dates {
  const { meta } = context;
  const metaPublished = metaDate(meta.get(...PUBLISHED) ?? '');
  const anyMeta = metaPublished ?? metaDate(meta.get(...UPDATED) ?? '');
  const year = anyMeta ? Number(anyMeta.slice(0, 4)) : context.year;
  const of = (field: Field): IsoDate | undefined =>
    (values.get(field) ?? []).map(({ value }) => findDates(value, year)[0]?.iso).find((date) => date !== undefined);
  const issued = of('issued');
  const written = of('written');
  const beside = dated?.yearless && year ? findDates(dated.line.form.text, year)[0]?.iso : dated?.date;
  const past = (date: IsoDate | undefined): IsoDate | undefined =>
    date && context.now && date.slice(0, 10) > dayAfter(context.now) ? undefined : date;
  const shown = past(of('published')) ?? issued ?? past(beside) ?? of('updated') ?? relativeDate(context);
  const published = shown ?? withoutPlaceholder(past(metaPublished)) ?? written ?? past(dateBelow(context));
  const update = of('updated');
  return {
    published,
    updated: update === published ? undefined : update,
    // A placeholder time (23:59:59) is told too: it is what the tag says.
    publishedMeta:
      metaPublished && metaPublished !== published && (!shown || !sameDate(metaPublished, shown))
        ? metaPublished
        : undefined,
    issued,
    written,
  };
}

/** A line below the text that is nothing but a date, where it is no signature's: 2023年5月15日（星期一）. */
function dateBelow({ lines, body, start, headerLines, reasons }: HeaderContext): IsoDate | undefined {
  if (signature(lines, body, reasons, false)) return undefined;
  for (let i = Math.max(start + 1, body.end - 8); i < Math.min(lines.length, body.end + TAIL_REACH); i++) {
    const header = headerLines.get(i);
    // 石桥渠通水 2026-11-18 is another article in a list.
    if (!header?.date || header.fields.length || header.loose.length || header.line.linkChars) continue;
    if (header.line.chars > 20) continue;
    // 2023年6月2日（星期五） and below it 香港時間15時30分.
    const next = lines[i + 1];
    const hour =
      next?.kind === 'text' && next.chars <= 16
        ? /^(?:[\u3400-\u9fff]{2}时间)?\s?(\d.*)$/.exec(next.form.text)?.[1]
        : undefined;
    const timed = hour ? findDates(`${header.date} ${hour}`)[0]?.iso : undefined;
    return header.date.length === 10 && timed?.startsWith(header.date) ? timed : header.date;
  }
  return undefined;
}

/** 00:00:00 and 23:59:59 in a meta tag stand for no time at all. */
const withoutPlaceholder = (date: IsoDate | undefined): IsoDate | undefined =>
  date?.replace(/T(?:00:00(?::00)?|23:59:59)\+08:00$/, '');

/**
 * The day of a page that shows none but 昨天 or 3天前, as WeChat's do until their script has run: the script itself has it
 * (`var ct = "1581517074"`, in seconds). Day only, as a relative date shows no more.
 */
function relativeDate({ document, lines, start }: HeaderContext): IsoDate | undefined {
  const head = lines.slice(Math.max(0, start - 12), start + 1);
  if (!head.some((line) => line.chars <= 40 && /今天|昨天|前天|\d{1,2}\s?(?:天|小时|分钟)前/.test(line.form.text)))
    return undefined;
  for (const script of select(document, 'script:not([src])')) {
    const text = textOf(script).slice(0, 200_000);
    const seconds = /\b(?:ct|publish_time|create_time)\s*[=:]\s*["'](\d{10})["']/.exec(text)?.[1];
    if (seconds) return new Date((Number(seconds) + 8 * 3600) * 1000).toISOString().slice(0, 10);
  }
  return undefined;
}

const splitEditors = (value: string): readonly string[] =>
  // `责任编辑：李某】[纠错]`: what closes the label ends the value; a bracket opened in the value (沈知遠(yuǎn)) does not.
  splitNames(
    value.replace(/^([^([（【]*(?:[([（【][^)\]）】]*[)\]）】][^([（【)\]）】]*)*)[】\])）].*$/, '$1'),
    true,
  ).slice(0, 4);

/** Editors behind a label in the head or the tail: （责编：张三、李四）, Tags:会议 责任编辑:ranjc. */
function editorOf(
  { lines, body, start }: HeaderContext,
  values: ReadonlyMap<Field, readonly Value[]>,
): string | undefined {
  const labels = (values.get('editor') ?? []).flatMap(({ value }) => splitEditors(value));
  if (labels.length) return [...new Set(labels)].slice(0, 4).join('、');
  const found: string[] = [];
  for (let i = Math.max(start + 1, body.end - 40); i < Math.min(lines.length, body.end + 10); i++) {
    const line = lines[i];
    if (line?.kind !== 'text' || line.hidden !== 'none' || line.linked || line.chars > 400) continue;
    const match =
      /(?:责任编辑|责编|编辑)\s?[:：/|]\s?([^\s】)）|]{2,20}(?:\s[\u3400-\u9fff]{2,3}(?=[\s】)）]|$))*)/.exec(
        line.form.text,
      ) ??
      // 编辑 张三 审核 李四
      (line.furniture?.reason === 'editor-line'
        ? /^[（(【]?(?:责任编辑|责编|编辑)\s([\u3400-\u9fff]{2,4})(?=[\s】)）]|$)/.exec(line.form.text)
        : null);
    if (!match?.[1]) continue;
    const from = match.index + match[0].length - match[1].length;
    const names = splitEditors(original(line.text, line.form, from, from + match[1].length));
    found.push(...names);
  }
  return found.length ? [...new Set(found)].slice(0, 4).join('、') : undefined;
}

/**
 * A date above the title that no label announces is the clock of the page (`2026年11月27日 星期五`, with the weather or
 * 登录 beside it). In the digital edition of a newspaper it is the day of the paper.
 */
function isClock({ index, form, linkChars }: ReadLine, title: Title): boolean {
  const at = title.shownAt[0];
  if (at !== undefined && index > at) return false;
  return linkChars > 0 || /星期|周[一二三四五六日天]/.test(form.text) || (at !== undefined && at - index > 3);
}

/** 2024年11月28日 22:30:38 来自北京市, 发布于河南: the stamp of a post quoted in the text, after any other date of the header. */
const isStamp = ({ line, fields }: HeaderLine): boolean => !fields.length && /来自|发布于/.test(line.form.text);

/** Pages of a newspaper's digital edition name the pages of the paper: 第01版：要闻, 版面导航. */
const isNewspaper = (lines: readonly ReadLine[], meta: MetaTags): boolean =>
  meta.founder.get('title') !== undefined ||
  lines.some(({ chars, form }) => chars <= 30 && /第\s?[\dA-Z]{1,3}\s?版|版面(?:导航|概览|目录)/.test(form.text));

/** The header without what is absent. */
const present = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** Puts the header together. What no line and no meta tag says stays absent. */
export function makeHeader(context: HeaderContext): Header {
  const { lines, body, start, title, headerLines, meta, reasons } = context;
  const values = gatherValues(context);
  const first = (field: Field): string | undefined => values.get(field)?.[0]?.value;
  const near = [...headerLines.values()].filter(({ line }) => line.index <= start && line.index > start - HEAD_REACH);
  const newspaper = isNewspaper(lines, meta);
  const dated = near
    .filter(({ date, line, fields }) => date && (fields.length || newspaper || !isClock(line, title)))
    .sort((a, b) => Number(isStamp(a)) - Number(isStamp(b)) || b.line.index - a.line.index)[0];
  const dates = datesOf(context, values, dated);
  const source = sourceOf(context, values, dated);
  const number = first('documentNumber') ?? documentNumberOf(lines, body, start, reasons);
  const signed = signature(lines, body, reasons, number !== undefined);
  const subjects = (first('subjects') ?? '')
    .split(/[\s,，;；、]+/)
    .filter((word) => word.length > 1 && word.length < 30);
  return present({
    title: title.text,
    subtitle: title.subtitle,
    kicker: title.kicker,
    source: source?.value,
    sourceUrl: source?.href || undefined,
    published: dates.published,
    publishedMeta: dates.publishedMeta,
    updated: dates.updated,
    authors: authorsOf(context, values, near, source?.value),
    editor: editorOf(context, values),
    documentNumber: number,
    issuer: first('issuer') ?? signed?.issuer,
    // 发文日期 is the day of a document that has a number.
    written: dates.written ?? (number ? dates.issued?.slice(0, 10) : undefined) ?? signed?.written,
    indexNumber: first('indexNumber'),
    subjects: subjects.length ? subjects : undefined,
    siteName: meta.get('sitename', 'og:site_name'),
  }) as Header;
}
