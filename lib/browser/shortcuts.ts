import { browser } from 'wxt/browser';
import type { Shortcut } from '../app/shortcuts.ts';

/** Firefox 137 opens its own page of shortcuts; the types do not know it yet. */
type Commands = typeof browser.commands & { readonly openShortcutSettings?: () => Promise<void> };

/** What Firefox for Android lacks. */
const commands = (): Commands | undefined => browser.commands;

/** The commands as the browser has bound them now; none where it has no shortcuts at all. */
export async function boundShortcuts(): Promise<readonly Shortcut[]> {
  const all = (await commands()?.getAll()) ?? [];
  return all.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the browser's page of shortcuts. To be called by a click. */
export async function openShortcutSettings(): Promise<void> {
  const own = commands();
  if (own?.openShortcutSettings) await own.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
