import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { provideRepair } from '../../../lib/browser/load-repair.ts';
import { readAllParts, readPage } from '../../../lib/browser/read-page.ts';
import { chineseness } from '../../../lib/charset/chineseness.ts';
import { decode } from '../../../lib/charset/decode.ts';
import { isSamePage } from '../../../lib/charset/same-page.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';
import { gbkCode } from '../../../lib/repair/bytes/gbk.ts';
import { repair } from '../../../lib/repair/repair.ts';

// As the repair script does, which the background puts beside the reader script when bytes are to be read anew.
provideRepair({ repair, chineseness, isSamePage, decode });

const HOST = 'http://www.nanping.example';
const TEXTS = [
  '码头上曾经帆樯如林，商贾云集，是全县最热闹的地方。',
  '公路通车以后，渡口渐渐冷清下来，船工纷纷上岸谋生。',
  '如今这里建成了滨江公园，游人如织，老渡口焕发新生。',
];
const LEAD = '一条古渡口，见证了县城百年变迁，也见证了几代人的生活。';

const pageOf = (body: string, more = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>古渡新生_南坪网</title>${more}</head><body><h1>古渡新生</h1><p>来源：南坪网　2021-07-03 08:30</p>${body}</body></html>`;
const addressOf = (n: number): string => `${HOST}/w/g${n > 1 ? `_${n}` : ''}.html`;
const partOf = (n: number, more = ''): string =>
  pageOf(
    `<div class="content"><p>${n === 1 ? LEAD : ''}${TEXTS[n - 1]}</p>${more}</div><p>${[1, 2, 3].map((k) => (k === n ? `【${k}】` : `<a href="${addressOf(k)}">【${k}】</a>`)).join('')}</p>`,
  );

interface Answer {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type?: string;
}

/** The reader script's world: a page at an address, and what its site answers. Gives the addresses that were asked. */
function visit(html: string, url: string, answers: Readonly<Record<string, Answer | undefined>> = {}) {
  const { window } = new JSDOM(html, { url });
  const asked: string[] = [];
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('location', window.location);
  vi.stubGlobal('DOMParser', window.DOMParser);
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const answer = answers[address];
    if (!answer) throw new TypeError('Failed to fetch');
    const response = new Response(answer.body, { headers: { 'content-type': answer.type ?? 'text/html' } });
    Object.defineProperty(response, 'url', { value: address });
    return response;
  });
  return { document: window.document, asked };
}

const textsOf = ({ blocks }: Awaited<ReturnType<typeof readPage>>): readonly string[] => paragraphsOf(blocks);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('reading the page', () => {
  it('asks no address when the page is sound', async () => {
    const { asked } = visit(pageOf(`<p>${LEAD}</p><p>${TEXTS[0]}</p>`), addressOf(1));
    expect(textsOf(await readPage({}))).toEqual([LEAD, TEXTS[0]]);
    expect(asked).toEqual([]);
  });

  it('reads what is selected instead', async () => {
    const { document } = visit(pageOf(`<p>${LEAD}</p><p id="second">${TEXTS[0]}</p><p>${TEXTS[1]}</p>`), addressOf(1));
    document.getSelection()?.selectAllChildren(document.querySelector('#second') as Element);
    const reading = await readPage({});
    expect(reading.outcome).toBe('selection');
    expect(textsOf(reading)).toEqual([TEXTS[0]]);
  });

  it('reads the page where only blank space is selected, or nothing', async () => {
    const { document } = visit(pageOf(`<p>${LEAD}</p><p>${TEXTS[0]}</p><pre>  \n </pre>`), addressOf(1));
    document.getSelection()?.selectAllChildren(document.querySelector('pre') as Element);
    expect((await readPage({})).outcome).toBe('article');
    document.getSelection()?.collapse(document.querySelector('p'), 0);
    expect((await readPage({})).outcome).toBe('article');
  });

  it('reads the page where the browser keeps no selection, as of a frame that is not shown', async () => {
    const { document } = visit(pageOf(`<p>${LEAD}</p><p>${TEXTS[0]}</p>`), addressOf(1));
    vi.spyOn(Object.getPrototypeOf(document) as Document, 'getSelection').mockReturnValue(null);
    expect((await readPage({})).outcome).toBe('article');
    expect(document.getSelection()).toBeNull();
  });

  it('reads what is selected in a frame of the site', async () => {
    const { document } = visit(pageOf('<iframe></iframe>'), addressOf(1));
    const inner = document.querySelector('iframe')?.contentDocument as Document;
    inner.body.innerHTML = `<p>${TEXTS[1]}</p>`;
    inner.getSelection()?.selectAllChildren(inner.body);
    expect(textsOf(await readPage({}))).toEqual([TEXTS[1]]);
  });

  it('reads what was picked by hand, whatever is selected', async () => {
    const { document } = visit(pageOf(`<p>${LEAD}</p><p id="second">${TEXTS[0]}</p>`), addressOf(1));
    document.getSelection()?.selectAllChildren(document.querySelector('p') as Element);
    const reading = await readPage({}, document.querySelector('#second') as Element);
    expect(reading.outcome).toBe('picked');
    expect(textsOf(reading)).toEqual([TEXTS[0]]);
  });

  it('reads the place remembered for this site, and for no other', async () => {
    const html = pageOf(`<div class="a"><p>${LEAD}</p><p>${TEXTS[0]}</p></div><div class="b"><p>${TEXTS[1]}</p></div>`);
    visit(html, addressOf(1));
    expect(textsOf(await readPage({ 'www.nanping.example': 'div.b' }))).toEqual([TEXTS[1]]);
    expect(textsOf(await readPage({ 'nanping.example': 'div.b' }))).toContain(LEAD);
    expect(textsOf(await readPage(Object.create({ 'www.nanping.example': 'div.b' })))).toContain(LEAD);
  });

  it('tells the year of a date that is shown without one by the clock', async () => {
    vi.useFakeTimers({ now: new Date('2023-07-09T10:00+08:00'), toFake: ['Date'] });
    visit(
      pageOf(`<p>${LEAD}</p><p>${TEXTS[0]}</p>`).replace('2021-07-03 08:30', '发布时间：7月3日 08:30'),
      addressOf(1),
    );
    const { published } = await readPage({});
    expect(published).toMatch(/^2023-07-03/);
  });
});

describe('a page in the wrong charset', () => {
  const html = pageOf(`<p>${LEAD}${TEXTS.join('')}</p>`);
  const misread = new TextDecoder('gbk').decode(new TextEncoder().encode(html));

  it('is read again from its own address, by what its bytes are', async () => {
    const answer = { body: new TextEncoder().encode(html), type: 'text/html; charset=gbk' };
    const { asked } = visit(misread, addressOf(1), { [addressOf(1)]: answer });
    const reading = await readPage({});
    expect(asked).toEqual([addressOf(1)]);
    expect(reading.notices).toContain('charset-reread');
    expect(textsOf(reading)).toEqual([LEAD + TEXTS.join('')]);
  });

  it('is read as it is where the site does not answer, which is said', async () => {
    visit(misread, addressOf(1));
    expect((await readPage({})).notices).toContain('charset-reread-failed');
  });

  it('is read as it is where another page answers in its place', async () => {
    const other = pageOf('<form><input><select><option>1</option></select></form><ol><li>请登录</li></ol>'.repeat(20));
    visit(misread, addressOf(1), { [addressOf(1)]: { body: new TextEncoder().encode(other + html) } });
    const reading = await readPage({});
    expect(reading.notices).toContain('charset-reread-failed');
    expect(reading.notices).not.toContain('charset-reread');
    expect(textsOf(reading).join('')).not.toContain('请登录');
  });

  it('may be a text file', async () => {
    const lines = [LEAD, '气温<5℃时停止供水，水位>3米时立即转移。', ...TEXTS];
    const text = lines.join('\n');
    const shown = new TextDecoder('gbk').decode(new TextEncoder().encode(text));
    const { document } = visit('<pre></pre>', `${HOST}/w/1.txt`, {
      [`${HOST}/w/1.txt`]: { body: new TextEncoder().encode(text), type: 'text/plain' },
    });
    (document.querySelector('pre') as Element).textContent = shown;
    // jsdom has no documents of this type.
    const { Document } = document.defaultView as unknown as { Document: { prototype: object } };
    vi.spyOn(Document.prototype as { contentType: string }, 'contentType', 'get').mockReturnValue('text/plain');
    const reading = await readPage({});
    expect(reading.notices).toContain('charset-reread');
    expect(textsOf(reading)).toEqual(lines);
  });
});

describe('an article in parts', () => {
  const all = { [addressOf(2)]: { body: partOf(2) }, [addressOf(3)]: { body: partOf(3) } };

  it('is joined in order from the addresses of its own site, the page itself not asked again', async () => {
    const { asked } = visit(partOf(1), addressOf(1), all);
    const steps: string[] = [];
    const reading = await readAllParts({}, (done, total) => steps.push(`${done}/${total}`));
    expect(textsOf(reading)).toEqual([LEAD + TEXTS[0], TEXTS[1], TEXTS[2]]);
    expect(asked).toEqual([addressOf(2), addressOf(3)]);
    expect(steps).toEqual(['1/3', '2/3', '3/3']);
    expect(reading).toMatchObject({ url: addressOf(1), title: '古渡新生' });
    expect(reading.notices).not.toContain('truncated');
    expect(reading.pages).toBeUndefined();
  });

  it('begins with its first part, wherever the reader is', async () => {
    const { asked } = visit(partOf(3), addressOf(3), {
      [addressOf(1)]: { body: partOf(1) },
      [addressOf(2)]: { body: partOf(2) },
    });
    const reading = await readAllParts({});
    expect(textsOf(reading)).toEqual([LEAD + TEXTS[0], TEXTS[1], TEXTS[2]]);
    expect(asked).toEqual([addressOf(1), addressOf(2)]);
    expect(reading.url).toBe(addressOf(3));
  });

  it('ends before a part that does not answer, and says so', async () => {
    visit(partOf(1), addressOf(1), { [addressOf(2)]: { body: partOf(2) } });
    const reading = await readAllParts({});
    expect(textsOf(reading)).toEqual([LEAD + TEXTS[0], TEXTS[1]]);
    expect(reading.notices).toContain('truncated');
    expect(reading.pages).toMatchObject({ current: 2, total: 3 });
    expect(reading.url).toBe(addressOf(1));
  });

  it('is the part shown where the first does not answer', async () => {
    visit(partOf(2), addressOf(2));
    const reading = await readAllParts({});
    expect(textsOf(reading)).toEqual([TEXTS[1]]);
    expect(reading.notices).toContain('truncated');
  });

  it('is the page alone where there are no further parts', async () => {
    const { asked } = visit(pageOf(`<p>${LEAD}</p><p>${TEXTS[0]}</p>`), addressOf(1));
    expect(textsOf(await readAllParts({}))).toEqual([LEAD, TEXTS[0]]);
    expect(asked).toEqual([]);
  });

  it('means by an address in a part what it means there', async () => {
    const link = '<p>名单见<a href="../f/1.htm">附表</a>。</p>';
    const addresses = async (part: string): Promise<readonly (string | undefined)[]> => {
      visit(partOf(1), addressOf(1), { ...all, [addressOf(2)]: { body: part } });
      const { blocks } = await readAllParts({});
      return blocks.flatMap((block) =>
        block.kind === 'paragraph' ? block.runs.flatMap(({ href }) => (href ? [href] : [])) : [],
      );
    };
    expect(await addresses(partOf(2, link))).toEqual([`${HOST}/f/1.htm`]);
    expect(await addresses(partOf(2, link.replace('../f/1.htm', '?list')))).toEqual([`${addressOf(2)}?list`]);
    const based = partOf(2, link).replace('<title>', '<base href="http://www.nanping.example/x/y/z.html"><title>');
    expect(await addresses(based)).toEqual([`${HOST}/x/f/1.htm`]);
  });

  it('is decoded part by part, by what the bytes of each are', async () => {
    const html = partOf(2).replace('utf-8', 'gbk');
    const bytes = [...html].flatMap((char) => {
      const code = char < '\x80' ? 0 : gbkCode(char.charCodeAt(0));
      return code === 0 ? char.charCodeAt(0) : [code >> 8, code & 0xff];
    });
    const declared = { body: Uint8Array.from(bytes), type: 'text/html; charset=gbk' };
    visit(partOf(1), addressOf(1), { ...all, [addressOf(2)]: declared });
    expect(textsOf(await readAllParts({}))).toEqual([LEAD + TEXTS[0], TEXTS[1], TEXTS[2]]);
  });
});
