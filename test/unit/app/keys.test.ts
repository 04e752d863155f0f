import { describe, expect, it } from 'vitest';
import { commandOf, KEYS, type KeyPress } from '../../../lib/app/keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  repeat: false,
  isTrusted: true,
  defaultPrevented: false,
  ...more,
});

describe('KEYS', () => {
  it('gives no key to two commands', () => {
    const keys = KEYS.flatMap((row): readonly string[] => row.keys);
    expect(keys).toEqual([...new Set(keys)]);
  });
});

describe('commandOf', () => {
  it.each(KEYS.flatMap((row) => row.keys.map((key) => [key, row.command] as const)))('%s is %s', (key, command) => {
    // A capital letter in the list is one with Shift.
    expect(commandOf(press(key, { shiftKey: /[A-Z]/.test(key) }), false)).toBe(command);
  });

  it.each([
    ['with Control', { ctrlKey: true }],
    ['with Alt', { altKey: true }],
    ['with Meta', { metaKey: true }],
    ['within an input method', { isComposing: true }],
    ['made by a script', { isTrusted: false }],
    ['already heard', { defaultPrevented: true }],
  ])('is nothing %s', (_, more) => {
    for (const { keys } of KEYS) for (const key of keys) expect(commandOf(press(key, more), false)).toBeUndefined();
  });

  it('is nothing while the reader types', () => {
    for (const { keys } of KEYS) for (const key of keys) expect(commandOf(press(key), true)).toBeUndefined();
  });

  it('takes a letter with caps lock, not with Shift', () => {
    expect(commandOf(press('J'), false)).toBe('nextParagraph');
    expect(commandOf(press('J', { shiftKey: true }), false)).toBeUndefined();
    expect(commandOf(press('C'), false)).toBe('copy');
    expect(commandOf(press('C', { shiftKey: true }), false)).toBe('copyParagraph');
    expect(commandOf(press('?', { shiftKey: true }), false)).toBe('keys');
  });

  it('goes on with paragraphs and sizes while a key is held down, with nothing else', () => {
    expect(commandOf(press('j', { repeat: true }), false)).toBe('nextParagraph');
    expect(commandOf(press('+', { repeat: true }), false)).toBe('larger');
    expect(commandOf(press('c', { repeat: true }), false)).toBeUndefined();
  });

  it('does not know other keys', () => {
    for (const key of ['x', 'Enter', 'Escape', ' ', 'Process', 'Unidentified', 'constructor', '__proto__'])
      expect(commandOf(press(key), false)).toBeUndefined();
  });
});
