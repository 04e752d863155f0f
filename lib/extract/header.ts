import type { Header, IsoDate, RemovalReason } from '../article.ts';
import { original } from './canonical.ts';
import { findDates, metaDate, sameDate } from './dates.ts';
import { documentNumberOf, signature } from './document-number.ts';
import { type Field, labelled } from './fields.ts';
import type { HeaderLine } from './header-line.ts';
import { looseNames } from './header-line.ts';
import { readInfoTable } from './info-table.ts';
import type { ReadLine } from './lines.ts';
import type { MetaTags } from './meta-tags.ts';
import type { Box } from './page.ts';
import { bylineSource, findBylines, isBylineAlone, isHanName, splitNames } from './people.ts';
import { sourceByName } from './source-names.ts';
import type { Title } from './title.ts';

export interface HeaderContext {
  readonly document: Document;
  readonly lines: readonly ReadLine[];
  readonly body: Box;
  readonly start: number;
  readonly title: Title;
  readonly headerLines: ReadonlyMap<number, HeaderLine>;
  readonly reasons: readonly (RemovalReason | undefined)[];
  readonly meta: MetaTags;
  readonly annotated: boolean;
}

interface Value {
  readonly value: string;
  readonly href?: string | undefined;
}

/** Outlets have names that end like this; a column or a person has not. */
const OUTLET =
  /(?:网|报|社|台|新闻|日报|晚报|周刊|杂志|客户端|融媒|发布|在线|频道|财经|公众号|微信公号|号|之家|观察|中心|政府|委员会|办公室|局|厅|站|报道|时报|资讯|科技)$/;

/** Labelled values by field, nearest to the body first: the head, the tail, then the rest of the page. */
function gather(context: HeaderContext): Map<Field, Value[]> {
  const { headerLines, start, body, lines } = context;
  const values = new Map<Field, Value[]>();
  const push = (field: Field, value: Value): void => {
    const list = values.get(field);
    if (list) list.push(value);
    else values.set(field, [value]);
  };
  const rank = (i: number): number =>
    i <= start ? start - i : i >= body.end - 8 && i < body.end + 12 ? 400 + i - start : 2000 + Math.abs(i - start);
  const ordered = [...headerLines.entries()].sort(([a], [b]) => rank(a) - rank(b));
  for (const [i, header] of ordered) {
    for (const { field, value, href } of header.fields) push(field, { value, href });
    // `来源：` alone in its cell, the value in the next.
    const label = labelled(header.line.form.text).at(-1);
    const next = lines[i + 1];
    if (
      label &&
      label.field !== 'other' &&
      label.end - label.start <= 1 &&
      next &&
      next.chars <= 40 &&
      !next.furniture &&
      !labelled(next.form.text).length &&
      next.hidden === 'none' &&
      beside(header.line.box, next.box)
    ) {
      push(label.field, { value: next.text, href: next.runs[0]?.href || undefined });
    }
  }
  for (const line of lines) {
    if (line.table && line.hidden === 'none')
      for (const { field, value } of readInfoTable(line.table)) push(field, { value });
  }
  return values;
}

/** The value's box is in the label's (`<dd>索引号：<div>…</div></dd>`) or next to it. */
const beside = (label: Box, value: Box): boolean =>
  value !== label && (value.parent === label || value.parent === label.parent || value.parent?.parent === label.parent);

const dateIn = (value: string | undefined, year: number | undefined): IsoDate | undefined =>
  value === undefined ? undefined : findDates(value, year)[0]?.iso;

