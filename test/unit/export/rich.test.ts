import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../../lib/export/export-options.ts';
import { toHtmlFile } from '../../../lib/export/to-html-file.ts';
import { toRich } from '../../../lib/export/to-rich.ts';
import type { Block, Reading } from '../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../reading/sample.ts';
import { EVERY_BLOCK } from './every-block.ts';

const pasted = (reading: Reading, options: ExportOptions = {}): DocumentFragment =>
  JSDOM.fragment(toRich(reading, options));
const figure = (src: string): Block => ({ kind: 'figure', src, alt: '现场', caption: [] });
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

describe('rich text', () => {
  const whole = pasted(EVERY_BLOCK, { measures: true });
  const all = [...whole.querySelectorAll('*')];

  it('carries its look in each block, in a font that Word knows, and no class', () => {
    expect(all.filter((one) => one.hasAttribute('class'))).toEqual([]);
    const blocks = [...whole.querySelectorAll<HTMLElement>('p, h1, h2, h3, li, td, th')];
    expect(blocks.length).toBeGreaterThan(20);
    for (const one of blocks) expect(one.getAttribute('style')).toMatch(/^font-family:(?:宋体,SimSun|黑体,SimHei),/);
  });

  it('has lists in their items, with their numbers', () => {
    const list = whole.querySelector('ol');
    expect(list?.getAttribute('start')).toBe('3');
    expect(list?.querySelector(':scope > li > ul > li')?.textContent).toBe('白天两次');
  });

  it('has tables whose widths add up, with borders and padding on each cell', () => {
    const row = [...(whole.querySelector('table tr')?.children ?? [])];
    const widths = row.map((cell) => Number.parseInt(cell.getAttribute('width') ?? '', 10));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(100);
    for (const cell of whole.querySelectorAll('td, th')) {
      expect(cell.getAttribute('style')).toMatch(/;border:1px solid #808080;padding:4px 6px;.*;width:\d+%$/);
    }
  });

  it('is in the language it is shown in, with its fonts', () => {
    const langOf = (options: ExportOptions, lang?: string) =>
      pasted(readingOf([paragraph('甲')], lang === undefined ? {} : { lang }), options).firstElementChild;
    expect(langOf({})?.getAttribute('lang')).toBe('zh-CN');
    expect(langOf({}, 'en')?.getAttribute('lang')).toBe('zh-CN');
    expect(langOf({}, 'zh-Hant-TW')?.getAttribute('lang')).toBe('zh-TW');
    expect(langOf({ lang: 'zh-HK' }, 'zh-CN')?.getAttribute('lang')).toBe('zh-HK');
    expect(langOf({}, 'zh-TW')?.getAttribute('style')).toContain('新細明體,PMingLiU');
  });

  it('sets prose in by two characters, unless that is not wished', () => {
    const reading = readingOf([
      paragraph('甲'),
      { ...paragraph('乙'), align: 'right' } as Block,
      paragraph('\u3000丙'),
    ]);
    const indents = (options: ExportOptions) =>
      [...pasted(reading, { ...options, header: false }).querySelectorAll('p')].map((one) =>
        one.getAttribute('style')?.includes('text-indent:24pt'),
      );
    expect(indents({})).toEqual([true, false, false]);
    expect(indents({ indent: false })).toEqual([false, false, false]);
  });

  it('marks as it is asked to', () => {
    expect(whole.querySelectorAll('mark').length).toBe(3);
    const bold = pasted(EVERY_BLOCK, { marks: 'bold' });
    expect([bold.querySelectorAll('mark').length, bold.querySelectorAll('strong').length]).toEqual([0, 8]);
    expect(pasted(EVERY_BLOCK, { marks: 'none' }).querySelectorAll('mark').length).toBe(0);
  });

  it('of a reading with nothing in it is nothing', () => {
    expect(pasted(readingOf([], { title: '', url: '' }), { address: true }).textContent?.trim()).toBe('');
  });
});

describe('a page of its own', () => {
  const page = (reading: Reading, options: ExportOptions = {}): Document =>
    new JSDOM(toHtmlFile(reading, options)).window.document;

  it('forbids all but its own sheet and pictures', () => {
    const policy = page(EVERY_BLOCK).querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content');
    expect(policy).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; base-uri 'none'; form-action 'none'",
    );
  });

  it('holds the pictures that it may show, and links those of http', () => {
    const document = page(
      readingOf([figure('https://a.example/1.png'), figure('http://a.example/2.png'), figure(PIXEL)]),
    );
    expect([...document.images].map((one) => one.getAttribute('src'))).toEqual(['https://a.example/1.png', PIXEL]);
    expect(document.querySelector('figure a')?.getAttribute('href')).toBe('http://a.example/2.png');
  });

  it.each([
    'data:image/svg+xml;base64,PHN2Zy8+',
    'data:text/html;base64,PGI+',
    'javascript:alert(1)',
    'mailto:a@b.example',
  ])('takes no %s for a picture', (src) => {
    const document = page(readingOf([figure(src)]));
    expect([document.images.length, document.links.length]).toEqual([0, 0]);
  });

  it('has a title, whatever the page', () => {
    expect(page(EVERY_BLOCK).title).toBe(EVERY_BLOCK.title);
    expect(page(readingOf([], { title: ' ' })).title).toBe('正文');
    expect(page(readingOf([], { title: ' ' })).querySelector('h1')).toBe(null);
  });

  it('has its footnotes and its address below', () => {
    const footnotes = [{ paragraph: 0, offset: 1, text: '原文作“曱”' }];
    const document = page(readingOf([paragraph('甲')]), { footnotes, address: true });
    expect(document.querySelector(document.querySelector('main sup a')?.getAttribute('href') ?? '')?.textContent).toBe(
      '原文作“曱” ↩',
    );
    expect(document.querySelector('footer a')?.getAttribute('href')).toBe('https://www.yunxi.example/2021/t1.html');
  });
});
