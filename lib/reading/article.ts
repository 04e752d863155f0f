/**
 * The values that flow: what a page becomes once it is read.
 *
 * Everything here is plain JSON, so that a `Reading` can cross from the page to the popup unchanged.
 * Two kinds of place are used throughout:
 * - a *paragraph* is an index into `paragraphsOf(blocks)` (see `paragraphs.ts`): the texts of a body in reading order;
 * - `start` and `end` are UTF-16 offsets into that paragraph's text, half open, in source coordinates: the text as it
 *   stands in the `Reading`, never the text converted for show.
 */

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

/** A cell; spans are 1 where the page gives none. */
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
  /** File name extension in lower case: `pdf`, `docx`, `xls`… */
  readonly format: string;
}

/** What a body is made of. The page's markup ends here: nothing below ever sees an HTML string. */
export type Block = Heading | Paragraph | List | Table | Figure | Quote | Attachment;

/** A date as precise as the page shows it: `2019-05-17`, `2019-09-30T22:46+08:00` or `2020-02-29T18:34:31+08:00`. */
export type IsoDate = string;

/** What an official page says about itself. Absent means absent: nothing is invented. */
export interface Header {
  readonly title: string;
  /** 副题, the line below the title. */
  readonly subtitle?: string;
  /** 引题, the line above the title. */
  readonly kicker?: string;
  /** 来源 without its label. */
  readonly source?: string;
  /** Where the 来源 links to. */
  readonly sourceUrl?: string;
  /** The visible labelled date; it beats meta tags. */
  readonly published?: IsoDate;
  /** The date of a meta tag where it disagrees with the visible one. */
  readonly publishedMeta?: IsoDate;
  readonly updated?: IsoDate;
  /** 记者, 通讯员, 撰稿, 作者: names only. */
  readonly authors: readonly string[];
  /** 责任编辑, 责编, 编辑: names, joined by 、 when there are several. */
  readonly editor?: string;
  /** 发文字号, such as 国办发〔2019〕3号. */
  readonly documentNumber?: string;
  /** 发文机关. */
  readonly issuer?: string;
  /** 成文日期. */
  readonly written?: IsoDate;
  /** 索引号. */
  readonly indexNumber?: string;
  /** 主题词, 关键词. */
  readonly subjects?: readonly string[];
  readonly siteName?: string;
}

/** Fields of the header that hold text a repair or a conversion can touch. */
export type HeaderField = 'title' | 'subtitle' | 'kicker' | 'source' | 'authors' | 'editor' | 'issuer' | 'siteName';

/**
 * certain: applied, summed up. probable: applied, marked. guess: offered beside the text, not applied until the reader
 * says so.
 */
export type Certainty = 'certain' | 'probable' | 'guess';

/**
 * One change to the text, or for a guess, one that is offered.
 * `before` is what the page shows; `after` is what stands at `start`…`end` in the repaired text (for a guess: what
 * could stand there, while `before` still does).
 */
export interface Repair {
  /** Name of the fix, one of `FIXES` in `repair/fixes.ts`. */
  readonly fix: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly certainty: Certainty;
  /** Why, in the terms of the rule; shown to the reader through a message of the same name. */
  readonly reason: string;
  /** Damage seen here that could not be undone; `before` and `after` are then equal. */
  readonly unresolved?: true;
}

/** A repair in its place in a `Reading`: in a paragraph of the body, or in a field of the header. */
export type PlacedRepair = Repair & ({ readonly paragraph: number } | { readonly field: HeaderField });

/** Why a block of the page is not in the body. */
export type RemovalReason =
  | 'hidden'
  | 'spam'
  | 'noise'
  | 'navigation'
  | 'header-line'
  | 'byline'
  | 'editor-line'
  | 'share'
  | 'print'
  | 'counter'
  | 'copyright'
  | 'related'
  | 'comments'
  | 'paging'
  | 'advertisement'
  | 'repeated-title'
  | 'duplicate'
  | 'original-title'
  | 'outside';

/** A block of the page that was dropped. It can be put back: `blocks` go in before block `at` of the body. */
export interface Removal {
  readonly reason: RemovalReason;
  /** Its visible text, whitespace folded, at most `REMOVAL_TEXT_LIMIT` characters. */
  readonly text: string;
  /** How many visible characters were dropped. */
  readonly characters: number;
  readonly at: number;
  readonly blocks: readonly Block[];
}

/** Kinds of measure, by precedence where a span could be several. */
export const CATEGORIES = [
  'target',
  'deadline',
  'resource',
  'accountability',
  'prohibition',
  'permission',
  'decision',
  'enumerated',
  'directive',
  'figure',
] as const;

/** One of `CATEGORIES`. */
export type MeasureCategory = (typeof CATEGORIES)[number];

/** 3 checkable, 2 a concrete act on a named object, 1 exhortation. */
export type Salience = 1 | 2 | 3;

/** A time limit, parsed. */
export interface Deadline {
  /** As it stands in the text: `2月9日前`, `15个工作日内`. */
  readonly text: string;
  /**
   * The date it names, as precise as it names it (`2025`, `2020-02`, `2020-02-09`, `2020-02-09T17:00`), where one can be
   * told; of a range its end.
   */
  readonly date?: string;
  /** A limit that comes again instead, as a rule of RFC 5545: 每月5日前 is `FREQ=MONTHLY;BYMONTHDAY=5`. */
  readonly recurrence?: string;
  /** A length of time instead: ISO 8601 (`P3D`, `PT2H`); working days carry `workingDays`. */
  readonly duration?: string;
  readonly workingDays?: number;
}

/** An amount, parsed. `1.2亿元` is value 120000000, unit 元. */
export interface MeasureNumber {
  readonly text: string;
  readonly value: number;
  /** Upper end of a range: 3—11岁 is value 3, to 11. */
  readonly to?: number;
  readonly unit?: string;
  /** 不低于, 以上: at-least; 不超过, 以内: at-most; 约, 左右: about. */
  readonly bound?: 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'about';
}

/** Who says it: 会议强调 is speaker 会议, verb 强调. */
export interface Attribution {
  readonly speaker: string;
  readonly verb: string;
  /** The outer speaker of nested reported speech (会议传达…批示，批示指出). */
  readonly within?: string;
}

/** The smallest run of comma-clauses that tells who must, must not or may do what, by when, with what, under what sanction. */
export interface Measure {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly category: MeasureCategory;
  readonly salience: Salience;
  readonly highlighted: boolean;
  readonly attributedTo?: Attribution;
  /** Addressee, explicit or carried: 各级各部门, 企业. */
  readonly actor?: string;
  readonly deadline?: Deadline;
  readonly numbers?: readonly MeasureNumber[];
  /** Where it stands in the text's own numbering, outermost first: ['三', '（二）', '1']. */
  readonly path?: readonly string[];
  /** Names of the rules that fired, strongest first: why it was marked. */
  readonly rules: readonly string[];
  /** Ranking weight within one text; the highlight budget keeps the highest. */
  readonly score: number;
}

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
  | 'frameset'
  | 'plain-text'
  | 'xml'
  | 'pdf'
  | 'too-large'
  | 'failed';

/** Something the reader should know that is no repair. */
export type Notice = 'charset-reread' | 'charset-reread-failed' | 'damage-left' | 'image-article' | 'truncated';

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
  readonly completeness: Completeness;
  readonly provenance: Provenance;
  readonly notices: readonly Notice[];
}
