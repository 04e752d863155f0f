/** Fields that take no text: a letter in them means nothing. */
const NO_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color']);

/** Whether what has the focus takes text, or letters of its own, as a list of choices does. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  if (!element?.localName) return false;
  if (element.isContentEditable) return true;
  if (element.localName === 'input') return !NO_TEXT.has((element as HTMLInputElement).type);
  if (element.closest('[role=menu], [role=textbox], [role=listbox], [role=combobox], dialog')) return true;
  return element.localName === 'textarea' || element.localName === 'select';
}