/** Puts the header together. What no line and no meta tag says stays absent. */
export function makeHeader(context: HeaderContext): Header {
  const { lines, body, start, title, headerLines, meta, reasons } = context;
  const values = gather(context);
  const first = (field: Field): string | undefined => values.get(field)?.[0]?.value;
  const metaPublished = metaDate(
    meta.get(
      'pubdate',
      'publishdate',
      'article:published_time',
      'og:release_date',
      'datepublished',
      'firstpublishedtime',
      'publish_time',
      'weibo: article:create_at',
      'bytedance:published_time',
      'date',
      'dcterms.created',
      'datecreated',
      'createdate',
      'maketime',
    ) ?? '',
  );
  const anyMeta =
    metaPublished ??
    metaDate(meta.get('dateupdate', 'og:updated_time', 'lastmodified', 'last-modified', 'article:modified_time') ?? '');
  const year = anyMeta ? Number(anyMeta.slice(0, 4)) : undefined;
  const near = [...headerLines.values()].filter(
    (header) => header.line.index <= start && header.line.index > start - 40,
  );
  const dated = near.filter((header) => header.date);
  const closest = dated.sort((a, b) => b.line.index - a.line.index)[0];
  const labelledDate = (values.get('published') ?? [])
    .map(({ value }) => dateIn(value, year))
    .find((date) => date !== undefined);
  const labelledUpdate = dateIn(first('updated'), year);
  const closestDate = closest?.yearless ? dateIn(closest.line.form.text, year) : closest?.date;
  const issued = dateIn(first('issued'), year);
  const writtenLabel = dateIn(first('written'), year);
  const published =
    labelledDate ??
    issued ??
    closestDate ??
    labelledUpdate ??
    relativeDate(context) ??
    plainMeta(metaPublished) ??
    writtenLabel;
  const updated = labelledUpdate && labelledUpdate !== published ? labelledUpdate : undefined;
  const publishedMeta = metaPublished && published && !sameDate(metaPublished, published) ? metaPublished : undefined;

  const source = sourceOf(context, values, closest);
  const editors = [...new Set((values.get('editor') ?? []).flatMap(({ value }) => splitEditors(value)))];
  const tail = tailFields(context);
  const authors = authorsOf(context, values, near, source?.value);
  const number = first('documentNumber') ?? documentNumberOf(lines, body, start, reasons);
  const signed = signature(lines, body, reasons, number !== undefined);
  const issuer = first('issuer') ?? signed?.issuer;
  const written = writtenLabel ?? issuedAsWritten(issued, number) ?? signed?.written;
  const subjects = (first('subjects') ?? '')
    .split(/[\s,，;；、]+/)
    .filter((subject) => subject.length > 1 && subject.length < 30);
  const siteName = meta.get('sitename', 'og:site_name');
  const indexNumber = first('indexNumber');
  const editor = editors.length ? editors.join('、') : tail.editor;
  const finalSource = source ?? tail.source;
  return {
    title: title.text,
    ...(title.subtitle ? { subtitle: title.subtitle } : {}),
    ...(title.kicker ? { kicker: title.kicker } : {}),
    ...(finalSource ? { source: finalSource.value } : {}),
    ...(finalSource?.href ? { sourceUrl: finalSource.href } : {}),
    ...(published ? { published } : {}),
    ...(publishedMeta ? { publishedMeta } : {}),
    ...(updated ? { updated } : {}),
    authors,
    ...(editor ? { editor } : {}),
    ...(number ? { documentNumber: number } : {}),
    ...(issuer ? { issuer } : {}),
    ...(written ? { written } : {}),
    ...(indexNumber ? { indexNumber } : {}),
    ...(subjects.length ? { subjects } : {}),
    ...(siteName ? { siteName } : {}),
  };
}

/** 发文日期 is the day of a document that has a number. */
const issuedAsWritten = (issued: IsoDate | undefined, number: string | undefined): IsoDate | undefined =>
  number === undefined ? undefined : issued?.slice(0, 10);

/**
 * The day of a page that shows none but 昨天 or 3天前, as WeChat's do until their script has run: the script itself has it
 * (`var ct = "1581517074"`, in seconds). Day only, as a relative date shows no more.
 */
function relativeDate({ document, lines, start }: HeaderContext): IsoDate | undefined {
  const relative = lines
    .slice(Math.max(0, start - 12), start + 1)
    .some((line) => line.chars <= 40 && /今天|昨天|前天|\d{1,2}\s?(?:天|小时|分钟)前/.test(line.form.text));
  if (!relative) return undefined;
  for (const script of document.querySelectorAll('script:not([src])')) {
    const seconds = /\b(?:ct|publish_time|create_time)\s*[=:]\s*["'](\d{10})["']/.exec(
      script.textContent?.slice(0, 200_000) ?? '',
    )?.[1];
    if (seconds) return new Date((Number(seconds) + 8 * 3600) * 1000).toISOString().slice(0, 10);
  }
  return undefined;
}

/** 00:00:00 and 23:59:59 in a meta tag stand for no time at all. */
const plainMeta = (date: IsoDate | undefined): IsoDate | undefined =>
  date?.replace(/T(?:00:00(?::00)?|23:59:59)\+08:00$/, '');

const splitEditors = (value: string): readonly string[] => splitNames(value.replace(/[】\])）].*$/, '')).slice(0, 4);

function sourceOf(
  context: HeaderContext,
  values: Map<Field, Value[]>,
  closest: HeaderLine | undefined,
): Value | undefined {
  const labelledSource = values
    .get('source')
    ?.find(({ value }) => value.length > 1 && !/^(?:未知|不详|无|佚名)$/.test(value));
  if (labelledSource) return labelledSource;
  const header = context.lines.slice(Math.max(0, (context.title.shownAt[0] ?? context.start) - 4), context.start);
  const named = sourceByName(context.document, header);
  if (named) return named;
  const loose = closest?.loose.filter(({ text }) => text.length > 1 && text.length <= 24 && !/[，。]/.test(text)) ?? [];
  const outlet = loose.find(({ text }) => OUTLET.test(text)) ?? loose.find(({ href }) => href !== undefined);
  if (outlet) return { value: outlet.text, href: outlet.href };
  const declared = context.meta.get('contentsource', 'source', 'weibo: article:source', 'og:article:source');
  return declared && declared.length <= 40 && !/^https?:/.test(declared) ? { value: declared } : undefined;
}

