import { makeHost } from '../../lib/browser/hidden-host.ts';
import { type RunOwn, trustOnly } from '../../lib/browser/trusted-only.ts';
import { createElement, elementAt, viewOf, visibilityOf } from '../../lib/dom/document.ts';
import { append } from '../../lib/dom/element.ts';
import { forBrowser, type PageElement } from '../../lib/dom/page-node.ts';
import { makeOwnFrame } from './own-frame.ts';
import { PAPER_STYLE, printInstead } from './paper.ts';

const DIALOG_STYLE = `
dialog, iframe { width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; padding: 0; border: 0;
  background: none; overflow: hidden; }
dialog { position: fixed; inset: 0; }
iframe { display: block; }
dialog::backdrop { background: #24211c; }`;

/** A frame without an address is laid out as pages of the 1990s were, where tables inherit nothing. */
const FRAME_STYLE = `
html, body { margin: 0; height: 100%; }
table { font: inherit; color: inherit; text-align: inherit; white-space: inherit; }`;

/** What a view is shown on. */
export interface Stage {
  /** Where the view goes. */
  readonly container: HTMLElement;
  /** Counts what happens in `run` as the reader's own doing. */
  readonly own: RunOwn;
  /** Whether the stage is as it was put up: in the page, open, its frame untouched. */
  readonly isWhole: () => boolean;
  /** Whether the reader sees it and can use it. */
  readonly isSeen: () => boolean;
  /** Puts it above whatever came to lie over it. */
  readonly lift: () => void;
  /**
   * Tells when the page takes the host away, or moves it, at once: a moment later Firefox lets nothing in its frame be
   * touched. Whoever is told may clear the view, nothing else: the page is in the middle of its own work.
   */
  readonly watch: (onGone: () => void) => void;
  readonly remove: () => void;
}

interface StageOptions {
  /** Name for screen readers. */
  readonly label: string;
  /** Language of the interface. */
  readonly language: string;
  /** The sheet of the view. */
  readonly css: string;
  /** The reader wants to leave: Esc. */
  readonly onClose: () => void;
  /** A copy of what is shown, for paper, in the document of the page. */
  readonly copyFor: (container: HTMLElement) => HTMLElement | undefined;
}

const styleOf = (document: Document, css: string): HTMLStyleElement => {
  const style = createElement(document, 'style');
  style.textContent = css;
  return style;
};

/** Middle and quarters of the window: what lies over most of it hides the text. */
const POINTS = [
  [0.5, 0.5],
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

/** Whether most of the window shows this element: not covered, not inert, not hidden. */
function isOnTop(document: Document, element: Element): boolean {
  const view = viewOf(document);
  if (!view || visibilityOf(document) === 'hidden' || view.innerWidth === 0 || view.innerHeight === 0) return true;
  const hit = POINTS.filter(([x, y]) => elementAt(document, x * view.innerWidth, y * view.innerHeight) === element);
  return hit.length > POINTS.length / 2;
}

/** The container in a frame's document, and the gate before it. */
function furnishFrame(sheet: Document, { css, language, label, onClose }: StageOptions) {
  const view = sheet.defaultView;
  const own = view ? trustOnly(view) : undefined;
  view?.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) onClose();
  });
  sheet.documentElement.lang = language;
  sheet.title = label;
  const base = sheet.createElement('base');
  base.target = '_blank';
  sheet.head.append(base, styleOf(sheet, FRAME_STYLE + css));
  return own && { container: sheet.body, own };
}

/**
 * Puts up a stage over a page: a modal dialog in a closed shadow root, so that the browser itself keeps the page inert
 * and below; in it a frame without an address, so that no event of ours ever passes the page's window, where a page
 * could hear, swallow or imitate it. Where the page is sandboxed the dialog itself is the stage.
 * @param page the element of the page the stage is put into, as its last child
 */
export async function putUpStage(page: PageElement, options: StageOptions): Promise<Stage> {
  const place = forBrowser(page);
  const { host, shadow } = makeHost(document, DIALOG_STYLE + PAPER_STYLE);
  const dialog = createElement(document, 'dialog');
  dialog.setAttribute('aria-label', options.label);
  const { frame, loaded } = makeOwnFrame(document, options.label);
  dialog.append(frame);
  shadow.append(dialog);
  append(page, host);
  dialog.showModal();

  const sheet = await loaded;
  const inFrame = sheet && furnishFrame(sheet, options);
  if (!inFrame) {
    frame.remove();
    shadow.append(styleOf(document, options.css));
  }
  const furnished = inFrame ?? { container: dialog, own: trustOnly(shadow) };
  const stopPrinting = printInstead({ host, shadow }, options.css, () => options.copyFor(furnished.container));
  let lifting = false;
  let isUp = true;
  let watcher: MutationObserver | undefined;
  const isWhole = (): boolean => {
    try {
      return host.isConnected && host.ownerDocument === document && (!inFrame || frame.contentDocument === sheet);
    } catch {
      // In Firefox a host that the page has moved into a document of its own dies with that document.
      return false;
    }
  };
  dialog.addEventListener('close', () => {
    if (!lifting) options.onClose();
    lifting = false;
  });
  return {
    ...furnished,
    isWhole,
    isSeen: () => dialog.open && isOnTop(document, host),
    lift: () => {
      lifting = dialog.open;
      dialog.close();
      dialog.showModal();
    },
    watch: (onGone) => {
      const tell = (): void => {
        if (isUp) onGone();
      };
      watcher = new MutationObserver(() => !isWhole() && tell());
      watcher.observe(place, { childList: true });
      // Whatever goes, the place itself or the whole tree, the frame goes with it. A page put aside may come back.
      sheet?.defaultView?.addEventListener('pagehide', (event) => !event.persisted && tell());
    },
    remove: () => {
      isUp = false;
      watcher?.disconnect();
      stopPrinting();
      host.remove();
    },
  };
}
