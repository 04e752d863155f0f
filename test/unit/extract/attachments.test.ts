import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/extract/extract.ts';
import { textOf } from '../../../lib/reading/paragraphs.ts';

const TEXT =
  '<p>为进一步规范全县农贸市场秩序，经县政府同意，现将有关事项通知如下，请认真贯彻执行。</p><p>各镇要落实属地责任，于每季度末将进展情况报县市场监管局，逾期不报的予以通报。</p>';
const filesOf = (inside: string, below = '', beside = '') => {
  const html = `<title>关于规范市场的通知</title>${beside}<div class="box"><h1>关于规范市场的通知</h1><div class="txt">${TEXT}${inside}</div>${below}</div>`;
  const { blocks } = extract(new JSDOM(html, { url: 'http://www.qingxu.example/zw/a.html' }).window.document);
  return blocks.flatMap((block) => (block.kind === 'attachment' ? [[textOf(block.runs), block.href]] : []));
};
const at = (path: string) => `http://www.qingxu.example${path}`;

describe('attachments that tell no format', () => {
  it.each([
    [
      'by their text',
      '',
      '<div><p><a href="/f/P01">附件1：评定细则</a></p><p><a href="/f/P02">附件2：登记表</a></p></div>',
      [
        ['附件1：评定细则', at('/f/P01')],
        ['附件2：登记表', at('/f/P02')],
      ],
    ],
    [
      'under a heading, numbered outside of the link',
      '<p>附件：</p><p>1.<a href="/c/download.jsp?id=1">成绩</a></p><p>2.<a href="/c/download.jsp?id=2">名单</a></p>',
      '',
      [
        ['1.成绩', at('/c/download.jsp?id=1')],
        ['2.名单', at('/c/download.jsp?id=2')],
      ],
    ],
    [
      'under 相关附件 below the body',
      '',
      '<div><div>相关附件</div><ul><li><a href="/file/7">评定表</a></li></ul></div>',
      [['评定表', at('/file/7')]],
    ],
    [
      'with a count of downloads, which is dropped',
      '',
      '<ul><li>附件【<a href="/d.jsp?wbfileid=7">申报书</a>】已下载<span>36</span>次</li></ul>',
      [['附件【申报书】', at('/d.jsp?wbfileid=7')]],
    ],
  ])('are kept %s', (_, inside, below, files) => {
    expect(filesOf(inside, below)).toEqual(files);
  });

  it.each([
    ['a link called 附件 in a navigation', '', '<div class="nav"><a href="/">首页</a><a href="/fj">附件</a></div>'],
    [
      'headlines under 相关阅读',
      '<div><h3>相关阅读</h3><ul><li><a href="/a/1.html">附件管理办法出台</a></li><li><a href="/a/2.html">召开例会</a></li></ul></div>',
      '',
    ],
  ])('are not %s', (_, below, beside) => {
    expect(filesOf('', below, beside)).toEqual([]);
  });
});
