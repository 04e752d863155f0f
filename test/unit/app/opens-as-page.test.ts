import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { opensAsPage } from '../../../lib/app/opens-as-page.ts';

describe('opensAsPage', () => {
  it.each([
    ['Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0', true],
    ['Mozilla/5.0 (Android 13; Tablet; rv:145.0) Gecko/145.0 Firefox/145.0', true],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0', false],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      false,
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:142.0) Gecko/20100101 Firefox/142.0', false],
  ])('%s: %s', (userAgent, page) => expect(opensAsPage(userAgent)).toBe(page));
});

describe('the popup’s html', () => {
  it('gives a width to a window, none to a page, and fits a telephone', async () => {
    const html = await readFile(new URL('../../../entrypoints/popup/index.html', import.meta.url), 'utf8');
    expect(html).toMatch(/<meta name="viewport" content="width=device-width, initial-scale=1"/);
    expect(html.match(/[^{}]*\{[^{}]*\bwidth:[^{}]*\}/g)?.map((rule) => rule.trim())).toEqual([
      'html:not(.page) #app { width: 620px; height: 598px; }',
    ]);
  });
});
