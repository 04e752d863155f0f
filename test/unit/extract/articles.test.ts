import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/extract/extract.ts';
import type { Header, RemovalReason } from '../../../lib/reading/article.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';

/** What a case of `test/articles` wants; a field that is not named is not asked for. */
interface Expected extends Partial<Omit<Header, 'subjects'>> {
  readonly subjects?: readonly string[];
  /** The reader's clock. */
  readonly now?: string;
  /** Address of the page. */
  readonly url?: string;
  /** The page is full of 漢(pinyin) notes, which repair takes away later. */
  readonly annotated?: boolean;
  /** Fields the page says nothing of. */
  readonly absent?: readonly (keyof Header)[];
  /** Every paragraph that holds text, in order. */
  readonly body?: readonly string[];
  readonly contains?: readonly string[];
  readonly without?: readonly string[];
  /** How many blocks of a kind. */
  readonly kinds?: Readonly<Record<string, number>>;
  readonly images?: readonly string[];
  readonly pages?: unknown;
  readonly mirror?: boolean;
  readonly removed?: readonly (readonly [RemovalReason, string])[];
}

const FIELDS = [
  'title',
  'kicker',
  'subtitle',
  'source',
  'published',
  'publishedMeta',
  'updated',
  'authors',
  'editor',
  'documentNumber',
  'issuer',
  'written',
  'indexNumber',
  'subjects',
  'siteName',
] as const satisfies readonly (keyof Header)[];

const folder = new URL('../../articles/', import.meta.url);
const NOTE = /(?<=[\u3400-\u9fff])\([a-zü\u00e0-\u01dc]{1,6}\)/g;

describe.each(readdirSync(folder))('%s', (name) => {
  const file = (path: string): string => readFileSync(new URL(`${name}/${path}`, folder), 'utf8');
  const expected = JSON.parse(file('expected.json')) as Expected;
  const clean = <T>(value: T): T =>
    expected.annotated ? (JSON.parse(JSON.stringify(value).replace(NOTE, '')) as T) : value;
  const { document } = new JSDOM(file('page.html'), { url: expected.url ?? 'http://site.example/x/1.html' }).window;
  const before = document.documentElement.outerHTML;
  const got = extract(document, { now: new Date(expected.now ?? '2026-11-27T00:00:00Z') });
  const text = clean(paragraphsOf(got.blocks).filter(Boolean));

  it('gives the header', () => {
    const asked = FIELDS.filter((field) => expected[field] !== undefined);
    const pick = (from: Partial<Header>): unknown => Object.fromEntries(asked.map((field) => [field, from[field]]));
    expect(clean(pick(got))).toEqual(pick(expected));
    for (const field of expected.absent ?? []) expect(got[field]).toBeUndefined();
    expect([got.kicker, got.subtitle].map((value) => value && clean(value))).toEqual([
      expected.kicker,
      expected.subtitle,
    ]);
  });

  it('gives the body', () => {
    if (expected.body) expect(text).toEqual(expected.body);
    for (const paragraph of expected.contains ?? []) expect(text).toContain(paragraph);
    for (const words of expected.without ?? []) expect(text.join('\n')).not.toContain(words);
    const kinds = Object.keys(expected.kinds ?? {});
    const count = (kind: string): number => got.blocks.filter((block) => block.kind === kind).length;
    expect(Object.fromEntries(kinds.map((kind) => [kind, count(kind)]))).toEqual(expected.kinds ?? {});
    const images = got.blocks.flatMap((block) => (block.kind === 'figure' ? [block.src] : []));
    if (expected.images) expect(images).toEqual(expected.images);
  });

  it('tells what it left out, its parts and where it comes from', () => {
    if (expected.pages) expect(got.pages).toEqual(expected.pages);
    if (expected.mirror !== undefined) expect(got.provenance.mirror).toBe(expected.mirror);
    for (const [reason, words] of expected.removed ?? []) {
      expect(
        got.removals.filter((removal) => clean(removal.text).includes(words)).map((removal) => removal.reason),
      ).toEqual([reason]);
    }
    for (const removal of got.removals) expect(removal.at).toBeLessThanOrEqual(got.blocks.length);
  });

  it('leaves the document as it was', () => {
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
