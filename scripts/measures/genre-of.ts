import { type DocumentKind, kindOf } from '../../lib/measures/kind.ts';
import { canon } from '../../lib/text/canonical-clause.ts';
import type { Labelled } from './labelled-texts.ts';

/** Characters that only traditional script writes so; official prose has them everywhere. */
const TRADITIONAL = /[會為國門時間發區應須請開關對個們]/g;

/** Whether a text is in traditional script: the announcements of Hong Kong, Macau and Taiwan. */
export const isTraditional = ({ text }: Labelled): boolean => (text.match(TRADITIONAL)?.length ?? 0) > 3;

/** The genre that a label file names, by words of its own; the first that fits. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/commentary|speech|lecture/, 'words'],
  [/notice|plan|decision|bulletin/, 'notice'],
  [/Q&A|explainer|press conf/, 'answers'],
  [/statist/, 'statistics'],
  [/meeting|leader|committee|inspection|study/, 'meeting'],
];

/** The genre of a text whose file does not name one. */
const BY_KIND: Readonly<Record<DocumentKind, string>> = {
  notice: 'notice',
  regulation: 'notice',
  report: 'words',
  speech: 'words',
  commentary: 'words',
  meeting: 'meeting',
  'press-conference': 'answers',
  statistics: 'statistics',
  news: 'news',
};

/** Texts of one genre are left out of training together: announcements in traditional script are one. */
export function genreOf(item: Labelled): string {
  if (isTraditional(item)) return 'announcement';
  if (item.genre !== undefined) return BY_WORDS.find(([words]) => words.test(item.genre ?? ''))?.[1] ?? 'news';
  const paragraphs = item.text.split('\n').map((text) => canon(text));
  return BY_KIND[kindOf(paragraphs[0] ?? '', paragraphs)];
}
