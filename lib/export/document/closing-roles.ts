import { attachmentRoles } from './attachment-roles.ts';
import type { PlacedRole } from './placed-role.ts';
import { textWidth } from './text-width.ts';

/** 7.3.5.4: 2021年7月3日, or as older documents write it, 二〇二一年七月三日. */
const DATE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|[一二三四五六七八九零〇○OＯ]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/;
/** One name, without marks and figures. */
const NAME = /^[^，。；：！？、“”（）\d]{2,40}$/;
/** 7.3.6: （此件公开发布） */
const REMARK = /^（此件[^（）]{2,30}）$/;
/** 7.3.7: the word over an attachment that follows. */
const ANNEX = /^附件\s?\d{0,2}$/;
/** Longest line after the text is over, in characters. */
const LONGEST_CLOSING = 60;
/** Most offices that sign together. */
const MOST_SIGNERS = 10;
/** 7.3.5.1: characters between the date and the edge. */
const DATE_RIGHT = 4;

/** What the reading tells of whoever issued the document, canonical. */
export interface Issuer {
  readonly issuer: string;
  readonly isOffice: (text: string) => boolean;
}

/** 7.3.5.1: a name stands in the middle over the date, and within the line. */
const rightOf = (name: string, date: string): number =>
  Math.max(0, DATE_RIGHT + (textWidth(date) - textWidth(name)) / 2);

type Texts = readonly (string | undefined)[];

/** Puts the names above a date, and the date. */
function placeSigners(
  texts: Texts,
  at: number,
  { issuer, isOffice, isOver }: Issuer & { readonly isOver: boolean },
  roles: Map<number, PlacedRole>,
): void {
  const date = texts[at] ?? '';
  let first = at;
  const isSigner = (text: string | undefined): text is string =>
    text !== undefined && NAME.test(text) && (text === issuer || isOffice(text));
  while (at - first < MOST_SIGNERS && isSigner(texts[first - 1])) first--;
  // A date alone is the document's where the text is over, or somebody signs above it.
  if (first === at && !isOver) return;
  for (let index = first; index < at; index++)
    roles.set(index, { role: 'signature', right: rightOf(texts[index] ?? '', date) });
  roles.set(at, { role: 'date', right: DATE_RIGHT });
  roles.set(first, { ...(roles.get(first) ?? { role: 'date' }), before: 1 });
}

/**
 * What a document ends with: names of attachments, who signs, the date, a remark; and the word over an attachment that
 * follows. Each is told by a whole line of its own.
 * @param texts canonical and trimmed; `undefined` for what is no paragraph, '' for a file that hangs on the article
 * @param files the texts of those
 */
export function closingRoles(
  texts: Texts,
  files: ReadonlyMap<number, string>,
  issuer: Issuer,
): ReadonlyMap<number, PlacedRole> {
  const lastBody = texts.findLastIndex((text) => text === undefined || text.length > LONGEST_CLOSING);
  const roles = new Map(attachmentRoles({ texts, files, over: lastBody + 1 }));
  let isSigned = false;
  for (const [index, text] of texts.entries()) {
    if (text === undefined || text === '' || roles.has(index)) continue;
    if (DATE.test(text)) placeSigners(texts, index, { ...issuer, isOver: index > lastBody }, roles);
    else if (REMARK.test(text)) roles.set(index, { role: 'remark' });
    else if (isSigned && ANNEX.test(text) && index < texts.length - 1 && texts[index + 1] !== '')
      roles.set(index, { role: 'annex', ownPage: true });
    isSigned ||= roles.get(index)?.role === 'date';
  }
  return roles;
}
