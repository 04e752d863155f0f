import fc from 'fast-check';
import { address, piece, words } from './texts.ts';

/*
 * Pages as hand, template, mirror or malice make them: well formed or not, with forms that shadow properties of elements,
 * tables in tables, headers in odd places, styles that hide, spans without end.
 */

const BLOCKS = [
  'p',
  'div',
  'section',
  'article',
  'li',
  'td',
  'h1',
  'h2',
  'h3',
  'blockquote',
  'center',
  'pre',
  'font',
  'span',
  'dd',
  'x-block',
];
const INLINE = ['b', 'strong', 'em', 'span', 'font', 'sup', 'sub', 'u', 'ruby', 'rt', 'a', 'label', 'svg', 'math'];
const ATTRIBUTES = [
  'class="content"',
  'class="TRS_Editor"',
  'id="zoom"',
  'class="share"',
  'class="title"',
  'style="display:none"',
  'style="visibility:hidden;position:absolute;left:-9999px"',
  'style="font-size:0"',
  'style="text-align:center"',
  'align=right',
  'hidden',
  'aria-hidden=true',
  'onclick=alert(1)',
  'colspan=9999',
  'rowspan=-1',
  'start=999999999999',
  'type=a',
  'dir=rtl',
  'lang=zh-TW',
  'name=id',
  'contenteditable',
  'slot=x',
  'xmlns="x"',
  '"broken',
];
/** Names of controls that hide the properties of their form. */
const SHADOWS = [
  'id',
  'nodeType',
  'getAttribute',
  'hasAttribute',
  'tagName',
  'children',
  'parentNode',
  'attributes',
  'style',
  'childNodes',
  'className',
  'textContent',
  'remove',
  'closest',
];
const FIXED = [
  '<br>',
  '<br><br>',
  '<hr>',
  '<!-- 正文开始 -->',
  '<![CDATA[x]]>',
  '</div>',
  '</p></p>',
  '<table><tr><td>',
  '</td></tr></table>',
  '<script>var a = "</p>";</script>',
  '<style>.a{display:none} {{{</style>',
  '<noscript>打开脚本</noscript>',
  '<template><p>模板</p></template>',
  '<iframe src="about:blank"></iframe>',
  '<select><option>一<option>二</select>',
  '<textarea><p>',
  '<title>又一个标题</title>',
  '<meta name="PubDate" content="2024-99-99">',
  '<meta name="author" content="">',
  '<base href="javascript:1">',
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":7,"author":[null]}</script>',
  '<div class="pages"><a href="?p=2">2</a> <a href="?p=3">下一页</a></div>',
  '<p>来源：云岭日报 2024-11-20 08:30 责任编辑：王某某</p>',
  '<p>　　',
  '&nbsp;&#0;&#xD800;&bogus;&lt',
];

const attributes = fc
  .array(fc.constantFrom(...ATTRIBUTES), { maxLength: 2 })
  .map((all) => all.map((one) => ` ${one}`).join(''));
const inline = fc.oneof(
  { weight: 4, arbitrary: words },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...INLINE), attributes, piece)
      .map(([name, more, inside]) => `<${name}${more}>${inside}</${name}>`),
  },
  { weight: 1, arbitrary: fc.tuple(address, piece).map(([href, inside]) => `<a href="${href}">${inside}</a>`) },
  { weight: 1, arbitrary: fc.tuple(address, piece).map(([src, alt]) => `<img src='${src}' alt="${alt}" width=600>`) },
);
const shadowing = fc
  .tuple(fc.array(fc.constantFrom(...SHADOWS), { minLength: 1, maxLength: 3 }), words)
  .map(
    ([names, inside]) => `<form>${names.map((name) => `<input name=${name} value=1>`).join('')}<p>${inside}</p></form>`,
  );

const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom(...BLOCKS), attributes, fc.array(inline, { maxLength: 3 }))
        .map(([name, more, inside]) => `<${name}${more}>${inside.join('')}</${name}>`),
    },
    { weight: 2, arbitrary: fc.constantFrom(...FIXED) },
    { weight: 1, arbitrary: shadowing },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...BLOCKS, 'table', 'tr', 'ul', 'ol'),
          attributes,
          fc.array(tie('block'), { maxLength: 4 }),
        )
        .map(([name, more, inside]) => `<${name}${more}>${inside.join('')}</${name}>`),
    },
  ),
})).block;

/** A line said again and again, in as many elements. */
const many = fc
  .tuple(block, fc.integer({ min: 5, max: 40 }))
  .map(([one, times]) => one.repeat(Math.min(times, Math.ceil(1500 / (one.length + 1)))));

/** The text of a page, at most some thousand characters. */
export const page: fc.Arbitrary<string> = fc
  .tuple(words, fc.array(fc.oneof({ weight: 6, arbitrary: block }, { weight: 1, arbitrary: many }), { maxLength: 8 }))
  .map(([title, blocks]) => `<title>${title}</title>${blocks.join('\n')}`);
