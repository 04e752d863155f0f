import type { LaidText } from '../lay-out.ts';
import { hangingFrom, settingOf } from '../official-format.ts';
import { cutPieces, type Piece, plainPieces, textOfPieces } from '../pieces.ts';
import { titleLines } from '../title-lines.ts';
import type { ListPlace } from './document-parts.ts';
import { LINE_PITCH, twipsOfCharacters } from './lengths.ts';
import { type DocumentWay, runsXml, sizeXml } from './run-xml.ts';
import { STYLE_IDS } from './style-ids.ts';

/** What a paragraph has beside its style. */
interface OwnProperties {
  readonly style: string;
  readonly ownPage?: boolean | undefined;
  /** On the page of what follows. */
  readonly keepNext?: boolean | undefined;
  readonly list?: ListPlace | undefined;
  /** Twips. */
  readonly before?: number | undefined;
  readonly left?: number | undefined;
  /** The first line begins so much further out than the others. */
  readonly hanging?: number | undefined;
  readonly right?: number | undefined;
  readonly align?: 'center' | undefined;
  /** Points of its mark, by which a paragraph without text is as high as others. */
  readonly size?: number | undefined;
}

/** 17.3.1.26, in the order that the schema gives. The body's own style is not named. */
export function paragraphXml(
  { style, ownPage, keepNext, list, before, align, size, ...indents }: OwnProperties,
  inner: string,
): string {
  const indent = (['left', 'right', 'hanging'] as const)
    .map((name) => (indents[name] === undefined ? '' : ` w:${name}="${indents[name]}"`))
    .join('');
  const properties = [
    style === STYLE_IDS.body ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    ownPage ? '<w:pageBreakBefore/>' : '',
    list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.list}"/></w:numPr>` : '',
    before === undefined ? '' : `<w:spacing w:before="${before}"/>`,
    indent && `<w:ind${indent}/>`,
    align ? `<w:jc w:val="${align}"/>` : '',
    size === undefined ? '' : `<w:rPr>${sizeXml(size)}</w:rPr>`,
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

/** A paragraph in the style of its role. @param keepNext whether it stands on the page of what follows */
export function textXml(
  { role, pieces, head, right, label, before, ownPage }: LaidText,
  way: DocumentWay,
  keepNext = false,
): string {
  const [first, rest] = cutPieces(pieces, head?.end ?? 0);
  const opening = head ? runsXml(first, way, { face: head.face, plain: true }) : '';
  const shown = role === 'title' ? brokenTitle(pieces) : rest;
  const setting = settingOf(role);
  const hung = hangingFrom(setting, label);
  return paragraphXml(
    {
      style: STYLE_IDS[role],
      ownPage,
      keepNext,
      before: before && before * LINE_PITCH,
      right: right === undefined ? undefined : twipsOfCharacters(right),
      ...(label !== undefined &&
        hung.left !== setting.left && { left: twipsOfCharacters(hung.left ?? 0), hanging: twipsOfCharacters(label) }),
    },
    opening + runsXml(shown, way, { plain: setting.level !== undefined }),
  );
}
