import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { toOfficial } from '../../../../lib/export/document/to-official.ts';
import { soundText } from '../../../../lib/export/sound-text.ts';
import { paragraphsOf } from '../../../../lib/reading/paragraphs.ts';
import { reading as anyReading } from '../../../hostile/readings.ts';
import { paragraph, readingOf } from '../../reading/sample.ts';
import { NOTES, NOTICE } from './notice.ts';

const read = (name: string): string => readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8');

const ELEMENTS = new Set('#text a b br em h1 h2 h3 h4 h5 img p span strong sub sup table tbody td tr'.split(' '));
const STYLE =
  /^(?:(?:margin|text-align|text-indent|line-height|font-family|font-size|font-weight|color|background-color|border|border-collapse|padding|width|mso-[a-z-]+):[\p{L}\d ,.'%#_-]+(?:;|$))+$/u;
const VALUES: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?|mailto):/,
  src: /^(?:https?:|data:image\/(?:png|jpe?g|gif);base64,)/,
  alt: /^/,
  style: STYLE,
  border: /^1$/,
  cellspacing: /^0$/,
  width: /^100%$/,
  colspan: /^\d+$/,
  rowspan: /^\d+$/,
};

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The text of a fragment. @throws where an element or attribute is not ours */
function harmlessText(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (!ELEMENTS.has(node.nodeName)) throw new Error(`not ours: ${node.nodeName}`);
      if ('value' in node) return node.value;
      if (!('attrs' in node)) return '';
      const foreign = node.attrs.find(({ name, value }) => !VALUES[name]?.test(value));
      if (foreign) throw new Error(`not ours: ${foreign.name}="${foreign.value}"`);
      return harmlessText(node.childNodes);
    })
    .join('');
}

const squeeze = (text: string): string => soundText(text).replace(/\s+/g, '');

describe('公文格式', () => {
  it('sets a notice as GB/T 9704 does', () => {
    expect(`${toOfficial(NOTICE, { marks: 'highlight', footnotes: NOTES })}\n`).toBe(read('notice.htm'));
  });

  it('says what Word asks for', () => {
    const [body] = toOfficial(readingOf([paragraph('各乡镇要压实责任。')]), { header: false }).split('>');
    expect(body).toContain('text-indent:32pt;mso-char-indent-count:2.0;line-height:28pt;mso-line-height-rule:exactly');
    expect(body).toContain('font-family:仿宋_GB2312,');
    expect(body).toContain('mso-fareast-font-family:仿宋_GB2312;font-size:16pt');
  });

  it('has no source, no date and no address of a page unless it is asked', () => {
    expect(toOfficial(NOTICE)).not.toMatch(/来源|发布时间|https?:/);
    expect(toOfficial(NOTICE, { address: true })).toContain('href="https://www.yunxi.example/2021/t7.html"');
  });

  it('sets a table of many columns smaller, each as wide as its longest figure asks for', () => {
    const cell = (text: string) => ({
      runs: [{ style: 'plain' as const, text }],
      header: false,
      columnSpan: 1,
      rowSpan: 1,
    });
    const rows = Array.from({ length: 3 }, () => Array.from({ length: 16 }, (_, at) => cell(at % 2 ? '1' : '12345.6')));
    const html = toOfficial(readingOf([{ kind: 'table', caption: [], rows }]), { header: false });
    expect(new Set(html.match(/(?<=font-size:)[\d.]+pt/g))).toEqual(new Set(['6.5pt']));
    expect([...new Set(html.match(/(?<=<td style="width:)\d+%/g))]).toEqual(['8%', '4%']);
  });

  it('of nothing is nothing', () => expect(toOfficial(readingOf([], { title: '' }))).toBe(''));

  it('holds our elements only, and every paragraph as text, whatever a page holds', () => {
    fc.assert(
      fc.property(anyReading, (one) => {
        const html = toOfficial(one, { marks: 'bold', address: true });
        const shown = squeeze(harmlessText(parseFragment(html).childNodes));
        expect([one.title, ...paragraphsOf(one.blocks)].filter((text) => !shown.includes(squeeze(text)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
