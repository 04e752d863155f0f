import type { Header } from '../../reading/article.ts';
import type { ReadLine } from '../page/lines.ts';
import type { MetaTags } from '../page/meta-tags.ts';
import type { Title } from '../title/title.ts';
import { authorsOf } from './authors.ts';
import { clockBehind, withoutClock } from './clock.ts';
import { documentNumberOf, signature } from './document-number.ts';
import { editorOf } from './editor.ts';
import type { Field } from './fields.ts';
import { datesOf } from './header-dates.ts';
import type { HeaderLine } from './header-line.ts';
import { gatherValues, HEAD_REACH, type HeaderContext, ownHeaderLines } from './header-values.ts';
import { sourceOf } from './source.ts';

/** A box that is called the date's: <td id="date">2013-6-29</td>, tools and the title below it. */
const NAMED_DATE = /(?:^|\s)(?:date|pub-?date|news-?date|riqi)(?:$|\s)/i;

/**
 * A date above the title that no label announces is the clock of the page (`2026年11月27日 星期五`, with the weather or
 * 登录 beside it). In the digital edition of a newspaper it is the day of the paper.
 */
function isClock({ index, form, linkChars, box }: ReadLine, title: Title): boolean {
  const at = title.shownAt[0];
  // 政府草擬物資清單 (18:23): a rolling paper, which sets the day above the title.
  if (at !== undefined && (index > at || clockBehind(title.text))) return false;
  const far = at !== undefined && at - index > (NAMED_DATE.test(box.names) ? 8 : 3);
  return linkChars > 0 || /星期|周[一二三四五六日天]/.test(form.text) || far;
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
export function makeHeader(given: HeaderContext): Header {
  const context: HeaderContext = { ...given, headerLines: ownHeaderLines(given) };
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
    title: withoutClock(title.text),
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
    issuer: first('issuer') ?? first('publisher') ?? signed?.issuer,
    // 发文日期 is the day of a document that has a number.
    written: dates.written ?? (number ? dates.issued?.slice(0, 10) : undefined) ?? signed?.written,
    indexNumber: first('indexNumber'),
    subjects: subjects.length ? subjects : undefined,
    siteName: meta.get('sitename', 'og:site_name'),
  }) as Header;
}
