import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { soundText } from '../../../../lib/export/sound-text.ts';
import { FIELDS } from '../../../../lib/export/template/fields.ts';
import { formatDate } from '../../../../lib/export/template/format-date.ts';
import { layOutSource } from '../../../../lib/export/template/lay-out-source.ts';
import { renderTemplate } from '../../../../lib/export/template/render-template.ts';
import { yamlScalar } from '../../../../lib/export/template/yaml-scalar.ts';
import { paragraph, readingOf } from '../../reading/sample.ts';

const markdown = new MarkdownIt({ html: true, linkify: true });
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '<script>',
        '](javascript:a)',
        '[a]',
        '*',
        '_',
        '`',
        '\n',
        '# ',
        '- ',
        '1. ',
        '> ',
        '|',
        '&amp;',
        '甲',
        '{{',
        '{%',
        '\\',
        '~~',
      ),
    )
    .map((parts) => parts.join('')),
);

/** What a reader of the Markdown sees: the text of all tokens, in order. */
const shownBy = (source: string): string =>
  markdown
    .parse(source, {})
    .flatMap((token) => token.children ?? [token])
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('');
const squeeze = (one: string): string => soundText(one).replace(/[\s\ufffd]+/g, '');

const rendered = async (template: string, fields: object): Promise<string> => {
  const result = await renderTemplate(template, readingOf([paragraph('正文。')], fields));
  return 'text' in result ? result.text : `! ${result.error.message}`;
};

describe('what a page wrote, in a template', () => {
  it('is text and nothing but text in Markdown, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('', '- ', '> ', '甲：'), async (title, before) => {
        const source = await rendered(`${before}{{ title }}`, { title });
        const tokens = markdown.parse(source, {}).flatMap((token) => [token, ...(token.children ?? [])]);
        const types = tokens
          .map(({ type }) => type)
          .filter((type) => /html|link|image|fence|code|heading|^em_|strong/.test(type));
        expect(types).toEqual([]);
        expect(squeeze(shownBy(source))).toBe(squeeze(`${before === '甲：' ? before : ''}${title}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same text for a reader of YAML', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const read = parse(await rendered('source: {{ source | yaml }}', { source })) as { source: string | null };
        expect(squeeze(read.source ?? '')).toBe(squeeze(source));
        expect(parse(yamlScalar([source, null, 1]))).toEqual([soundText(source), null, 1]);
      }),
      { numRuns: 2000 },
    );
  });

  it('never becomes part of the template', async () => {
    const title = '{{ url }}{% for i in (1..9) %}';
    expect(await rendered('{% plain %}{{ title }}', { title })).toBe(title);
  });

  it('gives no address that a link may not have, nor one that ends its link', async () => {
    expect(await rendered('{{ url }}', { url: 'javascript:alert(1)' })).toBe('');
    expect(await rendered('[a]({{ url }})', { url: 'https://a.example/(x)?[b]="*_`' })).toBe(
      '[a](https://a.example/%28x%29?%5Bb%5D=%22%2A_%60)',
    );
  });
});

describe('any template at all', () => {
  const piece = fc.constantFrom(
    ...[
      '{{',
      '}}',
      '{%',
      '%}',
      '-',
      ' ',
      '\n',
      '|',
      '"',
      "'",
      'date:',
      'YYYY',
      'raw',
      'endraw',
      'if',
      'for m in measures',
      'endfor',
      'endif',
      '甲',
    ],
    ...FIELDS.map(({ name }) => `{{ ${name} }}`),
  );
  const template = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

  it('ends with a text or with an error at a place in it', async () => {
    await fc.assert(
      fc.asyncProperty(template, async (source) => {
        const result = await renderTemplate(source, readingOf([paragraph('各乡镇要压实责任。')]));
        if ('text' in result) return;
        const { line, column } = result.error;
        const lines = source.split('\n');
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      }),
      { numRuns: 3000 },
    );
  });

  it('has each offset of what is read somewhere in what was typed, in order', () => {
    fc.assert(
      fc.property(template, (source) => {
        const { text: laidOut, sourceOffset } = layOutSource(source);
        const offsets = [...laidOut, ''].map((_, index) => sourceOffset(index));
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        for (const offset of offsets) expect(offset).toBeLessThanOrEqual(source.length);
      }),
    );
  });
});

describe('a date in a form', () => {
  it.each([
    ['2021-11-05T15:32:27+08:00', 'YYYY-MM-DD HH:mm:ss', '2021-11-05 15:32:27'],
    ['2021-11-05T15:32+08:00', 'YY年M月D日H时m分s秒', '21年11月5日15时32分'],
    ['2021-11-05', 'DD.MM.YYYY', '05.11.2021'],
    ['2021-11', 'DD.MM.YYYY', '11.2021'],
    ['2021-11', '（YYYY年M月D日）', '（2021年11月）'],
    ['2021', 'YYYY-MM-DD', '2021'],
    ['2021', 'M月D日', ''],
    ['2021-11-05', 'HH:mm', ''],
    ['近日', 'YYYY-MM-DD', '近日'],
  ])('%s as %s is %s', (date, pattern, wanted) => {
    expect(formatDate(date, pattern)).toBe(wanted);
  });
});
