import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CITATION_FORMATS } from '../../../../lib/export/citation/citation-formats.ts';
import { cite } from '../../../../lib/export/index.ts';
import { readCases, readGiven } from './given-reading.ts';

const casesIn = (name: string) => readCases(readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8'));

describe('a reference', () => {
  it.each(casesIn('cite.txt'))('%s', (given = '', wanted) => {
    const { reading, now } = readGiven(given);
    // Midnight and the last minute of a day are that day to the reader, wherever they are.
    for (const time of [
      [0, 0],
      [23, 59],
    ] as const) {
      expect(cite(reading, now ? { now: new Date(now[0], now[1] - 1, now[2], ...time) } : {})).toBe(wanted);
    }
  });

  it.each(casesIn('forms.txt'))('%s in %s', (given = '', form, wanted) => {
    const { reading, now } = readGiven(given);
    const format = CITATION_FORMATS.find(({ name }) => name === form);
    const written = format?.write(reading, now ? { now: new Date(now[0], now[1] - 1, now[2]) } : {});
    expect(written).toBe(wanted?.replaceAll('\\n', '\n').replaceAll('\\r', '\r'));
  });
});
