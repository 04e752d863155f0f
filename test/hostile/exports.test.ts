import fc from 'fast-check';
import { unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { inOrder } from '../../lib/export/footnote.ts';
import type { Format } from '../../lib/export/format.ts';
import { cite, FORMATS, toHtml, toMarkdown, toText } from '../../lib/export/index.ts';
import type { Reading } from '../../lib/reading/article.ts';
import { paragraphsOf } from '../../lib/reading/paragraphs.ts';
import { readHarmless } from './read-harmless.ts';
import { reading } from './readings.ts';
import { runs, text } from './texts.ts';

const ALL = { header: true, measures: true, address: true } as const;
const ROWS: readonly Format[] = FORMATS;

/**
 * Without spaces, control characters, and what turns a text, none of which is exported; without the halves of characters,
 * which a mark may part; and without =, by which a note marks.
 */
const squeeze = (one: string): string => one.replace(/[\ud800-\udfff\ufffd]/g, '').replace(/[\s=]+|\p{C}+/gu, '');

const missing = (one: Reading, shown: string): readonly string[] => {
  const all = squeeze(shown);
  return paragraphsOf(one.blocks).filter((paragraph) => !all.includes(squeeze(paragraph)));
};

const markdown = new MarkdownIt({ html: true, linkify: true });
/** Note-takers read front matter before Markdown; the numbers of footnotes are text to markdown-it. */
const rendered = (note: string): string => markdown.render(note.replace(/^---\n[\s\S]*?\n---\n/, ''));

/** Addresses in the parts of a packed file (docx, epub): within the file, or safe. */
function readPacked(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels|xhtml|html|opf)$/.test(name)) continue;
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(part);
    const foreign = [...xml.matchAll(/\b(?:href|src|Target)="([a-z][a-z\d+.-]*:[^"]*)"/gi)].filter(
      ([, address = '']) => !/^(?:https?|mailto):/i.test(address),
    );
    expect(foreign).toEqual([]);
    expect(xml).not.toMatch(/<(?:\w+:)?script\b|\son[a-z]+="/i);
  }
}

/** Fails on what no row of `FORMATS` may be, a row that comes later too; gives the text that is shown. */
function expectHarmless({ name, copies, file }: Format, written: unknown): string {
  if (written instanceof Uint8Array) {
    readPacked(written);
    return '';
  }
  if (typeof written !== 'string') throw new Error(`${name} is neither text nor bytes`);
  expect(written.isWellFormed()).toBe(true);
  if (copies === 'rich' || file?.type === 'text/html') return readHarmless(written);
  if (file?.type === 'text/markdown') return readHarmless(rendered(written));
  if (/json$/.test(file?.type ?? '')) JSON.parse(written);
  return written;
}

const footnotes = fc
  .array(fc.record({ paragraph: fc.integer({ min: -1, max: 6 }), offset: fc.nat(60), text }), { maxLength: 4 })
  .map((all) => inOrder(all));

describe('exports', () => {
  it.each(ROWS.map((row) => [row.name, row] as const))(
    '%s of 1,000 hostile readings runs nothing and leads nowhere that is not safe',
    async (_, row) => {
      await fc.assert(
        fc.asyncProperty(reading, footnotes, fc.constantFrom('bold', 'highlight'), async (one, notes, marks) => {
          const options = { ...ALL, marks, now: new Date(0) } as const;
          expectHarmless(row, await row.write(one, { ...options, footnotes: notes }));
          const shown = expectHarmless(row, await row.write(one, options));
          // Of an article in text every paragraph is there; with footnotes, numbers stand in them.
          if (row.group === 'article' && shown !== '') expect(missing(one, shown)).toEqual([]);
        }),
        // What is packed takes a hundred times as long.
        runs(row.copies === 'none' ? 50 : 1000),
      );
    },
  );

  it('HTML of 20,000 hostile readings holds our elements only, and every paragraph as text', () => {
    fc.assert(
      fc.property(reading, (one) => {
        expect(missing(one, readHarmless(toHtml(one, ALL)))).toEqual([]);
      }),
      runs(20_000),
    );
  });

  it('Markdown of 20,000 hostile readings holds no tag but our own, and no address but a safe one', () => {
    fc.assert(
      fc.property(reading, (one) => {
        // What a backslash precedes is text. Our tags, links and addresses go; no markup may be left.
        const rest = toMarkdown(one, ALL)
          .replace(/\\[\s\S]/g, '')
          .replace(/<\/?(?:strong|em|mark|sup|sub|br)>/g, '')
          .replace(/(?:\]\()?<(?:https?|mailto):[^<>\n]*>/g, '');
        expect(rest).not.toMatch(/<|\]\(/);
      }),
      runs(20_000),
    );
  });

  it('front matter of 5,000 hostile readings is YAML that says what there is', () => {
    const write = ROWS.find(({ name }) => name === 'obsidian')?.write;
    fc.assert(
      fc.property(reading, (one) => {
        const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(String(write?.(one, ALL))) ?? [];
        const fields = parseYaml(yaml) ?? {};
        expect(squeeze(fields.title ?? '')).toBe(squeeze(one.title));
        expect((fields.author ?? []).map(squeeze)).toEqual(one.authors.map(squeeze));
        expect(yaml).not.toContain('<%');
      }),
      runs(5000),
    );
  });

  it('plain text and citation of 20,000 hostile readings hold what there is', () => {
    fc.assert(
      fc.property(reading, (one) => {
        expect(missing(one, toText(one, ALL))).toEqual([]);
        expect(squeeze(cite(one))).toContain(squeeze(one.title));
      }),
      runs(20_000),
    );
  });
});
