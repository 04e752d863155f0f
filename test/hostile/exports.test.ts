import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cite, toHtml, toMarkdown, toText } from '../../lib/export/index.ts';
import { paragraphsOf } from '../../lib/reading/paragraphs.ts';
import { reading } from './readings.ts';
import { runs } from './texts.ts';

const ALL = { header: true, measures: true, address: true } as const;

/** Elements and attributes that our HTML may hold, whatever the page held. */
const ELEMENTS = new Set(
  'a blockquote br caption em figcaption figure h1 h2 h3 h4 h5 h6 img li mark ol p strong sub sup table tbody td th tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(['alt', 'start', 'value', 'border', 'colspan', 'rowspan']);
const isSafe = (address: string): boolean => /^(?:https?|mailto):/.test(address);

type Node = DefaultTreeAdapterTypes.ChildNode;

const isOurs = (name: string, value: string): boolean => {
  if (name === 'href' || name === 'src') return isSafe(value);
  if (name === 'style') return /^(?:text-align:(?:center|right)|background-color:#\w+)$/.test(value);
  return ATTRIBUTES.has(name);
};

/** Fails on an element or attribute that is not ours; gives the text. */
function readHarmless(nodes: readonly Node[]): string {
  let text = '';
  for (const node of nodes) {
    if ('value' in node) text += node.value;
    else if (!('tagName' in node) || !ELEMENTS.has(node.tagName)) throw new Error(`not ours: ${node.nodeName}`);
    else {
      const foreign = node.attrs.find(({ name, value }) => !isOurs(name, value));
      if (foreign) throw new Error(`not ours: ${foreign.name}="${foreign.value}"`);
      text += readHarmless(node.childNodes);
    }
  }
  return text;
}

/** Without spaces, and without the halves of characters, which a mark may part and a parser then replaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the HTML parser drops U+0000
const squeeze = (text: string): string => text.replace(/[\s\u0000\ud800-\udfff\ufffd]+/g, '');

describe('exports', () => {
  it('HTML of 20,000 hostile readings holds our elements only, and every paragraph as text', () => {
    fc.assert(
      fc.property(reading, (one) => {
        const shown = squeeze(readHarmless(parseFragment(toHtml(one, ALL)).childNodes));
        expect(paragraphsOf(one.blocks).filter((paragraph) => !shown.includes(squeeze(paragraph)))).toEqual([]);
      }),
      runs(20_000),
    );
  });

  it('Markdown of 20,000 hostile readings holds no tag but our own, and no address but a safe one', () => {
    fc.assert(
      fc.property(reading, (one) => {
        // What a backslash precedes is text. Our tags, links and addresses go; no markup may be left.
        const rest = toMarkdown(one, ALL)
          .replace(/\\[\s\S]/g, '')
          .replace(/<\/?(?:strong|em|mark|sup|sub|br)>/g, '')
          .replace(/(?:\]\()?<(?:https?|mailto):[^<>\n]*>/g, '');
        expect(rest).not.toMatch(/<|\]\(/);
      }),
      runs(20_000),
    );
  });

  it('plain text and citation of 20,000 hostile readings hold what there is', () => {
    fc.assert(
      fc.property(reading, (one) => {
        const text = squeeze(toText(one, ALL));
        expect(paragraphsOf(one.blocks).filter((paragraph) => !text.includes(squeeze(paragraph)))).toEqual([]);
        expect(cite(one)).toContain(one.title);
      }),
      runs(20_000),
    );
  });
});
