import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toEpub } from '../../../../lib/export/document/epub/to-epub.ts';
import { soundText } from '../../../../lib/export/sound-text.ts';
import type { Block, Reading } from '../../../../lib/reading/article.ts';
import { paragraphsOf } from '../../../../lib/reading/paragraphs.ts';
import { reading as anyReading } from '../../../hostile/readings.ts';
import { readingOf } from '../../reading/sample.ts';
import { EVERY_BLOCK } from '../every-block.ts';
import { NOTES, NOTICE } from './notice.ts';
import { JPEG, pictureAddress } from './pictures.ts';
import { filesOf, parseXml } from './read-document.ts';

const read = (name: string): string => readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8');
const part = (path: string, reading: Reading, options = {}): string =>
  filesOf(toEpub(reading, options)).get(`EPUB/${path}`) ?? '';
const texts = (xml: string, name: string) =>
  [...parseXml(xml).getElementsByTagName(name)].map((one) => one.textContent);
const squeeze = (text: string): string => soundText(text).replace(/\s+/g, '');

describe('a book of one article', () => {
  it.each([
    ['notice.xhtml', part('text.xhtml', NOTICE, { marks: 'highlight', footnotes: NOTES })],
    ['notice-nav.xhtml', part('nav.xhtml', NOTICE)],
    ['every-block.xhtml', part('text.xhtml', EVERY_BLOCK, { marks: 'bold', address: true })],
  ])('is as in %s', (name, xhtml) => expect(`${xhtml}\n`).toBe(read(name)));

  it('tells a reader of books what it is by its first bytes (OCF, 4.3)', () => {
    const bytes = toEpub(NOTICE);
    expect(strFromU8(bytes.subarray(0, 4), true)).toBe('PK\u0003\u0004');
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('says who, what and when', () => {
    const opf = part('package.opf', { ...EVERY_BLOCK, lang: 'zh-cn' }, { now: new Date(0) });
    expect(texts(opf, 'dc:identifier')).toEqual(['https://www.yunxi.example/2021/t1.html?a=1&b=%222%22']);
    expect(texts(opf, 'dc:creator')).toEqual(['陈某', '李某']);
    expect(texts(opf, 'dc:publisher')).toEqual(['云溪发布']);
    expect(texts(opf, 'dc:date')).toEqual(['2021-07-03']);
    expect(texts(opf, 'dc:language')).toEqual(['zh-CN']);
    // A moment at the beginning of time is none.
    expect(texts(opf, 'meta')).toEqual(['2021-07-03T00:30:05Z']);
  });

  it('of a page that says little has a title, a name and a table of contents', () => {
    const bare = readingOf([], { title: ' ', url: 'about:blank', lang: 'no language' });
    const opf = part('package.opf', bare);
    expect(texts(opf, 'dc:title')).toEqual(['about:blank']);
    expect(texts(opf, 'dc:identifier')[0]).toMatch(/^urn:text:[\da-f]{8}$/);
    expect(texts(opf, 'dc:language')).toEqual(['zh-CN']);
    expect(texts(part('nav.xhtml', bare), 'li')).toEqual(['about:blank']);
  });

  it('holds a picture that the page holds', () => {
    const figure: Block = { kind: 'figure', src: pictureAddress('jpeg', JPEG(9, 9)), alt: '"泵站"', caption: [] };
    const reading = readingOf([figure]);
    expect(part('text.xhtml', reading)).toContain('<img src="images/picture1.jpg" alt="&quot;泵站&quot;"/>');
    expect(part('package.opf', reading)).toContain('href="images/picture1.jpg" media-type="image/jpeg"');
  });

  it.each(['mailto:a@b.example', 'javascript:alert(1)', 'ftp://a.example/1.png', 'data:image/svg+xml;base64,PHN2Zy8+'])(
    'links to no picture at %s',
    (src) => {
      const xhtml = part('text.xhtml', readingOf([{ kind: 'figure', src, alt: '泵站', caption: [] }]));
      expect(xhtml).toContain('<figure>泵站</figure>');
    },
  );

  it('is XHTML with every word in it, and nothing that runs or is elsewhere, whatever a page holds', () => {
    fc.assert(
      fc.property(anyReading, (one) => {
        const files = filesOf(toEpub(one, { marks: 'bold', address: true }));
        for (const [path, xml] of files) if (/\.(?:x?html|opf|xml)$/.test(path)) parseXml(xml);
        const document = parseXml(files.get('EPUB/text.xhtml') ?? '');
        const words = squeeze(document.getElementsByTagName('body')[0]?.textContent ?? '');
        const all = [one.title, ...paragraphsOf(one.blocks)];
        expect(all.filter((text) => !words.includes(squeeze(text)))).toEqual([]);
        for (const element of document.getElementsByTagName('*')) {
          expect(element.nodeName).not.toMatch(/script|iframe|object|embed|svg/);
          expect([...element.attributes].filter(({ name }) => /^on|^style$/.test(name))).toEqual([]);
          expect(element.getAttribute('src') ?? 'images/').toMatch(/^images\//);
          expect(element.getAttribute('href') ?? '#').toMatch(/^(?:https?:|mailto:|#|style\.css)/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same bytes for the same input', () => {
    const options = { now: new Date(1_600_000_000_000) };
    expect(toEpub(EVERY_BLOCK, options)).toEqual(toEpub(EVERY_BLOCK, options));
  });
});
