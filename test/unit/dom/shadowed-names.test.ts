import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { bodyOf, titleOf } from '../../../lib/dom/document.ts';
import { attributeOf, tagOf } from '../../../lib/dom/element.ts';
import { nodeTypeOf, parentElementOf } from '../../../lib/dom/node.ts';
import { extract } from '../../../lib/extract/extract.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';

const NAMES = (
  'id nodeType localName firstChild nextSibling parentNode parentElement textContent getAttribute hasAttribute ' +
  'hasAttributes querySelectorAll isConnected classList ownerDocument firstElementChild'
).split(' ');
const TEXT = [
  '南坪镇召开防汛工作会，要求各村严格落实值班值守制度。',
  '会议强调，要对低洼地段逐一排查，发现险情及时上报。',
];
const PAGE = `<title>南坪镇部署防汛工作</title><h1>南坪镇部署防汛工作</h1>
  <form id="main">${TEXT.map((line) => `<p>${line}</p>`).join('')}</form>`;

/** jsdom's forms do not answer with their inputs, as a browser's do: the form is made to. */
function withShadowedForm(): Document {
  const { document } = new JSDOM(PAGE, { url: 'http://site.example/1.html' }).window;
  const form = document.querySelector('form') as Element;
  for (const name of NAMES) Object.defineProperty(form, name, { value: document.createElement('input') });
  return document;
}

describe('a form whose inputs stand over its properties', () => {
  it('is asked through its prototypes', () => {
    const document = withShadowedForm();
    const form = document.querySelector('form') as Element;
    expect([nodeTypeOf(form), tagOf(form), attributeOf(form, 'id')]).toEqual([1, 'form', 'main']);
    expect(parentElementOf(form)).toBe(document.body);
  });

  it('does not keep its text from being read', () => {
    expect(paragraphsOf(extract(withShadowedForm()).blocks)).toEqual(TEXT);
  });
});

describe('a document whose pictures stand over its properties', () => {
  it('is asked through its prototypes', () => {
    const html = `${PAGE}<img name="body"><img name="title"><form name="querySelectorAll"></form>`;
    const { document } = new JSDOM(html).window;
    expect(String(document.title)).toBe('[object HTMLImageElement]');
    expect(titleOf(document)).toBe('南坪镇部署防汛工作');
    const body = bodyOf(document);
    expect(body && tagOf(body)).toBe('body');
    expect(paragraphsOf(extract(document).blocks)).toEqual(TEXT);
  });
});
