import { selectorFor } from '../../lib/app/selector-for.ts';
import type { Picked } from '../../lib/browser/overlay-script.ts';
import { words } from '../../lib/browser/words.ts';

const STYLE = `
:host { all: initial; }
.frame { position: fixed; z-index: 2147483646; pointer-events: none; border: 3px solid #a8201a; border-radius: 4px; background: rgb(168 32 26 / 10%); }
.help { position: fixed; z-index: 2147483647; left: 50%; top: 12px; transform: translateX(-50%); margin: 0; padding: 10px 18px; max-width: 90%;
  border-radius: 8px; background: #24211c; color: #fdfbf6; font: 14px/1.6 system-ui, sans-serif; pointer-events: none; }`;

/**
 * Lets the reader pick the article: hovering outlines an element, a click or Enter takes it, the arrow keys widen (up)
 * or narrow (down) it or move to a neighbour (left, right), Esc leaves. Everything it adds to the page goes with it.
 */
let running: AbortController | undefined;

export function pickByHand(document: Document, take: (picked: Picked) => void): void {
  const view = document.defaultView;
  if (!view) return;
  running?.abort();
  const host = document.createElement('zhengwen-pick');
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const frame = document.createElement('div');
  frame.className = 'frame';
  const help = document.createElement('p');
  help.className = 'help';
  help.setAttribute('role', 'status');
  help.textContent = words('pickHelp');
  shadow.append(style, frame, help);
  document.documentElement.append(host);

  let target: Element = document.body;
  /** Elements widened from, innermost last: narrowing goes back the same way. */
  let narrower: Element[] = [];
  const show = (element: Element): void => {
    target = element;
    const box = element.getBoundingClientRect();
    frame.style.cssText = `left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px`;
  };
  const aside = (sibling: Element | null): void => {
    if (!sibling || sibling === host) return;
    narrower = [];
    show(sibling);
  };
  const stop = new AbortController();
  running = stop;
  stop.signal.addEventListener('abort', () => host.remove());
  const finish = (taken: boolean): void => {
    stop.abort();
    if (taken) take({ picked: target, remember: selectorFor(target) });
  };
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const move: Readonly<Record<string, () => void>> = {
    ArrowUp: () => {
      const parent = target.parentElement;
      if (!parent || parent === document.documentElement) return;
      narrower = [...narrower, target];
      show(parent);
    },
    ArrowDown: () => {
      const next = narrower.at(-1) ?? target.firstElementChild;
      narrower = narrower.slice(0, -1);
      if (next) show(next);
    },
    ArrowLeft: () => aside(target.previousElementSibling),
    ArrowRight: () => aside(target.nextElementSibling),
    Enter: () => finish(true),
    Escape: () => finish(false),
  };
  const options = { capture: true, signal: stop.signal };
  view.addEventListener(
    'mousemove',
    (event) => {
      const under = document.elementFromPoint(event.clientX, event.clientY);
      if (!under || under === host || under === document.documentElement) return;
      narrower = [];
      show(under);
    },
    options,
  );
  view.addEventListener('scroll', () => show(target), options);
  view.addEventListener(
    'click',
    (event) => {
      swallow(event);
      finish(true);
    },
    options,
  );
  for (const type of ['mousedown', 'mouseup', 'pointerdown', 'pointerup'] as const) {
    view.addEventListener(type, swallow, options);
  }
  view.addEventListener(
    'keydown',
    (event) => {
      const action = move[event.key];
      if (!action) return;
      swallow(event);
      action();
    },
    options,
  );
  show(document.body);
}
