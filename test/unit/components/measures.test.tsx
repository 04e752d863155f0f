// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BodyView } from '../../../components/BodyView.tsx';
import { MeasureCard } from '../../../components/MeasureCard.tsx';
import { MeasuresPanel } from '../../../components/MeasuresPanel.tsx';
import { selectedWords } from '../../../components/selected-words.ts';
import type { ReaderModel } from '../../../components/use-reader.ts';
import type { SavedFile } from '../../../lib/app/services.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/app/settings.ts';
import type { Block, Measure, Reading } from '../../../lib/reading/article.ts';
import type { Corrections } from '../../../lib/reading/table/correction.ts';
import { measureOf } from '../export/measures/sample.ts';
import { paragraph, readingOf } from '../reading/sample.ts';
import { modelOf, NO_SERVICES } from './sample-model.ts';

const root = document.body.appendChild(document.createElement('div'));
const show = (view: Parameters<typeof render>[0]): HTMLElement => {
  act(() => render(view, root));
  return root;
};
afterEach(() => render(null, root));

const TEXT = '各乡镇要于6月底前修渠12座，汛期不得离岗，要高度重视。';
const READING: Reading = readingOf([paragraph(TEXT)], {
  published: '2026-03-02',
  measures: [
    measureOf(TEXT, '各乡镇要于6月底前修渠12座', {
      category: 'target',
      actor: '各乡镇',
      deadline: { text: '于6月底前', date: '2026-06-30' },
      numbers: [{ text: '12座', value: 12, unit: '座' }],
    }),
    measureOf(TEXT, '汛期不得离岗', { category: 'prohibition' }),
    measureOf(TEXT, '要高度重视', { salience: 1, highlighted: false }),
  ],
});

interface Shown {
  readonly model?: Partial<ReaderModel>;
  readonly settings?: Partial<Settings>;
  readonly services?: Partial<typeof NO_SERVICES>;
  readonly onMeasure?: (index: number) => void;
  readonly onStatus?: (status: string) => void;
}

const panel = ({ model, settings, services, ...told }: Shown = {}) => (
  <MeasuresPanel
    model={modelOf(READING, model)}
    settings={{ ...DEFAULT_SETTINGS, ...settings }}
    services={services ? { ...NO_SERVICES, ...services } : NO_SERVICES}
    root={{ current: root }}
    surface="popup"
    wide={false}
    onWide={() => {}}
    onSettings={() => {}}
    onMeasure={() => {}}
    onStatus={() => {}}
    {...told}
  />
);

const cells = (): string[][] =>
  [...root.querySelectorAll('.measure-table tbody tr:not(.group)')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
  );
const click = (selector: string): void => {
  act(() => root.querySelector<HTMLElement>(selector)?.click());
};

