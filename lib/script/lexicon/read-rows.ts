import type { OwnWord } from './fixed-words.ts';

/** Reads a list of words written as `from to`, apart by | or line ends. */
export const readRows = (rows: string): readonly Required<OwnWord>[] =>
  rows
    .trim()
    .split(/[|\n]/)
    .map((row) => {
      const [from = '', to = ''] = row.split(' ');
      return { from, to };
    });
