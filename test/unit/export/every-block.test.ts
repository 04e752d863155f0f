import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toHtml, toMarkdown, toText } from '../../../lib/export/index.ts';
import { EVERY_BLOCK } from './every-block.ts';

const read = (name: string): string => readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8');

describe('a reading with every kind of block', () => {
  it.each([
    ['every-block.txt', toText(EVERY_BLOCK, { header: true, address: true })],
    ['every-block.md', toMarkdown(EVERY_BLOCK, { measures: true, address: true })],
    ['every-block.htm', toHtml(EVERY_BLOCK, { measures: true, address: true })],
    ['body-only.txt', toText(EVERY_BLOCK)],
    ['body-only.md', toMarkdown(EVERY_BLOCK, { header: false })],
    ['body-only.htm', toHtml(EVERY_BLOCK, { header: false })],
  ])('is written as in %s', (name, written) => {
    expect(`${written.trimEnd()}\n`).toBe(read(name));
  });

  it('ends as a file does: Markdown with one line end', () => {
    expect(toMarkdown(EVERY_BLOCK)).toMatch(/[^\n]\n$/);
  });
});
