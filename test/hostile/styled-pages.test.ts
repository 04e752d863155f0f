import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, it } from 'vitest';
import { read } from '../../lib/read.ts';
import { expectSound } from './expect-sound.ts';
import { page } from './pages.ts';
import { runs } from './texts.ts';

/** With a window, and so with styles: what they hide is seen. */
const open = (html: string): Document =>
  new JSDOM(html, { url: 'https://www.yunling.example/2024/t1.html', virtualConsole: new VirtualConsole() }).window
    .document;

describe('read', () => {
  it('has an answer to 1,000 hostile pages with their styles', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (html) => expectSound(await read(open(html)))),
      runs(1_000),
    );
  });
});
