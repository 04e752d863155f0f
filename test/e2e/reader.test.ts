import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import {
  bodyOf,
  choose,
  chooseIn,
  chooseInReader,
  clickIn,
  openPopup,
  textIn,
  textsIn,
  waitForOverlay,
} from './in-popup.ts';
import { type Answer, serve, type TestServer } from './server.ts';

const pages = fileURLToPath(new URL('./pages', import.meta.url));

const PARTS = [
  '青渡县召开农业农村工作会议，总结上年度工作，安排部署今年重点任务。会议由县长主持，各乡镇主要负责同志参加。',
  '会议要求，各乡镇要在3月底前完成高标准农田建设任务，建设面积不少于2万亩，不得占用生态保护红线。',
  '会议强调，要健全防止返贫监测机制，每月开展一次排查，发现问题及时上报，确保各项政策落实到位。',
];

/** An article in three parts, as a CMS writes it; `last` parts answer. */
function paged(folder: string, last: number): Record<string, Answer> {
  const name = (part: number): string => (part === 1 ? 't1001.html' : `t1001_${part}.html`);
  const links = PARTS.map((_, i) => `<a href="${name(i + 1)}">${i + 1}</a>`).join(' ');
  return Object.fromEntries(
    PARTS.slice(0, last).map((text, i) => [
      `/${folder}/${name(i + 1)}`,
      {
        body: `<!doctype html><meta charset="utf-8"><title>青渡县召开农业农村工作会议_青渡网</title>
          <h1>青渡县召开农业农村工作会议</h1><p class="info">来源：青渡日报　时间：2022-02-18</p>
          <div class="content"><p>${text}</p></div><div class="pages">上一页 ${links} 下一页</div>`,
      },
    ]),
  );
}

