// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { optionSections } from '../../../components/copy-options.ts';
import { formSections } from '../../../components/copy-sections.ts';
import { formName } from '../../../lib/app/form-name.ts';
import { DEFAULT_SETTINGS } from '../../../lib/app/settings.ts';
import type { MessageKey } from '../../../lib/app/words.ts';
import type { Format } from '../../../lib/export/format.ts';
import { FORMATS } from '../../../lib/export/formats.ts';
import english from '../../../public/_locales/en/messages.json';

const words = (key: MessageKey): string => english[key]?.message ?? '';
const ROWS: readonly Format[] = FORMATS;
const NOTHING = { copy: () => {}, save: () => {}, edit: () => {} };

describe('the copy menu', () => {
  it('offers each format once for each thing that can be done with it, in words', () => {
    const items = formSections(words, DEFAULT_SETTINGS, NOTHING).flatMap((section) => section.items);
    const ids = items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, copies, file } of ROWS) {
      expect(ids.includes(`copy-${name}`), name).toBe(copies !== 'none');
      expect(ids.includes(`save-${name}`), name).toBe(file !== undefined);
    }
    expect(items.filter(({ label }) => label === '')).toEqual([]);
  });

  it('shows the key at the form chosen last, and templates by their own names', () => {
    const settings = { ...DEFAULT_SETTINGS, copyAs: 'template:简报' as const, templates: [{ name: '简报', text: '' }] };
    const copied: string[] = [];
    const actions = { ...NOTHING, copy: (form: string) => copied.push(form) };
    const items = formSections(words, settings, actions).flatMap((section) => section.items);
    const marked = items.filter(({ hint }) => hint === 'C');
    expect(marked.map(({ label }) => label)).toEqual(['简报']);
    marked[0]?.run();
    expect(copied).toEqual(['template:简报']);
  });

  it('turns over one choice at a time', () => {
    const changes: object[] = [];
    const sections = optionSections(words, DEFAULT_SETTINGS, (change) => changes.push(change));
    for (const { run } of sections.flatMap(({ items }) => items)) run();
    expect(changes).toEqual([
      { copyHeader: false },
      { copyAddress: true },
      { copyReceipt: true },
      { exportNotes: true },
      { byteOrderMark: true },
      { copyMarks: 'none' },
      { copyMarks: 'bold' },
      { copyMarks: 'highlight' },
    ]);
    const radios = sections.at(-1)?.items.filter(({ checked, radio }) => checked && radio);
    expect(radios?.map(({ id }) => id)).toEqual(['marks-highlight']);
  });
});

describe('the name of a form', () => {
  it('is what it was kept as where nothing has that name any more', () => {
    expect(formName(words, 'csl-json' as 'rich')).toBe('CSL-JSON');
    expect(formName(words, 'scroll' as 'rich')).toBe('scroll');
    expect(formName(words, 'template:要点')).toBe('要点');
  });
});
