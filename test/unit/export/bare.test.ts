import { describe, expect, it } from 'vitest';
import { toHtml, toMarkdown, toText } from '../../../lib/export/index.ts';
import type { Block } from '../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../reading/sample.ts';

const empty = (text: string): Block => ({
  kind: 'list',
  ordered: true,
  items: [
    { depth: 0, runs: [{ style: 'plain', text }] },
    { depth: 0, runs: [{ style: 'plain', text: '检修泵站' }] },
  ],
});

describe('a page that says little', () => {
  it('gets a title and no line of facts', () => {
    const reading = readingOf([paragraph('要压实责任。')]);
    expect(toText(reading, { header: true })).toBe('云溪县召开防汛工作会议\n\n要压实责任。');
    expect(toMarkdown(reading)).toBe('# 云溪县召开防汛工作会议\n\n要压实责任。\n');
    expect(toHtml(reading)).toBe('<h1>云溪县召开防汛工作会议</h1>\n<p>要压实责任。</p>');
  });

  it.each(['', ' ', '\n'])('leaves no line for a paragraph of %j', (text) => {
    const reading = readingOf([paragraph('甲'), paragraph(text), paragraph('乙')]);
    expect(toText(reading)).toBe('甲\n乙');
    expect(toMarkdown(reading, { header: false })).toBe('甲\n\n乙\n');
  });

  it('numbers no empty item as text', () => {
    expect(toText(readingOf([empty('')]))).toBe('2. 检修泵站');
    expect(toText(readingOf([empty(' ')]))).toBe('2. 检修泵站');
  });

  it.each(['', 'data:text/html,1', 'javascript:alert(1)'])('gives no address where it is none to follow: %j', (url) => {
    const reading = readingOf([paragraph('甲')], { url });
    expect(toHtml(reading, { header: false, address: true })).toBe('<p>甲</p>');
    expect(toMarkdown(reading, { header: false, address: true })).toBe('甲\n');
  });
});
