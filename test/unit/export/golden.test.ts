import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../lib/export/index.ts';
import { EVERY_BLOCK } from './every-block.ts';
import { golden } from './golden.ts';

const folder = new URL('cases/', import.meta.url);
const files = await golden();

describe('an article in each format', () => {
  it.each(files)('is written as in %s', (name, written) => {
    expect(`${written.trimEnd()}\n`).toBe(readFileSync(new URL(name, folder), 'utf8'));
  });

  it('has a file for each', () => {
    const there = readdirSync(folder).filter((name) => /\.(?:htm|md|txt)$/.test(name) && name !== 'cite.txt');
    expect(there.sort()).toEqual(files.map(([name]) => name).sort());
  });

  it('ends as a file does: Markdown with one line end', () => {
    expect(toMarkdown(EVERY_BLOCK)).toMatch(/[^\n]\n$/);
  });
});
