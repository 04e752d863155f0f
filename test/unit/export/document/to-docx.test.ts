import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocx } from '../../../../lib/export/document/docx/to-docx.ts';
import type { ExportOptions } from '../../../../lib/export/export-options.ts';
import type { Footnote } from '../../../../lib/export/footnote.ts';
import { IN_TITLE } from '../../../../lib/export/footnote.ts';
import { escapeHtml } from '../../../../lib/export/html-text.ts';
import { soundText } from '../../../../lib/export/sound-text.ts';
import type { Block, Reading } from '../../../../lib/reading/article.ts';
import { paragraphsOf } from '../../../../lib/reading/paragraphs.ts';
import { reading as anyReading } from '../../../hostile/readings.ts';
import { paragraph, readingOf } from '../../reading/sample.ts';
import { EVERY_BLOCK } from '../every-block.ts';
import { NOTES, NOTICE } from './notice.ts';
import { GIF, pictureAddress } from './pictures.ts';
import { filesOf, parseXml, textLines, wordsOf } from './read-document.ts';

const read = (name: string): string => readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8');
const part = (path: string, reading: Reading, options?: ExportOptions): string =>
  filesOf(toDocx(reading, options)).get(path) ?? '';
const linesOf = (reading: Reading, options?: ExportOptions) => textLines(part('word/document.xml', reading, options));
const squeeze = (text: string): string => soundText(text).replace(/\s+/g, '');

/** Every address that a package leads out to. */
const outside = (files: ReadonlyMap<string, string>): readonly Element[] =>
  [...files]
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([, xml]) => [...parseXml(xml).getElementsByTagName('Relationship')])
    .filter((one) => one.getAttribute('TargetMode') === 'External');

