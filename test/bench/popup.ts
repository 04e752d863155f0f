import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'wxt';
import { deflateSmall } from '../../scripts/shrink-zip.ts';
import { startChromium } from '../e2e/chromium.ts';
import { type TestBrowser, until } from '../e2e/driver.ts';
import { output } from '../e2e/extension.ts';
import { findChromium } from '../e2e/find-browser.ts';
import { serve } from '../e2e/server.ts';

const CLICKS = 9;

/** An article of about 3,000 characters. */
const ARTICLE = `<!doctype html><meta charset="utf-8"><title>云溪县召开工作会议_云溪网</title><h1>云溪县召开工作会议</h1>
<p>来源：云溪日报　时间：2023-07-05 10:20</p><div class="content">${Array.from(
  { length: 30 },
  (_, i) =>
    `<p>第${i + 1}项工作：各乡镇、各部门要压实责任，于${(i % 12) + 1}月底前完成排查整改，建立台账，逐项销号，不得瞒报漏报；县财政安排资金${i + 10}万元，对推进不力的单位依规依纪严肃问责，确保各项任务落到实处、取得实效。</p>`,
).join('')}</div>`;

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Milliseconds from the click to a moment in the popup, told by an expression in milliseconds since the epoch. */
async function click(browser: TestBrowser, url: string, moment: string): Promise<number> {
  const page = await browser.open(url);
  const start = Date.now();
  const popup = await page.clickToolbarButton();
  const end = await until('the moment', () => popup.evaluate<number>(moment));
  await popup.close();
  await page.close();
  return end - start;
}

/**
 * Medians of clicks in two browsers side by side, one with the extension and one with its popup emptied, in turn: what
 * else the machine does meanwhile slows both.
 */
async function clicks(executable: string, full: string, empty: string): Promise<{ text: number; bare: number }> {
  const server = await serve('.', { '/article.html': { body: ARTICLE } });
  const url = `${server.origin}/article.html`;
  const [a, b] = [
    await startChromium({ executable, extension: full }),
    await startChromium({ executable, extension: empty }),
  ];
  const [text, bare]: [number[], number[]] = [[], []];
  try {
    for (let round = 0; round < CLICKS; round++) {
      const both = [await click(a, url, TEXT), await click(b, url, PAINTED)] as const;
      // The first click of a browser is its slowest by far.
      if (round === 0) continue;
      text.push(both[0]);
      bare.push(both[1]);
    }
  } finally {
    await a.close();
    await b.close();
    await server.close();
  }
  return { text: median(text), bare: median(bare) };
}

/** A copy of the extension whose popup is an empty page. */
async function emptied(extension: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'zhengwen-empty-'));
  await cp(extension, copy, { recursive: true });
  await writeFile(
    join(copy, 'popup.html'),
    '<!doctype html><meta charset="utf-8"><p style="width:620px;height:598px">·</p>',
  );
  return copy;
}

const PAINTED = `(() => { const [paint] = performance.getEntriesByType('paint'); return paint && performance.timeOrigin + paint.startTime; })()`;
const TEXT = `(() => { const [mark] = performance.getEntriesByName('first-text'); return mark && performance.timeOrigin + mark.startTime; })()`;

/** kB of all files of a folder as the package holds them. */
async function packageSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  let sum = 0;
  for (const file of files) sum += (await deflateSmall(await readFile(file))).length;
  return sum / 1000;
}

/** kB gzip of the files of a folder whose names match. */
async function weight(folder: string, ...names: RegExp[]): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => names.some((name) => name.test(file)));
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(folder, file)), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** What the popup's page loads before anything else. */
async function firstLoad(folder: string): Promise<number> {
  const html = await readFile(join(folder, 'popup.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].flatMap(([, file]) => file ?? []);
  return weight(folder, /^popup\.html$/, ...files.map((file) => new RegExp(`^${file.replaceAll('.', '\\.')}$`)));
}

/** From the click to the first text beside an empty popup, and what everything weighs. */
export async function bench(): Promise<{ name: string; rows: Record<string, string | number>[] }> {
  await build({ browser: 'chrome' });
  const folder = output('chrome-mv3');
  const rows: Record<string, string | number>[] = [
    {
      what: 'reader script, kB gzip',
      figure: (await weight(folder, /^reader\.js$/)).toFixed(1),
      bar: '≤ 90',
    },
    { what: 'popup’s first load, kB gzip', figure: (await firstLoad(folder)).toFixed(1), bar: '≤ 40' },
    {
      what: 'scripts of the overlay, kB gzip',
      figure: (await weight(folder, /^overlay\.js$/, /^chunks\/(?!popup|options)/)).toFixed(1),
      bar: '',
    },
    { what: 'everything, kB as the package has it', figure: (await packageSize(folder)).toFixed(1), bar: '≤ 1200' },
  ];
  const executable = findChromium();
  if (executable) {
    const empty = await emptied(folder);
    const { text, bare } = await clicks(executable, folder, empty);
    await rm(empty, { recursive: true, force: true });
    rows.push(
      { what: 'click to an empty popup’s first paint, ms', figure: bare.toFixed(0), bar: '' },
      { what: 'click to first text, ms', figure: text.toFixed(0), bar: '' },
      { what: 'ratio', figure: (text / bare).toFixed(2), bar: '≤ 1.3' },
    );
  }
  return { name: 'The popup: weight, and click to first text in Chromium', rows };
}

if (import.meta.main) console.table((await bench()).rows);
