// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isTyping } from '../../../components/is-typing.ts';

/** The last element of some markup. */
const last = (markup: string): Element | null => {
  document.body.innerHTML = markup;
  return [...document.body.querySelectorAll('*')].at(-1) ?? null;
};

describe('isTyping', () => {
  it.each([
    '<input>',
    '<input type=text>',
    '<input type=search>',
    '<input type=number>',
    '<textarea></textarea>',
    '<select></select>',
    '<div role=menu><button></button></div>',
    '<div role=textbox></div>',
    '<dialog><button></button></dialog>',
  ])('is true in %s', (markup) => expect(isTyping(last(markup))).toBe(true));
  it.each([
    '<main></main>',
    '<button></button>',
    '<input type=radio>',
    '<input type=checkbox>',
    '<input type=range>',
    '<a href="#">',
  ])('is false in %s', (markup) => expect(isTyping(last(markup))).toBe(false));
  it('is false where nothing has the focus', () => {
    expect(isTyping(null)).toBe(false);
    expect(isTyping(document)).toBe(false);
  });
});
