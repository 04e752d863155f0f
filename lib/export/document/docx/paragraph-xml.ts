import type { LaidText } from '../lay-out.ts';
import { settingOf } from '../official-format.ts';
import { cutPieces, type Piece, plainPieces, textOfPieces } from '../pieces.ts';
import { titleLines } from '../title-lines.ts';
import type { ListPlace } from './document-parts.ts';
import { LINE_PITCH, twipsOfCharacters } from './lengths.ts';
import { type DocumentWay, runsXml } from './run-xml.ts';
import { STYLE_IDS } from './style-ids.ts';

/** What a paragraph has beside its style. */
interface OwnProperties {
  readonly style: string;
  readonly ownPage?: boolean | undefined;
  readonly list?: ListPlace | undefined;
  /** Twips. */
  readonly before?: number | undefined;
  readonly left?: number | undefined;
  readonly right?: number | undefined;
  readonly align?: 'center' | undefined;
}

/** 17.3.1.26, in the order that the schema gives. The body's own style is not named. */
export function paragraphXml(
  { style, ownPage, list, before, left, right, align }: OwnProperties,
  inner: string,
): string {
  const indent = (left === undefined ? '' : ` w:left="${left}"`) + (right === undefined ? '' : ` w:right="${right}"`);
  const properties = [
    style === STYLE_IDS.body ? '' : `<w:pStyle w:val="${style}"/>`,
    ownPage ? '<w:pageBreakBefore/>' : '',
    list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.list}"/></w:numPr>` : '',
    before === undefined ? '' : `<w:spacing w:before="${before}"/>`,
    indent && `<w:ind${indent}/>`,
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('');
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/** The pieces of a title in its lines. */
const brokenTitle = (pieces: readonly Piece[]): readonly Piece[] => [
  ...plainPieces(titleLines(textOfPieces(pieces)).join('\n')),
  ...plainPieces(
    '',
    undefined,
    pieces.flatMap(({ notes }) => notes),
  ),
];

/** A paragraph in the style of its role. */
export function textXml({ role, pieces, head, right, before, ownPage }: LaidText, way: DocumentWay): string {
  const [first, rest] = cutPieces(pieces, head?.end ?? 0);
  const opening = head ? runsXml(first, way, { face: head.face, plain: true }) : '';
  const shown = role === 'title' ? brokenTitle(pieces) : rest;
  return paragraphXml(
    {
      style: STYLE_IDS[role],
      ownPage,
      before: before && before * LINE_PITCH,
      right: right === undefined ? undefined : twipsOfCharacters(right),
    },
    opening + runsXml(shown, way, { plain: settingOf(role).level !== undefined }),
  );
}
