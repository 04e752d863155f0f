import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { page as hostilePage } from '../hostile/pages.ts';
import { runs } from '../hostile/texts.ts';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { serve, type TestServer } from './server.ts';

/** A hundred pages that mean no good, the same each time; jsdom tries ten thousand of the kind in test/hostile. */
const PAGES = fc.sample(hostilePage, runs(100));
/** What the popup shows in the end: an article, or a sentence. */
const ANSWER = `document.querySelector('article') ? 'article' : document.querySelector('.failure p')?.textContent`;
/** What must never be in the popup: what a page could run, or an address that is no link. */
const HARM = `[...document.body.querySelectorAll('*')].filter((e) =>
  e.localName === 'script' || e.localName === 'iframe' ||
  [...e.attributes].some(({ name, value }) => name.startsWith('on') || (name === 'href' && !/^(?:https?|mailto):|^#/.test(value)))
).map((e) => e.outerHTML)`;

describe.each(BROWSERS.filter(({ name }) => name === 'chromium'))('$name', ({ start }) => {
  let server: TestServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await serve('.', Object.fromEntries(PAGES.map((body, i) => [`/${i}.html`, { body }])));
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => undefined,
    () => [browser, server],
  );

  it('has an answer to a hundred hostile pages, and takes over nothing that could run', async () => {
    const answers: string[] = [];
    for (const i of PAGES.keys()) {
      const page = await browser.open(`${server.origin}/${i}.html`);
      const popup = await page.clickToolbarButton();
      answers.push(await until(`an answer to page ${i}`, () => popup.evaluate<string>(ANSWER)));
      expect(await popup.evaluate(HARM), `page ${i}`).toEqual([]);
      await popup.close();
      await page.close();
    }
    expect(answers.filter((answer) => answer === 'article').length).toBeGreaterThan(20);
    expect(answers.filter((answer) => /failed|失败|失敗/.test(answer))).toEqual([]);
    // What Chromium says of a page's own faults is none of ours.
    expect(browser.errors().filter((error) => !/'javascript' URLs may not be used/.test(error))).toEqual([]);
  }, 300_000);
});
