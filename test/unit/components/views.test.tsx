// @vitest-environment happy-dom
import { type ComponentProps, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BodyView } from '../../../components/BodyView.tsx';
import { FailureView } from '../../../components/FailureView.tsx';
import { HeaderView } from '../../../components/HeaderView.tsx';
import { ListView } from '../../../components/ListView.tsx';
import { NoticesView } from '../../../components/NoticesView.tsx';
import { RemovalsPanel } from '../../../components/RemovalsPanel.tsx';
import type { Services } from '../../../lib/app/services.ts';
import { DEFAULT_SETTINGS } from '../../../lib/app/settings.ts';
import type { Block, Measure, Outcome, Reading, Wall } from '../../../lib/reading/article.ts';
import { partsOf } from '../../../lib/reading/body-parts.ts';
import { convertReading } from '../../../lib/reading/convert-reading.ts';
import { NO_DECISIONS } from '../../../lib/reading/decide.ts';
import { loadConverter } from '../../../lib/script/convert.ts';
import { paragraph, readingOf } from '../reading/sample.ts';

const root = document.createElement('div');
document.body.append(root);
const show = (view: Parameters<typeof render>[0]): HTMLElement => {
  act(() => render(view, root));
  return root;
};
afterEach(() => render(null, root));

const body = (reading: Reading, more: Partial<ComponentProps<typeof BodyView>> = {}) => (
  <BodyView
    reading={reading}
    parts={partsOf(reading.blocks)}
    measures={reading.measures}
    showMeasures
    phrases={[]}
    own={[]}
    decisions={NO_DECISIONS}
    chosen={undefined}
    hasPicture={() => false}
    onMeasure={() => {}}
    onRepair={() => {}}
    onDrawn={() => {}}
    {...more}
  />
);

const measure = (start: number, end: number): Measure => ({
  paragraph: 0,
  start,
  end,
  category: 'prohibition',
  salience: 3,
  highlighted: true,
  rules: ['ban'],
  score: 1,
});

describe('HeaderView', () => {
  it('shows what the page gives, says of source and date that they are not given, and leaves the rest out', () => {
    const view = show(
      <HeaderView
        reading={readingOf([], { source: '云溪日报', documentNumber: '云政办〔2021〕3号' })}
        lang="zh"
        length={{ characters: 0, minutes: 1 }}
        isOpen
      />,
    );
    expect([...view.querySelectorAll('[data-fact]')].map((e) => e.getAttribute('data-fact'))).toEqual([
      'source',
      'published',
      'documentNumber',
    ]);
    expect(
      [...view.querySelectorAll('.absent')].map((e) => e.closest('[data-fact]')?.getAttribute('data-fact')),
    ).toEqual(['published']);
  });
});

describe('FailureView', () => {
  it.each(['no-article', 'frameset', 'xml', 'pdf', 'too-large', 'failed'] satisfies Outcome[])(
    'has a sentence for %s',
    (outcome) => {
      const view = show(<FailureView failure={{ kind: 'outcome', outcome }} />);
      const own = outcome === 'failed' ? 'outcome_failed' : undefined;
      expect(view.textContent).toMatch(own ?? /^(outcome_(?!failed)|restricted_pdf)/);
    },
  );
});

const list = (reading: Reading, more: Partial<Parameters<typeof ListView>[0]> = {}) => (
  <ListView
    reading={reading}
    settings={DEFAULT_SETTINGS}
    script="source"
    services={{ convert: async () => reading } as unknown as Services}
    onScript={() => {}}
    {...more}
  />
);

describe('a page that is no article', () => {
  it.each(['check', 'login', 'gone'] satisfies Wall[])('has a sentence for the wall %s', (wall) => {
    const view = show(<FailureView failure={{ kind: 'outcome', outcome: 'wall', wall }} />);
    expect(view.textContent).toBe(`outcome_wall_${wall}`);
  });

  it('that is a list is shown in the script chosen', async () => {
    const reading = readingOf([], {
      outcome: 'list',
      title: '要闻',
      entries: [{ text: '“一张网”', href: 'http://np.example/1' }],
    });
    const convert = loadConverter('tw', { quotes: false });
    const services = {
      convert: async (from: Reading) => convertReading(from, await convert, { quotes: 'corner' }),
    } as unknown as Services;
    const onScript = vi.fn();
    show(list(reading, { script: 'tw', services, onScript }));
    await vi.waitFor(async () => {
      await act(async () => {});
      expect(root.querySelector('li')?.textContent).toBe('「一張網」');
    });
    expect(root.querySelector('h1')?.textContent).toBe('要聞');
    root.querySelector<HTMLInputElement>('input[value="hk"]')?.click();
    expect(onScript).toHaveBeenCalledWith('hk');
  });

  it('is shown as its links, in tabs of their own, none to an address that is not safe', () => {
    const entries = [
      { text: '石桥渠通水', href: 'http://np.example/1.html', date: '2026-11-02' },
      { text: '名单公示', href: 'javascript:alert(1)' },
    ];
    const view = show(list(readingOf([], { outcome: 'list', title: '要闻', entries })));
    expect([...view.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      '石桥渠通水 2026-11-02',
      '名单公示',
    ]);
    expect([...view.querySelectorAll('a')].map((a) => [a.getAttribute('href'), a.target, a.rel])).toEqual([
      ['http://np.example/1.html', '_blank', 'noopener noreferrer'],
      [null, '', ''],
    ]);
  });
});

