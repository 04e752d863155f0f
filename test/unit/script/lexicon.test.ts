import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadConverter } from '../../../lib/script/convert.ts';
import { alike, isRight, readPhrases } from '../../script/phrases.ts';

const rowsOf = async (file: string): Promise<string[][]> =>
  (await readFile(new URL(`../../../lib/script/lexicon/${file}`, import.meta.url), 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

test('every row of the lexicon does in its sample what it says', async () => {
  const convert = await loadConverter('tw');
  const wrong = (await rowsOf('words.txt')).filter(
    ([, to = '', sample = '']) => !alike(convert(sample, { source: 'simplified' }).text).includes(alike(to)),
  );
  expect(wrong).toEqual([]);
});

test('every row for simplified readers does in its sample what it says', async () => {
  const convert = await loadConverter('cn');
  const wrong = (await rowsOf('to-simplified.txt')).filter(
    ([, to = '', sample = '']) => !convert(sample).text.includes(to),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['looked at', false],
  ['held back', true],
])('97 of 100 of the phrases %s', async (_, isHeldBack) => {
  const phrases = (await readPhrases()).filter((phrase) => phrase.isHeldBack === isHeldBack);
  const wrong: string[] = [];
  for (const phrase of phrases) {
    const { text } = (await loadConverter(phrase.target))(phrase.source);
    if (!isRight(phrase, text)) wrong.push(`${phrase.source} → ${text}`);
  }
  expect(phrases.length).toBeGreaterThan(400);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(0.03 * phrases.length);
});
