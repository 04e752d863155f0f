import type { MeasureRow } from '../../reading/table/measure-rows.ts';
import { citationOf, type MeasureList } from './measure-list.ts';

/** A line as a program reads it: names in English, values parsed, what the text does not say left out. */
function entryOf(row: MeasureRow): Readonly<Record<string, unknown>> {
  return {
    ...(row.who !== '' && { who: row.who }),
    ...(row.modality && { modality: row.modality }),
    what: row.what,
    sentence: row.sentence,
    category: row.category,
    salience: row.salience,
    ...(row.deadline && { deadline: row.deadline }),
    ...(row.numbers.length > 0 && { numbers: row.numbers }),
    ...(row.saidBy !== '' && { saidBy: row.saidBy }),
    // Counted from 1, as in every other format
    place: { paragraph: row.paragraph + 1, ...(row.path.length > 0 && { path: row.path }) },
    ...(row.indexes.length > 1 && { times: row.indexes.length }),
    rules: row.rules,
    ...(row.corrected && { corrected: row.corrected }),
  };
}

/** JSON: where the lines come from, the lines, and what the reader corrected. */
export function toJson(list: MeasureList): string {
  const { reading, rows, corrections } = list;
  const { url, title, source, issuer, documentNumber, published } = reading;
  const citation = citationOf(list);
  return `${JSON.stringify(
    {
      url,
      title,
      source,
      issuer,
      documentNumber,
      published,
      ...(citation !== undefined && { citation }),
      measures: rows.map(entryOf),
      ...(corrections.length > 0 && { corrections }),
    },
    undefined,
    2,
  )}\n`;
}
