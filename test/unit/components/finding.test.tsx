// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { MeasuresPanel } from '../../../components/MeasuresPanel.tsx';
import { Toolbar } from '../../../components/Toolbar.tsx';
import type { Finding } from '../../../components/use-reader.ts';
import { WordsContext } from '../../../components/words-context.ts';
import { DEFAULT_SETTINGS } from '../../../lib/app/settings.ts';
import type { Words } from '../../../lib/app/words.ts';
import { paragraph, readingOf } from '../reading/sample.ts';
import { modelOf, NO_SERVICES } from './sample-model.ts';

/** Words stand for themselves, with what is filled in, in an interface in English. */
const words: Words = (key, ...filled) => (key === 'uiLanguage' ? 'en' : [key, ...filled].join(' '));
const nothing = () => {};
const root = document.body.appendChild(document.createElement('div'));
const textOf = (view: Parameters<typeof render>[0]): string => {
  act(() => render(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>, root));
  return root.textContent ?? '';
};
afterEach(() => render(null, root));

const toolbar = (finding: Finding, marked = 0) => (
  <Toolbar
    surface="overlay"
    repaired={0}
    onText={nothing}
    settings={DEFAULT_SETTINGS}
    script="cn"
    marked={marked}
    finding={finding}
    hasOutline={false}
    outline={false}
    panel={undefined}
    onPanel={nothing}
    onSettings={nothing}
    onTool={() => {}}
    onOptions={nothing}
  />
);
const panel = (finding: Finding) => (
  <MeasuresPanel
    model={modelOf(readingOf([paragraph('县里修渠。')]), { finding })}
    settings={DEFAULT_SETTINGS}
    services={NO_SERVICES}
    root={{ current: null }}
    surface="popup"
    wide={false}
    onWide={nothing}
    onSettings={nothing}
    onMeasure={nothing}
    onStatus={nothing}
  />
);

describe.each([
  ['waiting', 'measuresFinding'],
  ['failed', 'measuresFailed'],
] as const)('while the measures are %s', (finding, word) => {
  it('says no number on the toolbar', () => {
    const text = textOf(toolbar(finding));
    expect(text).not.toContain('measuresCount');
    expect(root.querySelector('[data-panel=measures]')?.getAttribute('aria-busy')).toBe(String(finding === 'waiting'));
  });
  it('does not say in the panel that there are none', () => {
    const text = textOf(panel(finding));
    expect(text).not.toContain('measuresNone');
    expect(text).not.toMatch(/·\s*0/);
    expect(text).toContain(word);
  });
});

it('says the number once the measures are found', () => {
  expect(textOf(toolbar('ready'))).toContain('measuresCount 0');
  expect(textOf(toolbar('ready', 1))).toContain('measuresOne 1');
  expect(textOf(toolbar('ready', 2))).toContain('measuresCount 2');
  expect(textOf(panel('ready'))).toContain('measuresNone');
});
