import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { loadTable } from '#load-table';
import { loadConverter } from '../../lib/script/convert.ts';
import { makeEngine } from '../../lib/script/engine/engine.ts';
import { readDictionaries } from '../../lib/script/tables/dictionary.ts';
import { findChromium } from '../e2e/find-browser.ts';
import { alike, isRight, type Phrase, readPhrases } from '../script/phrases.ts';

type Row = Record<string, string | number>;

const SHARED = process.env.SHARED ?? fileURLToPath(new URL('../../../shared/', import.meta.url));
const TARGETS = ['tw', 'hk', 'cn'] as const;
type Target = (typeof TARGETS)[number];
const NAMES = { tw: 's2tw', hk: 's2hk', cn: 't2s' } as const satisfies Record<Target, string>;
const ROUNDS = 5;

const locales = (target: Target) => (target === 'cn' ? { from: 't', to: 'cn' } : { from: 'cn', to: target });
const round = (number: number, digits = 2): number => Number(number.toFixed(digits));
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Paragraphs of news, about a million characters, or sentences made up where the corpus is not at hand. */
function paragraphs(): readonly string[] {
  const file = `${SHARED}/corpus/xinwen-lianbo.jsonl.xz`;
  if (!existsSync(file))
    return Array.from({ length: 8000 }, (_, i) =>
      `第${i}次会议强调，海关系统要压实责任，发展关系群众利益的产业。`.repeat(4),
    );
  const lines = execFileSync('xz', ['-dc', file], { maxBuffer: 1 << 30 })
    .toString()
    .split('\n', 2000);
  return lines.flatMap((line) => {
    const { title, text }: { title: string; text: string } = JSON.parse(line);
    return [title, ...text.split('\n')];
  });
}

/** Milliseconds for all texts, the best of some rounds taken in turn so that the machine's moods hit all alike. */
function race(texts: readonly string[], ...converters: ((text: string) => unknown)[]): number[] {
  const best = converters.map(() => Number.POSITIVE_INFINITY);
  for (let r = 0; r < ROUNDS; r++) {
    converters.forEach((convert, k) => {
      const start = performance.now();
      for (const text of texts) convert(text);
      best[k] = Math.min(best[k] ?? 0, performance.now() - start);
    });
  }
  return best;
}

function probe(who: string, target: Target): { ms: number; mb: number } {
  const script = fileURLToPath(new URL('./script-probe.ts', import.meta.url));
  const runs = Array.from({ length: ROUNDS }, () =>
    JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, who, target]).toString()),
  ) as { ms: number; mb: number }[];
  return { ms: median(runs.map(({ ms }) => ms)), mb: median(runs.map(({ mb }) => mb)) };
}

async function inNode(simplified: readonly string[]): Promise<Row[]> {
  const dictionaryOf = readDictionaries(await loadTable('script'));
  const makeTheirs = ConverterBuilder(preset);
  const toTaiwan = makeTheirs({ from: 'cn', to: 'tw' });
  const traditional = simplified.map(toTaiwan);
  const rows: Row[] = [];
  for (const target of TARGETS) {
    const texts = target === 'cn' ? traditional : simplified;
    const theirs = makeTheirs(locales(target));
    const [full = 0, bare = 0, other = 0] = race(
      texts,
      await loadConverter(target),
      makeEngine(dictionaryOf, NAMES[target]),
      theirs,
    );
    const ours = probe('ours', target);
    const opencc = probe('opencc-js', target);
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    rows.push({
      config: NAMES[target],
      'M characters/s': round(characters / full / 1e3),
      'opencc-js': round(characters / other / 1e3),
      'throughput ×': round(other / full),
      'without news ×': round(other / bare),
      'ready ms': round(ours.ms, 1),
      'opencc-js ms': round(opencc.ms, 1),
      'sooner ×': round(opencc.ms / ours.ms),
      'kept MB': round(ours.mb),
      'opencc-js MB': round(opencc.mb),
      'memory ×': round(ours.mb / opencc.mb),
    });
  }
  return rows;
}

/** The code that runs in the page, bundled: ours and opencc-js as `window.ours` and `window.theirs`. */
async function bundle(source: string): Promise<string> {
  const entry = '\0bench';
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '#load-table': fileURLToPath(new URL('../../lib/load-table.ts', import.meta.url)) } },
    plugins: [
      {
        name: 'bench',
        enforce: 'pre',
        resolveId: (id) => {
          if (id === 'bench') return entry;
          return id.startsWith('node:') ? `\0${id}` : undefined;
        },
        load: (id) => {
          if (id === entry) return source;
          return id.startsWith('\0node:') ? 'export const readFile = () => {};' : undefined;
        },
      },
    ],
    build: { write: false, minify: true, rolldownOptions: { input: 'bench', output: { format: 'iife' } } },
  });
  const first = Array.isArray(made) ? made[0] : made;
  if (!first || !('output' in first)) throw new Error('Nothing bundled');
  return first.output[0].code;
}

interface PageResult {
  readonly ready: number;
  readonly throughput: number;
  readonly article: number;
}