describe('a Word document', () => {
  it.each([
    ['notice.docx.txt', linesOf(NOTICE, { marks: 'highlight', footnotes: NOTES })],
    ['every-block.docx.txt', linesOf(EVERY_BLOCK, { marks: 'bold', address: true })],
  ])('has the text and the styles of %s', (name, lines) => {
    expect(`${lines.join('\n')}\n`).toBe(read(name));
  });

  it('says who and when as it was told, and nothing of a programme', () => {
    const core = part('docProps/core.xml', { ...NOTICE, subjects: ['防汛', '通知'] }, { now: new Date(0) });
    const document = parseXml(core);
    const text = (name: string) => document.getElementsByTagName(name)[0]?.textContent;
    expect(text('dc:title')).toBe(NOTICE.title);
    expect(text('dc:creator')).toBe('云溪县人民政府办公室');
    expect(text('cp:keywords')).toBe('防汛，通知');
    expect(text('dcterms:created')).toBe('1970-01-01T00:00:00Z');
    expect(document.getElementsByTagName('cp:lastModifiedBy')).toHaveLength(0);
    expect(part('docProps/core.xml', NOTICE)).not.toContain('dcterms:created');
    expect(part('docProps/app.xml', NOTICE)).not.toContain('<Application');
  });

  it.each([
    ['zh-CN', 'zh-CN', '仿宋_GB2312', '方正小标宋简体'],
    [undefined, 'zh-CN', '仿宋_GB2312', '方正小标宋简体'],
    ['zh-Hant-TW', 'zh-TW', '仿宋', '方正小标宋繁体'],
    ['zh-HK', 'zh-HK', '仿宋', '方正小标宋繁体'],
  ])('of a text in %s is in %s and in faces that hold it', (lang, language, body, title) => {
    const { lang: _, ...rest } = NOTICE;
    const reading = lang === undefined ? rest : { ...rest, lang };
    const styles = parseXml(part('word/styles.xml', reading));
    const style = (id: string) =>
      [...styles.getElementsByTagName('w:style')].find((one) => one.getAttribute('w:styleId') === id);
    const face = (id: string) => style(id)?.getElementsByTagName('w:rFonts')[0]?.getAttribute('w:eastAsia');
    expect(styles.getElementsByTagName('w:lang')[0]?.getAttribute('w:eastAsia')).toBe(language);
    expect([face('Normal'), face('Title')]).toEqual([body, title]);
    expect(part('word/styles.xml', reading)).not.toContain('@');
    expect(part('word/fontTable.xml', reading)).toContain(`w:name="${body}"`);
  });

  it('shown in another script than the page has is in the faces of that', () => {
    expect(part('word/styles.xml', NOTICE, { lang: 'zh-Hant-HK' })).toContain('w:eastAsia="zh-HK"');
    expect(part('docProps/core.xml', NOTICE, { lang: 'zh-Hant-TW' })).toContain('>zh-TW<');
  });

  it('has the page of GB/T 9704 (5.2, 7.5): A4, a text area of 22 lines of 28 characters, — 1 — outside', () => {
    const document = parseXml(part('word/document.xml', NOTICE));
    const numbers = (name: string, ...attributes: readonly string[]) =>
      attributes.map((attribute) => Number(document.getElementsByTagName(name)[0]?.getAttribute(`w:${attribute}`)));
    const [width = 0, height = 0] = numbers('w:pgSz', 'w', 'h');
    const [top = 0, bottom = 0, left = 0, right = 0] = numbers('w:pgMar', 'top', 'bottom', 'left', 'right');
    // Twips to millimetres.
    const mm = (twips: number): number => Math.round((twips / 1440) * 254) / 10;
    expect([width, height, top, left].map(mm)).toEqual([210, 297, 37, 28]);
    expect([width - left - right, height - top - bottom].map(mm)).toEqual([156, 225]);
    const styles = parseXml(part('word/styles.xml', NOTICE));
    const normal = [...styles.getElementsByTagName('w:style')].find((one) => one.getAttribute('w:default') === '1');
    const value = (name: string, attribute: string): number =>
      Number(normal?.getElementsByTagName(name)[0]?.getAttribute(`w:${attribute}`));
    const [line, size, closer] = [value('w:spacing', 'line'), value('w:sz', 'val') * 10, -5];
    expect(Math.floor((height - top - bottom) / line)).toBe(22);
    expect(Math.floor((width - left - right) / (size + closer))).toBe(28);
    expect(normal?.querySelector('rPr > spacing')?.getAttribute('w:val')).toBe(String(closer));
    const footers = ['footer1', 'footer2'].map((name) => parseXml(part(`word/${name}.xml`, NOTICE)));
    expect(footers.map((one) => one.getElementsByTagName('w:jc')[0]?.getAttribute('w:val'))).toEqual(['right', 'left']);
    expect(footers.map((one) => one.documentElement.textContent)).toEqual(['— PAGE —', '— PAGE —']);
    const kinds = [...document.getElementsByTagName('w:footerReference')].map((one) => one.getAttribute('w:type'));
    expect(kinds).toEqual(['default', 'even']);
  });

  it('sets the names of attachments two characters in and under each other (7.3.4)', () => {
    const lines = linesOf(readingOf([paragraph('附件：1.名单'), paragraph('2. 清单')]), { header: false });
    expect(lines).toEqual(['Attachment w:spacing 579: 附件：1.名单', 'AttachmentMore w:ind 2053 474: 2. 清单']);
  });

  it('has the indent of its paragraphs once, and keeps what a page sets further in', () => {
    const far = '　　　　　　（签字）';
    const lines = linesOf(
      readingOf([paragraph('　　（一）落实要求。各乡镇负总责。'), paragraph('\u2003\u2003一、总则'), paragraph(far)]),
      { header: false },
    );
    expect(lines).toEqual([
      'Normal: {楷体_GB2312}（一）落实要求。各乡镇负总责。',
      'Heading1: 一、总则',
      `Normal: ${far}`,
    ]);
  });

  it('parts no fact under the title that fits in a line', () => {
    const authors = ['云溪县融媒体中心采访部', '陈某'];
    const reading = readingOf([], { source: '云溪发布', published: '2021-07-03T08:30', authors, editor: '李某、王某' });
    expect(linesOf(reading).at(-1)).toBe(
      'Facts: 来源：云溪发布　发布时间：2021-07-03 08:30⏎作者：云溪县融媒体中心采访部、陈某　责任编辑：李某、王某',
    );
  });

  it('fills its pages: no line is moved to the next for being alone', () => {
    const styles = parseXml(part('word/styles.xml', NOTICE));
    const normal = [...styles.getElementsByTagName('w:style')].find((one) => one.getAttribute('w:default') === '1');
    expect(normal?.getElementsByTagName('w:widowControl')[0]?.getAttribute('w:val')).toMatch(/^(?:false|0)$/);
  });

  it('numbers lists by itself, from where the page does, and leaves a number that the text says', () => {
    const item = (text: string, number?: number) => ({
      depth: 0,
      runs: [{ style: 'plain' as const, text }],
      ...(number !== undefined && { number }),
    });
    const list = (...items: ReturnType<typeof item>[]): Block => ({ kind: 'list', ordered: true, items });
    const reading = readingOf([
      list(item('巡查', 3), item('检修', 4), item('值守', 9)),
      list(item('（一）宣传')),
      list(item('上报', 40_000), item('归档', -2)),
    ]);
    expect(linesOf(reading, { header: false })).toEqual([
      'Normal 2.0: 巡查',
      'Normal 2.0: 检修',
      'Normal 3.0: 值守',
      'Normal: （一）宣传',
      'Normal: 40000. 上报',
      'Normal: -2. 归档',
    ]);
    const starts = [...parseXml(part('word/numbering.xml', reading)).getElementsByTagName('w:startOverride')];
    expect(starts.map((one) => one.getAttribute('w:val'))).toEqual(['3', '9']);
  });

  it('holds a picture that the page holds, within the text area, and links to others', () => {
    const figure = (src: string): Block => ({ kind: 'figure', src, alt: '泵站“一”', caption: [] });
    const reading = readingOf([
      figure(pictureAddress('gif', GIF(3000, 20))),
      figure('https://www.yunxi.example/1.jpg'),
    ]);
    const files = filesOf(toDocx(reading, { header: false }));
    expect(linesOf(reading, { header: false })).toEqual(['Picture: <泵站“一”>', 'Caption: (泵站“一”)']);
    const xml = files.get('word/document.xml') ?? '';
    // 156 mm.
    expect(parseXml(xml).getElementsByTagName('wp:extent')[0]?.getAttribute('cx')).toBe(String(156 * 36_000));
    expect(files.get('word/_rels/document.xml.rels')).toContain('Target="media/picture1.gif"');
    expect(files.get('[Content_Types].xml')).toContain('Extension="gif"');
  });

  it.each(['mailto:a@b.example', 'javascript:alert(1)', 'ftp://a.example/1.png', 'data:image/svg+xml;base64,PHN2Zy8+'])(
    'links to no picture at %s',
    (src) => {
      const reading = readingOf([{ kind: 'figure', src, alt: '泵站', caption: [] }]);
      expect(linesOf(reading, { header: false })).toEqual(['Caption: 泵站']);
      expect(outside(filesOf(toDocx(reading)))).toEqual([]);
    },
  );

  it('writes a table that no programme would open as lines', () => {
    const cell = { runs: [{ style: 'plain' as const, text: '甲' }], header: false, columnSpan: 1, rowSpan: 1 };
    const wide: Block = { kind: 'table', caption: [], rows: [Array.from({ length: 64 }, () => cell)] };
    expect(linesOf(readingOf([wide]), { header: false })).toEqual([`TableText: ${Array(64).fill('甲').join('　')}`]);
  });

  it('of nothing at all is a document', () => {
    const files = filesOf(toDocx(readingOf([], { title: '' })));
    expect(textLines(files.get('word/document.xml') ?? '')).toEqual([]);
  });

  it('links to no more than it can', () => {
    const runs = Array.from({ length: 10_050 }, (_, at) => {
      return { style: 'plain' as const, text: '甲', href: `https://a.example/${at}` };
    });
    const files = filesOf(toDocx(readingOf([{ kind: 'paragraph', runs }])));
    expect(outside(files)).toHaveLength(10_000);
    expect(wordsOf(files.get('word/document.xml') ?? '')).toContain('甲'.repeat(10_050));
  });
});

