import { detailsOf, oneLine } from './columns.ts';
import { citationOf, type MeasureList } from './measure-list.ts';

/** Plain text: a line each, those of one speaker in a row under that name. */
export function toPlainList(list: MeasureList): string {
  const { rows, labels } = list;
  let speaker: string | undefined;
  const lines = rows.flatMap((row) => {
    const line = `• ${oneLine(row.what)}（${detailsOf(row, labels)}）`;
    if (row.saidBy === speaker) return [line];
    const before = speaker === undefined ? [] : [''];
    speaker = row.saidBy;
    return [...before, oneLine(row.saidBy) || labels.document, line];
  });
  const citation = citationOf(list);
  return `${[...lines, ...(citation === undefined ? [] : ['', citation])].join('\n')}\n`;
}
