import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { ConverterBuilder } from 'opencc-js/core';
import * as opencc from 'opencc-js/preset';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTable } from '#load-table';
import { loadConverter } from '../../lib/script/convert.ts';
import { detectScript } from '../../lib/script/detect.ts';
import { type Config, type Converted, type Engine, makeEngine } from '../../lib/script/engine/engine.ts';
import { readDictionaries } from '../../lib/script/tables/dictionary.ts';
import { alike } from '../script/phrases.ts';

const SHARED = process.env.SHARED ?? './';

const LOCALES = {
  s2tw: ['cn', 'tw'],
  s2hk: ['cn', 'hk'],
  t2tw: ['t', 'tw'],
  t2hk: ['t', 'hk'],
  t2s: ['t', 'cn'],
} as const satisfies Record<Config, readonly [string, string]>;
const CONFIGS = Object.keys(LOCALES) as Config[];

interface TestCase {
  readonly input: string;
  readonly expected: Readonly<Partial<Record<Config, string>>>;
}

const oracles = new Map<Config, (text: string) => string>();
const engines = new Map<Config, Engine>();
let cases: readonly TestCase[];
let paragraphs: readonly string[];

const oracle = (config: Config, text: string): string => oracles.get(config)?.(text) ?? '';
const engine = (config: Config, text: string): Converted => engines.get(config)?.(text) ?? { text: '', map: [] };

/** Whether the pieces of the map and what lies between them cover both texts. */
function hasGap(source: string, { text, map }: Converted): boolean {
  let [from, to] = [0, 0];
  for (let i = 0; i <= map.length; i += 4) {
    const [start = source.length, end = source.length, outStart = text.length, outEnd = text.length] = map.slice(
      i,
      i + 4,
    );
    if (start - from !== outStart - to || start < from || end < start || outEnd < outStart) return true;
    [from, to] = [end, outEnd];
  }
  return false;
}

beforeAll(async () => {
  const dictionaryOf = readDictionaries(await loadTable('script'));
  const build = ConverterBuilder(opencc);
  for (const config of CONFIGS) {
    const [from, to] = LOCALES[config];
    oracles.set(config, build({ from, to }));
    engines.set(config, makeEngine(dictionaryOf, config));
  }
  cases = JSON.parse(await readFile(`${SHARED}script/opencc-testcases.json`, 'utf8')).cases;
  const corpus = execFileSync('xz', ['-dc', `${SHARED}corpus/xinwen-lianbo.jsonl.xz`], { maxBuffer: 1 << 30 });
  paragraphs = corpus
    .toString()
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const { title, text }: { title: string; text: string } = JSON.parse(line);
      return [title, ...text.split('\n')];
    });
});

/** The texts of a corpus, titles first, that are simplified throughout. */
function readTexts(corpus: string): readonly string[] {
  const lines = execFileSync('xz', ['-dc', `${SHARED}corpus/${corpus}.jsonl.xz`], { maxBuffer: 1 << 30 });
  return lines
    .toString()
    .trimEnd()
    .split('\n')
    .map((line): { title: string; text: string } => JSON.parse(line))
    .map(({ title, text }) => `${title}\n${text}`)
    .filter((text) => ['simplified', 'unknown'].includes(detectScript(text)));
}

describe('the engine without what is ours', () => {
  test.each(CONFIGS)('%s passes each of OpenCC test cases that opencc-js passes', (config) => {
    let passed = 0;
    for (const { input, expected } of cases) {
      if (expected[config] === undefined || oracle(config, input) !== expected[config]) continue;
      expect(engine(config, input).text).toBe(expected[config]);
      passed++;
    }
    expect(passed).toBeGreaterThan(0);
  });

  test.each(CONFIGS)('%s equals opencc-js on all test inputs and the corpus, and leaves no gap', (config) => {
    const texts = [...cases.map(({ input }) => input), ...paragraphs];
    let differing = 0;
    let gaps = 0;
    for (const text of texts) {
      const source = config.startsWith('s') ? text : oracle('s2tw', text);
      const made = engine(config, source);
      if (made.text !== oracle(config, source)) differing++;
      if (hasGap(source, made)) gaps++;
    }
    expect({ differing, gaps }).toEqual({ differing: 0, gaps: 0 });
  });

  test.each(CONFIGS)('%s equals opencc-js on text put together from its own keys and from anything', (config) => {
    const words = cases.flatMap(({ input }) => input.split(/(?<=.{3})/u));
    const part = fc.oneof(
      fc.constantFrom(...words),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('⿰', '⿲', '⿻', '豈', '\u{2f800}', '𫫇', '二𫫇英', '周𫖮', '\ud869', '\udd00', '\ue000', '🀄'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const text = parts.join('');
        const made = engine(config, text);
        expect(made.text).toBe(oracle(config, text));
        expect(hasGap(text, made)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});

test('all of the 391 news phrases', async () => {
  const toTaiwan = await loadConverter('tw');
  const rows = (await readFile(`${SHARED}script/news-phrases.txt`, 'utf8')).split('\n').map((line) => line.split('\t'));
  const phrases = rows.filter(([group, source, expected]) => !group?.startsWith('#') && source && expected);
  const wrong = phrases.filter(
    ([, source = '', expected = '']) => !alike(toTaiwan(source).text).includes(alike(expected)),
  );
  expect(phrases).toHaveLength(391);
  expect(wrong).toEqual([]);
});

test('what is converted once stays as it is', async () => {
  for (const target of ['cn', 'tw', 'hk'] as const) {
    const convert = await loadConverter(target);
    const changed = paragraphs.filter((text, i) => {
      if (i % 10 !== 0) return false;
      const once = convert(text, { source: 'simplified' }).text;
      return convert(once, { source: target === 'cn' ? 'simplified' : 'traditional' }).text !== once;
    });
    expect(changed).toEqual([]);
  }
});

/** A mark of a quotation: nested “ ” come back as ‘ ’, which corrects the page. */
const MARK = /[“”‘’「」『』]/;

/** How many units of two texts differ, marks of quotations left aside. */
function countDiffering(a: string, b: string): number {
  let differing = Math.abs(a.length - b.length);
  if (differing > 0) return differing;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !MARK.test(a[i] ?? '')) differing++;
  return differing;
}

describe('simplified text there and back', () => {
  test.each([
    ['xinwen-lianbo', 'tw'],
    ['xinwen-lianbo', 'hk'],
    ['official-mixed', 'tw'],
    ['official-mixed', 'hk'],
  ] as const)('differs in 10 of a million characters of %s by way of %s at most', async (corpus, target) => {
    const [there, back] = [await loadConverter(target), await loadConverter('cn')];
    let [characters, differing] = [0, 0];
    for (const paragraph of readTexts(corpus).flatMap((text) => text.split('\n'))) {
      const once = there(paragraph, { source: 'simplified' }).text;
      characters += paragraph.length;
      differing += countDiffering(paragraph, back(once, { source: 'traditional' }).text);
    }
    expect(characters).toBeGreaterThan(1e6);
    expect((differing / characters) * 1e6).toBeLessThan(10);
  });
});
