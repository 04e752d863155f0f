import type { ColumnName, MeasureLabels } from '../export/measures/columns.ts';
import { COLUMNS } from '../export/measures/columns.ts';
import { CATEGORIES } from '../reading/article.ts';
import { MODALITIES, type Modality } from '../reading/table/modality-of.ts';
import type { MessageKey, Words } from './words.ts';

/** The words of the columns. */
export const COLUMN_WORDS = {
  who: 'actor',
  modality: 'modality',
  what: 'measure',
  due: 'due',
  dueText: 'deadline',
  howMuch: 'number',
  saidBy: 'speaker',
  place: 'place',
  category: 'category',
  cited: 'cited',
} as const satisfies Record<ColumnName, MessageKey>;

/** The words of must, must not, may and will. */
export const MODALITY_WORDS = {
  must: 'modality_must',
  'must-not': 'modality_mustNot',
  may: 'modality_may',
  will: 'modality_will',
} as const satisfies Record<Modality, MessageKey>;

const wordsOf = <T extends string>(names: readonly T[], word: (name: T) => string): Readonly<Record<T, string>> =>
  Object.fromEntries(names.map((name) => [name, word(name)])) as Readonly<Record<T, string>>;

/** The words of an exported table, in the language of the interface. */
export const measureLabels = (words: Words): MeasureLabels => ({
  columns: wordsOf(COLUMNS, (name) => words(COLUMN_WORDS[name])),
  modalities: wordsOf(MODALITIES, (name) => words(MODALITY_WORDS[name])),
  categories: wordsOf(CATEGORIES, (name) => words(`category_${name}`)),
  paragraph: (number) => words('paragraphNumber', number),
  document: words('document'),
});
