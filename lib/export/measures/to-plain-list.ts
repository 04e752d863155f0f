import type { MeasureRow } from '../../reading/table/measure-rows.ts';
import { dueOf, type MeasureLabels } from './columns.ts';
import { citationOf, type MeasureList } from './measure-list.ts';

/** 2月9日前 (2020-02-09): as it stands, and the date it names where one could be told. */
function deadlineText(row: MeasureRow): string {
  const due = dueOf(row);
  const text = row.deadline?.text ?? '';
  return due === '' ? text : `${text} (${due})`;
}

/** What follows the words of a measure: kind, addressee, deadline, amounts. */
const details = (row: MeasureRow, labels: MeasureLabels): string =>
  [labels.categories[row.category], row.who, deadlineText(row), row.numbers.map(({ text }) => text).join('、')]
    .filter((field) => field !== '')
    .join(' · ');

/** Plain text: a line each, those of one speaker in a row under that name. */
export function toPlainList(list: MeasureList): string {
  const { rows, labels } = list;
  let speaker: string | undefined;
  const lines = rows.flatMap((row) => {
    const line = `• ${row.what}（${details(row, labels)}）`;
    if (row.saidBy === speaker) return [line];
    const before = speaker === undefined ? [] : [''];
    speaker = row.saidBy;
    return [...before, row.saidBy || labels.document, line];
  });
  const citation = citationOf(list);
  return `${[...lines, ...(citation === undefined ? [] : ['', citation])].join('\n')}\n`;
}
