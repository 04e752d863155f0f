// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TemplatesSection } from '../../../components/options/templates/TemplatesSection.tsx';
import { offsetAt } from '../../../components/options/templates/TemplateText.tsx';
import type { TemplateChange } from '../../../components/options/templates/use-templates.ts';
import { WordsContext } from '../../../components/words-context.ts';
import type { CopyForm } from '../../../lib/app/copy-form.ts';
import type { SavedFile } from '../../../lib/app/services.ts';
import { loadTemplates } from '../../../lib/export/template/load-templates.ts';
import type { Template } from '../../../lib/export/template/template.ts';

const root = document.createElement('div');
document.body.append(root);
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  act(() => render(null, root));
  vi.useRealTimers();
});

/** Opens the section; what it saves is put into the settings it shows, unless `save` rejects. */
async function open(
  templates: readonly Template[],
  { copyAs = 'rich', save }: { copyAs?: CopyForm; save?: () => Promise<void> } = {},
) {
  const saved: TemplateChange[] = [];
  const files: SavedFile[] = [];
  let settings = { templates, copyAs };
  const draw = (): Promise<void> =>
    act(() =>
      render(
        <WordsContext.Provider value={(key, ...more) => [key, ...more].join(' ')}>
          <TemplatesSection
            settings={settings}
            onSave={async (change) => {
              await save?.();
              saved.push(change);
              settings = { ...settings, ...change };
              await draw();
            }}
            loadEngine={loadTemplates}
            saveText={(file) => files.push(file)}
          />
        </WordsContext.Provider>,
        root,
      ),
    );
  await draw();
  await vi.waitFor(() => expect(root.querySelectorAll('[data-add]').length).toBeGreaterThan(1), { timeout: 20_000 });
  return { saved, files };
}

