import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRepair } from '../../../lib/repair/load-repair.ts';
import { needsReread } from '../../../lib/repair/needs-reread.ts';
import { repair } from '../../../lib/repair/repair.ts';

const rows = (name: string): string[][] =>
  readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | '));

describe('what can only be guessed at', () => {
  it.each(rows('offers.txt'))('on a page of %s, %s: %s', async (published = '', text = '', offered) => {
    const result = await repair(text, published === '-' ? {} : { published });
    expect(result.text).toBe(text);
    const offers = result.repairs.map(({ before, after, reason, certainty }) => {
      expect(certainty).toBe('guess');
      return `${before} → ${after} ${reason}`.trim();
    });
    expect(offers.join(', ') || '=').toBe(offered);
  });
});

describe('whether the bytes of a page are to be read again', () => {
  it.each(rows('rereads.txt'))('%s: %s', async (answer, shown = '') => {
    const text = shown
      .replace(/⟨([^⟩]*)⟩×(\d+)/g, (_, part: string, times: string) => part.repeat(Number(times)))
      .replaceAll('\\ufffd', '\ufffd');
    expect((await needsReread(text, loadRepair)) ? 'yes' : 'no').toBe(answer);
  });
});
