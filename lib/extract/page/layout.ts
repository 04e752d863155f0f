import type { PageElement } from '../../dom/page-node.ts';
import type { Hidden } from './page.ts';

/** How an element is laid out, as far as reading it goes. */
export interface Layout {
  /** Starts and ends a line of its own. */
  readonly block: boolean;
  readonly hidden: Hidden;
  /** `hidden` is from the computed style: a child of a veiled element that says `none` is shown. */
  readonly computed?: true;
}

/** How to tell the layout of a page's elements: `plainLayout`, or what a browser computed. */
export interface Layouts {
  /** `depth` is the number of boxes around the element. */
  readonly of: (element: PageElement, depth: number) => Layout;
  /** A second, closer look at a box that matters: off-screen or without size by a rule of the page's styles. */
  readonly putAway: (element: PageElement) => boolean;
}

/** Elements that browsers lay out as blocks, or as parts of a table (HTML, 15.3). */
export const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option ' +
    'p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** A shown block, by its tag. */
export const SHOWN_BLOCK: Layout = { block: true, hidden: 'none' };
/** A shown inline element, by its tag. */
export const SHOWN_INLINE: Layout = { block: false, hidden: 'none' };
/** A shown block, by its computed style. */
export const SEEN_BLOCK: Layout = { block: true, hidden: 'none', computed: true };
/** A shown inline element, by its computed style. */
export const SEEN_INLINE: Layout = { block: false, hidden: 'none', computed: true };
/** Laid out, not drawn, but children may be. */
export const VEILED: Layout = { block: true, hidden: 'veiled' };
const SOFT: Layout = { block: true, hidden: 'soft' };
/** Not laid out, or put away: no child is shown. */
export const HARD: Layout = { block: true, hidden: 'hard' };

/** The layout of what is hidden, by how. */
export const HIDDEN_LAYOUT: Readonly<Record<Exclude<Hidden, 'none'>, Layout>> = {
  veiled: VEILED,
  soft: SOFT,
  hard: HARD,
};

/** Further out than this, in pixels, a box was put away on purpose: `left:-9999px`. */
export const AWAY = 500;

const NUMBER = /^-?[\d.]+/;
/** A length in pixels; 0 for any other value. */
export const pixels = (value: string): number => {
  const found = NUMBER.exec(value);
  return found && value.endsWith('px') ? Number(found[0]) : 0;
};
