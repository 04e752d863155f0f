import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { findSetPhrases, setPhrases } from '../../../lib/phrases/find-set-phrases.ts';

const found = (text: string): string[] =>
  findSetPhrases([text]).map((span) => `${text.slice(span.start, span.end)}=${span.phrase.term}`);

describe('findSetPhrases', () => {
  it('has at least 250 entries, each with a gloss and a source, none twice', () => {
    const all = setPhrases();
    expect(all.length).toBeGreaterThanOrEqual(250);
    expect(new Set(all.map((phrase) => phrase.term)).size).toBe(all.length);
    for (const phrase of all) {
      expect(phrase.en, phrase.term).toMatch(/^[ -~–—’é]+$/);
      expect(['news', 'web', 'law', 'party-document', 'policy-document', 'speech', 'usage']).toContain(phrase.source);
      expect(phrase.members).not.toContain('');
      expect(phrase.members.length, phrase.term).not.toBe(1);
    }
  });

  it('takes the longest, and other forms of a term', () => {
    expect(found('落实“四早”要求，做好外防输入、内防反弹各项工作')).toEqual([
      '四早=四早',
      '外防输入、内防反弹=外防输入、内防反弹',
    ]);
    expect(found('推行河长制')).toEqual(['河长制=河湖长制']);
  });

  it('takes an ambiguous term in quotation marks only', () => {
    expect(found('兜牢基层“三保”底线')).toEqual(['三保=三保']);
    expect(found('这两新学校明年开学')).toEqual([]);
  });

  it('works in traditional text', () => {
    const text = '兜牢“三保”底线，落实林长制，推进“放管服”改革';
    const traditional = Converter({ from: 'cn', to: 'tw' })(text).replaceAll('“', '「').replaceAll('”', '」');
    const spans = (source: string): unknown =>
      findSetPhrases([source]).map(({ start, end, phrase }) => [start, end, phrase.term]);
    expect(spans(traditional)).toEqual(spans(text));
    expect(spans(text)).toHaveLength(3);
  });
});
