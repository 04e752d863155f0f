import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cite } from '../../../lib/export/index.ts';
import { readingOf } from '../reading/sample.ts';

const cases = readFileSync(new URL('cases/cite.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | '));

describe('a reference', () => {
  it.each(cases)('%s', (given = '', wanted) => {
    const { now, authors, ...fields } = Object.fromEntries(given.split(' ').map((field) => field.split('=')));
    const reading = readingOf([], { ...fields, authors: authors?.split('、') ?? [] });
    const [year, month, day] = now?.split('-').map(Number) ?? [];
    // Midnight and the last minute of a day are that day to the reader, wherever they are.
    for (const time of [
      [0, 0],
      [23, 59],
    ] as const) {
      expect(cite(reading, now ? { now: new Date(year, month - 1, day, ...time) } : {})).toBe(wanted);
    }
  });
});
