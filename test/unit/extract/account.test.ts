import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { extract } from '../../../lib/extract/extract.ts';

const TEXT =
  '<p>青岚县水利局近日部署春季河道整治工作，全县计划整治四十公里，涉及三个乡镇，工程分两批实施。</p>' +
  '<p>县水利局要求，各乡镇要落实管护责任，不得随意占用河道，确保工程质量，按时完成任务。</p>';
const sourceAt = (url: string, box: string): string | undefined => {
  const page = `<body><div class=a><h1>青岚河整治记</h1><span>2025-04-11 20:35</span><div>${TEXT}</div></div>${box}</body>`;
  return extract(new JSDOM(page, { url }).window.document, { now: new Date('2026-11-27') }).source;
};
const BOX = '<div class=side><a href="/a/7c1f?from=20">青岚河边公众号</a></div>';

it('the account that the address stands under is the source, wherever its box stands', () => {
  expect(sourceAt('http://site.example/a/7c1f/3yWy', BOX)).toBe('青岚河边公众号');
});

it('an account that the page only links to is no source', () => {
  expect(sourceAt('http://site.example/a/9999/3yWy', BOX)).toBeUndefined();
});
