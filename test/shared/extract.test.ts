import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Extracted, extract } from '../../lib/extract/extract.ts';
import { paragraphsOf } from '../../lib/reading/paragraphs.ts';

const SHARED = process.env.SHARED ?? './';
const { textScore, furniture } = (await import(pathToFileURL(join(SHARED, 'score/metrics.mjs')).href)) as {
  readonly textScore: (got: string, want: string) => { readonly f: number };
  readonly furniture: (got: string, want: string) => readonly string[];
};

const bare = (text: string | undefined): string => (text ?? '').replace(/\s+/g, '');
const read = (html: string, url: string): Extracted => extract(new JSDOM(html, { url }).window.document);

describe('real pages', () => {
  const folder = join(SHARED, 'pages');
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  const results = names.map((name) => {
    const file = (path: string): string => readFileSync(join(folder, name, path), 'utf8');
    const { url, header } = JSON.parse(file('meta.json')) as {
      url: string | null;
      header: { title: string; source?: string; published?: string };
    };
    const got = read(file('source.html'), url ?? 'http://127.0.0.1/');
    const text = paragraphsOf(got.blocks).join('\n');
    const want = file('expected.txt');
    return { name, got, header, f: textScore(text, want).f, furniture: furniture(text, want) };
  });

  it.each(results)('$name is whole', ({ f }) => {
    expect(f).toBeGreaterThanOrEqual(0.93);
  });

  it('are whole and clean as a lot', () => {
    expect(results.reduce((sum, { f }) => sum + f, 0) / results.length).toBeGreaterThanOrEqual(0.99);
    expect(results.filter(({ furniture }) => furniture.length).length).toBeLessThanOrEqual(1);
  });

  it('have their headers', () => {
    const share = (right: (result: (typeof results)[number]) => boolean): number =>
      results.filter(right).length / results.length;
    expect(share(({ got, header }) => bare(got.title) === bare(header.title))).toBeGreaterThanOrEqual(0.97);
    expect(share(({ got, header }) => bare(got.source) === bare(header.source))).toBeGreaterThanOrEqual(0.95);
    expect(share(({ got, header }) => (got.published ?? '') === (header.published ?? ''))).toBeGreaterThanOrEqual(0.95);
  });
});

describe('seeds, before repair', () => {
  const folder = join(SHARED, 'seeds');
  const NOTE = /(?<=日報)qǐng\)\?bào\)|(?<=[\u3400-\u9fff])\([a-zü\u00e0-\u01dc]{1,6}\)/g;
  const narrow = (text: string | undefined): string =>
    (text ?? '')
      .replace(/日\?(?=qǐng\)\?bào\))/g, '日報')
      .replace(NOTE, '')
      .replace(/[，：；（）\s]/g, (c) => ({ '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' })[c] ?? '');

  for (const name of readdirSync(folder).filter((file) => file.endsWith('.expected.json'))) {
    it(name, () => {
      const want = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        title: string;
        subtitle?: string;
        source: string;
        published: string;
        editor: string;
        byline: string[];
        body: string[];
      };
      const html = readFileSync(join(folder, 'pages', `${name.slice(0, 3)}.html`), 'utf8');
      const got = read(html, 'http://127.0.0.1/a.html');
      expect(narrow(got.title)).toBe(narrow(want.title));
      expect(narrow(got.subtitle)).toBe(narrow(want.subtitle));
      expect(narrow(got.source)).toBe(narrow(want.source));
      expect(narrow(got.editor)).toBe(narrow(want.editor));
      expect(got.authors.map(narrow)).toEqual(want.byline);
      // The date of one is in the text as collected, not in its page.
      if (html.includes(want.published.slice(0, 4))) expect(got.published ?? '').toBe(want.published);
      expect(paragraphsOf(got.blocks).length).toBe(want.body.length);
    });
  }
});
