import { render } from 'preact';
import { browser } from 'wxt/browser';
import { redrawPicture } from '../../components/draw-picture.ts';
import { OverlayApp } from '../../components/OverlayApp.tsx';
import { PicturesContext } from '../../components/pictures-context.ts';
import css from '../../components/style.css?inline';
import { WordsContext } from '../../components/words-context.ts';
import type { OverlayState } from '../../lib/app/requests.ts';
import type { Settings } from '../../lib/app/settings.ts';
import { askBackground } from '../../lib/browser/messages.ts';
import { nextTask } from '../../lib/browser/next-task.ts';
import type { Overlay, PageReader, Picked } from '../../lib/browser/overlay-script.ts';
import { loadedPictures } from '../../lib/browser/page-pictures.ts';
import { printArticle } from '../../lib/browser/print-article.ts';
import { servicesIn } from '../../lib/browser/services.ts';
import { defaultScript, loadSettings, saveSettings } from '../../lib/browser/settings.ts';
import { words } from '../../lib/browser/words.ts';
import { focusedIn } from '../../lib/dom/document.ts';
import { forBrowser, fromPage, type PageElement } from '../../lib/dom/page-node.ts';
import { ownFrames } from '../../lib/read/best-frame.ts';
import type { Reading } from '../../lib/reading/article.ts';
import { type Kept, keepUp } from './keep-up.ts';
import { lastingRoot } from './lasting-root.ts';
import { putUpStage, type Stage } from './stage.ts';

/** Remembers a place picked by hand, for this site. */
const rememberPlace = (selector: string): Promise<void> =>
  saveSettings((last) => ({ hints: { ...last.hints, [location.host]: selector } }));

/** Where the page stood: what has the focus, and how far it is scrolled. Gives the way back there. */
function keepPlace(): () => void {
  const page = focusedIn(document);
  const focused = page && forBrowser(page);
  const scroll = { left: scrollX, top: scrollY, behavior: 'instant' } as const;
  return () => {
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    scrollTo(scroll);
  };
}

interface View {
  readonly reading: Reading;
  readonly settings: Settings;
  readonly merge: (onPart: (done: number, total: number) => void) => Promise<Reading>;
  readonly remember: (() => Promise<void>) | undefined;
  readonly close: () => void;
}

/** A stage with the reader on it. */
interface ReaderStage extends Stage {
  /** Takes the reader from it, and ends all that it has under way. */
  readonly clear: () => void;
}

/** Puts up a stage in a place of the page, with the reader on it. */
async function putUpReader(place: PageElement, view: View): Promise<ReaderStage> {
  const pictures = loadedPictures([fromPage(document), ...ownFrames(fromPage(document))]);
  const stage = await putUpStage(place, {
    label: words('readerMode'),
    language: words('uiLanguage'),
    css,
    onClose: view.close,
  });
  const { container } = stage;
  const root = lastingRoot(container);
  render(
    <WordsContext.Provider value={words}>
      <PicturesContext.Provider value={(src) => pictures.get(src)}>
        <OverlayApp
          {...view}
          defaultScript={defaultScript()}
          services={servicesIn(container.ownerDocument)}
          hasPicture={(src) => pictures.has(src)}
          print={(reader) => printArticle(reader, css, redrawPicture)}
        />
      </PicturesContext.Provider>
    </WordsContext.Provider>,
    root,
  );
  container.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  return {
    ...stage,
    clear: () => {
      try {
        render(null, root);
      } catch {
        // In Firefox the frame of a host that the page has removed may be dead already, and its elements with it.
      }
    },
  };
}

/** The reader over the page. Closing it removes the only element it added. */
export function makeOverlay({ readPage, readAllParts }: PageReader): Overlay {
  /** The overlay on the page, or on its way there: a second request waits for the first. */
  let current: Promise<Kept<ReaderStage> | undefined> | undefined;

  const mount = async (picked?: Picked): Promise<Kept<ReaderStage> | undefined> => {
    const settings = await loadSettings();
    const reading = await readPage(settings.hints, picked?.picked);
    // Reading and drawing a long article are each as long as a task of a page should be.
    await nextTask();
    const goBack = keepPlace();
    const selector = picked?.remember;
    const view = {
      reading,
      settings,
      merge: (onPart: (done: number, total: number) => void) => readAllParts(settings.hints, onPart),
      remember: selector === undefined ? undefined : () => rememberPlace(selector),
      close: () => {
        close().catch(() => {});
      },
    };
    const kept = await keepUp(document, {
      putUp: (place) => putUpReader(place, view),
      clear: (stage) => stage.clear(),
      takeDown: (stage) => {
        stage.clear();
        stage.remove();
        goBack();
      },
      onLost: () => {
        current = undefined;
        askBackground({ type: 'lost' }).catch(() => {});
      },
      isAlive: () => browser.runtime?.id !== undefined,
    });
    if (!kept) current = undefined;
    return kept;
  };

  const close = async (): Promise<OverlayState> => {
    const closing = current;
    (await closing)?.end();
    if (current === closing) current = undefined;
    return { open: false };
  };

  const open = async (picked?: Picked): Promise<OverlayState> => {
    if (current && picked) await close();
    current ??= mount(picked);
    current.catch(() => {
      current = undefined;
    });
    return (await current) ? { open: true } : { open: false, blocked: true };
  };

  return {
    open,
    close,
    toggle: () => (current ? close() : open()),
    copy: async () => {
      const stage = (await current)?.stage();
      stage?.own(() => stage.container.querySelector<HTMLElement>('[data-action=copy]')?.click());
      return stage !== undefined;
    },
  };
}
