import { render } from 'preact';
import { browser } from 'wxt/browser';
import { redrawPicture } from '../../components/draw-picture.ts';
import { endView } from '../../components/end-view.ts';
import { OverlayApp } from '../../components/OverlayApp.tsx';
import { PicturesContext } from '../../components/pictures-context.ts';
import indexCss from '../../components/styles/index.css?inline';
import overlayCss from '../../components/styles/overlay.css?inline';
import printCss from '../../components/styles/print.css?inline';
import { WordsContext } from '../../components/words-context.ts';
import type { OverlayState } from '../../lib/app/requests.ts';
import type { Settings } from '../../lib/app/settings.ts';
import { askBackground } from '../../lib/browser/messages.ts';
import { nextTask } from '../../lib/browser/next-task.ts';
import type { Overlay, PageReader, Picked } from '../../lib/browser/overlay-script.ts';
import { loadedPictures } from '../../lib/browser/page-pictures.ts';
import { copyOfArticle, printArticle } from '../../lib/browser/print-article.ts';
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

const css = indexCss + overlayCss + printCss;

/** Remembers a place picked by hand, for this site. */
const rememberPlace = (selector: string): Promise<void> =>
  saveSettings((last) => ({ hints: { ...last.hints, [location.host]: selector } }));

/** The page lies under the reader, or no longer: a page where the browser refuses that is read all the same. */
const cover = (covered: boolean): Promise<unknown> => askBackground({ type: 'cover', covered }).catch(() => {});

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
    copyFor: (on) => {
      const reader = on.querySelector<HTMLElement>('.zhengwen');
      return reader ? copyOfArticle(reader, document, redrawPicture) : undefined;
    },
  });
  const { container } = stage;
  const root = lastingRoot(container);
  render(
    <WordsContext.Provider value={words}>
      <PicturesContext.Provider value={(src) => pictures.get(src)}>
        <OverlayApp
          {...view}
          defaultScript={defaultScript()}
          services={servicesIn(container)}
          hasPicture={(src) => pictures.has(src)}
          print={(reader) => printArticle(reader, css, redrawPicture)}
        />
      </PicturesContext.Provider>
    </WordsContext.Provider>,
    root,
  );
  return {
    ...stage,
    clear: () => endView(root),
  };
}

/** The reader over the page. Closing it removes the only element it added. */
export function makeOverlay({ readPage, readAllParts }: PageReader): Overlay {
  /** The overlay on the page, or on its way there: a second request waits for the first. */
  let current: Promise<Kept<ReaderStage> | undefined> | undefined;

  /** Back to where the page stood. */
  let goBack = (): void => {};
  /** A scroll bar that comes back may move the page's text. */
  const uncover = (): Promise<void> => cover(false).then(() => goBack());

  const mount = async (picked?: Picked): Promise<Kept<ReaderStage> | undefined> => {
    goBack = keepPlace();
    const covered = cover(true);
    const settings = await loadSettings();
    const reading = await readPage(settings.hints, picked?.picked);
    // Reading and drawing a long article are each as long as a task of a page should be.
    await nextTask();
    await covered;
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
        uncover();
        askBackground({ type: 'lost' }).catch(() => {});
      },
      isAlive: () => browser.runtime?.id !== undefined,
    });
    if (!kept) {
      current = undefined;
      uncover();
    }
    return kept;
  };

  const close = async (): Promise<OverlayState> => {
    const closing = current;
    const closed = await closing;
    closed?.end();
    if (current === closing) current = undefined;
    if (closed) await uncover();
    return { open: false };
  };

  const open = async (picked?: Picked): Promise<OverlayState> => {
    if (current && picked) await close();
    current ??= mount(picked);
    current.catch(() => {
      current = undefined;
      uncover();
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
