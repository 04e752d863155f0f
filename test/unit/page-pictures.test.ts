import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { loadedPictures } from '../../lib/browser/page-pictures.ts';

/** A page whose pictures are loaded as given: the address chosen, `''` for one that did not load. */
function pageOf(html: string, chosen: readonly string[]): Document {
  const { document } = new JSDOM(html, { url: 'https://www.yunxi.example/a/t1.html' }).window;
  for (const [index, image] of [...document.images].entries()) {
    const current = chosen[index] ?? '';
    Object.defineProperties(image, {
      complete: { value: true },
      currentSrc: { value: current },
      naturalWidth: { value: current ? 800 : 0 },
      naturalHeight: { value: current ? 600 : 0 },
    });
  }
  return document;
}

describe('loadedPictures', () => {
  it('knows a picture by every address of its srcset', () => {
    const document = pageOf('<img src="s.jpg" srcset="m.jpg 800w, /big/l.jpg 1600w">', [
      'https://www.yunxi.example/a/m.jpg',
    ]);
    expect([...loadedPictures([document]).keys()]).toEqual([
      'https://www.yunxi.example/a/m.jpg',
      'https://www.yunxi.example/a/s.jpg',
      'https://www.yunxi.example/big/l.jpg',
    ]);
  });

  it('leaves out what did not load, and the address a lazy picture will have', () => {
    const document = pageOf('<img src="gone.jpg"><img src="blank.gif" data-src="later.jpg">', [
      '',
      'https://www.yunxi.example/a/blank.gif',
    ]);
    expect([...loadedPictures([document]).keys()]).toEqual(['https://www.yunxi.example/a/blank.gif']);
  });

  it('takes the first of two with one address', () => {
    const at = 'https://www.yunxi.example/a/x.jpg';
    const document = pageOf('<img id="one" src="x.jpg"><img id="two" src="x.jpg">', [at, at]);
    expect(loadedPictures([document]).get(at)?.getAttribute('id')).toBe('one');
  });
});