async function inChromium(simplified: readonly string[]): Promise<Row[]> {
  const executablePath = findChromium();
  if (!executablePath) return [];
  const lib = fileURLToPath(new URL('../../lib/script/', import.meta.url));
  const ours = await bundle(
    `import { readDictionaries } from '${lib}tables/dictionary.ts'; import { makeConverter } from '${lib}convert.ts';
     globalThis.make = (target) => { const convert = makeConverter(readDictionaries(globalThis.bytes), target); return (text) => convert(text).text; };`,
  );
  const theirs = await bundle(
    `import { ConverterBuilder } from 'opencc-js/core'; import * as preset from 'opencc-js/preset';
     globalThis.make = (target) => ConverterBuilder(preset)(target === 'cn' ? { from: 't', to: 'cn' } : { from: 'cn', to: target });`,
  );
  const table = Buffer.from(await loadTable('script')).toString('base64');
  const toTaiwan = ConverterBuilder(preset)({ from: 'cn', to: 'tw' });
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'],
  });
  const measure = async (
    code: string,
    target: Target,
    texts: readonly string[],
  ): Promise<PageResult & { mb: number }> => {
    const page = await browser.newPage();
    await page.evaluate((base64) => {
      Object.assign(globalThis, { bytes: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)) });
    }, table);
    await page.evaluate(`${code};globalThis.texts = ${JSON.stringify(texts)};gc()`);
    const before = (await page.metrics()).JSHeapUsedSize ?? 0;
    const result = (await page.evaluate(`(() => {
      const start = performance.now();
      globalThis.convert = make('${target}');
      convert('会后，代表们参观了理发店。');
      const ready = performance.now() - start;
      const article = texts.join('').slice(0, 3000);
      const clock = (run) => { const from = performance.now(); run(); return performance.now() - from; };
      const toggled = clock(() => { for (let i = 0; i < 3000; i += 150) convert(article.slice(i, i + 150)); });
      let best = Infinity;
      for (let r = 0; r < ${ROUNDS}; r++) best = Math.min(best, clock(() => { for (const text of texts) convert(text); }));
      gc();
      return { ready, throughput: texts.reduce((n, text) => n + text.length, 0) / best / 1e3, article: toggled };
    })()`)) as PageResult;
    const mb = (((await page.metrics()).JSHeapUsedSize ?? 0) - before) / 1e6;
    await page.close();
    return { ...result, mb };
  };
  const sample = simplified.slice(0, 8000);
  const rows: Row[] = [];
  for (const target of TARGETS) {
    const texts = target === 'cn' ? sample.map(toTaiwan) : sample;
    const a = await measure(ours, target, texts);
    const b = await measure(theirs, target, texts);
    rows.push({
      config: NAMES[target],
      'throughput ×': round(a.throughput / b.throughput),
      'ready ms': round(a.ready, 1),
      'opencc-js ms': round(b.ready, 1),
      'sooner ×': round(b.ready / a.ready),
      '3000 characters ms': round(a.article, 1),
      'JS heap MB': round(a.mb),
      'opencc-js MB': round(b.mb),
    });
  }
  await browser.close();
  return rows;
}

async function phrases(): Promise<Row[]> {
  const own = await readPhrases();
  const makeTheirs = ConverterBuilder(preset);
  const rows: Row[] = [];
  const count = async (name: string, all: readonly Phrase[]): Promise<void> => {
    let [ours, theirs] = [0, 0];
    for (const phrase of all) {
      const target = phrase.target === 'cn' || phrase.target === 'hk' ? phrase.target : 'tw';
      if (isRight(phrase, (await loadConverter(target))(phrase.source).text)) ours++;
      if (isRight(phrase, makeTheirs(locales(target))(phrase.source))) theirs++;
    }
    rows.push({ set: name, phrases: all.length, right: ours, 'opencc-js': theirs });
  };
  await count(
    'own, looked at',
    own.filter(({ isHeldBack }) => !isHeldBack),
  );
  await count(
    'own, held back',
    own.filter(({ isHeldBack }) => isHeldBack),
  );
  const news = `${SHARED}/script/news-phrases.txt`;
  if (existsSync(news)) {
    const toTaiwan = await loadConverter('tw');
    const theirs = makeTheirs({ from: 'cn', to: 'tw' });
    const lines = (await readFile(news, 'utf8')).split('\n').map((line) => line.split('\t'));
    const all = lines.filter(([group, source, expected]) => !group?.startsWith('#') && source && expected);
    const right = (convert: (text: string) => string): number =>
      all.filter(([, source = '', expected = '']) => alike(convert(source)).includes(alike(expected))).length;
    rows.push({
      set: 'news',
      phrases: all.length,
      right: right((text) => toTaiwan(text).text),
      'opencc-js': right(theirs),
    });
  }
  return rows;
}

export async function bench(): Promise<{ name: string; rows: Row[] }> {
  const texts = paragraphs();
  const size = gzipSync(await loadTable('script'), { level: 9 }).length;
  return {
    name: 'script',
    rows: [
      { 'tables, kB gzip': round(size / 1e3, 1) },
      ...(await inNode(texts)).map((row) => ({ where: 'Node', ...row })),
      ...(await inChromium(texts)).map((row) => ({ where: 'Chromium', ...row })),
      ...(await phrases()),
    ],
  };
}

if (import.meta.main) {
  const { rows } = await bench();
  const kinds = Map.groupBy(rows, (row) => Object.keys(row).join());
  for (const kind of kinds.values()) console.table(kind);
}
