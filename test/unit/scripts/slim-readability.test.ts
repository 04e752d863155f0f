import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { bodyOf } from '../../../lib/dom/document.ts';
import { fromPage, type PageElement } from '../../../lib/dom/page-node.ts';
import { readLines } from '../../../lib/extract/page/lines.ts';
import { layoutOf } from '../../../lib/extract/page/visibility.ts';
import { walk } from '../../../lib/extract/page/walk.ts';
import { READABILITY, withoutUnused } from '../../../scripts/slim-readability.ts';

const candidate = '../../../lib/extract/body/readability-candidate.ts';
type Candidate = typeof import('../../../lib/extract/body/readability-candidate.ts');

const source = readFileSync(READABILITY, 'utf8');
const module: { exports?: new (...args: readonly unknown[]) => object } = {};
new Function('module', withoutUnused(source))(module);
let uses = 0;
class Slim extends (module.exports ?? Object) {
  constructor(...args: readonly unknown[]) {
    super(...args);
    uses++;
  }
}

const { readabilityLines: whole } = (await import(candidate)) as Candidate;
vi.doMock('@mozilla/readability/Readability.js', () => ({ default: Slim }));
vi.resetModules();
const { readabilityLines: slimmed } = (await import(candidate)) as Candidate;

const folder = new URL('../../articles/', import.meta.url);
/** Every eighth: what is asked is the same on each. */
const names = readdirSync(folder).filter((_, i) => i % 8 === 0);

describe('Readability without what is never called', () => {
  it.each(names)('keeps the same lines of %s', (name) => {
    const html = readFileSync(new URL(`${name}/page.html`, folder), 'utf8');
    const document = fromPage(new JSDOM(html).window.document);
    const page = walk(document, bodyOf(document) as PageElement, layoutOf(document));
    const lines = readLines(page);
    uses = 0;
    const kept = slimmed(page, lines);
    expect(uses).toBe(1);
    expect(kept.size).toBeGreaterThan(0);
    expect(kept).toEqual(whole(page, lines));
    expect(uses).toBe(1);
  });

  it('leaves out more than a third', () => {
    expect(withoutUnused(source).length).toBeLessThan(0.65 * source.length);
  });

  it('refuses a version in which a method is missing', () => {
    expect(() => withoutUnused(source.replace('_fixLazyImages(root) {', '_fixPictures(root) {'))).toThrow(
      '_fixLazyImages found 0 times',
    );
  });
});