describe('BodyView', () => {
  it('marks measures and set phrases without changing the text', () => {
    const text = '汛期不得擅自离岗，落实四早要求。';
    const onMeasure = vi.fn();
    const view = show(
      body(readingOf([paragraph(text)], { measures: [measure(0, 8)] }), {
        onMeasure,
        phrases: [
          { paragraph: 0, start: 11, end: 13, phrase: { term: '四早', members: ['早发现'], gloss: 'four earlies' } },
        ],
      }),
    );
    expect(view.textContent).toBe(text);
    expect(view.querySelector('mark')?.textContent).toBe('汛期不得擅自离岗');
    expect(view.querySelector('.phrase')?.getAttribute('data-gloss')).toBe('早发现\nfour earlies');
    view.querySelector('mark')?.click();
    expect(onMeasure).toHaveBeenCalledWith(0);
  });

  it('tells of a set phrase without a gloss its members alone', () => {
    const text = '汛期不得擅自离岗，落实四早要求。';
    const chinese = { term: '四早', members: ['早发现', '早报告'] };
    const phrases = [{ paragraph: 0, start: 11, end: 13, phrase: chinese }];
    const view = show(body(readingOf([paragraph(text)]), { phrases }));
    expect(view.querySelector('.phrase')?.getAttribute('data-gloss')).toBe('早发现、早报告');
  });

  it('marks probable repairs and guesses, not certain ones', () => {
    const repair = { fix: 'misalignedRuns', reason: 'bytesFromModel', paragraph: 0 } as const;
    const view = show(
      body(
        readingOf([paragraph('县委书记出席会议。')], {
          repairs: [
            { ...repair, start: 0, end: 1, before: 'x', after: '县', certainty: 'certain' },
            { ...repair, start: 2, end: 3, before: 'y', after: '书', certainty: 'probable' },
            { ...repair, start: 4, end: 5, before: '出', after: '列', certainty: 'guess' },
          ],
        }),
      ),
    );
    expect([...view.querySelectorAll('.repair')].map((e) => [e.textContent, e.className])).toEqual([
      ['书', 'repair applied'],
      ['出', 'repair offered'],
    ]);
  });

  it('numbers a list as the page does, nested items apart', () => {
    const item = (text: string, depth: number, number?: number) => ({
      runs: [{ style: 'plain', text }] as const,
      depth,
      ...(number !== undefined && { number }),
    });
    const items = [
      item('甲', 0, 1),
      item('子', 1, 1),
      item('丑', 1, 2),
      item('乙', 0, 2),
      item('寅', 1),
      item('丙', 0, 7),
    ];
    const view = show(body(readingOf([{ kind: 'list', ordered: true, items }])));
    const outer = [...(view.querySelector('.body ol')?.children ?? [])];
    expect(outer.map((li) => li.getAttribute('value'))).toEqual(['1', '2', '7']);
    expect([...(outer[0]?.querySelectorAll('ol > li') ?? [])].map((li) => li.getAttribute('value'))).toEqual([
      '1',
      '2',
    ]);
    expect(outer[1]?.querySelector('ul > li')?.textContent).toBe('寅');
    expect(view.textContent).toBe('甲子丑乙寅丙');
  });

  it('puts no link in the link of an attachment', () => {
    const href = 'https://www.yunxi.example/f/1.docx';
    const runs = [{ style: 'plain', text: '方案.docx', href }] as const;
    const view = show(body(readingOf([{ kind: 'attachment', href, format: 'docx', runs }])));
    expect([...view.querySelectorAll('a')].map((a) => a.outerHTML.match(/<a /g)?.length)).toEqual([1]);
  });

  it('never makes a link of a script address, nor fetches a picture where it may not', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', runs: [{ style: 'plain', text: '点击', href: 'javascript:alert(1)' }] },
      { kind: 'figure', src: 'https://www.yunxi.example/a.jpg', alt: '现场', caption: [] },
    ];
    const view = show(body(readingOf(blocks)));
    expect(view.querySelector('a')).toBeNull();
    expect(view.querySelector('img, canvas')).toBeNull();
    // Not even where the page is said to have it: only what it has loaded is drawn.
    expect(show(body(readingOf(blocks), { hasPicture: () => true })).querySelector('img, canvas')).toBeNull();
  });

  it('keeps spans of a table', () => {
    const cell = (text: string, columnSpan = 1) => ({
      runs: [{ style: 'plain', text }] as const,
      header: false,
      columnSpan,
      rowSpan: 1,
    });
    const view = show(
      body(readingOf([{ kind: 'table', caption: [], rows: [[cell('合计', 2)], [cell('甲'), cell('乙')]] }])),
    );
    expect(view.querySelector('td')?.getAttribute('colspan')).toBe('2');
    expect(view.querySelectorAll('td')).toHaveLength(3);
  });
});

