import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { loadTable } from '#load-table';
import { findChromium } from '../e2e/find-browser.ts';
import type { Row } from './bars.ts';
import { bundle } from './bundle.ts';
import { BENCH_TARGETS, type BenchTarget, bestOf, NAMES, round, stretchesOf } from './script-texts.ts';

const ROUNDS = 8;
/** Pages opened for the time that a converter takes to be ready, which is cold but once in each. */
const PAGES = 5;

/** What makes a converter of each kind in a page that has the bundle and, for ours, the bytes of the dictionary. */
const MAKERS = {
  ours: (target: BenchTarget) =>
    `((convert) => (text) => convert(text).text)(bench.makeConverter(bench.readDictionaries(bytes), '${target}'))`,
  theirs: (target: BenchTarget) =>
    `bench.ConverterBuilder(bench.preset)({ from: '${target === 'cn' ? 't' : 'cn'}', to: '${target}' })`,
} as const;

type Who = keyof typeof MAKERS;

/** A browser, and how to open a page in it that can make converters. */
interface Lab {
  readonly browser: Browser;
  readonly open: (who: Who) => Promise<Page>;
}

async function openLab(executablePath: string): Promise<Lab> {
  const table = Buffer.from(await loadTable('script')).toString('base64');
  const code = { ours: await bundle('./script-ours-in-page.ts'), theirs: await bundle('./script-theirs-in-page.ts') };
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'],
  });
  const open = async (who: Who): Promise<Page> => {
    const page = await browser.newPage();
    await page.evaluate((base64) => {
      Object.assign(globalThis, { bytes: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)) });
    }, table);
    await page.evaluate(code[who]);
    return page;
  };
  return { browser, open };
}

interface Start {
  readonly page: Page;
  readonly ready: number;
  readonly mb: number;
}

/** Opens a page, makes a converter in it and converts a sentence: milliseconds and megabytes. */
async function start({ open }: Lab, who: Who, target: BenchTarget): Promise<Start> {
  const page = await open(who);
  const heap = async (): Promise<number> => {
    await page.evaluate('gc()');
    return ((await page.metrics()).JSHeapUsedSize ?? 0) / 1e6;
  };
  const before = await heap();
  const ready = (await page.evaluate(`(() => {
    const start = performance.now();
    globalThis.convert = ${MAKERS[who](target)};
    convert('会后，代表们参观了理发店。');
    return performance.now() - start;
  })()`)) as number;
  return { page, ready, mb: (await heap()) - before };
}

/** As `start`, in several pages after each other, of which the quickest counts; the last is left open. */
async function startAfresh(lab: Lab, who: Who, target: BenchTarget): Promise<Start> {
  const starts: Start[] = [];
  for (let k = 0; k < PAGES; k++) {
    await starts.at(-1)?.page.close();
    starts.push(await start(lab, who, target));
  }
  const last = starts.at(-1);
  if (!last) throw new Error('No page was opened');
  return { ...last, ready: Math.min(...starts.map(({ ready }) => ready)) };
}

/** Milliseconds for each stretch of the texts. */
const CLOCK = `stretches.map((texts) => {
  const from = performance.now();
  for (const text of texts) convert(text);
  return performance.now() - from;
})`;

/** Milliseconds for all texts in each page, see `bestOf`. */
async function race(pages: readonly Page[], texts: readonly string[]): Promise<readonly number[]> {
  const rounds: number[][][] = pages.map(() => []);
  for (const page of pages) await page.evaluate(`globalThis.stretches = ${JSON.stringify(stretchesOf(texts))}; 0`);
  for (let r = 0; r < ROUNDS; r++) {
    for (const [k, page] of pages.entries()) rounds[k]?.push((await page.evaluate(CLOCK)) as number[]);
  }
  return rounds.map(bestOf);
}

