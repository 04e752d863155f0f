import type { MessageKey } from './words.ts';

interface KeyRow {
  readonly command: string;
  /** As `KeyboardEvent.key` has them, letters small: what an English keyboard writes, and a Chinese input method. */
  readonly keys: readonly string[];
  /** As the list of keys shows them. */
  readonly shown: string;
  readonly label: MessageKey;
  /** Held down it goes on. */
  readonly repeats?: true;
}

/** Every key of the reader, in the order in which they are listed. Esc is listed only: what is in front hears it itself. */
export const KEYS = [
  { command: 'nextParagraph', keys: ['j'], shown: 'J', label: 'keyNextParagraph', repeats: true },
  { command: 'lastParagraph', keys: ['k'], shown: 'K', label: 'keyLastParagraph', repeats: true },
  { command: 'nextMeasure', keys: ['n'], shown: 'N', label: 'keyNextMeasure', repeats: true },
  { command: 'lastMeasure', keys: ['p'], shown: 'P', label: 'keyLastMeasure', repeats: true },
  { command: 'find', keys: ['/', '／', '、'], shown: '/', label: 'find' },
  { command: 'aloud', keys: ['a'], shown: 'A', label: 'aloud' },
  { command: 'script', keys: ['s'], shown: 'S', label: 'keyScript' },
  { command: 'marks', keys: ['m'], shown: 'M', label: 'keyMarks' },
  { command: 'copy', keys: ['c'], shown: 'C', label: 'copy' },
  { command: 'copyParagraph', keys: ['C'], shown: 'Shift C', label: 'copyParagraph' },
  { command: 'outline', keys: ['o'], shown: 'O', label: 'outline' },
  { command: 'receipt', keys: ['r'], shown: 'R', label: 'receipt' },
  { command: 'larger', keys: ['+', '=', '＋', '＝'], shown: '+', label: 'keyLarger', repeats: true },
  { command: 'smaller', keys: ['-', '_', '－', '—', '——'], shown: '−', label: 'keySmaller', repeats: true },
  { command: 'size', keys: ['0', '０'], shown: '0', label: 'keySize' },
  { command: 'theme', keys: ['t'], shown: 'T', label: 'keyTheme' },
  { command: 'keys', keys: ['?', '？'], shown: '?', label: 'keysList' },
  { command: 'escape', keys: [], shown: 'Esc', label: 'keyEscape' },
] as const satisfies readonly KeyRow[];

/** What a key asks for. */
export type KeyCommand = (typeof KEYS)[number]['command'];

/** A press of a key, as the browser tells of it. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'repeat' | 'isTrusted' | 'defaultPrevented'
>;

const ROWS = new Map<string, KeyRow & { readonly command: KeyCommand }>(
  KEYS.flatMap((row) => row.keys.map((key) => [key, row] as const)),
);

/**
 * What a key asks for; nothing where the reader writes, where it belongs to a shortcut or an input method, or where no
 * hand pressed it: a page must not steer the reader.
 * @param isTyping whether what has the focus takes text
 */
export function commandOf(press: KeyPress, isTyping: boolean): KeyCommand | undefined {
  if (!press.isTrusted || press.defaultPrevented || press.isComposing || isTyping) return undefined;
  if (press.ctrlKey || press.altKey || press.metaKey) return undefined;
  // Caps lock is no modifier; a letter with Shift is another key.
  const key = press.shiftKey ? press.key : press.key.toLowerCase();
  const row = ROWS.get(key);
  return row && (row.repeats || !press.repeat) ? row.command : undefined;
}
