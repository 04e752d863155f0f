import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { restrictionOf } from '../../../lib/app/restricted.ts';

const cases = readFileSync(new URL('cases/restricted.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

describe('why a page cannot be read', () => {
  it.each(cases)('%s: %s', (kind, url) => {
    expect(restrictionOf(url)).toBe(kind);
  });

  it.each([
    ['Cannot access contents of url "moz-extension://abc/popup.html".', 'extension'],
    ['Cannot access contents of url "chrome-extension://abc/popup.html".', 'extension'],
    ['Cannot access a chrome:// URL', 'browser'],
    ['Cannot access an edge:// URL', 'browser'],
    ['Cannot access a brave:// URL', 'browser'],
    ['Cannot access contents of url "about:addons".', 'browser'],
    ['Cannot access contents of url "view-source:https://www.yunxi.example/".', 'viewSource'],
    ['The extensions gallery cannot be scripted.', 'store'],
    ['Frame with ID 0 is showing error page', 'error'],
    ['', 'unknown'],
  ])('goes by what the browser says where it hides the address: %s', (message, kind) => {
    expect(restrictionOf(undefined, message)).toBe(kind);
  });

  it('goes by the address first', () => {
    expect(restrictionOf('file:///home/li/1.html', 'The extensions gallery cannot be scripted.')).toBe('file');
  });
});
