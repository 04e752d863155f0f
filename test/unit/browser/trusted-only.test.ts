import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { trustOnly } from '../../../lib/browser/trusted-only.ts';

describe('trustOnly', () => {
  const { window } = new JSDOM('<main><button>复制</button></main>');
  const [main, button] = [window.document.querySelector('main'), window.document.querySelector('button')];
  if (!main || !button) throw new Error('no button');
  const own = trustOnly(main);
  const heard = vi.fn();
  const types = ['click', 'keydown', 'pointerdown', 'change', 'copy', 'toggle'];
  for (const type of types) button.addEventListener(type, heard);
  const dispatch = (type: string): boolean =>
    button.dispatchEvent(new window.Event(type, { bubbles: true, cancelable: true }));

  it.each(types)('lets no %s through that a script made, and lets the browser do nothing about it', (type) => {
    expect(dispatch(type)).toBe(false);
    expect(heard).not.toHaveBeenCalled();
  });

  it('lets our own through while we run it, and not a moment longer', () => {
    own(() => dispatch('click'));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(() =>
      own(() => {
        throw new Error('broken');
      }),
    ).toThrow('broken');
    dispatch('click');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
