// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsApp } from '../../../components/OptionsApp.tsx';
import type { SavedFile } from '../../../lib/app/services.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/app/settings.ts';
import { loadTemplates } from '../../../lib/export/template/load-templates.ts';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

function open(settings: Partial<Settings>) {
  const changes: Partial<Settings>[] = [];
  const files: SavedFile[] = [];
  const onSettings = vi.fn(async (change: Partial<Settings>) => {
    changes.push(change);
  });
  act(() =>
    render(
      <OptionsApp
        settings={{ ...DEFAULT_SETTINGS, ...settings }}
        defaultScript="source"
        onSettings={onSettings}
        watchSettings={() => () => {}}
        loadEngine={loadTemplates}
        saveText={(file) => files.push(file)}
        boundShortcuts={async () => []}
        openShortcutSettings={async () => {}}
        atOnce={{ list: async () => ['c.example'], set: async () => true }}
        notes={{ listNotedPages: async () => [], deleteNotes: async () => {} }}
        version="1.0"
      />,
      root,
    ),
  );
  return { changes, files };
}

const find = <T extends Element = HTMLElement>(selector: string): T => {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** Gives the options a file to import, and waits for the word on it. */
async function importFile(text: string): Promise<string> {
  const field = find<HTMLInputElement>('.transfer input[type=file]');
  Object.defineProperty(field, 'files', { value: [new File([text], 'a.json')], configurable: true });
  act(() => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await vi.waitFor(() => expect(find('.told').textContent).not.toBe(''));
  return find('.told').textContent ?? '';
}

describe('the options', () => {
  it('list each site with its place, script and colours, and forget one alone', () => {
    const { changes } = open({ hints: { 'a.example': 'main' }, sites: { 'b.example': { script: 'hk' } } });
    expect([...root.querySelectorAll('[data-host]')].map((row) => row.getAttribute('data-host'))).toEqual([
      'a.example',
      'b.example',
    ]);
    act(() => find('[data-host="a.example"] button').click());
    expect(changes).toEqual([{ hints: {}, sites: { 'b.example': { script: 'hk' } } }]);
    expect(root.querySelector('[data-host="a.example"]')).toBeNull();
  });

  it('change a place once its field is left, and the script of a site at once', () => {
    const { changes } = open({ hints: { 'a.example': 'main' } });
    const field = find<HTMLInputElement>('[data-host="a.example"] input');
    act(() => {
      field.value = 'div.text';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(changes).toEqual([]);
    act(() => {
      field.dispatchEvent(new Event('blur'));
    });
    expect(changes).toEqual([{ hints: { 'a.example': 'div.text' }, sites: {} }]);
    const script = find<HTMLSelectElement>('[data-host="a.example"] select');
    act(() => {
      script.value = 'tw';
      script.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(changes[1]).toEqual({ hints: { 'a.example': 'div.text' }, sites: { 'a.example': { script: 'tw' } } });
  });

  it('save the settings as a file that they take again beside what is there', async () => {
    const { files } = open({ theme: 'sepia', hints: { 'a.example': 'main' } });
    act(() => find('[data-action=export-settings]').click());
    expect(files[0]?.name).toMatch(/^zhengwen-settings-\d{4}-\d\d-\d\d\.json$/);
    render(null, root);
    const { changes } = open({ hints: { 'b.example': 'article' } });
    expect(await importFile(String(files[0]?.text ?? ''))).toBe('importDone');
    expect(changes).toEqual([
      { ...DEFAULT_SETTINGS, theme: 'sepia', hints: { 'a.example': 'main', 'b.example': 'article' } },
    ]);
  });

  it('say what of a file was not taken, and why nothing was', async () => {
    const { changes } = open({});
    expect(await importFile('{"kind":"zhengwen-settings","settings":{"theme":"neon","indent":false}}')).toBe(
      'importLeft',
    );
    expect(changes).toEqual([{ indent: false }]);
    render(null, root);
    open({});
    expect(await importFile('dear reader')).toBe('import_notJson');
  });
});
