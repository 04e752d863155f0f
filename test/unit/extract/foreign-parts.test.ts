import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/extract/extract.ts';

const HERE = 'http://www.nanping.example/w/g.html';
const pagesOf = (second: string) => {
  const strip = `<p>【1】<a href="${second}">【2】</a></p>`;
  const body = '<p>一条古渡口，见证了县城百年变迁，也见证了几代人的生活。</p><p>公路通车以后，渡口渐渐冷清下来。</p>';
  const html = `<title>古渡新生</title><h1>古渡新生</h1><div class="content">${body}</div>${strip}`;
  return extract(new JSDOM(html, { url: HERE }).window.document).pages;
};

describe('a numbered link', () => {
  it('leads to a part where its address is that of the page with a number', () => {
    const second = 'http://www.nanping.example/w/g_2.html';
    expect(pagesOf('g_2.html')).toEqual({ current: 1, total: 2, urls: [HERE, second] });
  });

  it.each([
    ['another site', 'http://www.other.example/w/g_2.html'],
    ['another host of the same domain', 'http://img.nanping.example/w/g_2.html'],
    ['another scheme', 'https://www.nanping.example/w/g_2.html'],
    ['another port', 'http://www.nanping.example:8080/w/g_2.html'],
    ['another article', 'http://www.nanping.example/w/h_2.html'],
    ['another folder', 'http://www.nanping.example/v/g_2.html'],
    ['a script', 'javascript:open(2)'],
  ])('leads to no part where it leads to %s', (_, address) => {
    expect(pagesOf(address)).toBeUndefined();
  });
});
