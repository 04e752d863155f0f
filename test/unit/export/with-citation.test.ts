import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite, toHtml, toMarkdown, toText } from '../../../lib/export/index.ts';
import { withCitation } from '../../../lib/export/with-citation.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';
import { paragraph, readingOf } from '../reading/sample.ts';
import { EVERY_BLOCK } from './every-block.ts';

const reading = readingOf([
  { kind: 'heading', level: 2, runs: [{ style: 'plain', text: '一、压实责任' }] },
  paragraph('各乡镇要抓好落实。'),
  { kind: 'list', ordered: false, items: [{ depth: 0, runs: [{ style: 'plain', text: '巡查堤防' }] }] },
  paragraph('严禁擅离职守。'),
]);
const citation = cite(reading);

describe('a text with its citation', () => {
  it('has it as its last paragraph, the address a link', () => {
    expect(toText(withCitation(reading, citation, false))).toBe(
      '一、压实责任\n各乡镇要抓好落实。\n巡查堤防\n严禁擅离职守。\n云溪县召开防汛工作会议[EB/OL]. https://www.yunxi.example/2021/t1.html.',
    );
    expect(toHtml(withCitation(reading, citation, false), { header: false })).toContain(
      '<a href="https://www.yunxi.example/2021/t1.html">https://www.yunxi.example/2021/t1.html</a>.</p>',
    );
  });

  it('is a quotation in Markdown, what cannot be quoted between its parts', () => {
    expect(toMarkdown(withCitation(reading, citation, true), { header: false })).toMatch(
      /^> \*\*一、压实责任\*\*\n>\n> 各乡镇要抓好落实。\n\n- 巡查堤防\n\n> 严禁擅离职守。\n\n云溪县/,
    );
  });

  it('keeps every paragraph in its place, for the marks in it', () => {
    expect(paragraphsOf(withCitation(EVERY_BLOCK, '引文', true).blocks)).toEqual([
      ...paragraphsOf(EVERY_BLOCK.blocks),
      '引文',
    ]);
  });

  it('links no address that is not safe, and says what the citation says', () => {
    expect(
      toHtml(withCitation({ ...reading, url: 'javascript:alert(1)' }, 'javascript:alert(1)', false)),
    ).not.toContain('href="javascript');
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', reading.url, 'x'), (said, url) => {
        const [last] = withCitation({ ...reading, url }, said, false).blocks.slice(-1);
        expect(paragraphsOf(last ? [last] : [])).toEqual([said]);
      }),
    );
  });
});
