// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CopyRequest } from '../../../lib/app/services.ts';
import { DEFAULT_SETTINGS } from '../../../lib/app/settings.ts';
import type { Reading } from '../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../reading/sample.ts';

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getMessage: (key: string, holes: readonly string[] = []) =>
        key === 'uiLanguage' ? 'zh-CN' : [key, ...holes].join('|'),
    },
  },
}));

const { copyRequest, copyText } = await import('../../../lib/browser/copy.ts');
const { sendTo } = await import('../../../lib/browser/send.ts');
const { saveFile } = await import('../../../lib/browser/save-file.ts');

const READING = readingOf([paragraph('各乡镇要于6月底前修渠12座。')], { title: '云溪县防汛通知', source: '云溪日报' });
const request = (form: string, settings = {}, reading: Reading = READING): CopyRequest => ({
  reading,
  form: form as CopyRequest['form'],
  settings: { ...DEFAULT_SETTINGS, ...settings },
});

/** What lies on the clipboard, by type. */
let clipboard: Record<string, string> = {};
/** The ways to it that the browser leaves open. */
let open = { api: true, command: true };

class Item {
  readonly parts: Readonly<Record<string, Blob>>;
  constructor(parts: Readonly<Record<string, Blob>>) {
    this.parts = parts;
  }
}

const write = async ([item]: readonly Item[]): Promise<void> => {
  if (!open.api) throw new DOMException('refused', 'NotAllowedError');
  const texts = Object.entries(item?.parts ?? {}).map(async ([type, blob]) => [type, await blob.text()]);
  clipboard = Object.fromEntries(await Promise.all(texts));
};

/** A `copy` event that takes what is put into it, as the browser makes it. */
function copyEvent(): Event {
  const event = new Event('copy', { bubbles: true, cancelable: true });
  const setData = (type: string, text: string): void => {
    clipboard[type] = text;
  };
  return Object.assign(event, { clipboardData: { setData } });
}

const execCommand = (): boolean => {
  if (open.command) document.body.dispatchEvent(copyEvent());
  return open.command;
};

