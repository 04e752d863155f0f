import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium, findFirefox } from '../test/e2e/find-browser.ts';

/** Debian's and Ubuntu's packages: the browsers, and fonts with which a Chinese page can be seen. */
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr', fonts: 'fonts-noto-cjk' } as const;

const debianAsRoot = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed`);
  }
}

/**
 * Makes sure the browsers are there: as root on Debian or Ubuntu those that are missing are installed, elsewhere an
 * error says what to install.
 */
export function ensureBrowsers(wanted: 'any' | 'both'): void {
  const missing = [...(findChromium() ? [] : [PACKAGES.chromium]), ...(findFirefox() ? [] : [PACKAGES.firefox])];
  const enough = wanted === 'any' ? missing.length < 2 : missing.length === 0;
  if (enough) return;
  const needed = wanted === 'any' ? [PACKAGES.chromium] : missing;
  if (debianAsRoot()) {
    install([...needed, PACKAGES.fonts]);
    return;
  }
  const names = wanted === 'any' ? 'Chromium, Chrome, Edge or Firefox' : 'Chromium (or Chrome, Edge) and Firefox';
  throw new Error(
    `No browser found. Install ${names}; on Debian or Ubuntu: sudo apt-get install ${needed.join(' ')} ${PACKAGES.fonts}. ` +
      'A browser in an unusual place is named by the environment: CHROMIUM=/path/to/chrome or FIREFOX=/path/to/firefox.',
  );
}
