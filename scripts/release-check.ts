import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/*
 * `npm run release:check`: all that must hold before a version is handed to the stores. Prints one line a check; fails
 * when one does. The linter is fetched by npx for this one command, as it is larger than all else we depend on.
 */
const LINTER = 'addons-linter@10.14.0';
/** Warnings of the linter that docs/publishing.md explains: what it says, and how often. */
const EXPLAINED = new Map([['UNSAFE_VAR_ASSIGNMENT', 3]]);
/** Most bytes, kB meaning 1,000. The package: 1,000 kB before documents and templates, which take 90, and the larger model of repair. */
const MOST = { reader: 90_000, popup: 40_000, package: 1_200_000 };

const root = fileURLToPath(new URL('../', import.meta.url));
const output = join(root, '.output');
const temporary = mkdtempSync(join(tmpdir(), 'zhengwen-release-'));
const faults: string[] = [];

function report(name: string, ok: boolean, note: string): void {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${note}`);
  if (!ok) faults.push(name);
}

const run = (command: string, args: readonly string[], cwd = root): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });

/** The files of a folder with the digest of what they hold. */
function digests(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(
    files.sort().map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

function differing(one: string, other: string): readonly string[] {
  const [a, b] = [digests(one), digests(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What the popup loads before its first paint: its page and the scripts and styles that the page names. */
function popupFiles(folder: string): readonly string[] {
  const html = readFileSync(join(folder, 'popup.html'), 'utf8');
  return ['popup.html', ...[...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)];
}

function checkSizes(): void {
  const chromium = join(output, 'chrome-mv3');
  const popup = popupFiles(chromium).reduce((sum, path) => sum + gzipped(join(chromium, path)), 0);
  const reader = gzipped(join(chromium, 'reader.js'));
  report('reader script', reader <= MOST.reader, `${kB(reader)} gzip, at most ${kB(MOST.reader)}`);
  report('popup, first load', popup <= MOST.popup, `${kB(popup)} gzip, at most ${kB(MOST.popup)}`);
  for (const name of readdirSync(output).filter((file) => /-(?:chrome|firefox)\.zip$/.test(file))) {
    const { size } = statSync(join(output, name));
    report(name, size <= MOST.package, `${kB(size)}, at most ${kB(MOST.package)}`);
  }
}

function checkNotices(): void {
  for (const folder of ['chrome-mv3', 'firefox-mv3']) {
    const texts = ['LICENSE.txt', 'THIRD-PARTY.txt'].map((name) => readFileSync(join(output, folder, name), 'utf8'));
    const named = ['readability', 'OpenCC', 'preact', 'Apache License'].every((word) => texts[1]?.includes(word));
    report(`licences in ${folder}`, texts[0]?.includes('MIT') === true && named, 'LICENSE.txt, THIRD-PARTY.txt');
  }
}

interface Finding {
  readonly code: string;
  readonly file?: string;
}

function lint(): void {
  // The linter exits with a failure on errors; its findings are what counts.
  const script = `npx --yes ${LINTER} --output json ${join(output, 'firefox-mv3')} || true`;
  const { errors, warnings } = JSON.parse(run('sh', ['-c', script])) as Record<'errors' | 'warnings', Finding[]>;
  const counts = Map.groupBy(warnings, ({ code }) => code);
  const unexplained = [...counts].filter(([code, all]) => all.length > (EXPLAINED.get(code) ?? 0));
  const codes = [...errors.map(({ code }) => code), ...unexplained.map(([code, all]) => `${code} × ${all.length}`)];
  report('linter', codes.length === 0, codes.join(', ') || `0 errors, ${warnings.length} explained warnings`);
}

function checkRepeatable(): void {
  for (const folder of ['chrome-mv3', 'firefox-mv3']) {
    const first = join(temporary, folder);
    cpSync(join(output, folder), first, { recursive: true });
    run('npx', ['wxt', 'build', '-b', folder.startsWith('chrome') ? 'chrome' : 'firefox']);
    const paths = differing(first, join(output, folder));
    report(`${folder} built twice`, paths.length === 0, paths.join(', ') || 'the same bytes');
  }
}

function checkSources(): void {
  const archive = readdirSync(output).find((file) => file.endsWith('-sources.zip'));
  if (!archive) {
    report('sources', false, 'no archive of the sources');
    return;
  }
  const folder = join(temporary, 'sources');
  run('unzip', ['-q', join(output, archive), '-d', folder]);
  run('npm', ['ci', '--no-audit', '--no-fund'], folder);
  run('npx', ['wxt', 'build', '-b', 'firefox'], folder);
  const paths = differing(join(folder, '.output/firefox-mv3'), join(output, 'firefox-mv3'));
  report('sources rebuilt', paths.length === 0, paths.join(', ') || `${archive} gives the same bytes`);
}

try {
  for (const browser of ['chrome', 'firefox']) run('npx', ['wxt', 'zip', '-b', browser]);
  checkSizes();
  checkNotices();
  lint();
  checkRepeatable();
  checkSources();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
console.log(`${faults.length === 0 ? 'ready' : `not ready: ${faults.join(', ')}`}`);
process.exit(faults.length === 0 ? 0 : 1);
