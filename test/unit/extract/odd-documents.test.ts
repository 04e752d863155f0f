import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/extract/extract.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';

const open = (html: string, contentType = 'text/html'): Document =>
  new JSDOM(html, { url: 'http://site.example/a.html', contentType }).window.document;
const textOf = (document: Document): readonly string[] => paragraphsOf(extract(document).blocks);
const SENTENCE = '会议要求，各乡镇要抓紧修复水毁道路，确保群众出行安全。';

describe('documents that are no pages of text', () => {
  it.each([
    ['an empty document', '', 'text/html', 'no-article'],
    ['a page of menus', '<ul><li><a href="/a">首页</a></li></ul>', 'text/html', 'no-article'],
    ['XML', '<rss><channel><title>消息</title></channel></rss>', 'application/xml', 'xml'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><text>文字</text></svg>', 'image/svg+xml', 'xml'],
    ['a frameset', '<html><frameset cols="20%,*"><frame src="a.html"></frameset></html>', 'text/html', 'frameset'],
  ])('%s is told apart', (_, html, contentType, outcome) => {
    const got = extract(open(html, contentType));
    expect(got.outcome).toBe(outcome);
    expect(got.blocks).toEqual([]);
  });

  it('reads a text file that the browser shows', () => {
    expect(textOf(open(`<pre>第一条 ${SENTENCE}\n第二条 ${SENTENCE}</pre>`))).toEqual([
      `第一条 ${SENTENCE}`,
      `第二条 ${SENTENCE}`,
    ]);
  });

  it('reads XHTML', () => {
    const html = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>通知</title></head><body><p>${SENTENCE}</p></body></html>`;
    expect(textOf(open(html, 'application/xhtml+xml'))).toEqual([SENTENCE]);
  });

  it('takes an index of links for a list', () => {
    const links = Array.from({ length: 60 }, (_, i) => `<li><a href="/n/${i}.html">第${i}条要闻的标题文字</a></li>`);
    expect(extract(open(`<title>要闻</title><ul>${links.join('')}</ul>`)).outcome).toBe('list');
  });

  it('survives deep nesting', () => {
    const depth = 3000;
    const html = `<title>t</title>${'<div>'.repeat(depth)}<p>${SENTENCE}</p>${'</div>'.repeat(depth)}`;
    expect(textOf(open(html))).toEqual([SENTENCE]);
  });
});

describe('what the reader chooses', () => {
  const page = (): Document =>
    open(
      `<title>修复道路 - 南坪网</title><h1>修复道路</h1><p>来源：南坪网 2020-07-01</p><div id="a"><p>${SENTENCE.repeat(3)}</p></div><div id="b"><p>另一处文字，由读者选出。</p></div>`,
    );

  it('takes a picked element', () => {
    const document = page();
    const root = document.querySelector('#b') as Element;
    const got = extract(document, { root });
    expect(got.outcome).toBe('picked');
    expect(paragraphsOf(got.blocks)).toEqual(['另一处文字，由读者选出。']);
    expect([got.title, got.source, got.published]).toEqual(['修复道路', '南坪网', '2020-07-01']);
  });

  it('takes a selection', () => {
    const document = page();
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('#b p') as Element);
    const got = extract(document, { root: range.cloneContents() });
    expect(got.outcome).toBe('selection');
    expect(paragraphsOf(got.blocks)).toEqual(['另一处文字，由读者选出。']);
    expect(got.title).toBe('修复道路');
  });

  it('follows a remembered selector where it matches, and only there', () => {
    expect(paragraphsOf(extract(page(), { hint: '#b' }).blocks)).toEqual(['另一处文字，由读者选出。']);
    expect(paragraphsOf(extract(page(), { hint: '#gone' }).blocks)).toContain(SENTENCE.repeat(3));
    expect(paragraphsOf(extract(page(), { hint: ':::' }).blocks)).toContain(SENTENCE.repeat(3));
  });
});