describe('a long body', () => {
  const SENTENCE = '汛期不得擅自离岗，各乡镇要压实责任。';
  const text = SENTENCE.repeat(5000);
  const marks = Array.from({ length: 5000 }, (_, i) => measure(i * SENTENCE.length, i * SENTENCE.length + 8));
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  /** Lets the drawing go on for so many steps. */
  const steps = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) await act(async () => void (await vi.advanceTimersToNextTimerAsync()));
  };

  it('is there in part at once, then all of it, step by step', async () => {
    const onDrawn = vi.fn();
    const view = show(body(readingOf([paragraph(text)], { measures: marks }), { onDrawn }));
    const first = view.textContent?.length ?? 0;
    expect(first).toBeGreaterThan(500);
    expect(first).toBeLessThan(4000);
    expect(onDrawn).toHaveBeenLastCalledWith(false);
    await steps(3);
    expect(view.textContent?.length).toBeGreaterThan(first);
    expect(view.textContent?.length).toBeLessThan(text.length);
    await steps(200);
    expect(view.textContent).toBe(text);
    expect(view.querySelectorAll('mark')).toHaveLength(5000);
    expect(new Set([...view.querySelectorAll('mark')].map((m) => m.id)).size).toBe(5000);
    expect(onDrawn).toHaveBeenLastCalledWith(true);
  });

  it('changes only the parts whose marks change, and nothing of their places', async () => {
    const reading = readingOf([paragraph(text)]);
    const parts = partsOf(reading.blocks);
    const view = show(body(reading, { parts }));
    await steps(200);
    const texts = [...view.querySelectorAll('.body > div')].map((e) => e.textContent);
    const onDrawn = vi.fn();
    show(body({ ...reading, measures: marks.slice(-1) }, { parts, onDrawn }));
    await steps(5);
    expect(view.querySelectorAll('mark')).toHaveLength(1);
    expect(onDrawn).toHaveBeenLastCalledWith(true);
    expect([...view.querySelectorAll('.body > div')].map((e) => e.textContent)).toEqual(texts);
  });

  it('sets a cell of a hundred thousand characters in stretches, each mark named once', async () => {
    const cell = { runs: [{ style: 'plain', text }] as const, header: false, columnSpan: 1, rowSpan: 1 };
    const own = marks.map((m) => ({ ...m, paragraph: 1 }));
    const view = show(body(readingOf([{ kind: 'table', caption: [], rows: [[cell]] }], { measures: own })));
    await steps(5);
    expect(view.querySelectorAll('td > .stretch').length).toBeGreaterThan(40);
    expect(view.querySelector('td')?.textContent).toBe(text);
    expect(view.querySelectorAll('mark[id]')).toHaveLength(5000);
  });
});

describe('NoticesView', () => {
  it('says that a page is a mirror and offers a search that opens only on a click', () => {
    const reading = readingOf([], { provenance: { host: 'www.mirror.example', mirror: true, signs: ['damage'] } });
    const link = show(<NoticesView reading={reading} />).querySelector('a');
    expect(link?.getAttribute('href')).toMatch(/^https:\/\/www\.bing\.com\/search\?q=/);
    expect(link?.getAttribute('target')).toBe('_blank');
  });
});

describe('RemovalsPanel', () => {
  it('gives each removal with its reason and puts it back on a click', () => {
    const onRestore = vi.fn();
    const view = show(
      <RemovalsPanel
        removals={[{ reason: 'copyright', text: '版权所有', characters: 4, at: 0, blocks: [paragraph('版权所有')] }]}
        restored={new Set()}
        completeness={{ kept: 90, visible: 100 }}
        onRestore={onRestore}
      />,
    );
    expect(view.querySelector('.reason')?.textContent).toBe('removal_copyright');
    view.querySelector<HTMLButtonElement>('li button')?.click();
    expect(onRestore).toHaveBeenCalledWith(0, true);
  });
});