const anyNotes: fc.Arbitrary<readonly Footnote[]> = fc
  .array(
    fc.record({
      paragraph: fc.integer({ min: IN_TITLE, max: 8 }),
      offset: fc.nat(30),
      text: fc.string({ unit: 'binary' }),
    }),
    {
      maxLength: 4,
    },
  )
  .map((all) => all.toSorted((a, b) => a.paragraph - b.paragraph || a.offset - b.offset));

describe('whatever a page holds', () => {
  it('every part is XML, every word is there, and nothing leads elsewhere but links', () => {
    fc.assert(
      fc.property(anyReading, anyNotes, fc.constantFrom('none', 'bold', 'highlight'), (one, footnotes, marks) => {
        const files = filesOf(toDocx(one, { marks, footnotes, address: true }));
        for (const [, xml] of files) parseXml(xml);
        const words = squeeze(wordsOf(files.get('word/document.xml') ?? ''));
        const texts = [one.title, ...paragraphsOf(one.blocks)];
        expect(texts.filter((text) => !words.includes(squeeze(text)))).toEqual([]);
        const notes = squeeze(wordsOf(files.get('word/footnotes.xml') ?? ''));
        expect(footnotes.filter(({ text }) => !notes.includes(squeeze(text)))).toEqual([]);
        for (const link of outside(files)) {
          expect(link.getAttribute('Type')).toMatch(/\/hyperlink$/);
          expect(link.getAttribute('Target')).toMatch(/^(?:https?|mailto):/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(anyReading, (one) => {
        const options = { now: new Date(1_600_000_000_000), measures: true } as const;
        expect(toDocx(one, options)).toEqual(toDocx(one, options));
      }),
      { numRuns: 30 },
    );
  });

  it('any text can stand in XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = parseXml(`<a b="${escapeHtml(text)}">${escapeHtml(text)}</a>`).documentElement;
        expect(written.textContent).toBe(soundText(text));
        expect(written.getAttribute('b')).toBe(soundText(text).replace(/[\t\n]/g, ' '));
      }),
    );
  });

  it('words that look like a placeholder stay', () => {
    const text = '@body@ @language@ {numbers-0} %1.';
    expect(linesOf(readingOf([paragraph(text)]), { header: false })).toEqual([`Normal: ${text}`]);
  });
});
