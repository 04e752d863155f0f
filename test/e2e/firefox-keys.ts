import type { Key } from './driver.ts';
import type { Marionette } from './marionette.ts';

/** Keys as WebDriver writes them; a character is itself. */
const KEYS: Readonly<Partial<Record<string, string>>> = {
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  Escape: '\uE00C',
  Enter: '\uE007',
  ArrowUp: '\uE013',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const SHIFT = '\uE008';
const CONTROL = '\uE009';

/** Presses a key as a hand does, in the page that is shown. */
export async function pressKey(client: Marionette, key: Key): Promise<void> {
  const value = KEYS[key] ?? key;
  const shifted = /^[?+A-Z]$/.test(key);
  const stroke = [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
  const actions = shifted ? [{ type: 'keyDown', value: SHIFT }, ...stroke, { type: 'keyUp', value: SHIFT }] : stroke;
  await client.send('Marionette:SetContext', { value: 'content' });
  await client.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

/** Presses Ctrl and a letter as a hand does. */
export async function pressChord(client: Marionette, letter: string): Promise<void> {
  const actions = [
    { type: 'keyDown', value: CONTROL },
    { type: 'keyDown', value: letter },
    { type: 'keyUp', value: letter },
    { type: 'keyUp', value: CONTROL },
  ];
  await client.send('Marionette:SetContext', { value: 'content' });
  await client.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

/** A frame script that presses a key in its window: WebDriver reaches no popup. What it makes is trusted, as by a hand. */
export const keyScript = (key: Key, answer: string): string => `
  const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  const codes = { PageDown: 34, End: 35, Home: 36, Escape: 27, Enter: 13, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 };
  tip.beginInputTransactionForTests(content);
  const key = ${JSON.stringify(key)};
  const event = new content.KeyboardEvent('', { key, keyCode: codes[key] ?? 0 });
  tip.keydown(event);
  tip.keyup(event);
  sendAsyncMessage('${answer}', { value: 'true' });`;
