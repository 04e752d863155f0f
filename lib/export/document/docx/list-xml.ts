import { type ListLevel, listTree } from '../../list-tree.ts';
import { ordinalLength } from '../../own-ordinal.ts';
import type { Laid } from '../lay-out.ts';
import { type Piece, textOfPieces } from '../pieces.ts';
import type { ListPlace } from './document-parts.ts';
import { twipsOfCharacters } from './lengths.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { type DocumentWay, runsXml } from './run-xml.ts';
import { STYLE_IDS } from './style-ids.ts';

/** An item two characters further in with each level, at most this many. */
const DEEPEST = 6;

/** An item in its list, or with its number typed where it is in none. */
function itemXml(pieces: readonly Piece[], depth: number, place: ListPlace | string, way: DocumentWay): string {
  const inner = runsXml(pieces, way);
  if (typeof place !== 'string') return paragraphXml({ style: STYLE_IDS.body, list: place }, inner);
  const left = depth === 0 ? undefined : twipsOfCharacters(2 * Math.min(depth, DEEPEST));
  const typed = place && `<w:r><w:t xml:space="preserve">${place}</w:t></w:r>`;
  return paragraphXml({ style: STYLE_IDS.body, left }, typed + inner);
}

/** Items of one depth; a list goes on as long as its numbers do. */
function levelXml(
  { ordered, nodes }: ListLevel,
  depth: number,
  texts: readonly (readonly Piece[])[],
  way: DocumentWay,
): string {
  let list: ListPlace | undefined;
  let last: number | undefined;
  const placeOf = (number: number | undefined, pieces: readonly Piece[]): ListPlace | string => {
    if (ordinalLength(textOfPieces(pieces)) > 0) return '';
    if (!ordered || number === undefined) return way.parts.bullet(depth);
    if (!list || last === undefined || number !== last + 1) list = way.parts.numbers(depth, number);
    last = number;
    return list ?? `${number}. `;
  };
  return nodes
    .map(({ index, number, lists }) => {
      const pieces = texts[index] ?? [];
      const item = itemXml(pieces, depth, placeOf(number, pieces), way);
      return item + lists.map((inner) => levelXml(inner, depth + 1, texts, way)).join('');
    })
    .join('');
}

/** A list as paragraphs that Word numbers; an item whose text says its number is not numbered again. */
export const listXml = ({ list, texts }: Laid & { kind: 'list' }, way: DocumentWay): string =>
  listTree(list)
    .map((level) => levelXml(level, 0, texts, way))
    .join('');
