import type { Deadline, MeasureCategory, MeasureNumber } from '../../reading/article.ts';
import type { MeasureRow } from '../../reading/table/measure-rows.ts';
import type { Modality } from '../../reading/table/modality-of.ts';

/** The columns of an exported table, in order; `cited` only where a citation is wished. */
export const COLUMNS = [
  'who',
  'modality',
  'what',
  'due',
  'dueText',
  'howMuch',
  'saidBy',
  'place',
  'category',
  'cited',
] as const;

/** One of `COLUMNS`. */
export type ColumnName = (typeof COLUMNS)[number];

/** The words of an export, in the language of the interface. */
export interface MeasureLabels {
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly modalities: Readonly<Record<Modality, string>>;
  readonly categories: Readonly<Record<MeasureCategory, string>>;
  /** The place of a paragraph, counted from 1: 第3段. */
  readonly paragraph: (number: number) => string;
  /** Heads a group of lines that nobody in particular says: the document itself does. */
  readonly document: string;
}

/**
 * When a line is due, for a machine: an ISO date, a rule of RFC 5545 or an ISO duration; '' where it cannot be told.
 * Working days are no duration that a calendar knows.
 */
export const dueOf = ({ deadline }: { readonly deadline?: Deadline | undefined }): string => {
  if (!deadline) return '';
  const { date, recurrence, duration, workingDays } = deadline;
  return date ?? recurrence ?? (workingDays === undefined ? duration : undefined) ?? '';
};

/** An amount as the text has it, and its value where that is written otherwise: 1.2亿元 = 120,000,000元. */
export const amountText = ({ text, value, unit = '' }: MeasureNumber): string =>
  text.includes(String(value)) ? text : `${text} = ${value.toLocaleString('en')}${unit}`;

/** Where a line stands: in the text's own numbering, and in which paragraph. */
export const placeText = ({ path, paragraph }: MeasureRow, labels: Pick<MeasureLabels, 'paragraph'>): string =>
  [path.join(' › '), labels.paragraph(paragraph + 1)].filter(Boolean).join(' ');

/**
 * The cells of a line, in the order of `COLUMNS`; what the text does not say is ''.
 * @param cited the reference a reader can cite; `undefined` leaves the column out
 */
export function cellsOf(row: MeasureRow, labels: MeasureLabels, cited: string | undefined): readonly string[] {
  const place = placeText(row, labels);
  const cells = [
    row.who,
    row.modality ? labels.modalities[row.modality] : '',
    row.what,
    dueOf(row),
    row.deadline?.text ?? '',
    row.numbers.map(({ text }) => text).join('、'),
    row.saidBy,
    place,
    labels.categories[row.category],
  ];
  return cited === undefined ? cells : [...cells, `${cited} ${labels.paragraph(row.paragraph + 1)}`];
}

/** The head of the table, in the order of `COLUMNS`. */
export const headOf = ({ columns }: MeasureLabels, isCited: boolean): readonly string[] =>
  COLUMNS.filter((name) => isCited || name !== 'cited').map((name) => columns[name]);
