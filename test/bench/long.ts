import { build } from 'wxt';
import { startChromium } from '../e2e/chromium.ts';
import { type TestBrowser, until } from '../e2e/driver.ts';
import { output } from '../e2e/extension.ts';
import { findChromium } from '../e2e/find-browser.ts';
import { serve } from '../e2e/server.ts';

const ROUNDS = 3;

const sentence = (i: number): string =>
  `第${i + 1}项工作：各乡镇、各部门要压实责任，于${(i % 12) + 1}月底前完成排查整改，建立台账，逐项销号，不得瞒报漏报；县财政安排资金${i + 10}万元，对推进不力的单位依规依纪严肃问责。`;
const pageOf = (body: string): string => `<!doctype html><meta charset="utf-8"><title>云溪县召开工作会议_云溪网</title>
  <h1>云溪县召开工作会议</h1><p>来源：云溪日报　时间：2023-07-05 10:20</p><div class="content">${body}</div>`;

/** The same text of about `length` characters in so many paragraphs. */
function article(length: number, paragraphs: number): string {
  const sentences = Array.from({ length: Math.ceil(length / sentence(0).length) }, (_, i) => sentence(i));
  const each = Math.ceil(sentences.length / paragraphs);
  return Array.from(
    { length: paragraphs },
    (_, i) => `<p>${sentences.slice(i * each, (i + 1) * each).join('')}</p>`,
  ).join('');
}

const ANSWERS = {
  '/one.html': { body: pageOf(article(100_000, 1)) },
  '/hundred.html': { body: pageOf(article(100_000, 100)) },
  '/page.html': { body: pageOf(article(50_000, 50)) },
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Milliseconds from the first text until all of it stands there with its measures. */
const DRAWN = `new Promise((done) => {
  const look = () => {
    const [first] = performance.getEntriesByName('first-text');
    const ready = first && document.querySelector('main')?.getAttribute('aria-busy') === 'false';
    if (ready && document.querySelectorAll('mark').length > 500) done(performance.now() - first.startTime);
    else setTimeout(look, 20);
  };
  look();
})`;

async function drawing(browser: TestBrowser, url: string): Promise<number> {
  const page = await browser.open(url);
  const popup = await page.clickToolbarButton();
  const took = await popup.evaluate<number>(DRAWN);
  await popup.close();
  await page.close();
  return took;
}

/** Long tasks of the page, and when something of ours was first painted on it, in milliseconds of its clock. */
const WATCH = `(() => {
  window.tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: 'longtask' });
  window.began = performance.now();
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.painted = performance.now(); }));
  }).observe(document.documentElement, { childList: true });
  return 1;
})()`;

async function overlay(
  browser: TestBrowser,
  url: string,
): Promise<{ readonly first: number; readonly longest: number }> {
  const page = await browser.open(url);
  // A click lets the extension in; the shortcut that the command stands for would do so by itself.
  const popup = await page.clickToolbarButton();
  await popup.evaluate(DRAWN);
  await popup.close();
  await page.evaluate(WATCH);
  await page.command('overlay');
  await until(
    'the whole text',
    () =>
      page.inOurs(
        `reader?.querySelector('main')?.getAttribute('aria-busy') === 'false' && reader.querySelectorAll('mark').length > 500`,
      ),
    60_000,
  );
  const first = await page.evaluate<number>('window.painted - window.began');
  const longest = await page.evaluate<number>('Math.max(0, ...window.tasks)');
  await page.close();
  return { first, longest };
}

/** What long texts cost in the popup, and over the page. */
export async function bench(): Promise<{ name: string; rows: Record<string, string | number>[] }> {
  const name = 'Long texts in Chromium: one paragraph beside a hundred; the overlay on 50,000 characters';
  const executable = findChromium();
  if (!executable) return { name, rows: [] };
  await build({ browser: 'chrome' });
  const server = await serve('.', ANSWERS);
  const browser = await startChromium({ executable, extension: output('chrome-mv3') });
  const [one, hundred, first, longest]: number[][] = [[], [], [], []];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      one?.push(await drawing(browser, `${server.origin}/one.html`));
      hundred?.push(await drawing(browser, `${server.origin}/hundred.html`));
      const shown = await overlay(browser, `${server.origin}/page.html`);
      first?.push(shown.first);
      longest?.push(shown.longest);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const ratio = median(one ?? []) / median(hundred ?? []);
  const rows = [
    {
      what: '100,000 characters in one paragraph, first text to all of it, ms',
      figure: median(one ?? []).toFixed(0),
      bar: '',
    },
    { what: 'in a hundred paragraphs, ms', figure: median(hundred ?? []).toFixed(0), bar: '' },
    { what: 'one paragraph / a hundred', figure: ratio.toFixed(2), bar: '≤ 1.5' },
    { what: 'overlay, first text, ms', figure: median(first ?? []).toFixed(0), bar: '≤ 200' },
    { what: 'overlay, longest task, ms', figure: median(longest ?? []).toFixed(0), bar: '≤ 100' },
  ];
  return { name, rows };
}

if (import.meta.main) console.table((await bench()).rows);