/** What the lines after the text say: （来源：人民网）, 泸州日报记者 朱虹, （责编：张三）. */
function tailFields(context: HeaderContext): { source?: Value; editor?: string } {
  const { lines, body, start } = context;
  const found: { source?: Value; editor?: string } = {};
  for (let i = Math.max(start + 1, body.end - 40); i < Math.min(lines.length, body.end + 10); i++) {
    const line = lines[i];
    if (line?.kind !== 'text' || line.hidden !== 'none' || line.linked) continue;
    const { text } = line.form;
    if (!found.editor) {
      const match =
        /(?:责任编辑|责编|编辑)\s?[:：/]\s?([^\s】)）|]{2,20}(?:\s[\u3400-\u9fff]{2,3}(?=[\s】)）]|$))*)/.exec(text);
      if (match?.[1] && line.chars < 400) {
        const from = match.index + match[0].length - match[1].length;
        const names = splitEditors(original(line.text, line.form, from, from + match[1].length));
        if (names.length) found.editor = names.join('、');
      }
    }
    if (!found.source) {
      const match =
        /(?:^|[（(【\s])(?:文章|信息|稿件)?(?:来源|稿源|转自|摘自)(?:于)?\s?[:：|]\s?([^\s）)】，。；:：]{2,24})/.exec(
          line.form.text.slice(-60).length < text.length && line.chars > 80 ? text.slice(-60) : text,
        );
      if (match?.[1]) {
        const shift = line.chars > 80 && text.length > 60 ? text.length - 60 : 0;
        const from = shift + match.index + match[0].length - match[1].length;
        found.source = { value: original(line.text, line.form, from, from + match[1].length) };
      } else {
        const byline = isBylineAlone(text) ? bylineSource(text) : undefined;
        if (byline) found.source = { value: original(line.text, line.form, byline.start, byline.end) };
      }
    }
  }
  return found;
}

/** Names behind 作者/记者 labels; else of a stand-alone byline; else of （记者 …） in the first or last line of the text. */
function authorsOf(
  context: HeaderContext,
  values: Map<Field, Value[]>,
  near: readonly HeaderLine[],
  source: string | undefined,
): readonly string[] {
  const labels = (values.get('author') ?? []).flatMap(({ value }) => splitNames(value));
  if (labels.some(isHanName)) return [...new Set(labels)].slice(0, 12);
  const loose = near.flatMap(looseNames).filter((name) => name !== source);
  if (loose.length && !labels.length) return [...new Set(loose)].slice(0, 12);
  const { lines, body, start, reasons } = context;
  const names: string[] = [...labels];
  const take = (line: ReadLine | undefined, text: string, shift: number): void => {
    if (!line) return;
    for (const { start: from, end } of findBylines(text))
      names.push(...splitNames(original(line.text, line.form, shift + from, shift + end)));
  };
  for (let i = start; i < body.end; i++) {
    const line = lines[i];
    if (line && reasons[i] === 'byline') take(line, line.form.text, 0);
  }
  if (names.length > labels.length) return [...new Set(names)];
  const kept = lines
    .slice(body.first, body.end)
    .filter((line) => reasons[line.index] === undefined && line.kind === 'text');
  const [opening] = kept;
  const paren = /^.{0,40}?[（(][^（()）]{0,16}(?:记者|通讯员|作者)[^（()）]{1,40}[)）]/.exec(opening?.form.text ?? '');
  if (paren) take(opening, paren[0], 0);
  const ending = kept.slice(-3);
  for (const line of names.length > labels.length ? [] : ending) {
    const { text } = line.form;
    const tailText = text.slice(-80);
    const shift = text.length - tailText.length;
    const match =
      /[（(](?:[^（()）]{0,16}(?:记者|通讯员|作者|撰稿|执笔)[^（()）]{1,50}|[\u3400-\u9fff]{2,3}(?:[\s、][\u3400-\u9fff]{2,3}){0,3})[)）]$/.exec(
        tailText,
      );
    if (!match) continue;
    if (/记者|通讯员|作者|撰稿|执笔/.test(match[0])) take(line, match[0], shift + match.index);
    else if (line.prose) {
      const inner = match[0].slice(1, -1);
      if (inner.split(/[\s、]/).every(isPersonal))
        names.push(
          ...splitNames(
            original(line.text, line.form, shift + match.index + 1, shift + match.index + match[0].length - 1),
          ),
        );
    }
  }
  return [...new Set(names)];
}

/** The commonest family names: （徐补生） at the end of a comment is its author, （完） and （下转二版） are not. */
const FAMILY =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱江尹薛闫段雷侯龙陶黎贺毛郝龚邵万钱严武戴莫孔向常汤康易乔赖文施洪辛柯庄温牛樊葛邢安齐伍庞颜倪聂章鲁岳翟申欧耿关焦左柳甘祝包宁尚符舒阮纪梅童凌毕单裴霍成苗谷盛曲翁冉骆蓝路游靳管柴蒙鲍华喻祁房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝]/;
const isPersonal = (name: string): boolean =>
  FAMILY.test(name) && name.length <= 3 && !/^(?:完|任务|文明|时间|向前|应对)/.test(name);
