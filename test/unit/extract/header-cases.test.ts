import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Extracted, extract } from '../../../lib/extract/extract.ts';

/** A page of `test/header`: what its header says; `null` for what it does not say. Fields that are not named are not asked for. */
interface HeaderCase {
  readonly name: string;
  /** The page's body; `{{body}}` and `{{tbody}}` stand for a text in one script or the other. */
  readonly html: string;
  /** The document's title where it is not the article's. */
  readonly docTitle?: string;
  readonly title: string;
  readonly source?: string | null;
  /** Without the zone, which is always Beijing's. */
  readonly published?: string | null;
  readonly authors?: readonly string[];
  readonly editor?: string | null;
  readonly issuer?: string | null;
  readonly documentNumber?: string | null;
  readonly written?: string | null;
}

const FIELDS = ['title', 'source', 'published', 'authors', 'editor', 'issuer', 'documentNumber', 'written'] as const;

const SIMPLIFIED =
  '<p>青岚县水利局近日部署春季河道整治工作，全县计划整治四十公里，涉及三个乡镇，工程分两批实施。</p>' +
  '<p>县水利局要求，各乡镇要落实管护责任，不得随意占用河道，确保工程质量，按时完成任务。</p>';
const TRADITIONAL =
  '<p>水利處近日辦理春季水圳清淤工作，全縣計畫清淤四十公里，涉及三個鄉鎮，工程分兩批實施。</p>' +
  '<p>水利處要求，各鄉鎮要落實管護責任，不得隨意占用水圳，確保工程品質，按時完成任務。</p>';

const pageOf = ({ html, docTitle, title }: HeaderCase): string =>
  `<!doctype html><html><head><meta charset=utf-8><title>${docTitle ?? title}</title></head>` +
  `${html.replace('{{body}}', SIMPLIFIED).replace('{{tbody}}', TRADITIONAL)}</html>`;

const folder = new URL('../../header/', import.meta.url);

const fieldOf = (got: Extracted, field: (typeof FIELDS)[number]): unknown =>
  field === 'published' ? (got.published?.replace('+08:00', '') ?? null) : (got[field] ?? null);

describe.each(readdirSync(folder))('the header of %s', (file) => {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly HeaderCase[];
  it.each(cases)('$name', (page) => {
    const { document } = new JSDOM(pageOf(page), { url: 'http://site.example/a.html' }).window;
    const got = extract(document, { now: new Date('2026-11-27T00:00:00Z') });
    const asked = FIELDS.filter((field) => page[field] !== undefined);
    expect(Object.fromEntries(asked.map((field) => [field, fieldOf(got, field)]))).toEqual(
      Object.fromEntries(asked.map((field) => [field, page[field]])),
    );
  });
});
