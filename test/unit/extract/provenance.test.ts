import { describe, expect, it } from 'vitest';
import { provenanceOf } from '../../../lib/extract/header/provenance.ts';

const signs = (source: string, host: string, self = '', more = {}): readonly string[] =>
  provenanceOf({ host, source, self: () => self, spam: false, damaged: false, sourceHost: undefined, ...more }).signs;

describe('provenanceOf', () => {
  it.each([
    ['新华社', 'www.news.cn', ''],
    ['人民网-《人民日报》', 'politics.people.com.cn', ''],
    ['青芦县水利局', 'www.qinglu.example', ''],
    ['云浦日报', 'www.yunpu.example', '云浦新闻网'],
    ['本站原创', 'www.school.example', '第一中学'],
  ])('%s is at home on %s', (source, host, self) => {
    expect(signs(source, host, self)).toEqual([]);
  });

  it.each([
    ['新华社', 'www.yunpu.example', '云浦新闻网'],
    ['临枫日报', 'www.docs.example', '公文素材库'],
  ])('%s is a guest on %s', (source, host, self) => {
    expect(signs(source, host, self)).toEqual(['foreign-host']);
  });

  it('calls a page a mirror for any sign', () => {
    const of = (more: object): boolean =>
      provenanceOf({
        host: 'a.example',
        source: '本站',
        self: () => '',
        spam: false,
        damaged: false,
        sourceHost: undefined,
        ...more,
      }).mirror;
    expect([of({}), of({ spam: true }), of({ damaged: true }), of({ source: '新华社' })]).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});
