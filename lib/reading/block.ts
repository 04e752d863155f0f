/** How a stretch of text is set. A link is a run with an `href`, whatever its style. */
export type RunStyle = 'plain' | 'strong' | 'emphasis' | 'superscript' | 'subscript';

/** A stretch of text set in one way. `href` is absolute and http, https or mailto. */
export interface Run {
  readonly style: RunStyle;
  readonly text: string;
  readonly href?: string;
}

/** A text: its runs in order. Joined, they are one paragraph. */
export type Runs = readonly Run[];

/** A heading within the body; the title is none. */
export interface Heading {
  readonly kind: 'heading';
  /** 2 for the first level below the title, as in HTML. */
  readonly level: 2 | 3 | 4 | 5 | 6;
  readonly runs: Runs;
}

/** A paragraph of prose. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: Runs;
  /** Only where the page sets it and it carries meaning: a centred 文号, a signature set right. */
  readonly align?: 'center' | 'right';
}

/** One item of a list; lists within lists are told by depth. */
export interface ListItem {
  readonly runs: Runs;
  /** 0 for the outermost level. */
  readonly depth: number;
  /** The number the page shows before it, counted over the items of its own list; absent where that is not ordered. */
  readonly number?: number;
}

/** A list, nested ones included: its items in reading order. */
export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item of an ordered list; 1 when absent. */
  readonly start?: number;
  readonly items: readonly ListItem[];
}

/** A cell; spans are 1 where the page gives none. Lines within it are parted by `\n`. */
export interface TableCell {
  readonly runs: Runs;
  readonly header: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A table by rows. A row holds the cells that begin in it. */
export interface Table {
  readonly kind: 'table';
  /** Empty when the table has none. */
  readonly caption: Runs;
  readonly rows: readonly (readonly TableCell[])[];
}

/** A picture with what stands below it. */
export interface Figure {
  readonly kind: 'figure';
  /** Absolute http or https address, or a `data:image/…` one. */
  readonly src: string;
  readonly alt: string;
  /** Empty when the figure has none. */
  readonly caption: Runs;
}

/** What a page sets apart as quoted. */
export interface Quote {
  readonly kind: 'quote';
  readonly paragraphs: readonly Runs[];
}

/** A file that hangs on the article: 附件1：….docx. */
export interface Attachment {
  readonly kind: 'attachment';
  readonly href: string;
  readonly runs: Runs;
  /** File name extension in lower case: `pdf`, `docx`, `xls`…; empty where neither address nor text tells it. */
  readonly format: string;
}

/** What a body is made of. The page's markup ends here: nothing below ever sees an HTML string. */
export type Block = Heading | Paragraph | List | Table | Figure | Quote | Attachment;
