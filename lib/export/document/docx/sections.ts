import type { Laid } from '../lay-out.ts';
import type { Role } from '../official-format.ts';
import { settingOf } from '../official-format.ts';
import { ACROSS, UPRIGHT } from './page-parts.ts';

/** A part of a document as it is written. */
export interface WrittenPart {
  readonly part: Laid;
  /** Ends with a paragraph. */
  readonly xml: string;
  /** Whether it is a table that is too wide for a page as all others are. */
  readonly isAcross: boolean;
}

/** What stands over a whole document, what over a table, and what ends a document: alone they are no page. */
const HEAD: readonly Role[] = ['kicker', 'title', 'subtitle', 'number', 'facts'];
const OVER_TABLE: readonly Role[] = ['centred', 'right', 'annex', 'caption'];
const CLOSING: readonly Role[] = ['signature', 'date', 'remark', 'right', 'facts'];

const isOf = (part: Laid, roles: readonly Role[]): boolean => part.kind === 'text' && roles.includes(part.role);
const isOverTable = (part: Laid): boolean =>
  isOf(part, OVER_TABLE) || (part.kind === 'text' && part.role !== 'title' && settingOf(part.role).level !== undefined);

/** Whether each part stands on a page that lies across: wide tables, with what belongs to them. */
function acrossOf(parts: readonly WrittenPart[]): readonly boolean[] {
  const across = parts.map(({ isAcross }) => isAcross);
  for (let at = parts.length - 2; at >= 0; at--) {
    const part = parts[at]?.part;
    if (part && across[at + 1] && isOverTable(part)) across[at] = true;
  }
  // What the first pages hold must be more than the head of the document, what the last hold more than its end.
  const first = across.indexOf(true);
  if (parts.slice(0, first).every(({ part }) => isOf(part, HEAD))) across.fill(true, 0, first);
  const last = across.lastIndexOf(true);
  if (parts.slice(last + 1).every(({ part }) => isOf(part, CLOSING))) across.fill(true, last + 1);
  return across;
}

/** 17.6.18: the last paragraph of a section tells its page. It is as low as can be where it holds nothing. */
function withSection(xml: string, section: string): string {
  const at = xml.lastIndexOf('<w:p>');
  const [before, paragraph] = [xml.slice(0, at), xml.slice(at)];
  const isEmpty = !paragraph.includes('<w:r>');
  if (isEmpty) return `${before}<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;
  const own = /^<w:p><w:pPr>(.*?)<\/w:pPr>/s.exec(paragraph);
  return `${before}<w:p><w:pPr>${own?.[1] ?? ''}${section}</w:pPr>${paragraph.slice(own?.[0].length ?? '<w:p>'.length)}`;
}

/** The parts in their sections: pages as all others are, and pages that lie across. */
export function sectionsXml(parts: readonly WrittenPart[]): {
  readonly body: string;
  /** The page of the last section. */
  readonly last: string;
  readonly hasAcross: boolean;
} {
  const hasAcross = parts.some(({ isAcross }) => isAcross);
  if (!hasAcross) return { body: parts.map(({ xml }) => xml).join(''), last: UPRIGHT, hasAcross };
  // What writes nothing ends no section.
  const written = parts.filter(({ xml }) => xml !== '');
  const across = acrossOf(written);
  const pageOf = (at: number): string => (across[at] ? ACROSS : UPRIGHT);
  const body = written.map(({ xml }, at) => {
    const isLast = at === written.length - 1 || across[at] === across[at + 1];
    return isLast ? xml : withSection(xml, pageOf(at));
  });
  return { body: body.join(''), last: pageOf(written.length - 1), hasAcross };
}
