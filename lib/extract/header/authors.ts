import { selectFirst } from '../../dom/document.ts';
import { textOf } from '../../dom/node.ts';
import type { PageDocument } from '../../dom/page-node.ts';
import { type Field, fieldOfLabel } from './fields.ts';
import { isHanName } from './han-name.ts';
import { type HeaderLine, looseNames } from './header-line.ts';
import type { HeaderContext, Value } from './header-values.ts';
import { nameBy } from './name-by.ts';
import { findBylines, splitNames } from './people.ts';
import { namesIn, writtenNames } from './written-names.ts';

/** More names than this are a list, not a byline. */
const MOST = 12;
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].slice(0, MOST);

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
