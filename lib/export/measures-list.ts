import type { Measure, MeasureCategory } from '../reading/article.ts';
import { speakerText } from '../reading/speaker-text.ts';
import { escapeMarkdown, escapeStart } from './markdown-text.ts';

/** Words for the list in the reader's language. */
export interface ListLabels {
  readonly columns: {
    readonly speaker: string;
    readonly addressee: string;
    readonly measure: string;
    readonly category: string;
    readonly deadline: string;
    readonly figure: string;
    readonly paragraph: string;
  };
  readonly categories: Readonly<Record<MeasureCategory, string>>;
  /** Heads a group whose speaker is the document itself. */
  readonly document: string;
}

/** One line of the list. Fields that are not there are ''. */
export interface ListRow {
  readonly speaker: string;
  readonly addressee: string;
  readonly measure: string;
  readonly category: MeasureCategory;
  readonly deadline: string;
  readonly figure: string;
  /** Counted from 1, as readers count. */
  readonly paragraph: number;
  readonly path: readonly string[];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The measures as rows, in order. `texts` are the paragraphs the ranges point into. */
const rowsOf = (measures: readonly Measure[], texts: readonly string[]): ListRow[] =>
  measures.map((measure) => ({
    speaker: measure.attributedTo ? speakerText(measure.attributedTo) : '',
    addressee: measure.actor ?? '',
    measure: oneLine((texts[measure.paragraph] ?? '').slice(measure.start, measure.end)),
    category: measure.category,
    deadline: deadlineText(measure),
    figure: (measure.numbers ?? []).map((number) => number.text).join('、'),
    paragraph: measure.paragraph + 1,
    path: measure.path ?? [],
  }));

/** 2月9日前 (2020-02-09): as it stands, and the date it names where one could be told. */
function deadlineText({ deadline }: Measure): string {
  if (!deadline) return '';
  return deadline.date === undefined ? deadline.text : `${deadline.text} (${deadline.date})`;
}

interface SpeakerGroup {
  readonly speaker: string;
  readonly rows: readonly ListRow[];
}

/** Runs of rows of one speaker, in order. */
function groupsOf(rows: readonly ListRow[]): SpeakerGroup[] {
  const groups: { speaker: string; rows: ListRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.speaker === row.speaker) last.rows.push(row);
    else groups.push({ speaker: row.speaker, rows: [row] });
  }
  return groups;
}

/** What follows a measure in the list: category, addressee, deadline, figure. */
const details = (row: ListRow, labels: ListLabels): string =>
  [labels.categories[row.category], row.addressee, row.deadline, row.figure]
    .filter((field) => field !== '')
    .join(' · ');

/** A Markdown list, grouped by speaker. */
export const measuresMarkdown = (measures: readonly Measure[], texts: readonly string[], labels: ListLabels): string =>
  groupsOf(rowsOf(measures, texts))
    .map(({ speaker, rows }) =>
      [
        `**${escapeMarkdown(speaker || labels.document)}**`,
        '',
        ...rows.map((row) => `- ${escapeStart(escapeMarkdown(row.measure))} (${escapeMarkdown(details(row, labels))})`),
      ].join('\n'),
    )
    .join('\n\n');

/** Plain text, grouped by speaker. */
export const measuresText = (measures: readonly Measure[], texts: readonly string[], labels: ListLabels): string =>
  groupsOf(rowsOf(measures, texts))
    .map(({ speaker, rows }) =>
      [speaker || labels.document, ...rows.map((row) => `• ${row.measure}（${details(row, labels)}）`)].join('\n'),
    )
    .join('\n\n');

const headOf = ({ columns }: ListLabels): string[] => [
  columns.speaker,
  columns.addressee,
  columns.measure,
  columns.category,
  columns.deadline,
  columns.figure,
  columns.paragraph,
];

const cellsOf = (row: ListRow, labels: ListLabels): string[] => [
  row.speaker,
  row.addressee,
  row.measure,
  labels.categories[row.category],
  row.deadline,
  row.figure,
  String(row.paragraph),
];

/** Tab-separated values with a header line: what a spreadsheet takes from the clipboard. */
export const measuresTsv = (measures: readonly Measure[], texts: readonly string[], labels: ListLabels): string =>
  [headOf(labels), ...rowsOf(measures, texts).map((row) => cellsOf(row, labels))]
    .map((cells) => cells.map(spreadsheetSafe).join('\t'))
    .join('\n');

/** A cell that begins like a formula gets an apostrophe: the text is a page's, and the spreadsheet would run it. */
const spreadsheetSafe = (cell: string): string => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell);

/** A Markdown table. */
export function measuresTable(measures: readonly Measure[], texts: readonly string[], labels: ListLabels): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const head = headOf(labels);
  return [
    line(head),
    line(head.map(() => '---')),
    ...rowsOf(measures, texts).map((row) => line(cellsOf(row, labels))),
  ].join('\n');
}
