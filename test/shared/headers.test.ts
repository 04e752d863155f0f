import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../lib/extract/extract.ts';

/** What a careful librarian would record of a page. */
interface Truth {
  readonly title: string;
  readonly source?: string;
  readonly published?: string;
  readonly editor?: string | readonly string[];
}

const SHARED = process.env.SHARED ?? './';
const bare = (text: string | undefined): string => (text ?? '').replace(/\s+/g, '');
const zoneless = (date: string | undefined): string => (date ?? '').replace('+08:00', '');
const joined = (names: string | readonly string[] | undefined): string =>
  bare(typeof names === 'string' ? names : names?.join('、'));

const pages = ['pages', 'pages-2'].flatMap((part) => {
  const folder = join(SHARED, part);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((page) => existsSync(join(page, 'meta.json')));
});

const results = pages.map((page) => {
  const { url, header } = JSON.parse(readFileSync(join(page, 'meta.json'), 'utf8')) as { url?: string; header: Truth };
  const html = readFileSync(join(page, 'source.html'), 'utf8');
  const got = extract(new JSDOM(html, { url: url ?? 'http://127.0.0.1/' }).window.document);
  const day = zoneless(header.published);
  return {
    // A truth of minutes leaves it open whether the page's seconds are told.
    date: day ? zoneless(got.published).slice(0, day.length) === day : got.published === undefined,
    title: bare(got.title) === bare(header.title),
    source: bare(got.source) === bare(header.source),
    editor: header.editor === undefined || joined(got.editor) === joined(header.editor),
  };
});

const share = (field: keyof (typeof results)[number]): number =>
  results.filter((result) => result[field]).length / results.length;

/** Of 69: a page without a body here has neither date nor title; one's source stands in a box of its own, one's is given twice. */
describe('the headers of real pages, old and new', () => {
  it.each([
    ['title', 0.98],
    ['date', 0.98],
    ['source', 0.97],
    ['editor', 0.98],
  ] as const)('have the %s right in %d of the pages', (field, least) => {
    expect(share(field)).toBeGreaterThanOrEqual(least);
  });
});
