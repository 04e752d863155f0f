import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadConverter } from '../../../lib/script/convert.ts';

const rows = readFileSync(new URL('taiwan-words.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

describe('Taiwan’s own vocabulary', () => {
  it.each(rows)('of %s', async (text, right) => {
    expect((await loadConverter('tw-words'))(text, { source: 'simplified' }).text).toBe(right);
  });

  it('is found in traditional text as well', async () => {
    expect((await loadConverter('tw-words'))('朝鮮發射導彈，東盟關注網絡安全').text).toBe(
      '北韓發射飛彈，東協關注網路安全',
    );
  });

  it('is left alone where only the characters are asked for', async () => {
    expect((await loadConverter('tw'))('朝鲜发射导弹').text).toBe('朝鮮發射導彈');
  });
});
