import { selectFirst } from '../../dom/document.ts';
import { textOf } from '../../dom/node.ts';
import type { PageDocument } from '../../dom/page-node.ts';
import { original } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import { isFamilyName } from './family-names.ts';
import { type Field, fieldOfLabel } from './fields.ts';
import { isHanName } from './han-name.ts';
import { type HeaderLine, looseNames } from './header-line.ts';
import type { HeaderContext, Value } from './header-values.ts';
import { findBylines, isBylineAlone, splitNames } from './people.ts';

/** More names than this are a list, not a byline. */
const MOST = 12;
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].slice(0, MOST);

/** The names after 记者, 通讯员 in `text`, which stands at `shift` in the line's canonical form. */
const namesIn = (line: ReadLine, text: string, shift: number): readonly string[] =>
  findBylines(text).flatMap(({ start, end }) => splitNames(original(line.text, line.form, shift + start, shift + end)));

const IN_PARENTHESES = /^.{0,40}?[（(][^（()）]{0,16}(?:记者|通讯员|作者)[^（()）]{1,40}[)）]/;
const AT_THE_END =
  /[（(](?:[^（()）]{0,16}(?:记者|通讯员|作者|撰稿|执笔|编译)[^（()）]{1,50}|[\u3400-\u9fff]{2,3}(?:[\s、][\u3400-\u9fff]{2,3}){0,3})[)）]$/;
const CUE = /记者|通讯员|作者|撰稿|执笔|编译/;

/** （徐补生） or （作者：方敏…） at the very end of a text. */
function atTheEnd(line: ReadLine): readonly string[] {
  const tail = line.form.text.slice(-80);
  const shift = line.form.text.length - tail.length;
  const match = AT_THE_END.exec(tail);
  if (!match) return [];
  if (CUE.test(match[0])) return namesIn(line, match[0], shift + match.index);
  const inner = match[0].slice(1, -1);
  if (!line.prose || !inner.split(/[\s、]/).every(isFamilyName)) return [];
  const from = shift + match.index + 1;
  return splitNames(original(line.text, line.form, from, from + inner.length));
}

/** A paper's mark before who wrote it. */
const MARKED = /^[□■◎●]/;

/** The names a byline in or around the text gives: above it; alone in it; in its opening; at its end. */
function writtenNames({ lines, body, start, reasons, title }: HeaderContext): readonly string[] {
  const namesOf = (line: ReadLine): readonly string[] => namesIn(line, line.form.text, 0);
  const kept = lines
    .slice(body.first, body.end)
    .filter((line) => reasons[line.index] === undefined && line.kind === 'text');
  const ways: readonly (() => readonly string[])[] = [
    // 本报记者 岳听澜 between title and text.
    () =>
      lines
        .slice(Math.max(0, (title.shownAt[0] ?? start) + 1), start)
        .filter((line) => line.hidden === 'none' && isBylineAlone(line.form.text))
        .flatMap(namesOf),
    // <div class="author">顾长风</div>, □顾长风
    () =>
      lines
        .slice((title.shownAt.at(-1) ?? start) + 1, start)
        .filter(
          (line) =>
            line.hidden === 'none' &&
            (/\b(?:author|writer|zuozhe)\b/i.test(line.box.names) || MARKED.test(line.form.text)),
        )
        .map((line) => line.text.replace(/^[□■◎●\s]+/, '').trim())
        .filter((text) => text.split(/[\s、，,]+/).every((name) => isFamilyName(name) || /^[顾覃史].{1,2}$/.test(name)))
        .flatMap((text) => splitNames(text)),
    () =>
      lines
        .slice(start, body.end)
        .filter(({ index }) => reasons[index] === 'byline' || reasons[index] === 'editor-line')
        .flatMap(namesOf),
    () => namesOfOpening(kept.find((line) => line.prose)),
    // `澎湃新闻记者 贺梨萍` as the first line, `《棱镜》作者 周纯` after a summary.
    () => kept.slice(0, 6).filter(isBylineLine).flatMap(namesOf),
    () => kept.slice(-3).flatMap(atTheEnd),
  ];
  for (const way of ways) {
    const names = way();
    if (names.length) return names;
  }
  return [];
}

/** （记者 …） within the first words of the opening paragraph. */
function namesOfOpening(opening: ReadLine | undefined): readonly string[] {
  const lead = IN_PARENTHESES.exec(opening?.form.text ?? '')?.[0];
  return opening && lead ? namesIn(opening, lead, 0) : [];
}

