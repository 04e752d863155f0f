import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isSamePage } from '../../../lib/charset/same-page.ts';

const parse = (html: string): Document => new JSDOM(html).window.document;

/** A page of a county portal; `id` and the numbers of the text tell it from its neighbours. */
const page = (id: number, text: string): string => `<!doctype html><title>通知</title><body>
  <div id="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/bmfw/">便民服务</a></div>
  <div class="crumbs"><a href="/zwgk/tz/">通知</a></div>
  <div class="article"><h1>通知</h1><p class="info">2023-07-${id}</p><div class="content">${text}</div></div>
  <script>var pageId = ${id}; count(4711, 12, 13, 14, 15, 16, 17, 18);</script>
  <div id="foot"><a href="/about.html">关于</a></div></body>`;

const TEXT = '<p>各乡镇要在3月28日前排查隐患点126处，转移群众1840人，储备冲锋舟60艘。</p><p>值班电话4002213。</p>';
const OTHER = '<p>全县完成造林2.7万亩，占年度任务的93%，投入资金5160万元，用工38412人次。</p><p>比去年多11%。</p>';

const inLatin = (html: string): string => Buffer.from(html, 'utf8').toString('latin1');

describe('isSamePage', () => {
  it('knows a page that was decoded wrongly', () => {
    expect(isSamePage(parse(inLatin(page(12, TEXT))), parse(page(12, TEXT)))).toBe(true);
  });

  it('knows a page whose scripts have run', () => {
    const shown = page(12, TEXT)
      .replace(
        '<div id="foot">',
        '<div id="ad"><img src="/ad.gif"></div><div class="share">分享 88</div><div id="foot">',
      )
      .replace('<a href="/bmfw/">便民服务</a>', '');
    expect(isSamePage(parse(shown), parse(page(12, TEXT)))).toBe(true);
  });

  it('takes no other article of the same site for it', () => {
    expect(isSamePage(parse(inLatin(page(12, TEXT))), parse(page(19, OTHER)))).toBe(false);
  });

  it.each([
    ['a page to log in', '<body><form action="/login"><input name="user"><input name="password"></form></body>'],
    ['a page for machines', '<body><div class="captcha"><p>请完成验证</p><img src="/c.png"></div></body>'],
    ['an empty answer', ''],
  ])('takes no %s for it', (_, html) => {
    expect(isSamePage(parse(page(12, TEXT)), parse(html))).toBe(false);
  });

  it('goes by the numbers of a text file', () => {
    const text = (words: string): Document => parse(`<body><pre>${words}</pre></body>`);
    const again = parse('<body></body>');
    again.body.textContent = TEXT;
    expect(isSamePage(text(inLatin(TEXT).replaceAll('<', '&lt;')), again)).toBe(true);
    expect(isSamePage(text(OTHER.replaceAll('<', '&lt;')), again)).toBe(false);
  });
});