let home: HTMLElement;
beforeEach(() => {
  clipboard = {};
  open = { api: true, command: true };
  vi.stubGlobal('ClipboardItem', Item);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
  Object.assign(document, { execCommand });
  vi.spyOn(Object.getPrototypeOf(document), 'hasFocus').mockReturnValue(true);
  home = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  home.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const box = (): HTMLDialogElement | null => home.querySelector('dialog.copy-box');
const area = (): HTMLTextAreaElement | null => home.querySelector('textarea');

describe('copying', () => {
  it('puts rich and plain text on the clipboard together, and says how much in which form', async () => {
    expect(await copyRequest(home, request('rich'))).toMatch(/^copiedAs\|\d\d\|format_rich$/);
    expect(clipboard['text/plain']).toMatch(/^云溪县防汛通知\n/);
    expect(clipboard['text/html']).toContain('云溪县防汛通知');
    expect(await copyText(home, '甲'.repeat(1234))).toBe('copied|1,234');
    expect(clipboard).toEqual({ 'text/plain': '甲'.repeat(1234) });
    expect(await copyText(home, '甲', { html: '<b>甲</b>', said: 'reportCopied' })).toBe('reportCopied');
    expect(clipboard).toEqual({ 'text/plain': '甲', 'text/html': '<b>甲</b>' });
  });

  it.each([
    ['the browser refuses its own call', () => Object.assign(open, { api: false })],
    ['there is no such call: http', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
    ['there are no items to write', () => vi.stubGlobal('ClipboardItem', undefined)],
  ])('goes by the command where %s', async (_, refuse) => {
    refuse();
    expect(await copyRequest(home, request('markdown'))).toMatch(/^copiedAs/);
    expect(clipboard['text/plain']).toMatch(/^# 云溪县防汛通知\n/);
    expect(box()).toBeNull();
  });

  it.each([
    ['command, which need not take it apart', { api: true, command: true }, 0],
    ['browser’s own call, where the command is refused', { api: true, command: false }, 1],
  ])('puts a very long article on the clipboard by the %s', async (_, ways, calls) => {
    open = ways;
    const own = vi.fn(write);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: own } });
    const html = `<p>${'堤'.repeat(1_000_000)}</p>`;
    expect(await copyText(home, '堤', { html })).toBe('copied|1');
    expect(clipboard['text/html']).toBe(html);
    expect(own).toHaveBeenCalledTimes(calls);
  });

  it.each([
    ['focus', () => vi.mocked(Object.getPrototypeOf(document).hasFocus).mockReturnValue(false)],
    ['insecure', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
    ['policy', () => {}],
  ])('ends in a box that holds the text and says why: %s', async (why, refuse) => {
    open = { api: false, command: false };
    refuse();
    const sentence = await copyRequest(home, request('rich'));
    expect(sentence).toBe(`copyRefused_${why}`);
    expect(box()?.querySelector('p')?.textContent).toBe(sentence);
    expect(area()?.value).toMatch(/^云溪县防汛通知\n/);
    expect([area()?.selectionStart, area()?.selectionEnd]).toEqual([0, area()?.value.length]);
    // Ctrl+C in the box takes the rich form, too.
    area()?.dispatchEvent(copyEvent());
    expect(clipboard['text/html']).toContain('云溪县防汛通知');
    clipboard = {};
    area()?.setSelectionRange(0, 2);
    area()?.dispatchEvent(copyEvent());
    expect(clipboard).toEqual({});
    area()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(box()).toBeNull();
  });

  it('offers a file where the text is too long for a box', async () => {
    open = { api: false, command: false };
    expect(await copyText(home, '堤'.repeat(600_000))).toBe('copyTooLong|600,000');
    expect(area()).toBeNull();
    expect(box()?.querySelector('[data-action=box-save]')).not.toBeNull();
  });

  it('copies rich text where the form is gone, and says so', async () => {
    for (const form of ['template:要点', 'scroll', 'constructor']) {
      expect(await copyRequest(home, request(form))).toMatch(/^formGone\|/);
      expect(clipboard['text/html']).toContain('云溪县防汛通知');
    }
  });

  it('fills a template of the reader’s, and tells its mistakes at their place', async () => {
    const templates = [
      { name: '简报', text: '{{ title }}（{{ source }}）' },
      { name: '坏', text: '一\n{{ title | nothing }}' },
    ];
    expect(await copyRequest(home, request('template:简报', { templates }))).toBe('copiedAs|13|简报');
    expect(clipboard).toEqual({ 'text/plain': '云溪县防汛通知（云溪日报）' });
    expect(await copyRequest(home, request('template:坏', { templates }))).toMatch(
      /^templateFailed\|坏\|2\|\d+\|templateUnknownFilter$/,
    );
    expect(clipboard).toEqual({ 'text/plain': '云溪县防汛通知（云溪日报）' });
  });

  it('tells of a form that could be written, and of no other: a failed one is not to be remembered', async () => {
    const templates = [
      { name: '简报', text: '{{ title }}' },
      { name: '坏', text: '{{ title | nothing }}' },
    ];
    const told: string[] = [];
    for (const form of ['template:坏', 'template:简报', 'template:要点', 'markdown'])
      await copyRequest(home, request(form, { templates }), () => told.push(form));
    // The reader copies it out of the box.
    open = { api: false, command: false };
    await copyRequest(home, request('text'), () => told.push('box'));
    expect(told).toEqual(['template:简报', 'markdown', 'box']);
  });

  it('fills it with the kinds of measures in the language of the interface', async () => {
    const measures = [
      { paragraph: 0, start: 0, end: 14, category: 'target', salience: 3, highlighted: true, rules: [], score: 1 },
    ] as const;
    const templates = [{ name: '类别', text: '{{ measures[0].category | raw }}' }];
    await copyRequest(home, request('template:类别', { templates }, { ...READING, measures }));
    expect(clipboard).toEqual({ 'text/plain': 'category_target' });
  });

  it('copies a reading with nothing in it', async () => {
    const empty = readingOf([], { title: '' });
    for (const form of ['rich', 'text', 'markdown', 'html', 'gbt7714'])
      expect(await copyRequest(home, request(form, {}, empty)), form).toMatch(/^copiedAs\|/);
  });
});

describe('the receipt', () => {
  const repaired = readingOf([paragraph('会议要求压实责任。')], {
    repairs: [
      {
        ...{ paragraph: 0, start: 0, end: 2, before: '会(huì)议', after: '会议' },
        ...{ fix: 'pinyin', reason: 'pinyin', certainty: 'probable' },
      },
    ],
  } as unknown as Partial<Reading>);

  it('goes along where wished, and not unasked', async () => {
    await copyRequest(home, request('text', {}, repaired));
    expect(clipboard['text/plain']).not.toContain('huì');
    await copyRequest(home, request('text', { copyReceipt: true }, repaired));
    expect(clipboard['text/plain']).toContain('huì');
  });
});

describe('sending', () => {
  const clicked: string[] = [];
  beforeEach(() => {
    clicked.length = 0;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(`${this.target} ${decodeURIComponent(this.href)}`);
    });
  });
  const long = readingOf([paragraph('堤'.repeat(60_000))], {
    title: '云溪县防汛通知',
    url: 'https://www.yunxi.example/a',
  });

  it('hands Obsidian a short text in the address, and a long one by the clipboard', async () => {
    expect(await sendTo(home, 'obsidian', request('text'))).toBe('sentTo|Obsidian');
    expect(clipboard).toEqual({});
    expect(await sendTo(home, 'obsidian', request('text', {}, long))).toBe('sentTo|Obsidian');
    expect(clipboard['text/plain']).toContain('堤堤堤');
    expect(clicked[0]).toMatch(/^_top obsidian:\/\/new\?name=云溪县防汛通知&content=云溪县防汛通知\n/);
    expect(clicked[1]).toBe('_top obsidian://new?name=云溪县防汛通知&clipboard');
  });

  it('goes nowhere where the long text could not be copied', async () => {
    open = { api: false, command: false };
    expect(await sendTo(home, 'obsidian', request('text', {}, long))).toBe('copyRefused_policy');
    expect(box()).not.toBeNull();
    expect(clicked).toEqual([]);
  });

  it('gives the system’s sheet title, text and address; a long text as a file where it takes files', async () => {
    const shared: ShareData[] = [];
    Object.assign(navigator, { share: async (data: ShareData) => void shared.push(data), canShare: () => true });
    expect(await sendTo(home, 'share', request('text'))).toBe('shared');
    expect(shared[0]).toMatchObject({ title: '云溪县防汛通知', text: expect.stringContaining('修渠12座') });
    expect(await sendTo(home, 'share', request('text', {}, long))).toBe('shared');
    expect(shared[1]).toMatchObject({ title: '云溪县防汛通知', url: 'https://www.yunxi.example/a' });
    expect(shared[1]?.files?.map(({ name }) => name)).toEqual(['云溪县防汛通知.txt']);
    const hostile = { ...long, url: 'javascript:alert(1)' };
    await sendTo(home, 'share', request('text', {}, hostile));
    expect(shared[2]).not.toHaveProperty('url');
  });

  it('hands on what is selected, and that alone', async () => {
    const two = readingOf([paragraph('各乡镇要修渠12座。'), paragraph('县财政安排300万元。')], {
      title: '云溪县防汛通知',
    });
    const selected = { from: { paragraph: 1, offset: 0 }, to: { paragraph: 1, offset: 5 }, withTitle: false };
    const shared: ShareData[] = [];
    Object.assign(navigator, { share: async (data: ShareData) => void shared.push(data), canShare: () => true });
    await sendTo(home, 'share', { ...request('text', {}, two), selected });
    await sendTo(home, 'share', { ...request('text', {}, two), selected: '云溪日报' });
    expect(shared.map(({ text }) => text?.trim())).toEqual(['县财政安排', '云溪日报']);
    await sendTo(home, 'obsidian', { ...request('obsidian', {}, two), selected });
    expect(clicked[0]?.trim()).toMatch(/&content=县财政安排$/);
  });

  it.each([
    ['AbortError', ''],
    ['NotAllowedError', 'shareFailed|NotAllowedError: x'],
  ])('says nothing where the reader closes the sheet, and else what went wrong: %s', async (error, said) => {
    Object.assign(navigator, { share: () => Promise.reject(new DOMException('x', error)) });
    expect(await sendTo(home, 'share', request('text'))).toBe(said);
  });
});

