import type { PlacedRole } from './placed-role.ts';
import { textWidth } from './text-width.ts';

/** 7.3.4: 附件：1. …, 附件：…, and the further names 2. … */
const NUMBERED = /^附件：\s?\d{1,2}[.、]\s?/;
const ONLY = /^附件：\s?/;
const FURTHER = /^(\d{1,2})[.、]\s?/;
/** As sites name each of their files: 附件1：…, 附件1. … */
const EACH = /^附件\s?\d{1,2}\s?[：.、]\s?/;

/** The lines of a document by their blocks, canonical and trimmed; `undefined` for what is no line. */
export interface AttachmentLines {
  readonly texts: readonly (string | undefined)[];
  /** Those that are files hanging on the article. */
  readonly files: ReadonlyMap<number, string>;
  /** From which block on there is nothing but what ends a document. */
  readonly over: number;
}

/** Characters of what stands before the name of an attachment. */
const labelOf = (text: string, ...labels: readonly RegExp[]): number => {
  const label = labels.map((one) => one.exec(text)?.[0]).find((one) => one !== undefined);
  return textWidth(label ?? '');
};

/** 附件：1. … and what is counted on from it. */
function placeGroup({ texts, files }: AttachmentLines, at: number, roles: Map<number, PlacedRole>): void {
  const lineAt = (index: number): string => files.get(index) ?? texts[index] ?? '';
  const text = lineAt(at);
  const isNumbered = NUMBERED.test(text);
  const role = isNumbered ? 'attachment' : 'attachmentOne';
  roles.set(at, { role, label: labelOf(text, NUMBERED, ONLY), before: 1 });
  // 附件：1. …, or 附件： on a line and 1. … on the next.
  if (!isNumbered && text !== '附件：') return;
  // Counted, since 2.2021年度… is no decimal: it comes after 1.
  let next = isNumbered ? 2 : 1;
  for (let index = at + 1; Number(FURTHER.exec(lineAt(index))?.[1]) === next; index++, next++)
    roles.set(index, { role: 'attachmentMore', label: labelOf(lineAt(index), FURTHER) });
}

/** Whether a line names an attachment, 附件1：…, rather than standing over one that follows. */
function namesAttachment({ texts, files, over }: AttachmentLines, at: number): boolean {
  const next = texts[at + 1];
  const isLast = next === undefined ? at === texts.length - 1 : next === '' || EACH.test(next);
  return EACH.test(texts[at] ?? '') && at >= over && (isLast || files.has(at + 1));
}

/**
 * What is 附件说明 (7.3.4) of a document, by its place: 附件：1. … with the names that follow, files that hang on the
 * article, and lines that name them one by one. An empty line stands before the first.
 */
export function attachmentRoles(lines: AttachmentLines): ReadonlyMap<number, PlacedRole> {
  const roles = new Map<number, PlacedRole>();
  const { texts, files, over } = lines;
  for (const [index, own] of texts.entries()) {
    const text = files.get(index) ?? own ?? '';
    if (roles.has(index) || text === '') continue;
    if (ONLY.test(text)) placeGroup(lines, index, roles);
    else if (files.has(index) || namesAttachment(lines, index)) {
      const isFirst = index >= over && !roles.has(index - 1);
      roles.set(index, { role: 'attachmentFile', label: labelOf(text, EACH, FURTHER), ...(isFirst && { before: 1 }) });
    }
  }
  return roles;
}
