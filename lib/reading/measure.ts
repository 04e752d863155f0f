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
  /** What its reader made of it: not a measure, one that was not found or not marked, one with other fields. */
  readonly corrected?: 'none' | 'added' | 'changed';
}
