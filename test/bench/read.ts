import { readdir, readFile } from 'node:fs/promises';
import puppeteer, { type Page } from 'puppeteer-core';
import { TABLES } from '../../lib/load-table.ts';
import { findChromium } from '../e2e/find-browser.ts';
import { type Answer, serve } from '../e2e/server.ts';
import { bundle } from './bundle.ts';

const SHARED = new URL('../../../shared/', import.meta.url);
const lib = new URL('../../lib/', import.meta.url);

interface Timing {
  readonly elements: number;
  readonly read: number;
  readonly text: number;
  readonly readability: number;
  readonly defuddle: number;
}

/** Runs each way in turn, so that a machine that slows down slows all of them; medians. */
const MEASURE = `(async () => {
  const { read, readText, Readability, Defuddle } = globalThis.bench;
  const ways = {
    read: () => read(document),
    // What runs in the page: the measures are found where they are shown.
    text: () => readText(document),
    readability: () => new Readability(document.cloneNode(true)).parse(),
    // Defuddle changes the document it is given.
    defuddle: () => new Defuddle(document.cloneNode(true)).parse(),
  };
  const times = { read: [], text: [], readability: [], defuddle: [] };
  const log = console.log;
  console.log = console.warn = console.error = () => {};
  for (let round = 0; round < 9; round++) {
    for (const [name, way] of Object.entries(ways)) {
      const start = performance.now();
      try { await way(); } catch {}
      if (round > 1) times[name].push(performance.now() - start);
    }
  }
  const median = list => list.sort((a, b) => a - b)[list.length >> 1];
  return { elements: document.getElementsByTagName('*').length,
    ...Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])) };
})()`;

const geometric = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** Pages by name: the real ones beside the checkout, or our own when they are not there. */
async function pages(): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const name of (await readdir(new URL('pages/', SHARED)).catch(() => [])).sort()) {
    const html = await readFile(new URL(`pages/${name}/source.html`, SHARED)).catch(() => undefined);
    if (html) found.set(name, html);
  }
  for (const name of (await readdir(new URL('seeds/pages/', SHARED)).catch(() => [])).sort()) {
    found.set(`seed-${name.slice(0, 3)}`, await readFile(new URL(`seeds/pages/${name}`, SHARED)));
  }
  if (found.size > 0) return found;
  const own = new URL('../e2e/pages/', import.meta.url);
  for (const name of ['damaged.html', 'notice.html']) found.set(name, await readFile(new URL(name, own)));
  return found;
}

async function measure(page: Page, url: string, script: string): Promise<Timing> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  return (await page.evaluate(MEASURE)) as Timing;
}

/**
 * `read()` beside Readability alone and Defuddle, on the same live page in real Chromium, each on its own clone where it
 * needs one. The pages' own scripts do not run.
 */
export async function bench(): Promise<{ name: string; rows: Record<string, string | number>[] }> {
  const executablePath = findChromium();
  if (!executablePath) return { name: 'read() in Chromium: no Chromium here', rows: [] };
  const script = await bundle('./in-page.ts');
  const sources = await pages();
  const answers: Record<string, Answer> = {};
  for (const [name, file] of Object.entries(TABLES)) {
    answers[`/tables/${name}.bin`] = { body: await readFile(new URL(file, lib)) };
  }
  const headers = {
    'content-security-policy': "script-src 'none'; frame-src 'none'; img-src 'self'; style-src 'self' 'unsafe-inline'",
  };
  for (const [name, body] of sources) answers[`/${name}`] = { body, headers };
  const server = await serve('.', answers);
  const browser = await puppeteer.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const page = await browser.newPage();
    await page.setBypassCSP(false);
    const rows: Record<string, string | number>[] = [];
    const sums = { read: 0, text: 0, readability: 0, defuddle: 0 };
    const ratios = { readability: [] as number[], text: [] as number[], defuddle: [] as number[] };
    for (const name of sources.keys()) {
      const t = await measure(page, `${server.origin}/${name}`, script);
      ratios.readability.push(t.read / t.readability);
      ratios.text.push(t.text / t.readability);
      for (const way of ['read', 'text', 'readability', 'defuddle'] as const) sums[way] += t[way];
      ratios.defuddle.push(t.defuddle / t.read);
      rows.push({
        page: name,
        elements: t.elements,
        'read ms': t.read.toFixed(1),
        'without measures ms': t.text.toFixed(1),
        'Readability ms': t.readability.toFixed(1),
        'Defuddle ms': t.defuddle.toFixed(1),
        'read / Readability': (t.read / t.readability).toFixed(2),
        'without measures / Readability': (t.text / t.readability).toFixed(2),
        'Defuddle / read': (t.defuddle / t.read).toFixed(1),
      });
    }
    rows.push({
      page: 'all pages together',
      'read ms': sums.read.toFixed(0),
      'without measures ms': sums.text.toFixed(0),
      'Readability ms': sums.readability.toFixed(0),
      'Defuddle ms': sums.defuddle.toFixed(0),
      'read / Readability': (sums.read / sums.readability).toFixed(2),
      'without measures / Readability': (sums.text / sums.readability).toFixed(2),
      'Defuddle / read': (sums.defuddle / sums.read).toFixed(1),
    });
    rows.push({
      page: 'geometric mean',
      'read / Readability': geometric(ratios.readability).toFixed(2),
      'without measures / Readability': geometric(ratios.text).toFixed(2),
      'Defuddle / read': geometric(ratios.defuddle).toFixed(1),
    });
    return { name: 'read() beside Readability and Defuddle, in Chromium', rows };
  } finally {
    await browser.close();
    await server.close();
  }
}

if (import.meta.main) console.table((await bench()).rows);
