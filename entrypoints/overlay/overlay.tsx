import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { OverlayApp } from '../../components/OverlayApp.tsx';
import css from '../../components/style.css?inline';
import { WordsContext } from '../../components/words-context.ts';
import type { Overlay, PageReader, Picked } from '../../lib/browser/overlay-script.ts';
import { printArticle } from '../../lib/browser/print-article.ts';
import { servicesIn } from '../../lib/browser/services.ts';
import { defaultScript, loadSettings, saveSettings } from '../../lib/browser/settings.ts';
import { words } from '../../lib/browser/words.ts';

const DIALOG_STYLE = `
:host { all: initial; }
dialog { width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; padding: 0; border: 0; background: none; overflow: hidden; }
dialog::backdrop { background: #24211c; }`;

/** Addresses of the pictures the page itself has loaded: showing them again asks nobody for anything. */
const loadedPictures = (): ReadonlySet<string> =>
  new Set([...document.images].flatMap((i) => (i.complete && i.naturalWidth > 0 ? [i.src, i.currentSrc] : [])));

/**
 * The reader over the page: a modal dialog in a shadow root, so that the browser itself keeps the focus in, the page
 * inert and everything above the page's own layers. Closing it removes the only element it added.
 */
export function makeOverlay(ctx: ContentScriptContext, { readPage, readAllParts }: PageReader): Overlay {
  /** The overlay on the page, or on its way there: a second request waits for the first. */
  let current: Promise<{ readonly dialog: HTMLDialogElement; readonly close: () => void }> | undefined;

  const mount = async (picked?: Picked) => {
    const [reading, settings] = await Promise.all([readPage(picked?.picked), loadSettings()]);
    const focused = document.activeElement;
    const scroll = { left: scrollX, top: scrollY, behavior: 'instant' } as const;
    const selector = picked?.remember;
    const pictures = loadedPictures();
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', words('readerMode'));
    const ui = await createShadowRootUi(ctx, {
      name: 'zhengwen-reader',
      position: 'inline',
      anchor: 'html',
      append: 'last',
      css: DIALOG_STYLE + css,
      isolateEvents: true,
      onMount(container) {
        container.append(dialog);
        render(
          <WordsContext.Provider value={words}>
            <OverlayApp
              reading={reading}
              settings={settings}
              defaultScript={defaultScript()}
              services={servicesIn(document)}
              hasPicture={(src) => pictures.has(src)}
              merge={readAllParts}
              remember={
                selector === undefined
                  ? undefined
                  : () => saveSettings((last) => ({ hints: { ...last.hints, [location.host]: selector } }))
              }
              print={(reader) => printArticle(reader, css)}
              close={() => dialog.close()}
            />
          </WordsContext.Provider>,
          dialog,
        );
      },
      onRemove: () => render(null, dialog),
    });
    const close = (): void => {
      current = undefined;
      ui.remove();
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      scrollTo(scroll);
    };
    dialog.addEventListener('close', close, { once: true });
    ui.mount();
    dialog.showModal();
    dialog.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    return { dialog, close };
  };

  const close = async (): Promise<false> => {
    (await current)?.dialog.close();
    // The `close` event comes in a task of its own.
    (await current)?.close();
    return false;
  };

  const open = async (picked?: Picked): Promise<boolean> => {
    if (current && picked) await close();
    current ??= mount(picked);
    current.catch(() => {
      current = undefined;
    });
    await current;
    return true;
  };

  return {
    open,
    close,
    toggle: () => (current ? close() : open()),
    copy: async () => {
      const shown = await current;
      shown?.dialog.querySelector<HTMLElement>('[data-action=copy]')?.click();
      return shown !== undefined;
    },
  };
}