/**
 * Who wrote it: names behind 作者/记者 labels and beside the date; else of a stand-alone byline; else of （记者 …） in the
 * opening or at the end of the text.
 */
export function authorsOf(
  context: HeaderContext,
  values: ReadonlyMap<Field, readonly Value[]>,
  near: readonly HeaderLine[],
  source: string | undefined,
): readonly string[] {
  const names = namesGiven(context, values, near, source);
  // 文｜青崖 柳问渠 of 青崖网: the outlet stands before its reporter.
  const people = names.filter((name) => name === source || !source?.startsWith(name));
  return people.length ? people : names;
}

function namesGiven(
  context: HeaderContext,
  values: ReadonlyMap<Field, readonly Value[]>,
  near: readonly HeaderLine[],
  source: string | undefined,
): readonly string[] {
  const labels = (values.get('author') ?? [])
    .filter(({ place }) => place !== 'far')
    .flatMap(({ value }) => splitNames(value));
  if (labels.some(isHanName)) return unique(labels);
  const wechat = wechatAuthor(context.document);
  if (wechat) return namesOrAccount(wechat);
  const head = context.lines.slice(Math.max(0, (context.title.shownAt[0] ?? context.start) + 1), context.start);
  // 记者 欧阳清和 通讯员 司马可心, 文/文建军: labels without a colon on a header line.
  const beside = near
    .filter(({ fields }) => !labels.length && !fields.some(({ field }) => field === 'author'))
    .flatMap(({ line }) => namesIn(line, line.form.text, 0))
    .filter((name) => !fieldOfLabel(name) && name !== source);
  if (beside.some(isHanName)) return unique(beside);
  const by = head.map(nameBy).find((name) => name !== undefined);
  if (by) return namesOrAccount(by);
  const written = writtenNames(context);
  const loose = near.flatMap(looseNames).filter((name) => name !== source);
  if (loose.length && !labels.length) {
    // 执笔/老船长、胡一帆&江上客 says more than the one of them beside the date that reads like a name.
    return unique(loose.every((name) => written.includes(name)) ? written : loose);
  }
  const founder = context.meta.founder.get('author') ?? '';
  return unique([...labels, ...(written.length ? written : namesOfText(founder))]);
}

/** 由 裘安 提交于 周三, 04/03/2024 - 10:00: who put a post on the site, as blogs and Drupal say it. */
const BY = /^由\s?([^\s:：，。]{2,16})\s?(?=(?:提交|发布|发表|撰写)[于在]|(?:19|20)\d\d)/;

/** The name that a header line has between 由 and when. */
export function nameBy({ text, form }: Pick<ReadLine, 'text' | 'form'>): string | undefined {
  const match = BY.exec(form.text);
  const from = match ? match[0].length - match[0].slice(1).trimStart().length : 0;
  return match?.[1] && original(text, form, from, from + match[1].length);
}

/** 图娅 文强 are two authors; an account's name (`Jane Doe`, 老城 记事) is one as it stands. */
function namesOrAccount(text: string): readonly string[] {
  const names = splitNames(text);
  return names.length > 1 && names.every(isHanName) ? unique(names) : [text];
}

/**
 * The author of a WeChat article, which stands unlabelled before the account's name: by the ids and class of its own
 * template. The same place repeats the account's name where there is no author.
 */
function wechatAuthor(document: PageDocument): string | undefined {
  const text = (selector: string): string => {
    const found = selectFirst(document, selector);
    return found ? (textOf(found) ?? '').replace(/\s+/g, ' ').trim() : '';
  };
  const account = text('#js_name');
  if (!account) return undefined;
  const named =
    text('#js_author_name_text') || text('#js_author_name') || text('#meta_content > .rich_media_meta_text:not([id])');
  const author = named.replace(/^(?:作者|文)\s?[:：/|｜]\s?/, '');
  return author && author !== account && author.length <= 16 && !/[\d:：]|^原创$/.test(author) ? author : undefined;
}

const namesOfText = (text: string): readonly string[] =>
  findBylines(text).flatMap(({ start, end }) => splitNames(text.slice(start, end)));

const isBylineLine = (line: ReadLine): boolean =>
  line.chars <= 40 && !line.prose && /(?:记者|作者|通讯员|撰稿|执笔|撰文)(?:[\s:：/／]|$)/.test(line.form.text);
