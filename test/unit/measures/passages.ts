import { readFileSync } from 'node:fs';
import { findMeasures } from '../../../lib/measures/find.ts';
import type { Measure } from '../../../lib/reading/article.ts';

/** A check of a passage: words of a measure, and what its fields are to be. */
export interface PassageCheck {
  readonly words: string;
  readonly wanted: readonly string[];
}

/** A little text, title first, with its checks: the lines `= words | field | …`. */
export interface Passage {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly checks: readonly PassageCheck[];
}

const readCheck = (line: string): PassageCheck => {
  const [words = '', ...wanted] = line.slice(2).split(' | ');
  return { words, wanted };
};

/** The passages of a file in `cases/`, empty lines between them. */
export const passagesIn = (file: string): readonly Passage[] =>
  readFileSync(new URL(`cases/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n\n')
    .map((text) => {
      const lines = text.split('\n');
      const isCheck = (line: string): boolean => line.startsWith('= ');
      const paragraphs = lines.filter((line) => !isCheck(line));
      return { title: lines[0] ?? '', paragraphs, checks: lines.filter(isCheck).map(readCheck) };
    });

/** The shortest measure with these words. */
export const measureWith = ({ title, paragraphs }: Passage, words: string, published: string): Measure | undefined =>
  findMeasures(paragraphs, { title, published })
    .filter(({ paragraph, start, end }) => paragraphs[paragraph]?.slice(start, end).includes(words))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];

/** Who says it, who is to do it, by when; `-` for none. */
export const saidDoneBy = ({ attributedTo, actor, deadline }: Measure): readonly string[] => [
  attributedTo?.speaker ?? '-',
  actor ?? '-',
  deadline?.text ?? '-',
];

/** What was got, `*` where it does not matter. */
export const asWanted = (got: readonly string[], wanted: readonly string[]): readonly string[] =>
  got.map((field, at) => (wanted[at] === '*' ? '*' : field));
