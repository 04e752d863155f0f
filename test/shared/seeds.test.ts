import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { toText } from '../../lib/export/to-text.ts';
import { read } from '../../lib/read.ts';

const folder = `${process.env.SHARED}seeds/`;

interface Expected {
  readonly title: string;
  readonly subtitle?: string;
  readonly source: string;
  readonly published: string;
  readonly editor: string;
  readonly byline: readonly string[];
  readonly body: readonly string[];
  readonly lost: readonly { readonly shown: string; readonly likely: string }[];
}

describe.each(readdirSync(folder).flatMap((name) => (name.endsWith('.expected.json') ? [name.slice(0, 3)] : [])))(
  'seed %s',
  (number) => {
    const name = readdirSync(folder).find((file) => file.startsWith(number) && file.endsWith('.json'));
    const expected: Expected = JSON.parse(readFileSync(`${folder}${name}`, 'utf8'));
    const html = readFileSync(`${folder}pages/${number}.html`, 'utf8');
    const reading = read(new JSDOM(html, { url: `http://www.example.org/${number}.html` }).window.document, {
      now: new Date('2026-11-21'),
    });

    it('has the header a careful reader wants', async () => {
      const { title, subtitle = undefined, source = '', published = '', editor = '', authors } = await reading;
      expect({ title, subtitle, source, published, editor, authors }).toEqual({
        title: expected.title,
        subtitle: expected.subtitle,
        source: expected.source,
        published: expected.published,
        editor: expected.editor,
        authors: expected.byline,
      });
    });

    it('has every body paragraph and nothing else', async () => {
      expect(toText(await reading).split('\n')).toEqual(expected.body);
    });

    it('offers what is lost for good and fills nothing in', async () => {
      const { repairs } = await reading;
      const guesses = repairs.filter((r) => r.certainty === 'guess' || r.unresolved).map((r) => r.before);
      for (const { shown } of expected.lost) {
        if (/記者/.test(shown)) continue; // The byline left the body; its bracket went with it.
        expect(
          guesses.some((before) => before && shown.includes(before)),
          shown,
        ).toBe(true);
      }
    });

    it('lists every removed block with its reason', async () => {
      const { removals } = await reading;
      for (const removal of removals) expect(removal.reason).toMatch(/^[a-z-]+$/);
      expect(removals.length).toBeGreaterThan(0);
    });
  },
);
