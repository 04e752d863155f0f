import type { Flavours } from '../app/flavours.ts';
import { createElement } from '../dom/document.ts';
import { fillCopy, type Refusal } from './clipboard.ts';
import { numberText } from './number-text.ts';
import { saveText } from './save-text.ts';
import { words } from './words.ts';

/** What could not be copied, and why. */
export interface BoxedText extends Flavours {
  readonly refusal: Refusal;
  /** What a file of it would be called. */
  readonly file: string;
}

/** More than this would keep a browser busy for seconds laying it out in a box. Characters. */
const LONGEST = 500_000;

const STYLE = `
.copy-box { width: min(520px, calc(100vw - 32px)); padding: 20px; border: 1px solid var(--line); border-radius: 10px;
  background: var(--raised); color: var(--ink); box-shadow: var(--shadow); }
.copy-box::backdrop { background: var(--veil, rgb(20 16 8 / 40%)); }
.copy-box p { margin: 0 0 12px; }
.copy-box textarea { display: block; width: 100%; height: min(300px, 45vh); padding: 8px; resize: vertical; font: inherit;
  color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: 6px; }
.copy-box div { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; margin-top: 12px; }`;

/** Elements of the box, none of them in a tree yet. */
function buildBox(document: Document) {
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K) => createElement(document, tag);
  const button = (label: string, action: string): HTMLButtonElement => {
    const made = make('button');
    made.type = 'button';
    made.textContent = label;
    made.setAttribute('data-action', action);
    return made;
  };
  const box = {
    dialog: make('dialog'),
    style: make('style'),
    said: make('p'),
    area: make('textarea'),
    row: make('div'),
  };
  box.dialog.className = 'copy-box';
  box.dialog.setAttribute('aria-label', words('copyText'));
  box.area.setAttribute('aria-label', words('copyText'));
  box.area.readOnly = true;
  box.style.textContent = STYLE;
  return { ...box, save: button(words('saveText'), 'box-save'), close: button(words('close'), 'box-close') };
}

/** Lets the reader copy out of the box, and close it. */
function listen({ dialog, area, close }: ReturnType<typeof buildBox>, flavours: Flavours, end: () => void): void {
  const isWhole = (): boolean => area.selectionStart === 0 && area.selectionEnd === area.value.length;
  area.addEventListener('copy', (event) => isWhole() && fillCopy(event, flavours));
  // A click that brings the window back to the front is to leave all of it selected.
  area.addEventListener('click', () => area.selectionStart === area.selectionEnd && area.select());
  dialog.addEventListener('keydown', (event) => {
    // No key is meant for the text behind.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    end();
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    end();
  });
  close.addEventListener('click', end);
}

/**
 * The last way out where the browser takes no copy: the text in a box, selected, so that Ctrl+C takes it, rich form and
 * all; what is too long for that can be saved. Esc closes it.
 * @param home what the box is put into: the element the reader stands in
 * @returns the sentence in the box
 */
export function showCopyBox(
  home: HTMLElement,
  { refusal, file, ...flavours }: BoxedText,
  onClose?: () => void,
): string {
  const document = home.ownerDocument;
  const box = buildBox(document);
  const { dialog, area, save } = box;
  const isLong = flavours.text.length > LONGEST;
  const sentence = isLong ? words('copyTooLong', numberText(flavours.text.length)) : words(`copyRefused_${refusal}`);
  box.said.textContent = sentence;
  area.value = isLong ? '' : flavours.text;
  box.row.append(save, box.close);
  dialog.append(box.style, box.said, ...(isLong ? [] : [area]), box.row);
  listen(box, flavours, () => {
    // The browser gives the focus back to where it was.
    dialog.close();
    dialog.remove();
    onClose?.();
  });
  save.addEventListener('click', () => saveText(document, { name: file, type: 'text/plain', text: flavours.text }));
  (home.querySelector('.zhengwen') ?? home).append(dialog);
  dialog.showModal();
  (isLong ? save : area).focus();
  area.select();
  area.scrollTop = 0;
  return sentence;
}
