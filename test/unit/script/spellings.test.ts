import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadConverter, type Target } from '../../../lib/script/convert.ts';

const rows = readFileSync(new URL('spellings.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [Target, string, string]);

it.each(rows)('in %s: %s', async (target, text, right) => {
  expect((await loadConverter(target))(text).text).toBe(right);
});

it('leaves a spelling that the reader’s own words ask for', async () => {
  const convert = await loadConverter('hk', { words: [{ from: '周报', to: '週報' }] });
  expect(convert('周报和周会').text).toBe('週報和週會');
});