describe('the table of measures', () => {
  it('has a cell a field, empty where the text says nothing', () => {
    show(panel());
    expect(cells()).toEqual([
      ['各乡镇', 'modality_must', '各乡镇要于6月底前修渠12座', '2026-06-30于6月底前', '12座', '', 'paragraphNumber'],
      ['', 'modality_mustNot', '汛期不得离岗', '', '', '', 'paragraphNumber'],
    ]);
  });

  it('lists appeals too where more is wanted', () => {
    show(panel({ settings: { marks: 'all' } }));
    expect(cells().map(([, , what]) => what)).toContain('要高度重视');
  });

  it('narrows to what is asked, and leads to its place', () => {
    const onMeasure = vi.fn();
    show(panel({ onMeasure }));
    click('[data-filter=bans]');
    expect(cells()).toHaveLength(1);
    click('.what button');
    expect(onMeasure).toHaveBeenCalledWith(1);
    click('[data-filter=bans]');
    expect(cells()).toHaveLength(2);
  });

  it('is one line for what is said again, which leads to each place in turn', () => {
    const onMeasure = vi.fn();
    const [first] = READING.measures;
    const measures = first ? [first, first, first] : [];
    show(panel({ model: { measures }, onMeasure }));
    expect(cells()).toHaveLength(1);
    for (const place of [1, 2, 0, 1]) {
      click('.what .again');
      expect(onMeasure).toHaveBeenLastCalledWith(place);
    }
  });

  it('copies and saves what is listed, and no more', async () => {
    const copyText = vi.fn(async (_text: string) => 'copied');
    const saveText = vi.fn(async (_file: SavedFile) => 'saved');
    const onStatus = vi.fn();
    show(panel({ services: { copyText, saveText }, onStatus }));
    const choose = async (id: string): Promise<void> => {
      click(`.with-menu:nth-child(${id.startsWith('copy') ? 1 : 2}) > button`);
      await vi.waitFor(() => expect(root.querySelector(`[data-item=${id}]`)).not.toBeNull());
      click(`[data-item=${id}]`);
    };
    click('[data-filter=dated]');
    await choose('copy-markdown');
    expect(copyText.mock.calls[0]?.[0].trimEnd().split('\n')).toHaveLength(3);
    await vi.waitFor(() => expect(onStatus).toHaveBeenCalledWith('copied'));
    await choose('save-csv');
    const [file] = saveText.mock.calls[0] ?? [];
    await vi.waitFor(() => expect(onStatus).toHaveBeenCalledWith('saved'));
    expect(file?.name).toBe('2026-03-02 云溪县召开防汛工作会议 measures.csv');
    expect(file?.text).toMatch(/^\uFEFFactor,modality/);
    click('input[name=cited]');
    await choose('save-calendar');
    expect(String(saveText.mock.calls[1]?.[0].text).replace(/\r\n /g, '')).toContain('[EB/OL]');
  });

  it('copies one line with its sentence and a reference', async () => {
    const copyText = vi.fn(async (_text: string) => 'copied');
    const onStatus = vi.fn();
    show(panel({ services: { copyText }, onStatus }));
    click('tr:last-child .copy-row');
    await vi.waitFor(() => expect(onStatus).toHaveBeenCalledWith('copied'));
    const lines = copyText.mock.calls[0]?.[0].split('\n') ?? [];
    expect(lines[0]).toBe('汛期不得离岗');
    expect(lines).toContain(TEXT);
    expect(lines.at(-1)).toMatch(/云溪县召开防汛工作会议\[EB\/OL\].*paragraphNumber$/);
  });

  it('says that the text demands nothing, or nothing of that weight', () => {
    expect(show(panel({ model: { measures: [] } })).textContent).toContain('measuresNone');
    const only = READING.measures.slice(2);
    expect(show(panel({ model: { measures: only } })).textContent).toContain('measuresNoneHere');
    expect(root.querySelector('table')).toBeNull();
  });
});

