import type { Measure } from '../reading/article.ts';
import type { MarkStyle } from './export-options.ts';

/** The elements whose look is told. */
export type HtmlElement =
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'p'
  | 'ul'
  | 'ol'
  | 'li'
  | 'table'
  | 'caption'
  | 'th'
  | 'td'
  | 'blockquote'
  | 'img'
  | 'hr';

/** How HTML is made to look, all by itself: no class, no sheet. */
export interface HtmlLook {
  /** CSS declarations by element, joined by `;`. */
  readonly styles: Readonly<Partial<Record<HtmlElement, string>>>;
  /** Declarations of a paragraph that the page sets neither right nor in the middle. */
  readonly indent: string;
  readonly marks: MarkStyle;
  /** The declarations of a marked measure. */
  readonly mark: (measure: Measure) => string;
  /** The address of a picture that is shown; another one is linked. */
  readonly picture: (src: string) => string | undefined;
  /** Whether tables and cells have widths, borders and padding of their own, and pictures stand in paragraphs. */
  readonly isPasted: boolean;
}

/** Strong measures stand out of the light ones. */
const MARK_COLOURS = { strong: '#ffe08a', light: '#fff4cf' } as const;

/** The background of a marked measure. */
export const markBackground = ({ salience }: Measure): string =>
  `background-color:${salience === 3 ? MARK_COLOURS.strong : MARK_COLOURS.light}`;
