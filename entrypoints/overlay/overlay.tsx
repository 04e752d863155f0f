import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { OverlayApp } from '../../components/OverlayApp.tsx';
import css from '../../components/style.css?inline';
import { WordsContext } from '../../components/words-context.ts';
import type { Overlay, PageReader, Picked } from '../../lib/browser/overlay-script.ts';
import { servicesIn } from '../../lib/browser/services.ts';
import { defaultScript, loadSettings, saveSettings } from '../../lib/browser/settings.ts';
import { words } from '../../lib/browser/words.ts';

const DIALOG_STYLE = `
:host { all: initial; }
dialog { width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; padding: 0; border: 0; background: none; overflow: hidden; }
dialog::backdrop { background: #24211c; }`;

/**
 * The reader over the page: a modal dialog in a shadow root, so that the browser itself keeps the focus in, the page
 * inert and everything above the page's own layers. Closing it removes the only element it added.
 */
export function makeOverlay(ctx: ContentScriptContext, { readPage, readAllParts }: PageReader): Overlay {
  let close: (() => void) | undefined;

  const open = async (picked?: Picked): Promise<boolean> => {
    close?.();
    const [reading, settings] = await Promise.all([readPage(picked?.picked), loadSettings()]);
    const focused = document.activeElement;
    const scroll = { left: scrollX, top: scrollY, behavior: 'instant' } as const;
    const ui = await createShadowRootUi(ctx, {
      name: 'zhengwen-reader',
      position: 'inline',
      anchor: 'html',
      append: 'last',
      css: DIALOG_STYLE + css,
      isolateEvents: true,
      onMount(container) {
        const dialog = document.createElement('dialog');
        container.append(dialog);
        dialog.addEventListener('close', () => close?.());
        render(
          <WordsContext.Provider value={words}>
            <OverlayApp
              reading={reading}
              settings={settings}
              defaultScript={defaultScript()}
              services={servicesIn(document)}
              merge={readAllParts}
              remember={
                picked && (() => saveSettings({ hints: { ...settings.hints, [location.host]: picked.remember } }))
              }
              print={() => window.print()}
              close={() => dialog.close()}
            />
          </WordsContext.Provider>,
          dialog,
        );
        dialog.showModal();
        dialog.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
        return dialog;
      },
      onRemove(dialog) {
        if (dialog) render(null, dialog);
      },
    });
    close = () => {
      close = undefined;
      ui.remove();
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      scrollTo(scroll);
    };
    ui.mount();
    return true;
  };

  return {
    open,
    toggle: async () => {
      if (!close) return open();
      close();
      return false;
    },
  };
}
