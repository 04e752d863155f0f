import type { Deadline, MeasureCategory, MeasureNumber } from '../../reading/article.ts';
import type { MeasureRow } from '../../reading/table/measure-rows.ts';
import type { Modality } from '../../reading/table/modality-of.ts';
import { soundText } from '../sound-text.ts';

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
function cellsOf(row: MeasureRow, labels: MeasureLabels, cited: string | undefined): readonly string[] {
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
const headOf = ({ columns }: MeasureLabels, isCited: boolean): readonly string[] =>
  COLUMNS.filter((name) => isCited || name !== 'cited').map((name) => columns[name]);

/** Head and lines of the table as cells. @param cited see `cellsOf` */
export const tableRows = (
  rows: readonly MeasureRow[],
  labels: MeasureLabels,
  cited: string | undefined,
): readonly (readonly string[])[] => [
  headOf(labels, cited !== undefined),
  ...rows.map((row) => cellsOf(row, labels, cited)),
];

/** 2月9日前 (2020-02-09): as it stands, and the date it names where one could be told. */
function deadlineText(row: MeasureRow): string {
  const due = dueOf(row);
  const text = row.deadline?.text ?? '';
  return due === '' ? text : `${text} (${due})`;
}

/** A text on one line, sound. */
export const oneLine = (text: string): string => soundText(text).replace(/\s+/g, ' ').trim();

/** What follows the words of a measure where there are no columns: kind, addressee, deadline, amounts. */
export const detailsOf = (row: MeasureRow, labels: MeasureLabels): string =>
  [labels.categories[row.category], row.who, deadlineText(row), row.numbers.map(({ text }) => text).join('、')]
    .map(oneLine)
    .filter((field) => field !== '')
    .join(' · ');
