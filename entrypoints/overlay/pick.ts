import { selectorFor } from '../../lib/app/selector-for.ts';
import { makeHost } from '../../lib/browser/hidden-host.ts';
import type { Picked } from '../../lib/browser/overlay-script.ts';
import { words } from '../../lib/browser/words.ts';
import { bodyOf, createElement, elementsAt, rootOf, viewOf } from '../../lib/dom/document.ts';
import {
  type AnyElement,
  append,
  firstElementOf,
  nextElementOf,
  previousElementOf,
  rectOf,
} from '../../lib/dom/element.ts';
import { parentElementOf } from '../../lib/dom/node.ts';
import { makeOwnFrame } from './own-frame.ts';

const STYLE = `
iframe { position: fixed; inset: 0; width: 100%; height: 100%; border: 0; background: none; color-scheme: normal; }
.outline { position: fixed; pointer-events: none; border: 3px solid #a8201a; border-radius: 4px; background: rgb(168 32 26 / 10%); }
.help { position: fixed; left: 50%; top: 12px; transform: translateX(-50%); margin: 0; padding: 10px 18px; max-width: 90%;
  border-radius: 8px; background: #24211c; color: #fdfbf6; font: 14px/1.6 system-ui, sans-serif; pointer-events: none; }`;

let running: AbortController | undefined;

/** The outline around an element and the line of help, on the page until `remove`; under them what takes the clicks. */
function showOutline(document: Document) {
  const { host, shadow } = makeHost(document, STYLE);
  const { frame, loaded } = makeOwnFrame(document, words('pickHelp'));
  const outline = createElement(document, 'div');
  outline.className = 'outline';
  const help = createElement(document, 'p');
  help.className = 'help';
  help.setAttribute('role', 'status');
  help.textContent = words('pickHelp');
  shadow.append(frame, outline, help);
  const root = rootOf(document);
  if (root) append(root, host);
  return {
    host,
    /** The window that hears what the reader does: our own, or where the page is sandboxed the page's. */
    hearing: loaded.then((own) => own?.defaultView ?? viewOf(document)),
    around: (element: AnyElement): void => {
      const { left, top, width, height } = rectOf(element) ?? new DOMRect();
      outline.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    },
  };
}

/** What is picked at the moment, and the steps from it. */
function makeTarget(document: Document, host: Element, show: (element: AnyElement) => void) {
  let target: AnyElement = bodyOf(document) ?? rootOf(document) ?? host;
  /** Elements widened from, innermost last: narrowing goes back the same way. */
  let narrower: readonly AnyElement[] = [];
  const take = (element: AnyElement | null, path: readonly AnyElement[] = []): void => {
    if (!element || element === host || element === rootOf(document)) return;
    narrower = path;
    target = element;
    show(element);
  };
  return {
    get: () => target,
    take,
    steps: {
      ArrowUp: () => take(parentElementOf(target), [...narrower, target]),
      ArrowDown: () => take(narrower.at(-1) ?? firstElementOf(target), narrower.slice(0, -1)),
      ArrowLeft: () => take(previousElementOf(target)),
      ArrowRight: () => take(nextElementOf(target)),
    } as Readonly<Record<string, () => void>>,
  };
}

/**
 * Lets the reader pick the article: hovering outlines an element, a click or Enter takes it, the arrow keys widen (up)
 * or narrow (down) it or move to a neighbour (left, right), Esc leaves. Everything it adds to the page goes with it.
 * It all happens over a frame of our own: the page hears none of it and can take none of it for itself.
 */
export async function pickByHand(document: Document, take: (picked: Picked) => void): Promise<void> {
  running?.abort();
  const stop = new AbortController();
  running = stop;
  const { host, hearing, around } = showOutline(document);
  stop.signal.addEventListener('abort', () => host.remove());
  const target = makeTarget(document, host, around);
  around(target.get());
  const view = await hearing;
  if (!view || stop.signal.aborted) return stop.abort();
  const finish = (taken: boolean): void => {
    stop.abort();
    const picked = target.get() as Element;
    if (taken) take({ picked, remember: selectorFor(picked) });
  };
  const on = <K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void, from = view): void =>
    from.addEventListener(type, (event) => event.isTrusted && handle(event), { capture: true, signal: stop.signal });
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  on('mousemove', ({ clientX, clientY }) =>
    target.take(elementsAt(document, clientX, clientY).find((element) => element !== host) ?? null),
  );
  on('scroll', () => around(target.get()), viewOf(document) ?? view);
  on('click', (event) => {
    swallow(event);
    finish(true);
  });
  for (const type of ['mousedown', 'mouseup', 'pointerdown', 'pointerup'] as const) on(type, swallow);
  on('keydown', (event) => {
    const { key } = event;
    const step = target.steps[key];
    if (!step && key !== 'Enter' && key !== 'Escape') return;
    swallow(event);
    if (step) step();
    else finish(key === 'Enter');
  });
  view.focus();
}
