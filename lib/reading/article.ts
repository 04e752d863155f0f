/**
 * lib/reading: the value that a page becomes once it is read, and the views on it.
 *
 * A `Reading` is plain JSON, so that it can cross from the page to the popup unchanged; whatever is done with it (repairs
 * taken back, another script, an outline, an export) makes a new one or a view and leaves it as it is. Two kinds of place
 * are used throughout:
 * - a *paragraph* is an index into `paragraphsOf(blocks)` (see `paragraphs.ts`): the texts of a body in reading order;
 * - `start` and `end` are UTF-16 offsets into that paragraph's text, half open, in source coordinates: the text as it
 *   stands in the `Reading`, never the text converted for show.
 * So a measure or a repair names its place without the blocks, and lasts as long as the text before it does not change.
 *
 * `{ title: '云溪县部署抗旱', blocks: [{ kind: 'paragraph', runs: […] }], measures: [{ paragraph: 0, start: 5, … }], … }`
 */

import type { OffsetMap } from '../script/engine/map-range.ts';
import type { Header } from './article-header.ts';
import type { Block } from './block.ts';
import type { ListEntry } from './list-entry.ts';
import type { Measure } from './measure.ts';
import type { PlacedRepair } from './placed-repair.ts';
import type { Removal } from './removal.ts';

export type { Header, HeaderField, IsoDate } from './article-header.ts';
export type {
  Attachment,
  Block,
  Figure,
  Heading,
  List,
  ListItem,
  Paragraph,
  Quote,
  Run,
  RunStyle,
  Runs,
  Table,
  TableCell,
} from './block.ts';
export type { ListEntry } from './list-entry.ts';
export {
  type Attribution,
  CATEGORIES,
  type Deadline,
  type Measure,
  type MeasureCategory,
  type MeasureNumber,
  type Salience,
} from './measure.ts';
export type { Certainty, PlacedRepair, Repair } from './placed-repair.ts';
export type { Removal, RemovalReason } from './removal.ts';

/** One part of an article that a site spread over several addresses. */
export interface Pages {
  /** 1 for the first. */
  readonly current: number;
  readonly total: number;
  /** Address of each part in order, this one included. */
  readonly urls: readonly string[];
}

/** How much of the page is in the body. */
export interface Completeness {
  /** Characters of the page's visible text that are in the body. */
  readonly kept: number;
  /** Characters of the page's visible text. */
  readonly visible: number;
}

/** Whether the page is where the article says it comes from. */
export interface Provenance {
  readonly host: string;
  /** True when the page looks like a mirror; `signs` says why. */
  readonly mirror: boolean;
  readonly signs: readonly ('foreign-host' | 'spam' | 'damage')[];
}

/** What happened. Anything but the first three has an empty body and a sentence for the reader. */
export type Outcome =
  | 'article'
  | 'selection'
  | 'picked'
  | 'no-article'
  /** A list of articles: `entries` holds its links. */
  | 'list'
  /** A page in front of an article or in its place: `wall` says which. */
  | 'wall'
  | 'frameset'
  | 'plain-text'
  | 'xml'
  | 'pdf'
  | 'too-large'
  | 'failed';

/** What a page in the place of an article is: asks for a check, asks to log in, or says that nothing is there (now). */
export type Wall = 'check' | 'login' | 'gone';

/** Something the reader should know that is no repair. */
export type Notice =
  | 'charset-reread'
  | 'charset-reread-failed'
  | 'damage-left'
  | 'image-article'
  | 'truncated'
  /** A paywall ends the text: only the free part is here. */
  | 'free-part'
  /** The page tells of further parts without their addresses. */
  | 'other-parts';

/** A page, read. One plain JSON value. */
export interface Reading extends Header {
  readonly outcome: Outcome;
  readonly url: string;
  readonly lang?: string;
  readonly blocks: readonly Block[];
  readonly repairs: readonly PlacedRepair[];
  readonly removals: readonly Removal[];
  readonly measures: readonly Measure[];
  readonly pages?: Pages;
  /** Of a list, its own links in order. */
  readonly entries?: readonly ListEntry[];
  readonly wall?: Wall;
  readonly completeness: Completeness;
  readonly provenance: Provenance;
  readonly notices: readonly Notice[];
  /** Of a reading in another script: where each of its paragraphs stands against the page's own. */
  readonly maps?: readonly OffsetMap[];
}
