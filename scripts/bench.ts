import { execFile, execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BARS, figureOf, keeps, type Row } from '../test/bench/bars.ts';

/*
 * Every figure we hold ourselves to: `npm run bench`, or some parts, `npm run bench -- read script`. One line a figure, with
 * its bar and whether it is kept; `--tables` prints all there is. The tables go to bench.json, the figures with date and
 * commit to bench/history.jsonl. Speed is a ratio within one run. Parts run in two lanes, those that time a browser in one.
 */
interface Table {
  readonly name: string;
  readonly rows: readonly Row[];
}

interface Result {
  readonly part: string;
  readonly seconds: number;
  readonly tables: readonly Table[];
}

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = new URL('../test/bench/', import.meta.url);
const BROWSER_PARTS: readonly string[] = ['read', 'popup', 'long', 'script'];
/** A part that takes longer has failed. Milliseconds. */
const LONGEST = 900_000;

type Bench = () => Promise<Table | readonly Table[]>;

async function load(part: string): Promise<Bench | undefined> {
  const module: { bench?: Bench } = await import(new URL(`${part}.ts`, folder).href);
  return module.bench;
}

/** What a child process does: one part, its tables into a file. */
async function runPart(part: string, file: string): Promise<void> {
  const tables = await (await load(part))?.();
  writeFileSync(file, JSON.stringify([tables ?? []].flat()));
}

async function measure(part: string): Promise<Result> {
  const from = performance.now();
  const temporary = mkdtempSync(join(tmpdir(), 'zhengwen-bench-'));
  const file = join(temporary, `${part}.json`);
  const args = [fileURLToPath(import.meta.url), '--part', part, file];
  const seconds = (): number => Math.round((performance.now() - from) / 100) / 10;
  try {
    await promisify(execFile)('node', args, { cwd: root, timeout: LONGEST, maxBuffer: 1e9 });
    return { part, seconds: seconds(), tables: JSON.parse(readFileSync(file, 'utf8')) };
  } catch (error) {
    console.error(`${part} failed: ${String(error).slice(0, 2000)}`);
    return { part, seconds: seconds(), tables: [] };
  }
}

async function inTurn(parts: readonly string[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const part of parts) results.push(await measure(part));
  return results;
}

/** The files of the folder that hold a bench. */
const allParts = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => /^export (?:async function|const) bench\b/m.test(readFileSync(new URL(file, folder), 'utf8')))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();

const boundOf = ({ least, most }: (typeof BARS)[number]): string =>
  least === undefined ? `at most ${most}` : `at least ${least}`;

function verdictOf(bar: (typeof BARS)[number], figure: number | undefined): string {
  if (figure === undefined) return 'not measured here';
  return keeps(bar, figure) ? 'kept' : 'MISSED';
}

function printFigures(results: readonly Result[]): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const bar of BARS) {
    const result = results.find(({ part }) => part === bar.part);
    if (!result) continue;
    const figure = figureOf(
      bar,
      result.tables.flatMap(({ rows }) => rows),
    );
    const verdict = verdictOf(bar, figure);
    console.log(
      `${bar.part.padEnd(9)} ${bar.what.padEnd(40)} ${String(figure ?? '–').padStart(9)}  ${boundOf(bar).padEnd(14)} ${verdict}`,
    );
    if (figure !== undefined) figures[`${bar.part}: ${bar.what}`] = figure;
  }
  return figures;
}

async function main(wanted: readonly string[], tables: boolean): Promise<void> {
  const parts = allParts().filter((part) => wanted.length === 0 || wanted.includes(part));
  const isTimed = (part: string): boolean => BROWSER_PARTS.includes(part);
  const lanes = [parts.filter(isTimed), parts.filter((part) => !isTimed(part))];
  const results = (await Promise.all(lanes.map(inTurn))).flat();
  if (tables) {
    for (const { name, rows } of results.flatMap((result) => result.tables)) {
      console.log(`\n${name}`);
      console.table(rows);
    }
  }
  const figures = printFigures(results);
  for (const { part, seconds } of results) console.log(`${part} took ${seconds} s`);
  writeFileSync(join(root, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const entry = { date: new Date().toISOString().slice(0, 16), commit, figures };
  mkdirSync(join(root, 'bench'), { recursive: true });
  appendFileSync(join(root, 'bench/history.jsonl'), `${JSON.stringify(entry)}\n`);
}

const [first, part = '', file = ''] = process.argv.slice(2);
if (first === '--part') await runPart(part, file);
else {
  const args = process.argv.slice(2);
  await main(
    args.filter((arg) => !arg.startsWith('--')),
    args.includes('--tables'),
  );
}
