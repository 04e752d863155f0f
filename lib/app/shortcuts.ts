import type { MessageKey } from './words.ts';

/** What the browser says of one command of the extension. */
export interface Shortcut {
  /** As the manifest names it. */
  readonly name: string;
  /** As the browser writes it (`Alt+Shift+D`, `⌥⇧D`); '' where none is bound. */
  readonly keys: string;
}

/** The commands of the manifest, in the order in which they are shown, and what each does in words. */
const COMMANDS: readonly (readonly [name: string, label: MessageKey])[] = [
  ['_execute_action', 'commandPopup'],
  ['overlay', 'commandOverlay'],
  ['copy', 'commandCopy'],
];

/** A command as the options show it. */
export interface ShownShortcut extends Shortcut {
  readonly label: MessageKey;
}

/** What the browser says of the commands, in our order, each with its label; what the manifest does not name is left out. */
export const shownShortcuts = (bound: readonly Shortcut[]): readonly ShownShortcut[] =>
  COMMANDS.flatMap(([name, label]) => {
    const said = bound.find((one) => one.name === name);
    return said ? [{ name, label, keys: said.keys }] : [];
  });
