import type { Ask } from './audit.ts';
import { type Key, type TestPage, type TestPopup, until } from './driver.ts';
import { clickIn } from './in-popup.ts';

/** What can be open in the reader. */
export interface State {
  readonly name: string;
  /** How it is opened: a click, or a key. */
  readonly click?: string;
  readonly key?: Key;
  /** What is there then. */
  readonly there: string;
  /** What closes it: a click; Esc where not given. */
  readonly close?: string;
}

/** All that opens in popup and overlay alike, in an order in which each can be opened after the one before it. */
export const STATES: readonly State[] = [
  { name: 'measures', click: '.toolbar [data-panel=measures]', there: '.measure-table td' },
  { name: 'receipt', key: 'r', there: '.panels.of-receipt .repairs' },
  { name: 'info', click: '.toolbar [data-panel=info]', there: '.panels.of-info .removals' },
  { name: 'outline', key: 'o', there: '.panels.of-outline li' },
  { name: 'typography', click: '.toolbar [data-panel=typography]', there: '.panels.of-typography .site' },
  { name: 'keys', key: '?', there: 'dialog.keys' },
  { name: 'find', key: '/', there: '.find input' },
  { name: 'aloud', key: 'a', there: '.aloud p', close: '[data-action=aloud-close]' },
  { name: 'copy', click: '.copy .with-menu > button', there: '[role=menu]' },
  { name: 'more', click: '.toolbar .with-menu > button', there: '[role=menu]' },
  { name: 'measure', click: 'mark.measure', there: '.measure-card dl' },
  { name: 'repair', click: '.repair.offered', there: '.repair-card ins' },
];
/** A picture alone: in the overlay. */
export const LIGHTBOX: State = { name: 'lightbox', click: '.enlarge', there: 'dialog.lightbox' };

/** Waits for an element. */
export const isThere = (ask: Ask, selector: string): Promise<unknown> =>
  until(selector, () => ask(`!!document.querySelector(${JSON.stringify(selector)})`));

/** Popup and overlay as one. */
export interface Surface {
  readonly ask: Ask;
  readonly click: (selector: string) => Promise<unknown>;
  readonly press: (key: Key) => Promise<unknown>;
}

export const ofPopup = (popup: TestPopup): Surface => ({
  ask: popup.evaluate,
  click: (selector) => clickIn(popup, selector),
  press: popup.press,
});

export const ofOverlay = (page: TestPage): Surface => ({
  ask: page.inReader,
  click: page.clickInReader,
  press: page.press,
});

/** Opens one thing after the other and looks at each: what is wrong, by the name of what is open. */
export async function openEach(
  { ask, click, press }: Surface,
  states: readonly State[],
  look: (name: string) => Promise<readonly string[]>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const { name, there, ...state } of states) {
    if (state.click) await click(state.click);
    else await press(state.key ?? '');
    await isThere(ask, there);
    const wrong = await look(name);
    if (wrong.length > 0) found[name] = wrong;
    if (state.close) await click(state.close);
    else await press('Escape');
    await until(`${name} to close`, () => ask(`!document.querySelector(${JSON.stringify(there)})`));
  }
  return found;
}