const find = <T extends Element = HTMLElement>(selector: string): T => {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const click = (selector: string): void => {
  act(() => find(selector).click());
};
const names = (): (string | null)[] =>
  [...root.querySelectorAll('[data-template]')].map((one) => one.getAttribute('data-template'));
const type = (selector: string, value: string): void => {
  act(() => {
    const field = find<HTMLTextAreaElement>(selector);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const rest = async (): Promise<void> => {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(1000);
  });
};

describe('the templates of the options', () => {
  it('add one that is shipped, called as the interface calls it, under a name of its own, and open it', async () => {
    const { saved } = await open([{ name: 'Briefing', text: '甲' }]);
    click('[data-add="Briefing"]');
    expect(names()).toEqual(['Briefing', 'Briefing 2']);
    expect(find<HTMLInputElement>('#template-name').value).toBe('Briefing 2');
    await rest();
    expect(saved.at(-1)?.templates.map(({ name }) => name)).toEqual(['Briefing', 'Briefing 2']);
  });

  it('store what is typed at once, the newest after what is under way, and show what it makes', async () => {
    const { saved } = await open([{ name: '笔记', text: '' }]);
    click('.template-list .name');
    type('#template-text', '{{ ti');
    type('#template-text', '{{ tit');
    type('#template-text', '# {{ title }}');
    await rest();
    expect(saved.map(({ templates }) => templates[0]?.text)).toEqual(['{{ ti', '# {{ title }}']);
    expect(find('.template-preview pre').textContent).toBe('# 云溪县人民政府办公室关于做好农村供水保障工作的通知');
    expect(find('.template-kept').textContent).toContain('saved');
  });

  it('tell what is wrong at its place, keep the last preview, and lead there', async () => {
    await open([{ name: '笔记', text: '{{ title }}' }]);
    click('.template-list .name');
    await rest();
    type('#template-text', '{{ title }}\n甲{{ titel }}');
    await rest();
    expect(find('[data-action=show-error]').textContent).toBe('templateErrorAt 2 5 templateUnknownField');
    expect(find('.template-text mark').textContent).toBe('titel');
    expect(find('.template-preview pre').textContent).toContain('云溪县');
    click('[data-action=show-error]');
    expect(find<HTMLTextAreaElement>('#template-text').selectionStart).toBe('{{ title }}\n甲{{ '.length);
  });

  it('write a field where the caret is', async () => {
    await open([{ name: '笔记', text: '来源：。' }]);
    click('.template-list .name');
    find<HTMLTextAreaElement>('#template-text').setSelectionRange(3, 3);
    click('[data-field=source]');
    await rest();
    expect(find<HTMLTextAreaElement>('#template-text').value).toBe('来源：{{ source }}。');
    expect(find('.template-preview pre').textContent).toBe('来源：云溪县人民政府网。');
  });

  it('keep a name that cannot be in its field, unstored, with the reason; a chosen form goes along with its new name', async () => {
    const { saved } = await open(
      [
        { name: '笔记', text: '' },
        { name: '简报', text: '' },
      ],
      { copyAs: 'template:笔记' },
    );
    click('.template-list .name');
    type('#template-name', '简报');
    expect(find('#template-name-problem').textContent).toBe('templateNameTaken');
    await rest();
    expect(saved).toEqual([]);
    type('#template-name', '我的笔记');
    await rest();
    expect(saved.at(-1)?.copyAs).toBe('template:我的笔记');
    expect(saved.at(-1)?.templates[0]?.name).toBe('我的笔记');
  });

  it('delete with a way back, and move up and down', async () => {
    const { saved } = await open(['甲', '乙', '丙'].map((name) => ({ name, text: '' })));
    click('[data-template=乙] [data-action=remove-template]');
    expect(names()).toEqual(['甲', '丙']);
    click('[data-action=undo-remove]');
    expect(names()).toEqual(['甲', '乙', '丙']);
    click('[data-template=丙] [data-action=move-up]');
    click('[data-template=甲] [data-action=move-up]');
    expect(names()).toEqual(['甲', '丙', '乙']);
    await rest();
    expect(saved.at(-1)?.templates.map(({ name }) => name)).toEqual(['甲', '丙', '乙']);
  });

  it('say when there is no room, keep what was written, ask before the page goes, and try again', async () => {
    let isFull = true;
    const { saved } = await open([{ name: '笔记', text: '' }], {
      save: async () => {
        if (isFull) throw new Error('QUOTA_BYTES quota exceeded');
      },
    });
    click('.template-list .name');
    type('#template-text', '甲');
    await rest();
    expect(find('[role=alert]').textContent).toContain('templatesFull');
    expect(find<HTMLTextAreaElement>('#template-text').value).toBe('甲');
    const leaving = new Event('beforeunload', { cancelable: true });
    await act(async () => {
      window.dispatchEvent(leaving);
    });
    expect(leaving.defaultPrevented).toBe(true);
    isFull = false;
    click('[data-action=store-templates]');
    await rest();
    expect(saved.at(-1)?.templates[0]?.text).toBe('甲');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('go to a file and come from one', async () => {
    const { files, saved } = await open([{ name: '笔记', text: '甲' }]);
    click('[data-action=export-templates]');
    expect(files.map(({ name }) => name)).toEqual(['zhengwen-templates.json']);
    const take = async (text: string): Promise<string | null> => {
      const field = find<HTMLInputElement>('input[name=templates]');
      Object.defineProperty(field, 'files', { value: [new File([text], 'a.json')], configurable: true });
      const before = find('.told-templates').textContent;
      act(() => {
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await vi.waitFor(() => expect(find('.told-templates').textContent).not.toBe(before));
      return find('.told-templates').textContent;
    };
    expect(await take(String(files[0]?.text))).toBe('templatesAddedLeft 0 1');
    const more = JSON.stringify({ kind: 'zhengwen-templates', templates: [{ name: '简报', text: '乙' }] });
    expect(await take(more)).toBe('templatesAdded 1');
    expect(await take('{')).toBe('import_notJson');
    expect(await take('{}')).toBe('templatesNotOurs');
    await rest();
    expect(saved.at(-1)?.templates.map(({ name }) => name)).toEqual(['笔记', '简报']);
  });
});

it('an offset is that of a line and a column, within the text', () => {
  expect(offsetAt('甲\n乙丙', { line: 2, column: 2 })).toBe(3);
  expect(offsetAt('甲', { line: 9, column: 9 })).toBe(1);
});
