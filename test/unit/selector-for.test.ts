import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { selectorFor } from '../../lib/app/selector-for.ts';

const open = (html: string): Document => new JSDOM(html).window.document;
const element = (document: Document, selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

describe('selectorFor', () => {
  it('names stable ids and classes, not made-up ones', () => {
    const document = open('<div class="main c_1234567"><div id="content_998877" class="article"><p>甲</p></div></div>');
    expect(selectorFor(element(document, '.article'))).toBe('div.article');
    expect(selectorFor(element(document, '.main'))).toBe('div.main');
  });

  it('tells an element from its equals', () => {
    const document = open(
      '<div><p>甲</p><p>乙</p></div><div class="list"><span></span><div>甲</div><div>乙</div></div><div class="list"><div>丙</div></div>',
    );
    expect(selectorFor(element(document, 'p + p'))).toBe('p:nth-of-type(2)');
    for (const each of document.body.querySelectorAll('*')) {
      expect(document.querySelector(selectorFor(each) ?? '')).toBe(each);
    }
  });

  it('counts a step only where one before it is alike', () => {
    const list = '<div class="list"><b>1</b><i>甲</i><i>乙</i></div>';
    const document = open(`${list}${list}`);
    expect(selectorFor(element(document, 'div + div > i'))).toBe('div.list:nth-of-type(2) > i');
    expect(selectorFor(element(document, 'div + div > i + i'))).toBe('div.list:nth-of-type(2) > i:nth-of-type(2)');
  });

  it.each(['3a', '-3a', '-', 'a:b', 'a.b', '--x', '正文', 'w-1/2', '1'])('escapes the name %s', (name) => {
    for (const attribute of ['id', 'class']) {
      const document = open('<div></div><div></div>');
      const [, second] = document.querySelectorAll('div');
      if (!second) throw new Error('no second');
      second.setAttribute(attribute, name);
      const selector = selectorFor(second);
      expect(selector).not.toContain('nth-of-type');
      expect(document.querySelector(selector ?? '')).toBe(second);
    }
  });

  it('offers nothing for what no selector finds', () => {
    const document = open('<div></div>');
    expect(selectorFor(document.documentElement)).toBeUndefined();
    expect(selectorFor(document.createElement('div'))).toBeUndefined();
  });
});