describe.each(BROWSERS)('$name', ({ start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  const visit = async (path: string): Promise<TestPage> => {
    page = await browser.open(server.origin + path);
    return page;
  };

  beforeAll(async () => {
    const damaged = await readFile(`${pages}/damaged.html`, 'utf8');
    server = await serve(pages, {
      ...paged('whole', 3),
      ...paged('broken', 2),
      // The mirror lost the 月 and 日 of the date.
      '/lost.html': { body: damaged.replace('7月5日上午', '75上午') },
    });
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  it('keeps every button of the popup within its width, in every language', async () => {
    const popup = await openPopup(await visit('/notice.html'));
    await until('the outline', () => textIn(popup, '.toolbar [data-panel=outline]'));
    const outside = await popup.evaluate<string[]>(
      `[...document.querySelectorAll('.toolbar button, .toolbar label, .footer button')].filter(e => e.getBoundingClientRect().right > innerWidth || e.getBoundingClientRect().left < 0).map(e => e.textContent)`,
    );
    expect(outside).toEqual([]);
    await popup.close();
  });

  it('takes repairs back, one and all, and applies them again', async () => {
    const popup = await openPopup(await visit('/damaged.html'));
    const whole = async (): Promise<string> => [await textIn(popup, 'h1'), ...(await bodyOf(popup))].join('\n');
    const repaired = await whole();
    await clickIn(popup, '[data-action=original]');
    await until('the page’s own text', async () => (await bodyOf(popup))[1]?.startsWith('會(huì)議指出,，'));
    expect(await textIn(popup, 'h1')).toContain('召開(kāi)');
    await clickIn(popup, '[data-action=original]');
    await until('the repaired text', async () => (await whole()) === repaired);

    await clickIn(popup, '.receipt-line [data-panel=receipt]');
    await until('the receipt', () => textIn(popup, '.receipt summary'));
    await clickIn(popup, '.receipt .repairs li button.link');
    await until('one repair taken back', async () => (await whole()) !== repaired);
    await clickIn(popup, '.receipt .repairs li.undone button.link');
    await until('it is applied again', async () => (await whole()) === repaired);
    expect(await textIn(popup, '.receipt [data-kind=pinyinNotes] + .repairs li')).toMatch(/^\p{Script=Han}\(/u);
    await clickIn(popup, '.receipt [data-kind=pinyinNotes]');
    await until('all notes taken back', async () => (await bodyOf(popup))[1]?.includes('會(huì)議'));
    await clickIn(popup, '.receipt [data-kind=pinyinNotes]');
    await until('all notes gone again', async () => (await whole()) === repaired);
    await popup.close();
  });

  it('offers what is lost for good, and fills it in only when told to', async () => {
    const popup = await openPopup(await visit('/lost.html'));
    expect((await bodyOf(popup))[0]).toContain('75上午');
    await clickIn(popup, '.repair.offered');
    await until('the card', () => textIn(popup, '.repair-card ins'));
    await clickIn(popup, '.repair-card [data-action=accept]');
    await until('the guess in its place', async () => (await bodyOf(popup))[0]?.includes('7月5日上午'));
    await clickIn(popup, '.repair-card [data-action=keep]');
    await until('the page’s own text', async () => (await bodyOf(popup))[0]?.includes('75上午'));
    await popup.close();
  });

  it('puts back what was left out', async () => {
    const popup = await openPopup(await visit('/damaged.html'));
    const before = await bodyOf(popup);
    await clickIn(popup, '[data-panel=info]');
    await until('the list', () => textIn(popup, '.removals li'));
    await clickIn(popup, '.removals li button.link');
    await until('more text', async () => (await bodyOf(popup)).length > before.length);
    await clickIn(popup, '.removals li button.link');
    await until('as before', async () => (await bodyOf(popup)).join() === before.join());
    await popup.close();
  });

  it('joins the parts of an article', async () => {
    const popup = await openPopup(await visit('/whole/t1001.html'));
    expect(await bodyOf(popup)).toEqual([PARTS[0]]);
    expect(await textIn(popup, '.notice')).toMatch(/1\D+3/);
    await clickIn(popup, '.notice button');
    await until('all parts', async () => (await bodyOf(popup)).length === 3);
    expect(await bodyOf(popup)).toEqual(PARTS);
    await popup.close();
  });

  it('keeps the parts it has when one does not answer', async () => {
    const popup = await openPopup(await visit('/broken/t1001.html'));
    await clickIn(popup, '.notice button');
    await until('two parts', async () => (await bodyOf(popup)).length === 2);
    expect((await textsIn(popup, '.notice')).join()).toMatch(/合并到第 2 页|part 2/);
    await popup.close();
  });

  it('lists the measures, shows why, jumps there and back', async () => {
    const popup = await openPopup(await visit('/notice.html'));
    await clickIn(popup, '.toolbar [data-panel=measures]');
    const rows = (): Promise<string[]> => textsIn(popup, '.measure-table td.what');
    const listed = await until('the table', async () => (await rows()).length > 0 && rows());
    expect(listed.join('\n')).toContain('不少于20人');
    await clickIn(popup, '[data-filter=money]');
    await until('what is about money', async () => (await rows()).length < listed.length);
    expect((await rows()).join('\n')).toContain('专项资金80万元');
    await chooseIn(popup, 'copyList', 'copy-tsv');
    await until('the word', () => textIn(popup, '.status'));
    await clickIn(popup, '.measure-table .what button');
    await until('the reasons', () => textIn(popup, '.measure-card dl'));
    await until('the sentence to be shown', async () => (await textsIn(popup, 'mark.chosen')).length === 1);
    const visibility = (): Promise<string> =>
      popup.evaluate<string>(`getComputedStyle(document.querySelector('.panels')).visibility`);
    expect(await visibility()).toBe('hidden');
    await clickIn(popup, '[data-action=back]');
    await until('the table again', async () => (await visibility()) === 'visible');
    expect((await rows()).join('\n')).toContain('专项资金80万元');
    await popup.close();
    const copied = (await browser.clipboard()).text.split('\n').map((row) => row.split('\t'));
    expect(copied.map((cells) => cells.length)).toEqual(copied.map(() => 9));
    expect(copied.find((cells) => cells[2]?.includes('专项资金80万元'))?.[5]).toContain('80万元');
  });

  it('remembers what was picked by hand, for the site', async () => {
    const popup = await openPopup(await visit('/notice.html'));
    await clickIn(popup, '[data-action=pick]').catch(() => {});
    await until('the outline', () => page.inOurs('!!picker'));
    // By keyboard alone, from the body: its first child, three on, which is .content.
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter'] as const) await page.press(key);
    await waitForOverlay(page);
    expect(await page.inOurs(`reader.querySelectorAll('.body > div').length`)).toBe(6);
    await page.clickInReader('.notice button');
    await until('the offer to be taken', () => page.inOurs(`![...reader.querySelectorAll('.notice button')].length`));
    await page.press('Escape');
    await page.close();
    const again = await openPopup(await visit('/notice.html'));
    expect(await bodyOf(again)).toHaveLength(6);
    await again.close();
  });

  it('shows the reader’s own words', async () => {
    const options = await browser.openOptions();
    await until('the options', () => options.evaluate(`!!document.querySelector('#own-words')`));
    await options.evaluate(`(() => {
      const box = document.querySelector('#own-words');
      box.value = '巡护值守 巡邏看守';
      box.dispatchEvent(new Event('input', { bubbles: true }));
      return 1;
    })()`);
    await until('it is saved', () => options.evaluate(`document.querySelector('.status').textContent.trim()`));
    await options.close();
    const popup = await openPopup(await visit('/notice.html'));
    await choose(popup, 'tw');
    expect((await bodyOf(popup)).join()).toContain('二、加強巡邏看守。');
    await choose(popup, 'source');
    await popup.close();
  });

  it('gives quotations the marks of the script shown, or leaves them where told to', async () => {
    const inTaiwan = async (): Promise<string> => {
      const popup = await openPopup(await visit('/quotations.html'));
      await choose(popup, 'tw');
      const text = (await bodyOf(popup)).join();
      await choose(popup, 'source');
      await popup.close();
      return text;
    };
    const turned = await inTaiwan();
    expect(turned).toContain('部署推開「一窗受理」');
    expect(turned).toContain('「第三，按月通報，把『好差評』結果納入考核。」');
    expect(turned).not.toMatch(/[“”‘’]/);
    const options = await browser.openOptions();
    const box = `[...document.querySelectorAll('.check input')][1]`;
    await until('the options', () => options.evaluate(`!!${box}`));
    await options.evaluate(`${box}.click()`);
    await until('it is saved', () => options.evaluate(`document.querySelector('.status').textContent.trim()`));
    await options.close();
    expect(await inTaiwan()).toContain('“第三，按月通報，把‘好差評’結果納入考核。”');
  });

  it.each([
    ['popup', '.html', '<!doctype html>'],
    ['overlay', '.md', '# 关于做好秋季森林防火工作的通知'],
  ])('saves the article as a file from the %s', async (surface, extension, start) => {
    const popup = await openPopup(await visit('/notice.html'));
    const item = `save-${extension === '.html' ? 'html' : 'markdown'}`;
    if (surface === 'popup') await chooseIn(popup, 'copy', item);
    else {
      await clickIn(popup, '[data-action=reader]').catch(() => {});
      await waitForOverlay(page);
      await chooseInReader(page, 'copy', item);
    }
    const text = await until('the file', async () => {
      const saved = await browser.saved();
      return saved[`2022-09-14 关于做好秋季森林防火工作的通知${extension}`];
    });
    expect(text.slice(0, start.length)).toBe(start);
    expect(text).toContain('秋季森林防火');
  });

  it('leaves no error in any console', () => {
    expect(browser.errors()).toEqual([]);
  });
});
