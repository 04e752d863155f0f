import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/charset/decode.ts';
import { unrepair } from '../../lib/repair/receipt.ts';
import { repair } from '../../lib/repair/repair.ts';
import { sharedPath } from '../../scripts/corpus.ts';
import { corpusHarm } from '../bench/repair-harm.ts';

interface Expected {
  readonly published: string;
  readonly body: readonly string[];
  readonly lost: readonly { readonly shown: string; readonly likely: string }[];
}

const seeds = (await readdir(sharedPath('seeds'))).filter((name) => name.endsWith('.txt'));

describe('the seeds', () => {
  it.each(seeds)('%s comes out as expected', async (file) => {
    const text = await readFile(sharedPath(`seeds/${file}`), 'utf8');
    const expected = JSON.parse(
      await readFile(sharedPath(`seeds/${file.replace('.txt', '.expected.json')}`), 'utf8'),
    ) as Expected;
    const result = await repair(text, { published: expected.published });
    const lines = result.text.split('\n').map((line) => line.trim());
    for (const paragraph of expected.body) expect(lines).toContain(paragraph);
    expect(unrepair(result.text, result.repairs)).toBe(text);
    const guesses = result.repairs.filter(({ certainty, unresolved }) => certainty === 'guess' && !unresolved);
    expect(guesses.length).toBe(expected.lost.length);
  });
});

describe('undamaged official news', () => {
  it.each(['cn', 'tw', 'hk'] as const)('is left alone by the damage fixes (%s)', async (script) => {
    const found = await corpusHarm(script, 0.1);
    expect(found.damage).toEqual([]);
    expect(found.offered).toEqual([]);
    expect(found.unstable).toBe(0);
  });
});

describe('charset test files', () => {
  const encodings = { Big5: 'big5', GB18030: 'gb18030', GB2312: 'gb18030', 'utf-8': 'utf-8', 'utf-8-sig': 'utf-8' };
  it.each(Object.entries(encodings))('in %s are read as %s', async (folder, encoding) => {
    for (const file of await readdir(sharedPath(`damage/charset-tests/${folder}`))) {
      const bytes = new Uint8Array(await readFile(sharedPath(`damage/charset-tests/${folder}/${file}`)));
      expect([file, decode(bytes).encoding]).toEqual([file, encoding]);
    }
  });
});