describe('the card of a measure', () => {
  const onCopy = vi.fn();
  const card = (
    measure: Measure | undefined,
    onCorrect = vi.fn(),
    correction?: Parameters<typeof MeasureCard>[0]['correction'],
  ) => {
    if (!measure) throw new Error('no measure');
    show(
      <MeasureCard
        measure={measure}
        text="各乡镇要于6月底前修渠12座"
        correction={correction}
        ruleWords={async () => ['有数字']}
        onCorrect={onCorrect}
        onCopy={onCopy}
        onClose={() => {}}
      />,
    );
    return onCorrect;
  };

  it('tells in words why, and takes that it is none', async () => {
    const onCorrect = card(READING.measures[0]);
    await vi.waitFor(() => expect(root.textContent).toContain('有数字'));
    click('[data-action=not-measure]');
    expect(onCorrect).toHaveBeenCalledWith({ verdict: 'none' });
  });

  it('takes that a field is wrong, then what is right, and both back', () => {
    const onCorrect = card(READING.measures[0]);
    click('[data-wrong=who]');
    expect(onCorrect).toHaveBeenCalledWith({ fields: { who: '' } });
    const again = card(READING.measures[0], vi.fn(), { fields: { who: '' } });
    const box = root.querySelector<HTMLInputElement>('input[name=who]');
    if (!box) throw new Error('no box');
    box.value = '县水务局';
    act(() => {
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(again).not.toHaveBeenCalled();
    act(() => {
      box.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    });
    expect(again).toHaveBeenCalledWith({ fields: { who: '县水务局' } });
    click('[data-action=undo-correction]');
    expect(again).toHaveBeenLastCalledWith(undefined);
  });

  it('copies it', () => {
    card(READING.measures[0]);
    click('[data-action=copy-measure]');
    expect(onCopy).toHaveBeenCalledOnce();
  });

  it('offers to mark only what is not marked', () => {
    const onCorrect = card(READING.measures[2]);
    click('[data-action=is-measure]');
    expect(onCorrect).toHaveBeenCalledWith({ verdict: 'is' });
    card(READING.measures[0]);
    expect(root.querySelector('[data-action=is-measure]')).toBeNull();
  });
});

describe('words selected in the text', () => {
  const select = (reading: Reading, from: string, to: string): void => {
    show(
      <BodyView
        reading={reading}
        parts={modelOf(reading).parts}
        measures={reading.measures}
        showMeasures
        phrases={[]}
        own={[]}
        decisions={modelOf(reading).decisions}
        chosen={undefined}
        hasPicture={() => false}
        onMeasure={() => {}}
        onRepair={() => {}}
        onDrawn={() => {}}
      />,
    );
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (text.includes(from)) range.setStart(node, text.indexOf(from));
      if (text.includes(to)) range.setEnd(node, text.indexOf(to) + to.length);
    }
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  };
  const list: Block = {
    kind: 'list',
    ordered: false,
    items: [
      { depth: 0, runs: [{ style: 'plain', text: '修渠十座' }] },
      { depth: 0, runs: [{ style: 'plain', text: '植树百亩，护林千亩。' }] },
    ],
  };

  it('are found across marks, without the stops around them', () => {
    select(READING, '修渠', '不得离岗');
    expect(selectedWords(root, modelOf(READING))).toEqual({ quote: '修渠12座，汛期不得离岗', paragraph: 0 });
  });

  it('are found in an item of a list', () => {
    const reading = readingOf([paragraph('会议要求：'), list]);
    select(reading, '植树', '千亩。');
    expect(selectedWords(root, modelOf(reading))).toEqual({ quote: '植树百亩，护林千亩', paragraph: 2 });
  });

  it('are none over two texts, nor where nothing is selected', () => {
    const reading = readingOf([paragraph('会议要求修渠。'), paragraph('县里要植树。')]);
    select(reading, '会议', '植树');
    expect(selectedWords(root, modelOf(reading))).toBeUndefined();
    document.getSelection()?.removeAllRanges();
    expect(selectedWords(root, modelOf(reading))).toBeUndefined();
  });

  it('are added to what is corrected, and saved only when asked', () => {
    const setCorrections = vi.fn();
    select(READING, '高度', '重视');
    const host = document.body.appendChild(document.createElement('div'));
    act(() => render(panel({ model: { setCorrections } }), host));
    act(() => host.querySelector<HTMLElement>('[data-action=add]')?.click());
    const next: (last: Corrections) => Corrections = setCorrections.mock.calls[0]?.[0];
    expect([...next(new Map())]).toEqual([['高度重视', { paragraph: 0, verdict: 'is' }]]);
    expect(host.querySelector('[data-action=save-corrections]')).toBeNull();
    const saveText = vi.fn(async (_file: SavedFile) => 'saved');
    act(() => render(panel({ model: { corrections: next(new Map()) }, services: { saveText } }), host));
    act(() => host.querySelector<HTMLElement>('[data-action=save-corrections]')?.click());
    expect(JSON.parse(String(saveText.mock.calls[0]?.[0].text))).toEqual({
      url: READING.url,
      title: READING.title,
      corrections: [{ paragraph: 0, verdict: 'is', quote: '高度重视' }],
    });
    act(() => render(null, host));
    host.remove();
  });
});
