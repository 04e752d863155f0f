// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { MeasuresPanel } from '../../../components/MeasuresPanel.tsx';
import { Toolbar } from '../../../components/Toolbar.tsx';
import type { Finding } from '../../../components/use-reader.ts';
import { DEFAULT_SETTINGS } from '../../../lib/app/settings.ts';

const nothing = () => {};
const root = document.body.appendChild(document.createElement('div'));
const textOf = (view: Parameters<typeof render>[0]): string => {
  act(() => render(view, root));
  return root.textContent ?? '';
};
afterEach(() => render(null, root));

const toolbar = (finding: Finding) => (
  <Toolbar
    settings={DEFAULT_SETTINGS}
    script="cn"
    marked={0}
    finding={finding}
    hasOutline={false}
    panel={undefined}
    onPanel={nothing}
    onSettings={nothing}
    onOptions={nothing}
  />
);
const panel = (finding: Finding) => (
  <MeasuresPanel
    measures={[]}
    finding={finding}
    paragraphs={[]}
    budget={undefined}
    onBudget={nothing}
    onShow={nothing}
    onCopyList={nothing}
  />
);

// Words stand for themselves here: `measuresCount` is what would be shown with the number.
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
  expect(textOf(toolbar('ready'))).toContain('measuresCount');
  expect(textOf(panel('ready'))).toContain('measuresNone');
});
