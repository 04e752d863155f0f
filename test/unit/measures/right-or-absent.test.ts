import { describe, expect, it } from 'vitest';
import { asWanted, measureWith, passagesIn, saidDoneBy } from './passages.ts';

/*
 * Who acts, who speaks and by when, where a first reading of texts nobody had seen was wrong: a body with what it did for
 * a name, a subject carried past its sentence, years that name tasks. A line `= words | actor | speaker | time limit`, `-`
 * for none, `*` where it does not matter.
 */
const passages = passagesIn('right-or-absent.txt');

const PUBLISHED = '2025-11-10';

const checks = passages.flatMap((passage) =>
  passage.checks.map(({ words, wanted }) => ({ words, wanted, passage, title: passage.title })),
);

describe('what is said of a measure is right or absent', () => {
  it.each(checks)('$title: $words', ({ words, wanted, passage }) => {
    const measure = measureWith(passage, words, PUBLISHED);
    expect(measure).toBeDefined();
    const [speaker = '', actor = '', limit = ''] = measure ? saidDoneBy(measure) : [];
    expect(asWanted([actor, speaker, limit], wanted)).toEqual(wanted);
  });
});
