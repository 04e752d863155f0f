import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CITATION_FORMATS } from '../../lib/export/citation/citation-formats.ts';
import { toBibtex } from '../../lib/export/citation/to-bibtex.ts';
import { toCslJson } from '../../lib/export/citation/to-csl-json.ts';
import { toRis } from '../../lib/export/citation/to-ris.ts';
import { renderTemplate } from '../../lib/export/template/render-template.ts';
import { shippedTemplates } from '../../lib/export/template/shipped-templates.ts';
import type { Reading } from '../../lib/reading/article.ts';
import { reading } from './readings.ts';
import { runs } from './texts.ts';

const markdown = new MarkdownIt({ html: true, linkify: true });
/** The elements that our Markdown writes where it has no sign for them. */
const OURS = /^(?:<\/?(?:strong|em|mark|sup|sub)>|<br>)$/;

const foreignIn = (token: Token): boolean => {
  if (/^html/.test(token.type)) return !OURS.test(token.content.trim());
  const address = token.attrGet('href') ?? token.attrGet('src');
  return address !== null && !/^(?:https?|mailto):/.test(String(address));
};

const written = async (name: string, one: Reading): Promise<string> => {
  const template = shippedTemplates('zh-CN').find((shipped) => shipped.name === name)?.text ?? '';
  const made = await renderTemplate(template, one, { marks: 'highlight', now: new Date(2026, 10, 29) });
  if (!('text' in made)) throw new Error(made.error.message);
  return made.text;
};

describe('shipped templates', () => {
  it('make of 3,000 hostile readings notes without markup or address of the page’s', async () => {
    await fc.assert(
      fc.asyncProperty(reading, async (one) => {
        const note = await written('Obsidian 笔记', one);
        const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(note) ?? [];
        expect(Object.keys(parse(front) as object)).toContain('title');
        for (const text of [body, await written('简报', one)]) {
          const tokens = markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
          expect(tokens.filter(foreignIn).map(({ content, attrs }) => [content, attrs])).toEqual([]);
        }
        expect((await written('电子邮件', one)).isWellFormed()).toBe(true);
      }),
      runs(3000),
    );
  });
});

describe('references', () => {
  it('to 20,000 hostile readings keep their form', () => {
    fc.assert(
      fc.property(reading, (one) => {
        const options = { now: new Date(2026, 10, 29) };
        for (const { write } of CITATION_FORMATS) {
          const text = write(one, options);
          expect(text.isWellFormed()).toBe(true);
          expect(text.replace(/\r?\n/g, '')).not.toMatch(/\p{Cc}/u);
        }
        const lines = toRis(one, options).split('\r\n').slice(0, -1);
        expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line))).toEqual([]);
        expect(lines.filter((line) => line.startsWith('ER') || line.startsWith('TY'))).toHaveLength(2);
        expect(JSON.parse(toCslJson(one, options))).toHaveLength(1);
        // BibTeX counts every brace, behind a backslash too.
        let depth = 0;
        for (const brace of toBibtex(one, options).match(/[{}]/g) ?? []) {
          depth += brace === '{' ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
      runs(20_000),
    );
  });
});
