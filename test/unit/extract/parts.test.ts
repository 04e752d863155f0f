import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/extract/extract.ts';
import { mergeParts } from '../../../lib/extract/merge.ts';
import { paragraphsOf, textOf } from '../../../lib/reading/paragraphs.ts';

const open = (html: string, url: string): Document => new JSDOM(html, { url }).window.document;
const part = (n: number, text: string): Document =>
  open(
    `<title>古渡新生_南坪网</title><h1>古渡新生</h1><p>来源：南坪网</p><div class="content"><p>一条古渡口，见证了县城百年变迁。</p><p>${text}</p></div><p>${[1, 2, 3].map((k) => (k === n ? `【${k}】` : `<a href="g${k > 1 ? `_${k}` : ''}.html">【${k}】</a>`)).join('')}</p>${n === 3 ? '<p>（责任编辑：江小白）</p>' : ''}`,
    `http://np.example/w/g${n > 1 ? `_${n}` : ''}.html`,
  );
const TEXTS = [
  '码头上曾经帆樯如林，商贾云集。',
  '公路通车以后，渡口渐渐冷清下来。',
  '如今这里建成了滨江公园，游人如织。',
];

describe('an article in parts', () => {
  it('is told', () => {
    expect(extract(part(2, TEXTS[1] ?? '')).pages).toEqual({
      current: 2,
      total: 3,
      urls: ['http://np.example/w/g.html', 'http://np.example/w/g_2.html', 'http://np.example/w/g_3.html'],
    });
  });

  it('is merged in order, without what each part repeats', () => {
    const parts = TEXTS.map((text, i) => extract(part(i + 1, text)));
    const [first, ...rest] = parts;
    if (!first) throw new Error('no parts');
    const whole = rest.reduce(mergeParts, first);
    expect(paragraphsOf(whole.blocks)).toEqual(['一条古渡口，见证了县城百年变迁。', ...TEXTS]);
    expect(whole.editor).toBe('江小白');
    expect(whole.title).toBe('古渡新生');
  });

  it.each([
    [
      'a select',
      `<p>第 <select onchange="location.href=this.value"><option value="g.html" selected>1</option><option value="g_2.html">2</option></select> 页</p>`,
    ],
    [
      'links that run a script',
      `<p><b>1</b> <a href="javascript:void(0)" onclick="location.href='g_2.html'">2</a> <a onclick="window.open('g_2.html')">下一页</a></p>`,
    ],
    [
      'buttons',
      `<p><button disabled>1</button><button onclick="location.href='g_2.html'">2</button><button onclick="location.href='g_2.html'">下一页</button></p>`,
    ],
    [
      'the title of the next part',
      `<p><a href="g_2.html">下一页：货站</a></p><div><a href="g.html">首页</a><a href="g.html">&lt;&lt;</a><span>1</span><a href="g_2.html">2</a><a href="g_2.html">末页</a></div>`,
    ],
  ])('is told by %s, which is no text of it', (_, pager) => {
    const document = open(
      `<title>古渡新生</title><h1>古渡新生</h1><p>来源：南坪网</p><div class="content"><p>${TEXTS[0]}</p><p>${TEXTS[1]}</p>${pager}</div>`,
      'http://np.example/w/g.html',
    );
    const { pages, blocks, notices } = extract(document);
    expect(pages).toEqual({
      current: 1,
      total: 2,
      urls: ['http://np.example/w/g.html', 'http://np.example/w/g_2.html'],
    });
    expect(paragraphsOf(blocks)).toEqual(TEXTS.slice(0, 2));
    expect(notices).toEqual([]);
  });

  it.each([
    '<p><input type="button" value="1" disabled><input type="button" value="下一页" onclick="turn(7,2)"></p>',
    '<p>第 1/4 页 <select onchange="go(this)"><option>1</option><option>2</option></select></p>',
    `<p><a onclick="location.href='https://other.example/w/g_2.html'">下一页</a> 共2页</p>`,
  ])('is said to have further parts where no address of them is known: %s', (pager) => {
    const document = open(
      `<title>古渡新生</title><h1>古渡新生</h1><p>来源：南坪网</p><div class="content"><p>${TEXTS[0]}</p><p>${TEXTS[1]}</p></div>${pager}`,
      'http://np.example/w/g.html',
    );
    const { pages, notices } = extract(document);
    expect([pages, notices]).toEqual([undefined, ['other-parts']]);
  });

  it('has no parts because of a select of months', () => {
    const months = Array.from({ length: 12 }, (_, i) => `<option>${i + 1}</option>`).join('');
    const document = open(
      `<title>古渡新生</title><h1>古渡新生</h1><div class="content"><p>${TEXTS.join('')}</p></div><form>出生月份 <select name="m">${months}</select></form>`,
      'http://np.example/w/g.html',
    );
    expect([extract(document).pages, extract(document).notices]).toEqual([undefined, []]);
  });

  it('does not take a list of other articles for parts', () => {
    const links = ['/a/100.html', '/b/200.html', '/c/300.html'].map((href, i) => `<a href="${href}">${i + 1}</a>`);
    const document = open(
      `<title>t</title><p>${TEXTS.join('')}</p><p>${links.join(' ')}</p>`,
      'http://np.example/w/g.html',
    );
    expect(extract(document).pages).toBeUndefined();
  });
});

describe('removals and completeness', () => {
  const line = fc.constantFrom(
    '<p>会议强调，各部门要压实责任，确保任务落实到位。</p>',
    '<p>要加强督促检查，对落实不力的严肃问责。</p>',
    '<div class="share">分享到：微信 微博</div>',
    '<ul><li><a href="/1">要闻一则</a></li><li><a href="/2">要闻二则</a></li></ul>',
    '<p>相关阅读</p>',
    '<p style="display:none">国产精品在线观看无码高清</p>',
    '<table><tr><td>年份</td><td>产量</td></tr><tr><td>2020</td><td>31万吨</td></tr></table>',
    '<img src="/a.jpg" width="400" height="300">',
    '<p>附件：<a href="/f.doc">名单.doc</a></p>',
  );

  it('accounts for every visible character, and puts removals where they were', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const document = open(`<title>抓落实</title><h1>抓落实</h1>${lines.join('')}`, 'http://np.example/x.html');
        const { blocks, removals, completeness, outcome } = extract(document);
        if (outcome !== 'article') return;
        const shown = removals.filter(({ reason, text }) => reason !== 'hidden' && !text.includes('国产精品'));
        const removed = shown.reduce((sum, { characters }) => sum + characters, 0);
        expect(completeness.kept + removed).toBe(completeness.visible);
        const kept = paragraphsOf(blocks).join('').replace(/\s/g, '').length;
        expect(kept).toBe(completeness.kept);
        for (const { at, text } of removals) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(blocks.length);
          expect(text.length).toBeLessThanOrEqual(300);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps addresses of a safe kind only', () => {
    const document = open(
      '<title>t</title><p>会议强调，要压实责任。<a href="javascript:alert(1)">甲</a><a href="/b">乙</a><a href="mailto:a@b.example">丙</a><a href="data:text/html,x">丁</a></p>',
      'http://np.example/x/y.html',
    );
    const runs = extract(document).blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    expect(textOf(runs)).toBe('会议强调，要压实责任。甲乙丙丁');
    expect(runs.flatMap(({ href }) => href ?? [])).toEqual(['http://np.example/b', 'mailto:a@b.example']);
  });
});
