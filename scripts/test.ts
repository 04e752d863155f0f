import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.ts';

/*
 * All tests: types, lint and what else `npm run check` looks at, unit tests, hostile texts and pages, end-to-end tests in Chromium and Firefox, and with `--shared`, or on CI, those on
 * the third-party pages and texts beside the checkout where they are. The last line counts them all.
 */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

function check(name: string, command: string, args: readonly string[]): Count {
  console.log(`\n— ${name}`);
  return run(command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const reports = mkdtempSync(join(tmpdir(), 'zhengwen-tests-'));

function tests(project: string): Count {
  console.log(`\n— tests: ${project}`);
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = run('vitest', ['run', '--project', project, ...reporters]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that does not load, or an error outside any test, fails the run without failing a test.
  return { passed: numPassedTests, failed: ok ? numFailedTests : Math.max(1, numFailedTests) };
}

ensureBrowsers('both');
const shared = existsSync(new URL('../../shared/', import.meta.url));
const withShared = shared && (process.argv.includes('--shared') || process.env.CI === 'true');
const counts = [
  check('types', 'npm', ['run', '--silent', 'types']),
  check('lint', 'npm', ['run', '--silent', 'lint']),
  check('patterns', 'npm', ['run', '--silent', 'patterns']),
  check('circles', 'npm', ['run', '--silent', 'circles']),
  check('functions', 'npm', ['run', '--silent', 'functions']),
  check('dead exports', 'npm', ['run', '--silent', 'dead']),
  check('picture of the rooms', 'npm', ['run', '--silent', 'draw', '--', '--check']),
  check('tables', 'npm', ['run', '--silent', 'check:tables']),
  tests('unit'),
  tests('hostile'),
  tests('e2e'),
  ...(withShared ? [tests('shared')] : []),
];
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
