import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle, type Lab, openLab } from './chromium.ts';
import type { Outcome, Reader } from './extract-entry.ts';

const SHARED = process.env.SHARED ?? fileURLToPath(new URL('../../../shared/', import.meta.url));
const READERS = ['ours', 'readability', 'defuddle'] as const satisfies readonly Reader[];

interface Truth {
  readonly title: string;
  readonly source?: string;
  readonly published?: string;
}

interface Metrics {
  readonly textScore: (got: string, want: string) => { readonly f: number };
  readonly furniture: (got: string, want: string) => readonly string[];
}

interface Measured {
  readonly outcome: Outcome;
  readonly ms: number;
}

const measure = async (lab: Lab, reader: Reader): Promise<Measured> => ({
  outcome: (await lab.page.evaluate(`Lab.read('${reader}', document)`)) as Outcome,
  ms: (await lab.page.evaluate(`Lab.time('${reader}', document, 5)`)) as number,
});

const bare = (text: string | undefined): string => (text ?? '').replace(/\s+/g, '');
const mean = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0) / (list.length || 1);
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
const round = (n: number, digits = 2): number => Number(n.toFixed(digits));

/** A page of the given number of boxes, each a paragraph among links: what growth is measured on. */
function grown(boxes: number): string {
  const box = (i: number): string =>
    `<div class="item"><a href="/n/${i}.html">第${i}条消息</a><p>会议第${i}次强调，要压实责任，<span>确保各项任务按期完成。</span></p></div>`;
  return `<!doctype html><meta charset="utf-8"><title>会议纪要</title><h1>会议纪要</h1><div class="content">${Array.from({ length: boxes }, (_, i) => box(i)).join('')}</div>`;
}

/** What a reader reached over all pages. */
interface Total {
  readonly f: number[];
  readonly ms: number[];
  title: number;
  source: number;
  date: number;
  furniture: number;
}

type Row = Record<string, string | number>;

/** A page of the shared folder. */
interface Page {
  readonly name: string;
  readonly html: string;
  readonly want: string;
  readonly truth: Truth;
}

const FOLDER = join(SHARED, 'pages');

async function loadPage(name: string): Promise<Page> {
  const file = (path: string): Promise<string> => readFile(join(FOLDER, name, path), 'utf8');
  const [html, want, meta] = await Promise.all([file('source.html'), file('expected.txt'), file('meta.json')]);
  return { name, html, want, truth: (JSON.parse(meta) as { header: Truth }).header };
}

function count(total: Total, { outcome, ms }: Measured, { want, truth }: Page, metrics: Metrics): number {
  const { f } = metrics.textScore(outcome.text, want);
  total.f.push(f);
  total.ms.push(ms);
  if (metrics.furniture(outcome.text, want).length) total.furniture++;
  if (bare(outcome.title) === bare(truth.title)) total.title++;
  if (bare(outcome.source) === bare(truth.source)) total.source++;
  if ((outcome.published ?? '') === (truth.published ?? '')) total.date++;
  return f;
}

/** The row of a page, every reader side by side; what they reach is added to the totals. */
async function pageRow(lab: Lab, page: Page, totals: Record<Reader, Total>, metrics: Metrics): Promise<Row> {
  const row: Row = { page: page.name };
  for (const reader of READERS) {
    const measured = await measure(lab, reader);
    row[`F1 ${reader}`] = round(count(totals[reader], measured, page, metrics), 4);
    row[`ms ${reader}`] = round(measured.ms, 1);
  }
  row['× readability'] = round(Number(row['ms ours']) / Number(row['ms readability']));
  return row;
}

const totalRow = (reader: Reader, total: Total, readability: Total): Row => ({
  page: `ALL ${reader}`,
  'F1 mean': round(mean(total.f), 4),
  'F1 least': round(Math.min(...total.f), 4),
  'with furniture': total.furniture,
  titles: `${total.title}/${total.f.length}`,
  sources: `${total.source}/${total.f.length}`,
  dates: `${total.date}/${total.f.length}`,
  '× readability, median': round(median(total.ms.map((ms, i) => ms / (readability.ms[i] ?? 1)))),
  '× readability, sum': round(mean(total.ms) / mean(readability.ms)),
});

async function growthRows(lab: Lab, load: (html: string) => Promise<void>): Promise<Row[]> {
  const rows: Row[] = [];
  let before = 0;
  for (const boxes of [2500, 10_000, 25_000]) {
    await load(grown(boxes));
    const { ms } = await measure(lab, 'ours');
    rows.push({ page: `${boxes * 4} elements`, 'ms ours': round(ms, 1), growth: before ? round(ms / before) : '' });
    before = ms;
  }
  return rows;
}

/**
 * Extraction on the real pages of the shared folder in headless Chromium, side by side in one run with Readability alone
 * (its clone included) and Defuddle: character F1 against the truth, exact headers, time; and growth of our time when the
 * page grows fourfold.
 */
export async function bench(): Promise<{ name: string; rows: Row[] }> {
  const metrics = (await import(pathToFileURL(join(SHARED, 'score/metrics.mjs')).href)) as Metrics;
  const code = await bundle(fileURLToPath(new URL('extract-entry.ts', import.meta.url)), 'Lab');
  const lab = await openLab();
  const rows: Row[] = [];
  const totals = Object.fromEntries(
    READERS.map((reader) => [reader, { f: [], ms: [], title: 0, source: 0, date: 0, furniture: 0 }]),
  ) as unknown as Record<Reader, Total>;
  const load = async (html: string): Promise<void> => {
    await lab.open(html);
    await lab.page.evaluate(`${code};globalThis.Lab = Lab;0`);
  };
  try {
    const entries = await readdir(FOLDER, { withFileTypes: true });
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
      const page = await loadPage(name);
      await load(page.html);
      rows.push(await pageRow(lab, page, totals, metrics));
    }
    for (const reader of READERS) rows.push(totalRow(reader, totals[reader], totals.readability));
    rows.push(...(await growthRows(lab, load)));
  } finally {
    await lab.close();
  }
  return { name: 'extract', rows };
}

if (import.meta.main) {
  const { rows } = await bench();
  const perPage = rows.filter((row) => 'F1 ours' in row);
  console.table(perPage);
  console.table(rows.filter((row) => !('F1 ours' in row)));
}