async function compare(lab: Lab, target: BenchTarget, texts: readonly string[]): Promise<Row> {
  const ours = await startAfresh(lab, 'ours', target);
  const theirs = await startAfresh(lab, 'theirs', target);
  const [mine = 0, other = 0] = await race([ours.page, theirs.page], texts);
  await ours.page.close();
  await theirs.page.close();
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return {
    where: 'Chromium',
    config: NAMES[target],
    'M characters/s': round(characters / mine / 1e3),
    'throughput ×': round(other / mine),
    'ready ms': round(ours.ready, 1),
    'opencc-js ms': round(theirs.ready, 1),
    'sooner ×': round(theirs.ready / ours.ready),
    'JS heap MB': round(ours.mb),
    'opencc-js MB': round(theirs.mb),
  };
}

/**
 * A reading of a million characters converted as popup and overlay do it. Returns the longest task that the browser
 * saw, 0 where none took over 50 ms, and the longest stretch between two pauses, in milliseconds.
 */
const CONVERT_ALL = (target: BenchTarget): string => `(async () => {
  const convert = bench.makeConverter(bench.readDictionaries(bytes), '${target}', { quotes: false });
  const measure = { category: 'duty', salience: 2, highlighted: true, rules: [], score: 1, actor: '各级各部门' };
  const reading = {
    title: texts[0].slice(0, 30), authors: [], repairs: [], removals: [],
    blocks: texts.map((text) => ({ kind: 'paragraph', runs: [{ style: 'plain', text }] })),
    measures: texts.map((text, paragraph) => ({ ...measure, paragraph, start: 0, end: text.length })),
  };
  await bench.nextTask();
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  let [last, longest] = [start, 0];
  const pause = async () => {
    longest = Math.max(longest, performance.now() - last);
    await bench.nextTask();
    last = performance.now();
  };
  await bench.convertReading(reading, convert, { pause, quotes: '${target === 'cn' ? 'curly' : 'corner'}' });
  longest = Math.max(longest, performance.now() - last);
  const took = performance.now() - start;
  // Entries come in a task of their own; those that began before the conversion are the bench's.
  await new Promise((done) => setTimeout(done, 200));
  const task = Math.max(0, ...tasks.filter(({ startTime }) => startTime >= start - 1).map(({ duration }) => duration));
  return { task, longest, took };
})()`;

async function watchTasks(lab: Lab, target: BenchTarget, shape: string, texts: readonly string[]): Promise<Row> {
  const page = await lab.open('ours');
  await page.evaluate(`globalThis.texts = ${JSON.stringify(texts)}; 0`);
  const { task, longest, took } = (await page.evaluate(CONVERT_ALL(target))) as Record<
    'task' | 'longest' | 'took',
    number
  >;
  await page.close();
  return {
    'a million characters': `${NAMES[target]}, ${shape}`,
    'longest task ms': round(task, 1),
    'longest stretch ms': round(longest, 1),
    'all ms': round(took, 0),
  };
}

/** Texts of a million characters together. */
function takeMillion(texts: readonly string[]): readonly string[] {
  const taken: string[] = [];
  for (let characters = 0, i = 0; characters < 1e6; i = (i + 1) % texts.length) {
    taken.push(texts[i] ?? '');
    characters += taken.at(-1)?.length ?? 0;
  }
  return taken;
}

/** Speed, time to be ready and memory in Chromium, beside opencc-js; and how long a long conversion keeps the page. */
export async function inChromium(
  simplified: readonly string[],
  traditional: readonly string[],
): Promise<readonly Row[]> {
  const executablePath = findChromium();
  if (!executablePath) return [];
  const lab = await openLab(executablePath);
  const rows: Row[] = [];
  try {
    for (const target of BENCH_TARGETS)
      rows.push(await compare(lab, target, target === 'cn' ? traditional : simplified));
    for (const target of BENCH_TARGETS) {
      const texts = takeMillion(target === 'cn' ? traditional : simplified);
      rows.push(await watchTasks(lab, target, 'by paragraphs', texts));
      rows.push(await watchTasks(lab, target, 'in one', [texts.join('')]));
    }
  } finally {
    await lab.browser.close();
  }
  return rows;
}