describe('saving', () => {
  const saved: Blob[] = [];
  beforeEach(() => {
    saved.length = 0;
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => saved.push(blob) && 'blob:x' }));
  });

  it('saves what is selected of the text, and all of it where words beside the text are selected', async () => {
    const two = readingOf([paragraph('各乡镇要修渠12座。'), paragraph('县财政安排300万元。')], {
      title: '云溪县防汛通知',
    });
    const selected = { from: { paragraph: 1, offset: 0 }, to: { paragraph: 1, offset: 5 }, withTitle: false };
    expect(await saveFile(document, { ...request('markdown', {}, two), selected })).toBe(
      'savedAs|云溪县防汛通知 “县财政安排”.md',
    );
    expect((await saved.at(-1)?.text())?.trim()).toBe('县财政安排');
    const templates = [{ name: '要点', text: '{{ body }}' }];
    await saveFile(document, { ...request('template:要点', { templates }, two), selected });
    expect((await saved.at(-1)?.text())?.trim()).toBe('县财政安排');
    expect(await saveFile(document, { ...request('text', {}, two), selected: '云溪日报' })).toBe(
      'savedAs|云溪县防汛通知.txt',
    );
    expect(await saved.at(-1)?.text()).toContain('各乡镇');
  });

  it('begins text files with a byte order mark where wished, and no others', async () => {
    const first = async (form: string, byteOrderMark: boolean): Promise<number | undefined> => {
      expect(await saveFile(document, request(form, { byteOrderMark }))).toMatch(/^savedAs\|云溪县防汛通知\./);
      return new Uint8Array((await saved.at(-1)?.arrayBuffer()) ?? new ArrayBuffer())[0];
    };
    expect(await first('text', false)).not.toBe(0xef);
    expect(await first('text', true)).toBe(0xef);
    expect(await first('html', true)).toBe('<'.codePointAt(0));
  });

  it('says where a form is gone or the browser makes no file', async () => {
    expect(await saveFile(document, request('template:要点'))).toBe('formGoneUnsaved|要点');
    expect(await saveFile(document, request('rich'))).toBe('formGoneUnsaved|format_rich');
    Object.assign(URL, {
      createObjectURL: () => {
        throw new Error('no space');
      },
    });
    expect(await saveFile(document, request('text'))).toMatch(/^saveFailed\|.*no space/);
  });
});
