import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { extract } from '../../lib/extract/extract.ts';
import { textPages } from '../../scripts/train-edges.ts';

/** One text in so many is read. */
const EACH = 25;

it('no short line of a true text is left out for how it is set', () => {
  const lost = textPages()
    .filter((_, number) => number % EACH === 3)
    .flatMap(({ html, url, truth }) => {
      const { window } = new JSDOM(html, { url });
      const { removals } = extract(window.document);
      window.close();
      const words = removals.filter(({ reason }) => reason === 'outside').map(({ text }) => text);
      return truth.filter((line) => words.some((text) => text.split(' ').includes(line)));
    });
  expect(lost).toEqual([]);
});
