import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { read } from '../../lib/read.ts';
import { expectSound } from './expect-sound.ts';
import { page } from './pages.ts';
import { runs } from './texts.ts';

const { DOMParser } = new JSDOM('', { url: 'https://www.yunling.example/2024/t1.html' }).window;
const open = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe('read', () => {
  it('has an answer to 9,000 hostile pages, and leaves them as they are', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (html) => {
        const document = open(html);
        const before = document.documentElement.outerHTML;
        expectSound(await read(document));
        expect(document.documentElement.outerHTML === before, 'the page is as it was').toBe(true);
      }),
      runs(9_000),
    );
  });
});
